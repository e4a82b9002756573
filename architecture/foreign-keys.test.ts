import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, runSql, type TestDatabase } from '#tests/database.ts';
import { moduleMap, schemaOf } from './ownership.ts';

let database: TestDatabase;
beforeAll(async () => { database = await freshDatabase(); });
afterAll(() => database.close());

type Edge = { from: string; to: string; name: string };
const allowed = new Map(Object.entries(moduleMap).map(([room, others]) => [schemaOf(room), new Set([...others.map(schemaOf), 'platform'])]));
const isWrong = (edge: Edge) => edge.from !== edge.to && !(allowed.get(edge.from)?.has(edge.to) ?? false);

async function foreignKeys(): Promise<Edge[]> {
  return await runSql(database.adminUrl, `
    select n1.nspname as "from", n2.nspname as "to", c.conname as name from pg_constraint c
    join pg_class t1 on t1.oid = c.conrelid join pg_namespace n1 on n1.oid = t1.relnamespace
    join pg_class t2 on t2.oid = c.confrelid join pg_namespace n2 on n2.oid = t2.relnamespace
    where c.contype = 'f' and n1.nspname <> 'jobs'`) as Edge[];
}
async function views(): Promise<Edge[]> {
  return await runSql(database.adminUrl, `
    select distinct n1.nspname as "from", n2.nspname as "to", v.relname || ' -> ' || t.relname as name from pg_rewrite r
    join pg_class v on v.oid = r.ev_class join pg_namespace n1 on n1.oid = v.relnamespace
    join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
    join pg_class t on t.oid = d.refobjid join pg_namespace n2 on n2.oid = t.relnamespace
    where n1.nspname = any ($1) and n1.nspname <> n2.nspname`, [[...allowed.keys()]]) as Edge[];
}

test('foreign keys run only along the map of rooms', async () => {
  const edges = await foreignKeys();
  expect(edges.filter(isWrong)).toEqual([]);
  expect(edges.length).toBeGreaterThan(0);
});

test('a foreign key against the map is caught', async () => {
  await runSql(database.adminUrl, 'create table organization.plant (id uuid primary key, letter_id uuid references letters.letter (id))');
  expect((await foreignKeys()).filter(isWrong)).toMatchObject([{ from: 'organization', to: 'letters' }]);
  await runSql(database.adminUrl, 'drop table organization.plant');
});

test('views look only along the map, and at other rooms only through their cards', async () => {
  const edges = await views();
  expect(edges.filter((edge) => isWrong(edge) || (edge.to !== 'platform' && !edge.name.endsWith('_card')))).toEqual([]);
});
