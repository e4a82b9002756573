import type { ApiProblem } from '#web/lib/api-problem.ts';

/** Where what was typed is now. `clash`: somebody stored another version meanwhile; nothing is written over. */
type SaveState = 'saved' | 'changed' | 'saving' | 'offline' | 'clash' | 'refused';
export type Saving = { state: SaveState; savedAt: Date | null; problem: ApiProblem | null };

type Stored = { version: number };
type Line<D> = {
  /** stores a state of the draft on top of `base`, whose content is `before`; throws ApiProblem, by SAVED_MEANWHILE when `base` is no longer the newest */
  send: (draft: D, on: { base: number; before: D }) => Promise<Stored>;
  /** version the page was opened with, and what it says */
  base: number;
  before: D;
  /** `before` is what `base` says: not where a browser kept what it stored on an older version */
  knowsBefore?: boolean;
  /** keeps what was typed on this device until the server has it */
  keep: (draft: D, base: number) => void;
  letGo: () => void;
  restMs?: number;
  retryMs?: number;
  wait?: (act: () => void, ms: number) => () => void;
  now?: () => Date;
};


/** The one refusal the other's version comes with. What else the state of a letter forbids is mended in the form and stored again. */
const SAVED_MEANWHILE = 'outgoing.saved_meanwhile';

const setTimer = (act: () => void, ms: number) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

/** Stores a draft by itself: after a rest, one request at a time, always on top of the version it knows. A lost line loses nothing. */
export function createSaveLine<D>({ send, base: firstBase, before: firstBefore, knowsBefore = true, keep, letGo, restMs = 700, retryMs = 4000, wait = setTimer, now = () => new Date() }: Line<D>) {
  let base = firstBase;
  let before = firstBefore;
  let isKnown = knowsBefore;
  let waiting: D | null = null;
  let sending: Promise<void> | null = null;
  let stop: () => void = () => {};
  let seen: Saving = { state: 'saved', savedAt: null, problem: null };
  const listeners = new Set<() => void>();

  function tell(changes: Partial<Saving>): void {
    seen = { ...seen, ...changes };
    for (const notify of listeners) notify();
  }
  function rest(ms: number): void {
    stop();
    stop = wait(() => void pump(), ms);
  }
  function change(draft: D): void {
    waiting = draft;
    keep(draft, base);
    if (seen.state === 'clash') return;
    if (seen.state !== 'saving' && seen.state !== 'offline') tell({ state: 'changed', problem: null });
    if (!sending) rest(restMs);
  }
  async function pump(): Promise<void> {
    stop();
    while (sending) await sending;
    if (waiting === null || seen.state === 'clash') return;
    sending = store(waiting);
    await sending;
    sending = null;
    if (seen.state === 'changed') rest(restMs);
    if (seen.state === 'offline') rest(retryMs);
  }
  async function store(draft: D): Promise<void> {
    tell({ state: 'saving' });
    try {
      ({ version: base } = await send(draft, { base, before }));
      before = draft;
      isKnown = true;
      if (waiting === draft) {
        waiting = null;
        letGo();
        tell({ state: 'saved', savedAt: now(), problem: null });
      } else {
        if (waiting !== null) keep(waiting, base);
        tell({ state: 'changed', savedAt: now(), problem: null });
      }
    } catch (problem) {
      if (!isRefusal(problem)) throw problem;
      tell({ state: problem.isOffline || problem.status >= 500 ? 'offline' : problem.code === SAVED_MEANWHILE ? 'clash' : 'refused', problem });
    }
  }
  return {
    subscribe: (notify: () => void) => {
      listeners.add(notify);
      return () => {
        listeners.delete(notify);
      };
    },
    current: () => seen,
    change,
    /** stores at once what waits; resolves when the answer is there, true when the server has everything */
    flush: async (): Promise<boolean> => {
      await pump();
      return waiting === null && seen.state !== 'clash';
    },
    /** the person chose: what stands here goes on top of the other version, which stays in the list of versions */
    goOnFrom: async (theirs: { version: number; content: D }, draft: D): Promise<void> => {
      base = theirs.version;
      before = theirs.content;
      isKnown = true;
      waiting = draft;
      keep(draft, base);
      tell({ state: 'changed', problem: null });
      await pump();
    },
    /** the person took the other version: what stood here is let go */
    takeTheirs: (theirs: { version: number; content: D }): void => {
      base = theirs.version;
      before = theirs.content;
      isKnown = true;
      waiting = null;
      letGo();
      tell({ state: 'saved', problem: null });
    },
    base: () => base,
    /** what the version at `base` says; null where it is not known */
    before: () => (isKnown ? before : null),
    isUnsaved: () => waiting !== null,
    close: () => stop(),
  };
}

function isRefusal(problem: unknown): problem is ApiProblem {
  return problem instanceof Error && 'isOffline' in problem && 'status' in problem;
}
