import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { readCatalogue } from '#server/platform/catalogue.ts';
import { listMigrations } from '#server/platform/migrate.ts';
import { freshDatabase, runSql } from '#tests/database.ts';

const appRole = () => decodeURIComponent(new URL(inject('appUrl')).username);
const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

test('the schema on paper and the generated types are those of the migrated database', async () => {
  const database = await freshDatabase();
  try {
    const { schemaSql, tablesTs } = await readCatalogue(database.adminUrl, appRole());
    expect(tablesTs).toBe(read('src/server/platform/tables.ts'));
    // The server's own rendering of views and functions differs a little between majors; the paper is written by the embedded one.
    const [row] = await runSql(database.adminUrl, 'show server_version_num');
    if (Number(row?.['server_version_num']) >= 180_000) expect(schemaSql).toBe(read('architecture/schema.sql'));
  } finally {
    await database.close();
  }
});

test('migrations are numbered without a hole, one schema per file', () => {
  for (const { name, text } of listMigrations()) {
    const schemas = [...text.matchAll(/create schema (?:if not exists )?(\w+)/gi)].map((match) => match[1]);
    expect(schemas.length, name).toBeLessThanOrEqual(1);
  }
});

test('every table says what it is for, is guarded or append-only, and belongs to no app role', async () => {
  const database = await freshDatabase();
  try {
    const silent = await runSql(database.adminUrl, `
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'jobs', 'pg_toast') and obj_description(c.oid, 'pg_class') is null`);
    expect(silent).toEqual([]);
    const unguarded = await runSql(database.adminUrl, `
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'jobs', 'pg_toast', 'platform')
        and (has_table_privilege($1, c.oid, 'insert') or has_table_privilege($1, c.oid, 'update') or has_table_privilege($1, c.oid, 'delete'))
        and not exists (select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = c.oid and p.proname = 'guard')`, [appRole()]);
    expect(unguarded).toEqual([]);
    const owned = await runSql(database.adminUrl, `select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1`, [appRole()]);
    expect(owned).toEqual([]);
  } finally {
    await database.close();
  }
});

test('the app role cannot change or take away what must stay: audit rows, actions, issued numbers, voids, follow-ups', async () => {
  const database = await freshDatabase();
  try {
    for (const table of ['platform.audit_row', 'platform.audit_head', 'letters.action', 'registers.entry', 'registers.void', 'registers.unused', 'registers.closing', 'registers.design', 'dispositions.follow_up']) {
      for (const right of ['update', 'delete', 'truncate']) {
        const [row] = await runSql(database.adminUrl, 'select has_table_privilege($1, $2, $3) as may', [appRole(), table, right]);
        expect(row, `${right} on ${table}`).toEqual({ may: false });
      }
    }
  } finally {
    await database.close();
  }
});
