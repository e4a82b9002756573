import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { systemActor } from './actor.ts';
import { runCommand } from './command.ts';
import { newId } from './ids.ts';
import { readQueues, startWorker, type Job, type Worker } from './jobs.ts';

let house: TestHouse;
let worker: Worker;
const heard: string[] = [];
const faults: unknown[] = [];
let failing = 0;

const ranks: number[] = [];
let begin = () => {};
const began = new Promise<void>((resolve) => { begin = resolve; });

const jobs: Job[] = [
  { name: 'test.hear', on: ['paper.written'], run: async (_services, payload) => { heard.push(String(payload['id'])); } },
  { name: 'test.stumble', on: ['paper.written'], retries: 3, run: async (_services, payload) => { if (failing > 0) { failing -= 1; throw new Error('away'); } heard.push(`second ${String(payload['id'])}`); } },
  {
    name: 'test.rank', on: ['paper.ranked'], priority: (payload) => Number(payload['rank']),
    run: async (_services, payload) => { await began; ranks.push(Number(payload['rank'])); },
  },
  { name: 'test.never', on: ['paper.burnt'], retries: 0, run: async () => { throw new Error('always'); } },
];
const emit = (name: string, id: string) => runCommand(house.services, async (ctx) => { ctx.emit({ name, payload: { id } }); return null; }, { name: 'test.emit', actor: systemActor('test'), commandId: newId(), input: null });

beforeAll(async () => {
  house = await freshServices();
  worker = await startWorker(house.services, jobs, { url: house.appUrl, onError: (error) => faults.push(error) });
});
afterAll(async () => { await worker.stop(); await house.close(); });

test('an event of a committed command reaches every job that hears it, and leaves the outbox', async () => {
  const id = newId();
  await emit('paper.written', id);
  await vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining([id, `second ${id}`])), { timeout: 15_000 });
  expect((await sql`select 1 from platform.outbox`.execute(house.db)).rows).toEqual([]);
});

test('of what waits the one with the higher priority goes first', async () => {
  const write = async (rank: number) => runCommand(house.services, async (ctx) => { ctx.emit({ name: 'paper.ranked', payload: { rank } }); return null; }, { name: 'test.emit', actor: systemActor('test'), commandId: newId(), input: null });
  const waiting = async () => (await readQueues(house.services)).find((queue) => queue.queue === 'test.rank');
  await write(0);
  await vi.waitFor(async () => expect((await waiting())?.active).toBe(1), { timeout: 15_000 });
  for (const rank of [1, 3, 2]) await write(rank);
  await vi.waitFor(async () => expect((await waiting())?.waiting).toBe(3), { timeout: 15_000 });
  begin();
  await vi.waitFor(() => expect(ranks).toEqual([0, 3, 2, 1]), { timeout: 20_000 });
});

test('an event of a refused command is never heard', async () => {
  const id = newId();
  const refused = runCommand(house.services, async (ctx) => { ctx.emit({ name: 'paper.written', payload: { id } }); throw new Error('no'); }, { name: 'test.emit', actor: systemActor('test'), commandId: newId(), input: null });
  await expect(refused).rejects.toThrow('no');
  const next = newId();
  await emit('paper.written', next);
  await vi.waitFor(() => expect(heard).toContain(next), { timeout: 15_000 });
  expect(heard).not.toContain(id);
});

test('a job that fails is tried again', async () => {
  failing = 1;
  const id = newId();
  await emit('paper.written', id);
  await vi.waitFor(() => expect(heard).toContain(`second ${id}`), { timeout: 25_000 });
}, 30_000);

test('a job that never succeeds lies in the dead letters for an administrator to see', async () => {
  await emit('paper.burnt', newId());
  await vi.waitFor(async () => {
    const queues = await readQueues(house.services);
    expect(queues.find((queue) => queue.queue === 'dead-letters')?.waiting).toBe(1);
  }, { timeout: 20_000 });
  expect(faults).toEqual([]);
}, 30_000);
