import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

const FOLDER = new URL('../migrations/', import.meta.url);
const NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

export type Migration = { number: number; name: string; text: string; sha256: string };

/** All migrations of this release in order. Refuses a hole, a double number or a foreign file name. */
export function listMigrations(): Migration[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.sql')).sort();
  return files.map((name, index) => {
    const number = Number(NAME.exec(name)?.[1]);
    if (number !== index + 1) throw new Error(`migration ${name}: expected number ${index + 1}`);
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    return { number, name, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
}

/**
 * Brings the database to this release, each migration in a transaction of its own. Forward only.
 * `{{app}}` in the SQL stands for the quoted app role. Two processes at once: an advisory lock lets one work.
 * @param input adminUrl: the migrator (owner); appRole: the role the program runs as
 * @returns names applied now
 * @throws when the database is newer than the program, or an applied file was changed afterwards
 */
export async function migrate(input: { adminUrl: string; appRole: string }): Promise<string[]> {
  const client = new pg.Client({ connectionString: input.adminUrl, application_name: 'lontar-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await applyPending(client, input);
  } finally {
    await client.end();
  }
}

const LOCK = 7_036_874_417;

async function applyPending(client: pg.Client, input: { adminUrl: string; appRole: string }): Promise<string[]> {
  const done = await readApplied(client);
  const all = listMigrations();
  const newest = Math.max(0, ...done.keys());
  if (newest > all.length) throw new Error(`the database is at migration ${newest}, this program knows ${all.length}: start the newer program`);
  const applied: string[] = [];
  for (const migration of all) {
    const before = done.get(migration.number);
    if (before && before !== migration.sha256) throw new Error(`migration ${migration.name} was changed after it was applied`);
    if (before) continue;
    await applyOne(migration, input);
    applied.push(migration.name);
  }
  return applied;
}

async function readApplied(client: pg.Client): Promise<Map<number, string>> {
  const exists = await client.query<{ there: boolean }>("select to_regclass('platform.migration') is not null as there");
  if (!exists.rows[0]?.there) return new Map();
  const { rows } = await client.query<{ number: number; sha256: string }>('select number, sha256 from platform.migration');
  return new Map(rows.map((row) => [row.number, row.sha256]));
}

/** Each in a session of its own: what one left in its session another release, begun behind it, will not find. */
async function applyOne(migration: Migration, input: { adminUrl: string; appRole: string }): Promise<void> {
  const client = new pg.Client({ connectionString: input.adminUrl, application_name: 'lontar-migrate' });
  await client.connect();
  try {
    await client.query(`do ${LOAD_TRIGRAMS}`);
    await client.query('begin');
    await client.query(migration.text.replaceAll('{{app}}', pg.escapeIdentifier(input.appRole)));
    await client.query('insert into platform.migration (number, name, sha256) values ($1, $2, $3)', [migration.number, migration.name, migration.sha256]);
    await client.query('commit');
  } catch (error) {
    throw new Error(`migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    await client.end();
  }
}

/** A function may name a setting of an extension only when the extension's library is in the session. */
const LOAD_TRIGRAMS = `$$ begin if exists (select 1 from pg_extension where extname = 'pg_trgm') then perform public.show_limit(); end if; end $$`;
