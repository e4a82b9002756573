import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { DraftContent, listSigners, saveDraft, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { queryClient } from '#web/lib/asking.ts';
import { keptCopy } from '#web/lib/kept.ts';
import { officeLine } from '#web/lib/office-line.ts';
import { speak } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { mergeVersions } from './clash-parts.ts';
import { goesToOthers } from './goes-to-others.ts';
import type { PageLine } from './page-line.ts';
import { createSaveLine, type Saving } from './save-line.ts';
import { composeWords } from './words.ts';

/** What another person, or another tab, stored meanwhile. */
const Meanwhile = z.object({ contentVersion: z.number().int(), content: DraftContent, savedAt: z.string(), savedByName: z.string(), /** in another tab, or on another device */ savedByYou: z.boolean() });
export type Meanwhile = z.infer<typeof Meanwhile>;
type Kept = { content: DraftContent; base: number };

export type Draft = {
  content: DraftContent;
  /** a part, or what is made of the letter as it stands by then */
  change: (part: Partial<DraftContent> | ((before: DraftContent) => Partial<DraftContent>)) => void;
  saving: Saving;
  /** two versions of one letter; the person chooses, part by part */
  clash: Meanwhile | null;
  /** what both versions began with; null where this browser kept what it stored on a version it does not know any more */
  clashBase: DraftContent | null;
  settle: (chosen: DraftContent) => Promise<void>;
  /** puts another content in the place of this one, to be stored as the next change */
  replace: (content: DraftContent) => void;
  /** grows when the content came from elsewhere than the fields, so that the editor opens with it */
  turn: number;
  flush: () => Promise<boolean>;
  /** where what was typed is at this moment, also between two drawings of the form */
  savingNow: () => Saving;
  /** what an act on the letter names: the letter's version and the version of its content */
  versions: () => { version: number; base: number };
  wasKept: boolean;
};

type Written = { id: string; version: number; draft: NonNullable<OutgoingDetail['draft']> };

/**
 * The content of a letter being written: in the page, in this browser until the server has it, and on the server. The page hears of a change
 * before the form is drawn again, so that it is being set meanwhile, and of a picture that was stored: until then it shows its words.
 */
export function useDraft(letter: Written, page: Pick<PageLine<DraftContent>, 'want' | 'again'>): Draft {
  const [copy] = useState(() => keptCopy<Kept>(`compose.${letter.id}`));
  const [start] = useState(() => beginWith(letter.draft, copy.read()));
  const [content, setContent] = useState(start.content);
  const [turn, setTurn] = useState(0);
  const latest = useRef(content);
  const [marks] = useState(() => ({ version: letter.version }));
  const [line] = useState(() =>
    createSaveLine<DraftContent>({
      base: start.base,
      before: letter.draft.content,
      knowsBefore: start.base === letter.draft.version,
      send: async (draft, { base, before }) => {
        const change = changesOf(before, draft);
        const { contentVersion, version } = await call(saveDraft, { params: { letterId: letter.id }, body: { commandId: newCommandId(), base, change } });
        marks.version = version;
        // Who may sign follows from whom it goes to, and is answered of what is stored.
        if (holdsNewFile(before, change)) page.again();
        if (goesToOthers(before, change)) void queryClient.invalidateQueries({ queryKey: [listSigners.path] });
        return { version: contentVersion };
      },
      keep: (draft, base) => copy.keep({ content: draft, base }, { secret: isSecret(draft.securityClass) }),
      letGo: copy.letGo,
    }),
  );
  const saving = useSyncExternalStore(line.subscribe, line.current);
  const replace = useCallback((next: DraftContent) => {
    latest.current = next;
    setContent(next);
    setTurn((before) => before + 1);
    line.change(next);
  }, [line]);
  const change = useCallback<Draft['change']>((part) => {
    const next = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) };
    latest.current = next;
    page.want(next);
    setContent(next);
    line.change(next);
  }, [line, page]);
  useEffect(() => {
    if (start.isUnsaved) line.change(start.content);
    return line.close;
  }, [line, start]);
  useEffect(() => officeLine.whenBack(() => { void line.flush(); page.again(); }), [line, page]);
  useLeaveGuard(saving);
  const clash = useMemo(() => {
    const meanwhile = saving.state === 'clash' ? Meanwhile.safeParse(saving.problem?.details) : null;
    return meanwhile?.success ? meanwhile.data : null;
  }, [saving]);
  const clashBase = line.before();
  const settle = useCallback(async (chosen: DraftContent) => {
    if (!clash) return;
    const theirs = { version: clash.contentVersion, content: clash.content };
    const latestBefore = latest.current;
    latest.current = chosen;
    setContent(chosen);
    // The editor holds its own text: it opens anew only where another text came, so that who types on keeps the caret.
    if (holdsOtherText(latestBefore, chosen)) setTurn((before) => before + 1);
    if (Object.keys(changesOf(clash.content, chosen)).length > 0) await line.goOnFrom(theirs, chosen);
    else line.takeTheirs(theirs);
  }, [clash, line]);
  const merged = clash && mergeVersions({ base: clashBase, mine: content, theirs: clash.content });
  const isAsked = merged !== null && merged.asked.length > 0;
  useEffect(() => {
    if (!clash) return;
    const now = mergeVersions({ base: line.before(), mine: latest.current, theirs: clash.content });
    if (now.asked.length > 0) return;
    if (now.taken.length > 0) toast(speak(composeWords).merged);
    void settle(now.content);
  }, [clash, line, settle]);
  return { content, change, saving, clash: isAsked ? clash : null, clashBase, settle, replace, turn, flush: line.flush, savingNow: line.current, versions: () => ({ version: marks.version, base: line.base() }), wasKept: start.isUnsaved };
}

/** What a browser kept is newer than the server's, or clashes with it: stored on top of its old base, it finds out by itself. */
function beginWith(draft: { content: DraftContent; version: number }, kept: Kept | undefined): Kept & { isUnsaved: boolean } {
  const read = kept ? DraftContent.safeParse(kept.content) : null;
  if (!kept || !read?.success) return { content: draft.content, base: draft.version, isUnsaved: false };
  return { content: read.data, base: kept.base, isUnsaved: true };
}

/** Only what differs travels: the body of forty pages does not, when the subject was typed. */
function changesOf(before: DraftContent, after: DraftContent): Partial<DraftContent> {
  const names = Object.keys(after) as (keyof DraftContent)[];
  return Object.fromEntries(names.filter((name) => before[name] !== after[name] && JSON.stringify(before[name]) !== JSON.stringify(after[name])).map((name) => [name, after[name]]));
}

/** Whether a text of an editor is other than it was: that of the letter, of an annex, or of a field. */
function holdsOtherText(before: DraftContent, after: DraftContent): boolean {
  return Object.entries(changesOf(before, after)).some(([, value]) => JSON.stringify(value).includes('"type":"doc"'));
}

function holdsNewFile(before: DraftContent, change: Partial<DraftContent>): boolean {
  const held = JSON.stringify(before);
  return [...JSON.stringify(change).matchAll(/"fileId":"([^"]+)"/gu)].some(([, id = '']) => !held.includes(id));
}

/** A tab that closes before the server has everything asks first; the copy in the browser stays anyway. */
function useLeaveGuard(saving: Saving): void {
  const isOpen = saving.state !== 'saved';
  useEffect(() => {
    if (!isOpen) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isOpen]);
}
