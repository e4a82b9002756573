import { afterEach, expect, test } from 'vitest';
import { OfficeError } from '#server/platform/errors.ts';
import { plainTemplate, sheetOf } from '#tests/typeset-sheet.ts';
import { wantedOf } from './typeset-letter.ts';
import { TypesetPool, type Wanted } from './typeset-pool.ts';

const limits = { processes: 1, workMs: 60_000, timeMs: 120_000, memoryMb: 1_000, letters: 1_000, waiting: 100 };
const pools: TypesetPool[] = [];
const open = (over: Partial<typeof limits> = {}): TypesetPool => {
  const pool = new TypesetPool({ ...limits, ...over });
  pools.push(pool);
  return pool;
};
afterEach(() => { for (const pool of pools.splice(0)) pool.stop(); });

const wanted = (text?: string, more: Partial<Wanted> = {}): Wanted => ({ ...wantedOf(sheetOf(), { face: 'arial', own: plainTemplate(text) }, { output: 'svg', turn: 'now', text: false, known: [], embedded: [] }), ...more });
const fate = (promise: Promise<{ ok: boolean }>): Promise<unknown> => promise.then((answer) => answer.ok, (error: unknown) => (error instanceof OfficeError ? { code: error.code, ...error.details } : error));

const ENDLESS = '#for a in range(9000) { for b in range(200000) { let c = a * b } }';

test('a template that eats memory is stopped, and named', async () => {
  const pool = open({ memoryMb: 300 });
  expect(await fate(pool.run(wanted('#let all = ()\n#for a in range(2000) { all.push(range(1000000 + a)) }\n#all.len()')))).toEqual({ code: 'typeset.hungry', template: 'SUJI' });
  expect(await fate(pool.run(wanted()))).toBe(true);
}, 60_000);

test.each([{ by: 'work', limit: { workMs: 1_000 } }, { by: 'clock', limit: { timeMs: 1_500 } }])('a template without end is stopped by its $by, and the next letter is set', async ({ by, limit }) => {
  const pool = open(limit);
  const [stopped, next] = await Promise.all([fate(pool.run(wanted(ENDLESS))), fate(pool.run(wanted()))]);
  expect([stopped, next]).toEqual([{ code: 'typeset.endless', template: 'SUJI', by }, true]);
}, 60_000);

test('a process that is killed from outside answers with a clear refusal, and the next letter goes on', async () => {
  const pool = open();
  expect(await fate(pool.run(wanted()))).toBe(true);
  const killed = fate(pool.run(wanted(ENDLESS)));
  for (const pid of pool.pids) process.kill(pid, 'SIGKILL');
  expect(await killed).toEqual({ code: 'typeset.down', template: 'SUJI', signal: 'SIGKILL' });
  expect(await fate(pool.run(wanted()))).toBe(true);
}, 60_000);

test('a letter that is signed goes before pages somebody looks at, and these before letters nobody waits for', async () => {
  const pool = open();
  const order: string[] = [];
  const run = (name: string, turn: Wanted['turn']) => pool.run(wanted(undefined, { turn })).then(() => { order.push(name); });
  await Promise.all([run('batch 1', 'batch'), run('batch 2', 'batch'), run('letter', 'now'), run('page', 'preview')]);
  expect(order).toEqual(['letter', 'page', 'batch 1', 'batch 2']);
}, 60_000);

test('who asks for many pages takes turns with who asks for one, and only the newest of the many are set', async () => {
  const pool = open();
  const order: string[] = [];
  const run = (by: string, draft: string) => pool.run(wanted(undefined, { turn: 'preview', by, key: draft })).then(() => { order.push(draft); }, (error: unknown) => { order.push(error instanceof OfficeError ? `${draft} ${error.code}` : draft); });
  await run('greedy', 'warm');
  order.length = 0;
  await Promise.all([...['1', '2', '3', '4', '5', '6'].map((n) => run('greedy', `many ${n}`)), run('other', 'one')]);
  expect(order.slice(0, 2)).toEqual(['many 2 typeset.superseded', 'many 3 typeset.superseded']);
  expect(order.slice(2)).toEqual(['many 1', 'many 4', 'one', 'many 5', 'many 6']);
}, 60_000);

test('a newer page of the same draft keeps the place of the older one', async () => {
  const pool = open();
  const order: string[] = [];
  const run = (name: string, by: string) => pool.run(wanted(undefined, { turn: 'preview', by, key: `draft of ${by}` })).then(() => { order.push(name); }, () => { order.push(`${name} superseded`); });
  await Promise.all([run('first', 'a'), run('old', 'b'), run('third', 'c'), run('new', 'b')]);
  expect(order).toEqual(['old superseded', 'first', 'new', 'third']);
}, 60_000);

test('one person has one page set at a time, whatever processes are free', async () => {
  const pool = open({ processes: 2 });
  const done: string[] = [];
  const busy = (turns: number) => `#for a in range(${turns}) { for b in range(100) { let c = a * b } }`;
  // The second process comes up while the first is held.
  await Promise.all([pool.run(wanted(busy(30_000))), pool.run(wanted())]);
  const slow = busy(10_000);
  const run = (name: string, by: string, text?: string) => pool.run(wanted(text, { turn: 'preview', by, key: name })).then(() => { done.push(name); });
  await Promise.all([run('slow', 'a', slow), run('again', 'a'), run('other', 'b')]);
  expect(done).toEqual(['other', 'slow', 'again']);
}, 60_000);

test('drafts that are written at once are shared out, and each goes back to the process that knows it', async () => {
  const pool = open({ processes: 2, letters: 3 });
  const key = (draft: string, text?: string) => pool.run(wanted(text, { turn: 'preview', by: draft, key: draft }));
  const busy = '#for a in range(30000) { for b in range(100) { let c = a * b } }';
  await Promise.all([key('a', busy), key('b')]);
  const pids = pool.pids;
  expect(pids).toHaveLength(2);
  // Were both set by the first of them, its three letters would be over and it would be gone.
  for (const draft of ['c', 'd']) await key(draft);
  expect(pool.pids).toEqual(pids);
  await key('b');
  expect(pool.pids).toEqual(pids.slice(0, 1));
}, 60_000);

test('a process is replaced after its letters, without losing one', async () => {
  const pool = open({ letters: 3 });
  const seen = new Set<number>();
  for (let index = 0; index < 8; index += 1) {
    expect(await fate(pool.run(wanted()))).toBe(true);
    for (const pid of pool.pids) seen.add(pid);
  }
  expect(seen.size).toBeGreaterThan(1);
}, 60_000);

test('more letters than the line holds are refused, not kept waiting for ever', async () => {
  const pool = open({ waiting: 2 });
  const fates = await Promise.all([1, 2, 3].map(() => fate(pool.run(wanted()))));
  expect(fates).toEqual([true, true, { code: 'typeset.busy' }]);
}, 60_000);
