import { fork, type ChildProcess } from 'node:child_process';
import type { OfficeError } from '#server/platform/errors.ts';
import { ENDLESS, HUNGRY, type ProcessLimits, type Tree, type TypesetAnswer, type TypesetTask } from './typeset-task.ts';
import { templateEndless, templateHungry, typesetSuperseded, typesetterBusy, typesetterDown } from './typesetting.errors.ts';

const MODULE = new URL('./typeset-process.ts', import.meta.url);

export type PoolLimits = ProcessLimits & { processes: number; /** on the clock, when the work of the processor says nothing: a process that hangs */ timeMs: number; /** letters until a process is replaced */ letters: number; waiting: number };
export type Wanted = Omit<TypesetTask, 'id' | 'base'> & {
  base: { key: string; files: Tree };
  /** Named in a refusal. */
  template: string;
  /** The letter somebody signs or prints, then the page somebody looks at while typing, then the rest. */
  turn: 'now' | 'preview' | 'batch';
  /** A newer wish under the same key takes the place of one that still waits. */
  key?: string;
  /** Who looks: of one person one page is set at a time and three wait, so that nobody's typing keeps others from their turn. */
  by?: string;
};
export type Typeset = Extract<TypesetAnswer, { ok: true }>;
export type Refusal = Extract<TypesetAnswer, { ok: false }>;

type Waiting = { wanted: Wanted; resolve: (answer: TypesetAnswer) => void; reject: (error: Error) => void };
type Process = { child: ChildProcess; isReady: boolean; base: string; /** drafts it set last, the newest first: of these it remembers most */ drafts: readonly string[]; done: number; at: Waiting | undefined; timer: NodeJS.Timeout | undefined; wasEndless: boolean };

const turns = ['now', 'preview', 'batch'] as const;
const MOST_OF_ONE = 3;
const DRAFTS_KEPT = 8;

/** A few processes that set letters one after the other. They start with the first letter and do not keep the program alive. */
export class TypesetPool {
  readonly #limits: PoolLimits;
  readonly #lines: Record<Wanted['turn'], Waiting[]> = { now: [], preview: [], batch: [] };
  #processes: Process[] = [];
  #nextId = 1;

  constructor(limits: PoolLimits) {
    this.#limits = limits;
  }

