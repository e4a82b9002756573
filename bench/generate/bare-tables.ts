import type pg from 'pg';

/** Tables the generator fills, parents before children. */
const filled = [
  'registers.entry', 'documents.file', 'documents.link', 'letters.letter', 'letters.letter_subject', 'letters.letter_find', 'letters.letter_file', 'letters.access', 'letters.delivery', 'letters.action',
  'dispositions.disposition', 'dispositions.recipient', 'dispositions.note', 'dispositions.follow_up', 'notifications.notice', 'search.letter_text', 'search.letter_number', 'search.number_part', 'platform.audit_row',
];

export type Bare = { constraints: string[]; keys: string[]; indexes: string[] };

/**
 * Takes indexes, keys, foreign keys, triggers and forced row-level security off the tables to be filled. What comes back says how
 * each is made again; `restore` does it, so that every row is checked by the very constraints a command would have met.
 */
export async function makeBare(client: pg.Client): Promise<Bare> {
  const tables = filled.map((name) => `'${name}'::regclass`).join(', ');
  const read = async (text: string) => (await client.query<{ gone: string; back: string }>(text)).rows;
  const foreign = await read(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as gone, format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
    from pg_constraint where contype = 'f' and (conrelid = any (array[${tables}]) or confrelid = any (array[${tables}])) order by conrelid, conname`);
  const keys = await read(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as gone, format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
    from pg_constraint where contype in ('p', 'u', 'x') and conrelid = any (array[${tables}]) order by conrelid, conname`);
  const indexes = await read(`
    select format('drop index %s', indexrelid::regclass) as gone, pg_get_indexdef(indexrelid) as back from pg_index i
    where indrelid = any (array[${tables}]) and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by indrelid, indexrelid`);
  for (const { gone } of [...foreign, ...keys, ...indexes]) await client.query(gone);
  for (const table of filled) await client.query(`alter table ${table} disable trigger user; alter table ${table} no force row level security; alter table ${table} set (autovacuum_enabled = off)`);
  return { constraints: foreign.map((each) => each.back), keys: keys.map((each) => each.back), indexes: indexes.map((each) => each.back) };
}

/** Makes everything again; `hands` connections build indexes side by side. Foreign keys come last, one by one: they lock two tables. */
export async function restore(hands: readonly pg.Client[], bare: Bare, guarded: readonly string[]): Promise<void> {
  const [first] = hands;
  if (!first) throw new RangeError('nobody to restore the tables');
  await inTurns(hands, bare.keys);
  await inTurns(hands, bare.indexes);
  for (const text of bare.constraints) await first.query(text);
  for (const table of filled) await first.query(`alter table ${table} enable trigger user; alter table ${table} reset (autovacuum_enabled)${guarded.includes(table) ? `; alter table ${table} force row level security` : ''}`);
  // Lists read the index alone where vacuum has been; in a living office it comes by itself.
  await first.query('vacuum (analyze)');
}

/** Tables under forced row-level security, asked before it is taken off. */
export async function forcedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select oid::regclass::text as name from pg_class where relforcerowsecurity');
  return rows.map((row) => row.name);
}

async function inTurns(hands: readonly pg.Client[], texts: readonly string[]): Promise<void> {
  const waiting = [...texts];
  await Promise.all(hands.map(async (hand) => {
    for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) await hand.query(text);
  }));
}
