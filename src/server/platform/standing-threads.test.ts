import { expect, test } from 'vitest';
import { standingThreads } from './standing-threads.ts';

const module = (work: string) => new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort, threadId } from 'node:worker_threads'; const held = []; parentPort.on('message', (task) => { ${work} });`)}`);
const code = (work: Promise<unknown>) => work.then(() => 'none', (error: { code?: string }) => error.code ?? String(error));

test('a thread stays for the next task and gives way after as many as it may have', async () => {
  const threads = standingThreads<null, number>({ module: module('parentPort.postMessage({ ok: true, value: threadId });'), memoryMb: 64, most: 2 });
  const [first, second, third] = [await threads.run(null, 5_000), await threads.run(null, 5_000), await threads.run(null, 5_000)];
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('one that takes too long is ended, and the next task finds another', async () => {
  const threads = standingThreads<string, string>({ module: module(`if (task === 'endless') for (;;); parentPort.postMessage({ ok: true, value: task });`), memoryMb: 64, most: 100 });
  expect(await code(threads.run('endless', 300))).toBe('file.parser_too_slow');
  expect(await threads.run('kurz', 5_000)).toBe('kurz');
});

test('one that takes too much memory is ended, and the next task finds another', async () => {
  const threads = standingThreads<string, string>({ module: module(`if (task === 'greedy') for (;;) held.push(Array.from({ length: 100000 }, (_, i) => String(i) + task)); parentPort.postMessage({ ok: true, value: task });`), memoryMb: 48, most: 100 });
  expect(await code(threads.run('greedy', 30_000))).toBe('file.parser_too_hungry');
  expect(await threads.run('kurz', 5_000)).toBe('kurz');
});

test('a refusal keeps its reason, and a thread that falls over is told as one', async () => {
  const threads = standingThreads<string, string>({ module: module(`if (task === 'falls') throw new Error('broken inside'); parentPort.postMessage({ ok: false, reason: 'no_sheet' });`), memoryMb: 64, most: 100 });
  await expect(threads.run('anything', 5_000)).rejects.toMatchObject({ code: 'file.unreadable', details: { reason: 'no_sheet' } });
  await expect(threads.run('falls', 5_000)).rejects.toMatchObject({ code: 'file.unreadable', details: { reason: 'broken inside' } });
});

test('many at once wait in line and each gets its own answer', async () => {
  const threads = standingThreads<number, number>({ module: module('setTimeout(() => parentPort.postMessage({ ok: true, value: task * 2 }), 5);'), memoryMb: 64, most: 1_000 });
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => threads.run(i, 10_000)));
  expect(answers).toEqual(Array.from({ length: 40 }, (_, i) => i * 2));
});