  /**
   * Sets one letter.
   * @throws templateEndless, templateHungry, typesetterDown when the process had to be or was ended; typesetSuperseded, typesetterBusy
   */
  run(wanted: Wanted): Promise<TypesetAnswer> {
    return new Promise((resolve, reject) => {
      if (!this.#queue({ wanted, resolve, reject })) return reject(typesetterBusy());
      this.#dispatch();
    });
  }

  /** Ends all processes; what they hold is refused. */
  stop(): void {
    for (const each of this.#processes) each.child.kill('SIGKILL');
  }

  /** Process ids, for those who measure. */
  get pids(): number[] {
    return this.#processes.map((each) => each.child.pid ?? 0);
  }

  /** A newer page of a draft takes the place of the older one in the line, not its end: who types fast waits no longer. @returns false: the line is full */
  #queue(waiting: Waiting): boolean {
    const { key, by, turn } = waiting.wanted;
    const line = this.#lines[turn];
    const same = key === undefined ? -1 : line.findIndex((each) => each.wanted.key === key);
    if (same !== -1) {
      line.splice(same, 1, waiting).forEach((old) => old.reject(typesetSuperseded()));
      return true;
    }
    const own = line.filter((each) => by !== undefined && each.wanted.by === by);
    if (own.length >= MOST_OF_ONE) line.splice(line.findIndex((each) => each === own[0]), 1).forEach((old) => old.reject(typesetSuperseded()));
    if (turns.reduce((sum, each) => sum + this.#lines[each].length, 0) >= this.#limits.waiting) return false;
    line.push(waiting);
    return true;
  }

  #dispatch(): void {
    for (;;) {
      const next = this.#next();
      if (!next) return;
      const free = this.#choose(next.wanted);
      if (!free) {
        const starting = this.#processes.filter((each) => !each.isReady).length;
        if (this.#processes.length < this.#limits.processes && starting === 0) this.#start();
        return;
      }
      this.#leaveLine(next);
      this.#give(free, next);
    }
  }

  /** What else its person waits for goes behind everybody else. */
  #leaveLine(next: Waiting): void {
    const { turn, by } = next.wanted;
    const rest = this.#lines[turn].filter((each) => each !== next);
    const isOwn = (each: Waiting) => by !== undefined && each.wanted.by === by;
    this.#lines[turn] = [...rest.filter((each) => !isOwn(each)), ...rest.filter(isOwn)];
  }

  /** The first of the first line whose person has nothing being set just now. */
  #next(): Waiting | undefined {
    const busy = new Set(this.#processes.flatMap((each) => each.at?.wanted.by ?? []));
    return turns.flatMap((turn) => this.#lines[turn].find(({ wanted }) => wanted.by === undefined || !busy.has(wanted.by)) ?? [])[0];
  }

  /** The process that set the same draft before remembers most of it; a new draft goes to where the fewest are. */
  #choose(wanted: Wanted): Process | undefined {
    const free = this.#processes.filter((each) => each.isReady && !each.at);
    const { key } = wanted;
    return free.find((each) => key !== undefined && each.drafts.includes(key)) ?? free.toSorted((a, b) => a.drafts.length - b.drafts.length)[0];
  }

  #give(to: Process, waiting: Waiting): void {
    const { base, output, files, closer, text, known, key } = waiting.wanted;
    const isKnown = to.base === base.key;
    to.at = waiting;
    to.base = base.key;
    if (key !== undefined) to.drafts = [key, ...to.drafts.filter((each) => each !== key)].slice(0, DRAFTS_KEPT);
    hold(to.child, true);
    to.timer = setTimeout(() => {
      to.wasEndless = true;
      to.child.kill('SIGKILL');
    }, this.#limits.timeMs);
    const task: TypesetTask = { id: this.#nextId, output, files, closer, text, known, base: isKnown ? { key: base.key } : base };
    this.#nextId += 1;
    to.child.send(task);
  }

  #start(): void {
    const child = fork(MODULE, [JSON.stringify({ memoryMb: this.#limits.memoryMb, workMs: this.#limits.workMs })], { serialization: 'advanced', execArgv: [], env: surroundings(), stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const started: Process = { child, isReady: false, base: '', drafts: [], done: 0, at: undefined, timer: undefined, wasEndless: false };
    this.#processes.push(started);
    child.on('message', (message: TypesetAnswer | { ready: true }) => {
      if ('ready' in message) started.isReady = true;
      else this.#take(started, message);
      if (!started.at) hold(child, false);
      this.#dispatch();
    });
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', (_code, signal) => this.#bury(started, signal));
  }

  #take(from: Process, answer: TypesetAnswer): void {
    const { at } = from;
    clearTimeout(from.timer);
    from.at = undefined;
    from.done += 1;
    // What a compiler keeps for itself grows slowly; a fresh one takes a third of a second.
    if (from.done >= this.#limits.letters) {
      this.#processes = this.#processes.filter((each) => each !== from);
      if (from.child.connected) from.child.disconnect();
    }
    at?.resolve(answer);
  }

  #bury(dead: Process, signal: NodeJS.Signals | null): void {
    clearTimeout(dead.timer);
    const wasOurs = this.#processes.includes(dead);
    this.#processes = this.#processes.filter((each) => each !== dead);
    dead.at?.reject(reasonOf(dead, signal));
    dead.at = undefined;
    // A process that never came up would be started again for ever: whoever waits is told.
    if (wasOurs && !dead.isReady) this.#refuseAll(typesetterDown({ signal }));
    else this.#dispatch();
  }

  #refuseAll(error: OfficeError): void {
    for (const turn of turns) for (const each of this.#lines[turn].splice(0)) each.reject(error);
  }
}

function reasonOf(dead: Process, signal: NodeJS.Signals | null): OfficeError {
  const details = { template: dead.at?.wanted.template };
  if (dead.wasEndless || signal === ENDLESS) return templateEndless({ ...details, by: signal === ENDLESS ? 'work' : 'clock' });
  return signal === HUNGRY ? templateHungry(details) : typesetterDown({ ...details, signal });
}

/** While it sets a letter the program waits for it; idle, it keeps nobody awake. */
function hold(child: ChildProcess, isBusy: boolean): void {
  if (isBusy) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/**
 * Nothing of the office's own surroundings: no secrets, no faces of the machine. Packages the compiler might ask for go to a port where
 * nobody listens.
 */
function surroundings(): NodeJS.ProcessEnv {
  const nowhere = 'http://127.0.0.1:1';
  const empty = new URL('./no-faces.conf', import.meta.url).pathname;
  return {
    PATH: '', HOME: '/lontar-no-such-folder', XDG_DATA_HOME: '/lontar-no-such-folder', XDG_CACHE_HOME: '/lontar-no-such-folder', XDG_CONFIG_HOME: '/lontar-no-such-folder', FONTCONFIG_FILE: empty,
    HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ALL_PROXY: nowhere, http_proxy: nowhere, https_proxy: nowhere, all_proxy: nowhere,
  };
}
