import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#server/platform/database.ts';

type ChainBreak = { seq: number; reason: 'missing_row' | 'changed_row' | 'changed_column' | 'cut_end' | 'changed_head' | 'unknown_start' };
export type ChainReport = { whole: boolean; from: number; rows: number; headSeq: number; headHash: string; firstBreak: ChainBreak | null };
type Row = { seq: number; body: string; hash: Buffer; stamp: string; columns: (string | null)[] };
type Head = { seq: number; hash: Buffer; last: number };

/** Rows read at once: some megabytes, whatever the length of the chain. */
const BATCH = 5_000;
const firstHash = () => createHash('sha256').update('lontar audit chain').digest();

/**
 * Recomputes the chain from the stored bytes, in batches and with the memory of one batch. It trusts nothing the database
 * says about itself: each hash is sha256(hash before || body), numbers have no hole, the head is the last row.
 * Rows written while it runs are left for the next run. A chain cut together with its head is found by a published anchor only.
 * @param options from: first row to check; the hash of the row before it is taken as it is
 * @returns the first row that does not fit, named with its reason
 */
export async function verifyChain(db: Database, options: { from?: number | undefined } = {}): Promise<ChainReport> {
  const from = options.from ?? 1;
  const head = await readHead(db);
  const report = { whole: false, from, rows: 0, headSeq: head.seq, headHash: head.hash.toString('hex'), firstBreak: null };
  let hash = await hashBefore(db, from);
  if (!hash) return { ...report, firstBreak: { seq: from, reason: 'unknown_start' } };
  let next = from;
  while (next <= head.seq) {
    const walked = walkBatch(await readBatch(db, next, head.seq), { next, hash });
    if (walked.firstBreak) return { ...report, rows: walked.next - from, firstBreak: walked.firstBreak };
    if (walked.next === next) return { ...report, rows: next - from, firstBreak: { seq: next, reason: 'cut_end' } };
    ({ next, hash } = walked);
  }
  const headFits = next > head.seq + 1 || (hash.equals(head.hash) && head.last <= head.seq);
  return { ...report, rows: next - from, whole: headFits, firstBreak: headFits ? null : { seq: head.seq, reason: 'changed_head' } };
}

type Walk = { next: number; hash: Buffer };

function walkBatch(rows: readonly Row[], start: Walk): Walk & { firstBreak: ChainBreak | null } {
  let { next, hash } = start;
  for (const row of rows) {
    const reason = whyBroken(row, { next, hash });
    if (reason) return { next, hash, firstBreak: { seq: next, reason } };
    hash = row.hash;
    next += 1;
  }
  return { next, hash, firstBreak: null };
}

function whyBroken(row: Row, expected: Walk): ChainBreak['reason'] | null {
  if (row.seq !== expected.next) return 'missing_row';
  const hash = createHash('sha256').update(expected.hash).update(row.body, 'utf8').digest();
  if (!hash.equals(row.hash)) return 'changed_row';
  const body = JSON.parse(row.body) as Record<string, unknown>;
  const repeated = [body['action'], body['account'], body['employee'], body['position'], body['subjectKind'], body['subjectId']].every((value, index) => (value ?? null) === row.columns[index]);
  return repeated && body['seq'] === row.seq && body['writtenAt'] === row.stamp ? null : 'changed_column';
}

/** Head and last row in one statement, so that a row written in between cannot look like a forged head. */
async function readHead(db: Database): Promise<Head> {
  const { rows } = await sql<Head>`select h.seq, h.hash, coalesce((select max(r.seq) from platform.audit_row r), 0) as last from platform.audit_head h`.execute(db);
  return rows[0] ?? { seq: 0, hash: firstHash(), last: 0 };
}

async function hashBefore(db: Database, from: number): Promise<Buffer | null> {
  if (from === 1) return firstHash();
  const { rows } = await sql<{ hash: Buffer }>`select hash from platform.audit_row where seq = ${from - 1}`.execute(db);
  return rows[0]?.hash ?? null;
}

async function readBatch(db: Database, from: number, until: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select seq, body, hash, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as stamp,
      array[action, account_id, employee_id, position_id, subject_kind, subject_id] as columns
    from platform.audit_row where seq between ${from} and ${until} order by seq limit ${BATCH}`.execute(db);
  return rows;
}
