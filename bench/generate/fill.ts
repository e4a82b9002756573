import pg from 'pg';
import { forcedTables, makeBare, restore } from './bare-tables.ts';
import { writeChain } from './chain.ts';
import { writePlan, type FillPlan } from './plan.ts';
import { before, counters, rowsOfPiece, vocabulary } from './rows.ts';

export type Filled = { planSeconds: number; rowSeconds: number };

const PIECE = 20_000;

/** Fills an office that has people and no letters yet, and makes its tables whole again. @param input adminUrl: the owner of the tables */
export async function fillLetters(input: { adminUrl: string; plan: FillPlan }): Promise<void> {
  await fillRows(input);
  await makeWhole(input.adminUrl);
}

/** Rows alone, without indexes, keys and triggers: what generating costs. The database is not to be used before `makeWhole`. */
export async function fillRows(input: { adminUrl: string; plan: FillPlan }): Promise<Filled> {
  return withHands(input.adminUrl, 3, async (hands) => {
    const [scribe, ...writers] = hands;
    if (!scribe) throw new RangeError('nobody to write');
    const times = [performance.now()];
    await scribe.query(`set lontar.phase = 'work'`);
    const forced = await forcedTables(scribe);
    await writePlan(scribe, input.plan);
    times.push(performance.now());
    const bare = await makeBare(scribe);
    await scribe.query('create table generated.restoring as select $1::jsonb as bare, $2::text[] as forced', [JSON.stringify(bare), forced]);
    await scribe.query(before);
    await scribe.query(vocabulary);
    await Promise.all([writeChain(scribe), writePieces(writers, input.plan.letters)]);
    await scribe.query(`set lontar.phase = 'counter'`);
    await scribe.query(counters);
    times.push(performance.now());
    const seconds = (from: number) => ((times[from + 1] ?? 0) - (times[from] ?? 0)) / 1000;
    return { planSeconds: seconds(0), rowSeconds: seconds(1) };
  });
}

/** True while rows are there whose indexes and constraints are still to be made. */
export async function isUnfinished(adminUrl: string): Promise<boolean> {
  return withHands(adminUrl, 1, async ([hand]) => {
    const found = await hand?.query<{ there: boolean }>(`select to_regclass('generated.restoring') is not null as there`);
    return found?.rows[0]?.there ?? false;
  });
}

/** Every index, key, foreign key, trigger and guard again over what was filled: what a database of this size is. */
export async function makeWhole(adminUrl: string): Promise<void> {
  await withHands(adminUrl, 2, async (hands) => {
    const [first] = hands;
    const found = await first?.query<{ bare: Parameters<typeof restore>[1]; forced: string[] }>('select bare, forced from generated.restoring');
    const [left] = found?.rows ?? [];
    if (!first || !left) throw new Error('nothing to finish');
    await restore(hands, left.bare, left.forced);
    await first.query('drop schema generated cascade');
  });
}

async function withHands<T>(url: string, count: number, work: (hands: pg.Client[]) => Promise<T>): Promise<T> {
  const hands = await Promise.all(Array.from({ length: count }, () => openHand(url)));
  try {
    return await work(hands);
  } finally {
    await Promise.all(hands.map((hand) => hand.end()));
  }
}

async function openHand(url: string): Promise<pg.Client> {
  const hand = new pg.Client({ connectionString: url, application_name: 'lontar-generate' });
  await hand.connect();
  await hand.query(`set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 2; set synchronous_commit = off; set jit = off`);
  return hand;
}

async function writePieces(hands: readonly pg.Client[], letters: number): Promise<void> {
  let next = 1;
  await Promise.all(hands.map(async (hand) => {
    while (next <= letters) {
      const [from, to] = [next, Math.min(letters, next + PIECE - 1)];
      next = to + 1;
      for (const text of rowsOfPiece) await hand.query(text, [from, to]);
    }
  }));
}
