import { readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { verifyChain } from '#server/modules/audit-trail/index.ts';
import { openDatabase } from '#server/platform/database.ts';
import { hashOf } from '#server/platform/files.ts';
import type { Tally } from './registers-writers.ts';

export type Examination = {
  issued: number; duplicates: number; gaps: number; acknowledged: number; lost: number; misnumbered: number; lettersWithoutNumber: number; numbersWithoutLetter: number;
  doubledLetters: number; committedButUnacknowledged: number; chainRows: number; chainWhole: boolean; files: number; filesMissing: number; filesAltered: number;
};

/** Counts in the database and on the disk, as the owner and past row-level security, what the clerks were promised. */
export async function examine(input: { adminUrl: string; appUrl: string; files: string; tally: Tally; unitId: string }): Promise<Examination> {
  const client = new pg.Client({ connectionString: input.adminUrl });
  await client.connect();
  await client.query(`select set_config('lontar.roles', '["system"]', false)`);
  const db = openDatabase({ url: input.appUrl, max: 2 });
  try {
    const numbers = await countNumbers(client, input.unitId);
    const promised = await comparePromises(client, input.tally);
    const chain = await verifyChain(db);
    const stored = await checkFiles(client, input.files, input.tally);
    return { ...numbers, ...promised, ...stored, chainRows: chain.rows, chainWhole: chain.whole, committedButUnacknowledged: numbers.issued - promised.acknowledged };
  } finally {
    await db.destroy();
    await client.end();
  }
}

async function countNumbers(client: pg.Client, unitId: string) {
  const { rows: [row] } = await client.query<Record<'issued' | 'duplicates' | 'gaps' | 'lettersWithoutNumber' | 'numbersWithoutLetter' | 'doubledLetters', number>>(`
    with e as (select e.* from registers.entry e join registers.book b on b.id = e.book_id where b.unit_id = $1)
    select (select count(*)::int from e) as issued, (select (count(*) - count(distinct n))::int from e) as duplicates,
      (select coalesce(max(n) - min(n) + 1 - count(distinct n), 0)::int from e) as gaps,
      (select count(*)::int from letters.letter l where not exists (select 1 from e where e.subject_id = l.id)) as "lettersWithoutNumber",
      (select count(*)::int from e where not exists (select 1 from letters.letter l where l.id = e.subject_id)) as "numbersWithoutLetter",
      (select count(*)::int from (select letter_number from letters.letter group by letter_number having count(*) > 1) d) as "doubledLetters"`, [unitId]);
  if (!row) throw new Error('nothing counted');
  return row;
}

async function comparePromises(client: pg.Client, tally: Tally) {
  const { rows } = await client.query<{ subject_id: string; n: number }>('select subject_id, n from registers.entry');
  const kept = new Map(rows.map((row) => [row.subject_id, row.n]));
  const lost = tally.acknowledged.filter((one) => !kept.has(one.letterId)).length;
  const misnumbered = tally.acknowledged.filter((one) => kept.has(one.letterId) && kept.get(one.letterId) !== one.number).length;
  return { acknowledged: tally.acknowledged.length, lost, misnumbered };
}

/** Every file a row names lies in its place with its hash, and every upload that was acknowledged has its row. */
async function checkFiles(client: pg.Client, folder: string, tally: Tally) {
  const { rows } = await client.query<{ id: string; sha256: string }>('select id, sha256 from documents.file');
  const present = new Set((await readdir(folder, { recursive: true })).map((name) => path.basename(name)));
  const known = new Set(rows.map((row) => row.id));
  const missing = rows.filter((row) => !present.has(row.sha256)).length + tally.uploaded.filter((one) => !known.has(one.fileId)).length;
  let altered = 0;
  for (const { sha256 } of rows) {
    if (present.has(sha256) && await hashOf(path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)) !== sha256) altered += 1;
  }
  return { files: rows.length, filesMissing: missing, filesAltered: altered };
}
