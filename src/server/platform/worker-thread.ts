import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { defineError, type OfficeError } from './errors.ts';

export const parserTooSlow = defineError('file.parser_too_slow', 422, 'Reading the file took too long');
export const parserTooHungry = defineError('file.parser_too_hungry', 422, 'Reading the file took too much memory');
export const parserFailed = defineError('file.unreadable', 422, 'The file cannot be read');

/** What a parser thread answers: a value, or a refusal by reason. */
export type ThreadAnswer<O> = { ok: true; value: O } | { ok: false; reason: string };

/**
 * Runs one parser of a foreign file in a thread of its own that can be killed. A thread parses one file and dies.
 * @param input module: URL of a file that posts one ThreadAnswer; memoryMb: heap of the thread; timeMs: wall clock
 * @throws parserTooSlow, parserTooHungry, parserFailed with the parser's reason
 */
export async function runInThread<O>(input: ThreadInput): Promise<O> {
  await takeTurn();
  try {
    return await runOne<O>(input);
  } finally {
    giveTurn();
  }
}

type ThreadInput = { module: URL; data: unknown; memoryMb: number; timeMs: number };

// Sixty clerks who upload at once must not start sixty parsers: as many as there are cores work, the others wait in line.
const MOST = Math.max(2, availableParallelism());
let busy = 0;
const line: (() => void)[] = [];

function takeTurn(): Promise<void> | void {
  if (busy < MOST) { busy += 1; return; }
  return new Promise((resolve) => { line.push(resolve); });
}

function giveTurn(): void {
  const next = line.shift();
  if (next) next();
  else busy -= 1;
}

function runOne<O>(input: ThreadInput): Promise<O> {
  return new Promise<O>((resolve, reject) => {
    const worker = new Worker(input.module, { workerData: input.data, resourceLimits: { maxOldGenerationSizeMb: input.memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }, stdout: true, stderr: true, env: {} });
    const timer = setTimeout(() => { finish(() => reject(parserTooSlow({ timeMs: input.timeMs }))); }, input.timeMs);
    let done = false;
    const finish = (settle: () => void) => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    worker.on('message', (answer: ThreadAnswer<O>) => finish(() => (answer.ok ? resolve(answer.value) : reject(parserFailed({ reason: answer.reason })))));
    worker.on('error', (error) => finish(() => reject(asRefusal(error))));
    worker.on('exit', () => finish(() => reject(parserFailed({ reason: 'the parser ended without an answer' }))));
  });
}

export function asRefusal(error: unknown): OfficeError {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return parserTooHungry();
  return parserFailed({ reason: error instanceof Error ? error.message : 'unknown' });
}
