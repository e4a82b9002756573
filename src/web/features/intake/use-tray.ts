import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { addPapers, dismissPaperRefusal, listPapers, releasePaper, removePaper, restorePaper, savePaper, takeFileOff, takePaper } from '#shared/contracts/intake.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { keyOf } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { createAddLine } from './add-line.ts';
import { contentOf, needsSaving, type Paper } from './paper.ts';
import { hasLeft, openPaper, type Pile, type PileAct } from './pile.ts';

/** Typing rests this long before it is kept on the server: a few times a letter, not at every key. */
const restMs = 900;
const askEveryMs = 10_000;
const drawingMs = 1500;
const againMs = 4000;
const trayKey = keyOf(listPapers);

export type Tray = ReturnType<typeof useTray>;
type Input = { pile: Pile; dispatch: (act: PileAct) => void; home: string; /** the open paper was settled by a colleague */ onMovedAway: () => void };

/** The tray of the registry behind the pile on the screen: papers of colleagues, scanner and mail come in, what is typed goes out. */
export function useTray({ pile, dispatch, home, onMovedAway }: Input) {
  const client = useQueryClient();
  const [pages, setPages] = useState(1);
  const list = useQuery<Reply<typeof listPapers>, ApiProblem>({
    queryKey: [...trayKey, pages],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => readTray(pages, signal),
    refetchInterval: (query) => (query.state.data?.rows.some((row) => row.files[0]?.pagesState === 'waiting') ? drawingMs : askEveryMs),
  });
  const { data } = list;
  const latest = useRef(pile);
  const movedAway = useRef(onMovedAway);
  useEffect(() => { latest.current = pile; movedAway.current = onMovedAway; });
  useEffect(() => {
    if (!data) return;
    const open = openPaper(latest.current);
    if (open && hasLeft(open, { rows: data.rows, isWhole: data.next === null })) movedAway.current();
    dispatch({ act: 'tray', rows: data.rows, isWhole: data.next === null, today: officeToday(), home });
  }, [data, dispatch, home]);
  /** A list that was asked before an act tells what is no longer true: it is called back and asked again. */
  const settle = useCallback(async (done?: () => void) => {
    await client.cancelQueries({ queryKey: trayKey });
    done?.();
    void client.invalidateQueries({ queryKey: trayKey });
  }, [client]);
  const line = useRef<ReturnType<typeof createAddLine> | null>(null);
  /** Resolves once the tray knows the paper: files may follow, and it may be registered. */
  const ensure = useCallback((paper: Paper): Promise<void> => {
    line.current ??= createAddLine({
      newest: (each) => latest.current.papers.find((other) => other.id === each.id) ?? each,
      send: async (papers) => {
        const sent = papers.map((each) => ({ id: each.id, name: each.name.slice(0, 200), content: contentOf(each) }));
        await call(addPapers, { body: { commandId: newCommandId(), papers: sent } });
        await settle(() => { for (const { id, content } of sent) dispatch({ act: 'saved', id, version: 1, saved: JSON.stringify(content) }); });
      },
    });
    return line.current.ensure(paper);
  }, [dispatch, settle]);
  const saving = useSaving({ pile, dispatch, ensure, settle });
  useHand(openPaper(pile), settle);
  return {
    ensure, settle, ...saving,
    isAway: list.error?.isOffline === true,
    hasMore: (data?.next ?? null) !== null,
    isMoreComing: list.isPlaceholderData,
    showMore: () => setPages(pages + 1),
    /** A clerk has seen why a file was not taken. */
    dismissRefusal: (id: string, { name, size }: { name: string; size: number }) => call(dismissPaperRefusal, { params: { paperId: id }, body: { commandId: newCommandId(), name, size } }).then(() => settle(), () => settle()),
    takeOver: (id: string) => call(takePaper, { params: { paperId: id }, body: { commandId: newCommandId(), fromOther: true } }).then(() => settle()),
    /** A paper the tray never heard of is gone with the pile. */
    remove: async (paper: Paper) => {
      const onItsWay = line.current?.going(paper.id);
      if (paper.version === 0 && !onItsWay) return;
      await onItsWay;
      await call(removePaper, { params: { paperId: paper.id }, body: { commandId: newCommandId() } });
      await settle();
    },
    restore: async (paper: Paper) => {
      if (paper.version > 0) await call(restorePaper, { params: { paperId: paper.id }, body: { commandId: newCommandId() } });
      await settle();
    },
    takeFileOff: (id: string, fileId: string) => call(takeFileOff, { params: { paperId: id, fileId }, body: { commandId: newCommandId() } }).then(() => settle()),
  };
}

type List = Reply<typeof listPapers>;
const pageSize = 200;

/** The tray from its oldest paper, so many pages of it: whoever works from the top sees the next ones move up by themselves. */
async function readTray(pages: number, signal: AbortSignal): Promise<List> {
  let list = await call(listPapers, { query: { limit: pageSize }, signal });
  for (let page = 1; page < pages && list.next !== null; page += 1) {
    const more = await call(listPapers, { query: { limit: pageSize, after: list.next }, signal });
    list = { rows: [...list.rows, ...more.rows], next: more.next };
  }
  return list;
}

type Saving = Omit<Input, 'home' | 'onMovedAway'> & { ensure: (paper: Paper) => Promise<void>; settle: (done?: () => void) => Promise<void> };

/** Keeps on the server what was typed, a moment after the last key. A dead line is tried again until it lives. */
function useSaving({ pile, dispatch, ensure, settle }: Saving): { isSaved: boolean } {
  const [again, setAgain] = useState(0);
  const busy = useRef(new Set<string>());
  useEffect(() => {
    const open = pile.papers.filter((paper) => needsSaving(paper) && !busy.current.has(paper.id));
    if (open.length === 0) return;
    const save = async (paper: Paper) => {
      busy.current.add(paper.id);
      try {
        if (paper.version === 0) { await ensure(paper); return; }
        const content = contentOf(paper);
        const { version } = await call(savePaper, { params: { paperId: paper.id }, body: { commandId: newCommandId(), version: paper.version, content } });
        await settle(() => dispatch({ act: 'saved', id: paper.id, version, saved: JSON.stringify(content) }));
      } catch (problem) {
        // Held, changed or registered elsewhere: the tray as it is now says which, and what was typed here is put together with it.
        if (problem instanceof ApiProblem && !problem.isOffline && problem.status < 500) await settle();
        setTimeout(() => setAgain((count) => count + 1), againMs);
      } finally {
        busy.current.delete(paper.id);
      }
    };
    const timer = setTimeout(() => { for (const paper of open) void save(paper); }, restMs);
    return () => clearTimeout(timer);
  }, [pile.papers, dispatch, ensure, settle, again]);
  return { isSaved: !pile.papers.some(needsSaving) };
}

/** The open paper is in this clerk's hand: taking the next lays it back, and so does leaving the counter. */
function useHand(paper: Paper | undefined, settle: () => Promise<void>): void {
  const id = paper && paper.version > 0 && paper.heldBy === null ? paper.id : null;
  const held = useRef<string | null>(null);
  useEffect(() => {
    if (id === null) { layBack(held); return; }
    held.current = id;
    // A colleague was quicker: the tray says who, and the screen offers the next paper.
    call(takePaper, { params: { paperId: id }, body: { commandId: newCommandId() } }).catch(() => settle());
  }, [id, settle]);
  useEffect(() => () => layBack(held), []);
}

function layBack(held: RefObject<string | null>): void {
  const paperId = held.current;
  held.current = null;
  if (paperId) call(releasePaper, { params: { paperId }, body: { commandId: newCommandId() } }).catch(() => undefined);
}
