import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { asRefusal, parserFailed, parserTooSlow, type ThreadAnswer } from './worker-thread.ts';

/**
 * Threads that stay for the next task: where starting one costs more than the task. Each works on one task at a time and dies
 * when that takes too long or too much, after `most` tasks, or when nothing came for a minute.
 */
export type StandingThreads<I, O> = { run: (task: I, timeMs: number) => Promise<O> };
type Options = { module: URL; memoryMb: number; most: number };

const IDLE_MS = 60_000;
const AT_ONCE = Math.max(2, availableParallelism());

/** @param options module: URL of a file that calls `answerTasks`; memoryMb: heap of one thread; most: tasks until it is replaced */
export function standingThreads<I, O>(options: Options): StandingThreads<I, O> {
  const idle: Thread<O>[] = [];
  const line: (() => void)[] = [];
  let busy = 0;
  const takeTurn = (): Promise<void> | void => {
    if (busy >= AT_ONCE) return new Promise((resolve) => { line.push(resolve); });
    busy += 1;
  };
  const giveTurn = () => {
    const next = line.shift();
    if (next) next();
    else busy -= 1;
  };
  const run = async (task: I, timeMs: number): Promise<O> => {
    await takeTurn();
    const thread = idle.pop() ?? new Thread<O>(options, (gone) => { const at = idle.indexOf(gone); if (at >= 0) idle.splice(at, 1); });
    try {
      return await thread.run(task, timeMs);
    } finally {
      if (thread.rest()) idle.push(thread);
      giveTurn();
    }
  };
  return { run };
}


class Thread<O> {
  readonly #worker: Worker;
  readonly #onGone: (thread: Thread<O>) => void;
  #left: number;
  #isDead = false;
  #idle: NodeJS.Timeout | undefined;
  #settle: ((answer: ThreadAnswer<O> | Error) => void) | undefined;

  constructor(options: Options, onGone: (thread: Thread<O>) => void) {
    this.#left = options.most;
    this.#onGone = onGone;
    this.#worker = new Worker(options.module, { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }, stdout: true, stderr: true, env: {} });
    this.#worker.on('message', (answer: ThreadAnswer<O>) => this.#settle?.(answer));
    this.#worker.on('error', (error) => { this.#die(); this.#settle?.(asRefusal(error)); });
    this.#worker.on('exit', () => { this.#die(); this.#settle?.(parserFailed({ reason: 'the thread ended without an answer' })); });
  }

  run(task: unknown, timeMs: number): Promise<O> {
    clearTimeout(this.#idle);
    this.#worker.ref();
    this.#left -= 1;
    return new Promise<O>((resolve, reject) => {
      const timer = setTimeout(() => { this.#die(); this.#settle?.(parserTooSlow({ timeMs })); }, timeMs);
      this.#settle = (answer) => {
        clearTimeout(timer);
        this.#settle = undefined;
        if (answer instanceof Error) reject(answer);
        else if (answer.ok) resolve(answer.value);
        else reject(parserFailed({ reason: answer.reason }));
      };
      this.#worker.postMessage(task);
    });
  }

  /** @returns whether the thread waits for another task; it does not keep the program from ending */
  rest(): boolean {
    if (this.#left <= 0) this.#die();
    if (this.#isDead) return false;
    this.#worker.unref();
    this.#idle = setTimeout(() => { this.#onGone(this); this.#die(); }, IDLE_MS).unref();
    return true;
  }

  #die(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    clearTimeout(this.#idle);
    this.#onGone(this);
    void this.#worker.terminate();
  }
}
