import pg from 'pg';
import { sql } from 'kysely';
import { verifyChain } from '#server/modules/audit-trail/verify-chain.ts';
import { proveCompleteness } from '#server/modules/registers/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import type { Database } from '#server/platform/database.ts';
import { readTransaction } from '#server/platform/transaction.ts';

export type Checked = { books: number; numbers: number; chainRows: number; chainSeconds: number; letters: number; wrong: string[] };

/** Holds what was generated against the house's own proofs: books complete, chain whole, access rows as the written rule gives them. */
export async function checkFilled(house: { db: Database; adminUrl: string }, sample: number): Promise<Checked> {
  const wrong: string[] = [];
  const actor = systemActor('generator');
  const { rows: books } = await sql<{ id: string }>`select b.id from registers.book b join registers.counter c on c.book_id = b.id`.execute(house.db);
  let numbers = 0;
  for (const { id } of books) {
    const proof = await readTransaction(house.db, actor, (tx) => proveCompleteness(tx, id));
    numbers += proof.issued;
    if (!proof.complete) wrong.push(`book ${id}: ${JSON.stringify(proof.faults.slice(0, 3))}`);
  }
  const began = performance.now();
  const chain = await verifyChain(house.db);
  if (!chain.whole) wrong.push(`chain: ${JSON.stringify(chain.firstBreak)}`);
  const letters = await checkAccess(house.adminUrl, sample, wrong);
  return { books: books.length, numbers, chainRows: chain.rows, chainSeconds: (began && performance.now() - began) / 1000, letters, wrong };
}

type Sampled = { id: string; unit_id: string; security_class: string; to: Seat[]; below: Seat[]; access: string[] };
type Seat = { position: string; employee: string };

/**
 * Who must hold a row, from the deliveries and the tree itself: registry, records and examiners of the unit that keeps it, each
 * addressee, each recipient of a disposition; a top secret letter names the person instead of the position.
 */
async function checkAccess(adminUrl: string, sample: number, wrong: string[]): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const rows = await readSample(client, sample).finally(() => client.end());
  for (const letter of rows) {
    const seat = (relation: string) => (each: Seat) => `${letter.security_class === 'SR' ? `employee ${each.employee}` : `position ${each.position}`} ${relation} ${letter.security_class}`;
    const offices = [`registry ${letter.unit_id} registry`, `records ${letter.unit_id} records`, `examiner ${letter.unit_id} examiner`, 'examiner 00000000-0000-0000-0000-000000000000 examiner'].map((office) => `${office} ${letter.security_class}`);
    const expected = [...offices, ...letter.to.map(seat('addressee')), ...letter.below.map(seat('disposition'))].sort();
    if (JSON.stringify(expected) !== JSON.stringify([...letter.access].sort())) wrong.push(`access of ${letter.id}: ${JSON.stringify({ expected, found: letter.access })}`);
  }
  return rows.length;
}

async function readSample(client: pg.Client, sample: number): Promise<Sampled[]> {
  await client.query(`select set_config('lontar.roles', '["system"]', false)`);
  const { rows } = await client.query<Sampled>(`
    with chosen as (select id, unit_id, security_class from letters.letter where hashtext(id::text) % greatest(1, (select reltuples::bigint / $1 from pg_class where oid = 'letters.letter'::regclass)) = 0 limit $1)
    select s.*, (select json_agg(json_build_object('position', d.position_id, 'employee', d.employee_id)) from letters.delivery d where d.letter_id = s.id) as "to",
      coalesce((select json_agg(json_build_object('position', r.position_id, 'employee', a.employee_id)) from dispositions.recipient r join organization.assignment a on a.position_id = r.position_id and a.kind = 'definitive' where r.letter_id = s.id), '[]') as below,
      (select json_agg(a.grantee || ' ' || a.grantee_id || ' ' || a.relation || ' ' || a.security_class order by 1) from letters.access a where a.letter_id = s.id) as access
    from chosen s`, [sample]);
  return rows;
}
