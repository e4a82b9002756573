/** One typeset page: `key` says what is on it, so that equal keys are equal pages. */
export type LivePage = { key: string; svg: string };
/** What the server answers: pages whose key it was told of come without their drawing. */
export type AskedPages = { pages: readonly { key: string; svg: string | null }[] };
export type Live = { pages: readonly LivePage[]; /** the pages that are shown are those of what stands in the form */ isFresh: boolean; problem: Error | null };

type Line<D> = {
  ask: (draft: D, known: readonly string[], signal: AbortSignal) => Promise<AskedPages>;
  /** makes a drawing ready to be shown */
  draw: (svg: string) => Promise<void>;
  wait?: (act: () => void, ms: number) => () => void;
};

/** Behind a refusal that passes the same draft is asked for again, each time later; then not before the next key: a house in trouble is not asked without end. */
export const againAfterMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000] as const;

export type PageLine<D> = ReturnType<typeof createPageLine<D>>;

/**
 * Asks for the pages of what is being written: at once, one request at a time, always for the newest state. While one is under way the next
 * waits, so that fast typing neither piles up requests nor keeps the page from ever coming; the old page stays until the new one is drawn.
 */
export function createPageLine<D>({ ask, draw, wait = setTimer }: Line<D>) {
  let wanted: D | null = null;
  let newest: D | null = null;
  let underWay: AbortController | null = null;
  let held: readonly LivePage[] = [];
  let drawings = new Map<string, Promise<void>>();
  let sought = 0;
  let turn = 0;
  let shown = 0;
  let live: Live = { pages: [], isFresh: false, problem: null };
  let tries = 0;
  let stopWaiting: () => void = () => {};
  const listeners = new Set<() => void>();

  function tell(next: Live): void {
    live = next;
    for (const notify of listeners) notify();
  }
  function want(draft: D): void {
    if (draft === newest) return;
    tries = 0;
    seek(draft);
  }
  /** What is shown is of before from here on, also where the same draft is asked for a second time. */
  function seek(draft: D): void {
    newest = wanted = draft;
    stopWaiting();
    sought += 1;
    if (live.isFresh) tell({ ...live, isFresh: false });
    void pump();
  }
  async function pump(): Promise<void> {
    const draft = wanted;
    if (draft === null || underWay) return;
    wanted = null;
    const asked = sought;
    underWay = new AbortController();
    const { signal } = underWay;
    try {
      const { pages } = await ask(draft, held.map((page) => page.key), signal);
      tries = 0;
      void show(asked, pages);
    } catch (problem) {
      if (!signal.aborted) {
        tell({ ...live, isFresh: false, problem: problem instanceof Error ? problem : new Error(String(problem)) });
        if (wanted === null && isForNow(problem)) askLater();
      }
    }
    underWay = null;
    if (wanted !== null && !signal.aborted) await pump();
  }
  function askLater(): void {
    const ms = againAfterMs[tries];
    if (ms === undefined) return;
    tries += 1;
    stopWaiting = wait(again, ms);
  }
  function again(): void {
    if (newest !== null && wanted === null) seek(newest);
  }
  /** The next page is asked for while the last is drawn; one that is drawn late does not take the place of a newer one. */
  async function show(asked: number, pages: AskedPages['pages']): Promise<void> {
    const known = new Map(held.map((page) => [page.key, page]));
    // Equal pages stay the same objects: what did not change is not drawn anew.
    held = pages.flatMap(({ key, svg }): LivePage[] => {
      const before = known.get(key);
      if (before) return [before];
      return svg === null ? [] : [{ key, svg }];
    });
    const next = held;
    turn += 1;
    const own = turn;
    drawings = new Map(next.map(({ key, svg }) => [key, drawings.get(key) ?? draw(svg)]));
    await Promise.all(drawings.values());
    if (own < shown) return;
    shown = own;
    tell({ pages: next, isFresh: asked === sought, problem: null });
  }
  return {
    subscribe: (notify: () => void) => {
      listeners.add(notify);
      return () => {
        listeners.delete(notify);
      };
    },
    current: () => live,
    /** the same draft again asks nothing: who draws it may tell of it a second time */
    want,
    /** the office knows more of what is written than it did: a picture was stored, or the line is back */
    again,
    close: () => {
      wanted = newest = null;
      sought += 1;
      stopWaiting();
      underWay?.abort();
    },
  };
}

/** Somebody set a newer page of this letter, or the office or its typesetter is not to be had just now. */
function isForNow(problem: unknown): boolean {
  return problem instanceof Error && 'status' in problem && typeof problem.status === 'number' && (problem.status === 409 || problem.status >= 502);
}

function setTimer(act: () => void, ms: number): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}
