import pg from 'pg';
import { forcedTables, makeBare, restore } from './bare-tables.ts';
import { writeChain } from './chain.ts';
import { writePlan, type FillPlan } from './plan.ts';
import { before, counters, rowsOfPiece, vocabulary } from './rows.ts';

export type Filled = { letters: number; planSeconds: number; rowSeconds: number; indexSeconds: number };

const PIECE = 20_000;

/**
 * Fills an office that has people and no generated letters yet: rows without indexes and triggers, then every index, key and foreign
 * key made again over them. Both times are given: the first is what generating costs, the second what a database of this size is.
 * @param input adminUrl: the owner of the tables
 */
export async function fillLetters(input: { adminUrl: string; plan: FillPlan; hands?: number; /** the rows are there, their indexes not yet */ onRows?: () => void }): Promise<Filled> {
  const hands = await Promise.all(Array.from({ length: input.hands ?? 2 }, () => openHand(input.adminUrl)));
  const scribe = await openHand(input.adminUrl);
  try {
    const times = [performance.now()];
    const note = () => times.push(performance.now());
    await scribe.query(`set lontar.phase = 'work'`);
    const forced = await forcedTables(scribe);
    await writePlan(scribe, input.plan);
    note();
    const bare = await makeBare(scribe);
    await scribe.query(before);
    await scribe.query(vocabulary);
    await Promise.all([writeChain(scribe), writePieces(hands, input.plan.letters)]);
    await scribe.query(`set lontar.phase = 'counter'`);
    await scribe.query(counters);
    note();
    input.onRows?.();
    await restore(hands, bare, forced);
    await scribe.query('drop schema generated cascade');
    note();
    const seconds = (from: number) => ((times[from + 1] ?? 0) - (times[from] ?? 0)) / 1000;
    return { letters: input.plan.letters, planSeconds: seconds(0), rowSeconds: seconds(1), indexSeconds: seconds(2) };
  } finally {
    await Promise.all([...hands, scribe].map((hand) => hand.end()));
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
