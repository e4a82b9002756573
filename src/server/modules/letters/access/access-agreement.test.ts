import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor, type Actor, type Hat } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';
import { newId } from '#server/platform/ids.ts';
import { setActor } from '#server/platform/transaction.ts';
import { securityClasses, type SecurityClass } from '#shared/domain/security-class.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { runSql } from '#tests/sql.ts';
import { listStatement } from '../letter-list-queries.ts';
import { outgoingStatement } from '../outgoing/outgoing-list-queries.ts';
import { decide, relations, rightsFor, vias, type AccessRow, type Relation, type Rights } from './access-rules.ts';

let house: TestHouse;
let unitId: string;
let fileId: string;
let positionId: string;
let employeeId: string;
beforeAll(async () => {
  house = await freshServices();
  [unitId, fileId, positionId, employeeId] = [newId(), newId(), newId(), newId()];
  await arrange(`insert into organization.unit (id, kind, name, is_agency, created_at) values ('${unitId}', 'government', 'Kota Uji', true, now());
    insert into documents.rendering (sha256, state, changed_at) values ('${'a'.repeat(64)}', 'ready', now());
    insert into documents.file (id, sha256, name, kind, size, pages, uploaded_at, uploader_account) values ('${fileId}', '${'a'.repeat(64)}', 'a.pdf', 'pdf', 1, 1, now(), '${newId()}');
    insert into organization.position (id, unit_id, title, kind, created_at) values ('${positionId}', '${unitId}', 'Penulis', 'staff', now());
    insert into organization.employee (id, name, status, created_at) values ('${employeeId}', 'Orang Uji', 'pns', now())`);
});
afterAll(() => house.close());

const arrange = (statements: string, values: unknown[] = []) =>
  runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; ${statements}`, values);
type Paper = { id: string; securityClass: SecurityClass; rows: AccessRow[]; outgoing?: boolean };

/** Papers with their access rows, straight into the tables. */
async function lay(papers: readonly Paper[]): Promise<void> {
  const text = JSON.stringify(papers.map((paper, index) => ({ id: paper.id, entry: newId(), class: paper.securityClass, outgoing: paper.outgoing ?? false, index })));
  const access = JSON.stringify(
    papers.flatMap((paper) =>
      paper.rows.map((row) => ({ letter: paper.id, grantee: row.grantee, grantee_id: row.granteeId, relation: row.relation, class: row.securityClass })),
    ),
  );
  await arrange(`
    with paper as materialized (select * from jsonb_to_recordset('${text}') as p (id uuid, entry uuid, class text, outgoing boolean, index int)), letter as (
      insert into letters.letter (id, direction, unit_id, sender_name, received_on, received_via, urgency, security_class, state, entry_id, registered_at)
      select id, case when outgoing then 'outgoing' else 'incoming' end, '${unitId}', 'Pengirim', '2026-11-20', 'hand', 'normal', class, case when outgoing then 'draft' else 'registered' end, case when outgoing then null else entry end, now() - index * interval '1 second' from paper)
    select 1;
    insert into letters.outgoing (letter_id, type_code, drafter_position_id, drafter_employee_id)
      select id, 'SDINAS', '${positionId}', '${employeeId}' from jsonb_to_recordset('${text}') as p (id uuid, outgoing boolean) where outgoing;
    insert into letters.draft (letter_id, content, saved_at, saved_by_name) select id, '{}', now(), 'x' from jsonb_to_recordset('${text}') as p (id uuid, outgoing boolean) where outgoing;
    insert into letters.draft_version (letter_id, n, content_version, content, parts, cause, kept_at, kept_by_name) select id, 1, 1, '{}', '[]', 'begun', now(), 'x' from jsonb_to_recordset('${text}') as p (id uuid, outgoing boolean) where outgoing;
    insert into letters.letter_subject (letter_id, subject) select id, 'Perihal' from jsonb_to_recordset('${text}') as p (id uuid);
    insert into letters.letter_file (letter_id, file_id, role, position_in_letter, added_at) select id, '${fileId}', 'main', 1, now() from jsonb_to_recordset('${text}') as p (id uuid);
    insert into letters.access (letter_id, grantee, grantee_id, relation, security_class, since, registered_at, received_on, urgency, state, unit_id, outgoing)
      select a.letter, a.grantee, a.grantee_id, a.relation, a.class, now(), l.registered_at, l.received_on, l.urgency, l.state, l.unit_id, l.direction = 'outgoing'
      from jsonb_to_recordset('${access}') as a (letter uuid, grantee text, grantee_id uuid, relation text, class text) join letters.letter l on l.id = a.letter`);
}

type Seen = { list: Map<string, string>; outgoing: Map<string, string>; draft: Set<string>; version: Set<string>; letter: Set<string>; subject: Set<string>; file: Set<string>; written: Set<string>; rights: Map<string, Rights> };

/** What one person gets of these papers from the list, and from the guarded tables by id. Nothing is kept. */
async function look(hats: readonly Hat[], ids: readonly string[]): Promise<Seen> {
  const actor: Actor = { ...systemActor('Orang Uji'), roles: [], hats };
  const undo = new Error('undo');
  let seen: Seen | undefined;
  await house.db
    .transaction()
    .execute(async (tx) => {
      await setActor(tx, actor, 'work');
      seen = await ask(tx, ids);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (!seen) throw new Error('nothing was asked');
  return seen;
}

async function ask(tx: Tx, ids: readonly string[]): Promise<Seen> {
  const wanted = new Set(ids);
  const { rows: list } = await listStatement({ limit: 5000 }, { positions: [], employees: [] }).execute(tx);
  const { rows: outgoing } = await outgoingStatement({ limit: 5000 }, { now: new Date() }).execute(tx);
  const idsOf = async (query: ReturnType<typeof sql<{ id: string }>>) => new Set((await query.execute(tx)).rows.map((row) => row.id));
  const { rows: rights } = await sql<
    Rights & { id: string }
  >`select p.id, r.* from unnest(${ids}::uuid[]) as p (id) cross join lateral letters.rights_of(p.id) r`.execute(tx);
  return {
    list: new Map(list.filter((row) => wanted.has(row.id)).map((row) => [row.id, row.sees])),
    outgoing: new Map(outgoing.filter((row) => wanted.has(row.id)).map((row) => [row.id, row.sees])),
    draft: await idsOf(sql`select letter_id as id from letters.draft where letter_id = any (${ids})`),
    version: await idsOf(sql`select letter_id as id from letters.draft_version where letter_id = any (${ids})`),
    letter: await idsOf(sql`select id from letters.letter where id = any (${ids})`),
    subject: await idsOf(sql`select letter_id as id from letters.letter_subject where letter_id = any (${ids})`),
    file: await idsOf(sql`select letter_id as id from letters.letter_file where letter_id = any (${ids})`),
    written: await idsOf(sql`update letters.letter set version = version + 1 where id = any (${ids}) returning id`),
    rights: new Map(rights.map(({ id, ...right }) => [id, right])),
  };
}

/** @returns the first disagreement, as words */
function disagreement(paper: Paper, hats: readonly Hat[], seen: Seen): string | null {
  const rule = decide(paper.rows, hats);
  const { id, outgoing = false } = paper;
  const [own, other] = outgoing ? [seen.outgoing, seen.list] : [seen.list, seen.outgoing];
  const writes = rule.acts.some((act) => act !== 'remind');
  const answers: [string, unknown, unknown][] = [
    ['the list knows it', own.has(id), rule.knows],
    ['the list shows', own.get(id) ?? 'no', rule.metadata],
    ['the other list', other.has(id), false],
    ['its draft', seen.draft.has(id), rule.content && outgoing],
    ['its versions', seen.version.has(id), rule.content && outgoing],
    ['the letter by id', seen.letter.has(id), rule.knows],
    ['its subject', seen.subject.has(id), rule.metadata === 'yes'],
    ['its file', seen.file.has(id), rule.content],
    ['a write', seen.written.has(id), writes],
    ['all rights', JSON.stringify(sorted(seen.rights.get(id))), JSON.stringify(sorted(rule))],
  ];
  const wrong = answers.find(([, database, pure]) => database !== pure);
  return wrong ? `${wrong[0]}: database ${String(wrong[1])}, rule ${String(wrong[2])}; ${JSON.stringify({ paper, hats })}` : null;
}
const sorted = (rights: Rights | undefined) => rights && [rights.knows, rights.metadata, rights.content, [...rights.acts].sort(), rights.logged];

const granteeFor = (relation: Relation, securityClass: SecurityClass): Hat['grantee'] =>
  relation === 'registry' || relation === 'records' || relation === 'examiner' ? relation : securityClass === 'SR' ? 'employee' : 'position';

/** One person for each way to stand to a letter, with a hat of every kind: a letter fits one of them at most. */
const persons = vias.map((via) => {
  const idOf: Record<Hat['grantee'], string> = { position: newId(), employee: newId(), registry: newId(), records: newId(), examiner: newId() };
  return { via, idOf, hats: (Object.keys(idOf) as Hat['grantee'][]).map((grantee): Hat => ({ grantee, id: idOf[grantee], via })) };
});

test('for every relation, every way to stand to it, every class and every act: rule = list = row-level security', async () => {
  const papers = relations.flatMap((relation) => persons.flatMap(({ idOf }) => securityClasses.flatMap((securityClass) => [false, true].map((outgoing): Paper => {
    const grantee = granteeFor(relation, securityClass);
    return { id: newId(), securityClass, outgoing, rows: [{ grantee, granteeId: idOf[grantee], relation, securityClass }] };
  }))));
  await lay(papers);
  const ids = papers.map((paper) => paper.id);
  const wrong: (string | null)[] = [];
  // Each person is asked of the letters of all: of the others' they know nothing.
  for (const { hats } of persons) {
    const seen = await look(hats, ids);
    wrong.push(...papers.map((paper) => disagreement(paper, hats, seen)));
  }
  expect(wrong).toHaveLength(7 * 6 * 4 * 2 * 6);
  expect(wrong.filter((each) => each !== null)).toEqual([]);
});

/** A small generator with a seed: the same ten thousand cases on every machine. */
function seeded(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T, upTo: (most: number) => Math.floor(next() * (most + 1)) };
}

test('ten thousand random persons and letters: rule = list = row-level security', async () => {
  const random = seeded(20_261_120);
  const pool: Record<Hat['grantee'], string[]> = { position: ids(9), employee: ids(7), registry: ids(3), records: ids(3), examiner: ids(2) };
  const papers: Paper[] = Array.from({ length: 200 }, () => {
    const securityClass = random.pick(securityClasses);
    const rows = new Map<string, AccessRow>();
    for (let n = random.upTo(5); n > 0; n -= 1) {
      const relation = random.pick(relations);
      const grantee =
        securityClass !== 'SR' && random.upTo(3) === 0 && granteeFor(relation, 'B') === 'position' ? 'employee' : granteeFor(relation, securityClass);
      const granteeId = random.pick(pool[grantee]);
      if (!rows.has(`${grantee}${granteeId}`)) rows.set(`${grantee}${granteeId}`, { grantee, granteeId, relation, securityClass });
    }
    return { id: newId(), securityClass, outgoing: random.upTo(1) === 0, rows: [...rows.values()] };
  });
  await lay(papers);
  const letterIds = papers.map((paper) => paper.id);
  const wrong: string[] = [];
  const counts = { cases: 0, known: 0, hidden: 0 };
  for (let person = 0; person < 50; person += 1) {
    const hats: Hat[] = Array.from({ length: random.upTo(16) }, () => {
      const grantee = random.pick(Object.keys(pool) as Hat['grantee'][]);
      return { grantee, id: random.pick(pool[grantee]), via: random.pick(vias) };
    });
    const seen = await look(hats, letterIds);
    for (const paper of papers) {
      counts.cases += 1;
      counts[decide(paper.rows, hats).knows ? 'known' : 'hidden'] += 1;
      const found = disagreement(paper, hats, seen);
      if (found) wrong.push(found);
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(counts.cases).toBe(10_000);
  // Were nearly all of them hidden, the agreement would say little.
  expect(counts.known).toBeGreaterThan(2000);
});
const ids = (count: number) => Array.from({ length: count }, () => newId());

test('the rule in the database is the rule in the program, line by line', async () => {
  const { rows } = await sql<{
    relation: Relation;
    via: Hat['via'];
    securityClass: SecurityClass;
    metadata: string;
    content: boolean;
    act: string;
    logged: boolean;
  }>`select * from letters.access_rule`.execute(house.db);
  const inDatabase = new Map(rows.map((row) => [`${row.relation} ${row.via} ${row.securityClass}`, row]));
  for (const relation of relations)
    for (const via of vias)
      for (const securityClass of securityClasses) {
        const rule = rightsFor({ relation, via }, securityClass);
        const row = inDatabase.get(`${relation} ${via} ${securityClass}`);
        expect(row && { metadata: row.metadata, content: row.content, act: row.act, logged: row.logged }, `${relation} ${via} ${securityClass}`).toEqual(
          rule.knows ? { metadata: rule.metadata, content: rule.content, act: rule.acts[0] ?? 'no', logged: rule.logged } : undefined,
        );
      }
});

test('without an actor the guarded tables are empty, also to their owner', async () => {
  for (const table of ['letter', 'letter_subject', 'letter_file', 'delivery', 'action', 'action_change', 'outgoing', 'draft', 'draft_version', 'frozen', 'relation', 'dispatch']) {
    expect((await sql`select 1 from ${sql.table(`letters.${table}`)} limit 1`.execute(house.db)).rows, table).toEqual([]);
    expect(await runSql(house.adminUrl, `select 1 from letters.${table} limit 1`), table).toEqual([]);
  }
});

test('the program cannot change or delete an act, a scan of a letter, an issued number or the rule', async () => {
  for (const statement of [
    'update letters.action set kind = kind',
    'delete from letters.action',
    'delete from letters.letter',
    'update letters.letter_file set role = role',
    'delete from letters.letter_file',
    'update letters.access_rule set act = act',
    'update registers.entry set text = text',
    'delete from registers.entry',
    'delete from registers.void',
    'update registers.void set reason = reason',
    'delete from registers.counter',
    'update documents.file set name = name',
    'delete from documents.file',
    'select 1 from letters.letter_find',
  ]) {
    await expect(sql.raw(statement).execute(house.db), statement).rejects.toMatchObject({ code: '42501' });
  }
});
