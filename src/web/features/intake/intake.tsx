import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { officeToday } from '#web/lib/dates.ts';
import { isBehindDialog, useKeys, useMedia, useTitle } from '#web/lib/hooks.ts';
import type { Upload } from '#web/lib/upload-line.ts';
import { useUploadLine } from '#web/lib/uploads.ts';
import { useWords } from '#web/lib/words.ts';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Tabs } from '#web/ui/tabs.tsx';
import { useCarry } from './carry.tsx';
import { HeldPaper } from './held-paper.tsx';
import { IntakeForm } from './intake-form.tsx';
import css from './intake.module.css';
import { actOfKey, type KeyAct } from './keys.ts';
import { NumberHead, printPath } from './number-head.tsx';
import { blankPaper, isEmptyTicket, isTyped, type Paper, type Unit, byAddressee, waitsForScan } from './paper.ts';
import { openPaper, type LastStored } from './pile.ts';
import { Queue } from './queue.tsx';
import { dealOut, sortFiles } from './sort-files.ts';
import { Stage } from './stage.tsx';
import { usePile } from './use-pile.ts';
import { useNumbered } from './use-numbered.ts';
import { useTray } from './use-tray.ts';
import { intakeWords } from './words.ts';

type Props = { accountId: string; units: [Unit, ...Unit[]] };
const longestSeconds = 600;

/** The counter: pile at the left, the paper in the middle, what is written of it at the right. Fifty before noon. */
export function Intake({ accountId, units }: Props) {
  const w = useWords(intakeWords);
  const counter = useCounter(accountId, units);
  const { pile, dispatch, tray, uploads, line, paper } = counter;
  const carry = useCarry();
  const narrow = useMedia('(max-width: 959px)');
  const touch = useMedia('(pointer: coarse)');
  // A phone would open its keyboard over the page one came to look at.
  const takesFocus = pile.done > 0 || !touch;
  const [tab, setTab] = useState('form');
  const [startedAt, setStartedAt] = useState(() => Date.now());
  const box = useRef<HTMLDivElement>(null);
  const [arranged, setArranged] = useState(0);
  // What was pressed is gone with the question: the cursor goes on at the paper that came of it.
  useEffect(() => { if (arranged > 0) box.current?.querySelector<HTMLElement>('[data-paper][aria-current]')?.focus({ preventScroll: true }); }, [arranged]);
  useTitle(w.title);
  const skip = () => dispatch({ act: 'skip' });
  const keyActs: Record<KeyAct, () => void> = {
    skip, save: () => box.current?.querySelector('form')?.requestSubmit(),
    sender: () => focusField(box.current, 'senderName'), securityClass: () => focusField(box.current, 'securityClass'), addressee: () => focusField(box.current, 'addressees'), classification: () => focusField(box.current, 'classification'),
    upload: () => box.current?.querySelector<HTMLInputElement>('input[type=file]')?.click(),
    label: () => { if (pile.last) open(printPath('label', [pile.last.letterId], true)); }, receipt: () => { if (pile.last) open(printPath('tanda', [pile.last.letterId], true)); },
  };
  useKeys({ 'Ctrl+Enter': keyActs.save, F2: keyActs.sender, F3: keyActs.securityClass, F4: keyActs.upload, F6: keyActs.addressee, F7: keyActs.classification, F8: skip, F9: keyActs.label, F10: keyActs.receipt });
  if (!paper) return null;
  const stored = (last: LastStored) => {
    line.letGo(paper.id);
    dispatch({ act: 'stored', id: paper.id, last, seconds: Math.min(longestSeconds, (Date.now() - startedAt) / 1000), today: officeToday(), carry: carry.fields });
    setStartedAt(Date.now());
    scrollTo(0, 0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const act = actOfKey(event.key);
    if (!act || event.defaultPrevented || isBehindDialog()) return;
    event.preventDefault();
    keyActs[act]();
  };
  const drop = (event: DragEvent) => { if (event.defaultPrevented) return; event.preventDefault(); void counter.addPile([...event.dataTransfer.files]); };
  const isSending = uploads.some((upload) => upload.owner === paper.id && upload.state !== 'refused');
  return (
    <div ref={box} className={css.work} onKeyDown={onKeyDown} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Queue pile={pile} openId={paper.id} uploads={uploads} tray={tray} onFiles={(files) => void counter.addPile(files)} onOpen={(id) => dispatch({ act: 'open', id })} onRemove={counter.remove} onNew={counter.addBlank} />
      {narrow ? <div className={css.tabs}><Tabs label={w.parts} value={tab} onChange={setTab} tabs={[{ id: 'form', label: w.tabForm }, { id: 'pages', label: w.tabPages }]} /></div> : null}
      {!narrow || tab === 'pages' ? (
        <div className={css.stage}>
          <Stage key={paper.id} paper={paper} uploads={uploads.filter((upload) => upload.owner === paper.id)} onDropFile={counter.dropFile} onFiles={counter.addToOpen} onCancel={counter.cancelUpload} onRetry={line.retry} others={pile.papers.filter((other) => other.id !== paper.id)} onArranged={() => { void tray.settle(); setArranged(arranged + 1); }} onRemovePaper={() => counter.remove(paper.id)} />
        </div>
      ) : null}
      {!narrow || tab === 'form' ? (
        <div className={css.side}>
          {counter.wasKept && pile.done === 0 ? <Notice>{w.kept}</Notice> : null}
          <NumberHead last={pile.last} storedIds={pile.storedIds} />
          {paper.heldBy === null ? (
            <IntakeForm key={paper.id} paper={paper} units={units} takesFocus={takesFocus} hasNext={pile.papers.length > 1} isSending={isSending} ensure={tray.ensure} carry={carry} onChange={(changes) => dispatch({ act: 'change', id: paper.id, changes })} onStored={stored} />
          ) : <HeldPaper key={paper.id} paper={paper} onNext={skip} onTakeOver={() => tray.takeOver(paper.id)} />}
        </div>
      ) : null}
    </div>
  );
}

function focusField(box: HTMLElement | null, name: string): void {
  const field = box?.querySelector<HTMLInputElement>(`[name="${name}"]:checked`) ?? box?.querySelector<HTMLInputElement>(`[name="${name}"]`);
  field?.focus();
  // What stood there is replaced by the next key; the middle of the screen, since the buttons lie over its foot.
  if (field?.type === 'text') field.select();
  field?.scrollIntoView({ block: 'center' });
}

/** The pile of this counter with its tray and its uploads, and what a clerk does with papers. */
function useCounter(accountId: string, units: Props['units']) {
  const w = useWords(intakeWords);
  const home = units.length > 1 ? byAddressee : units[0].id;
  const { pile, dispatch, wasKept } = usePile(accountId, home);
  const tray = useTray({ pile, dispatch, home, onMovedAway: () => toast(w.movedAway) });
  const { uploads: all, line } = useUploadLine((id, card) => {
    // At once, before the line lets go of it: a letter whose Enter waited for this file is stored with it.
    dispatch({ act: 'file', id, file: { fileId: card.id, name: card.name, size: card.size, pageCount: card.pageCount, pagesState: card.pagesState } });
    void tray.settle();
  });
  useNumbered({ pile, dispatch, today: officeToday() });
  const uploads: Upload[] = all.filter((upload) => upload.state !== 'kept');
  const paper = openPaper(pile);
  const send = (to: Paper, files: File[]) => line.add({ id: to.id, subject: { kind: 'paper', id: to.id }, ready: () => tray.ensure(to) }, files);
  const blank = (name: string): Paper => ({ ...blankPaper({ unitId: home, receivedOn: officeToday(), like: paper }), name });
  const refusedHere = all.filter((upload) => upload.state === 'refused').length;
  const { settle } = tray;
  useEffect(() => { if (refusedHere > 0) void settle(); }, [refusedHere, settle]);
  const addPile = async (files: File[], toOpen = false) => {
    const sorted = await sortFiles(files, pile.papers, line.begunFor);
    const waits = paper && (waitsForScan(paper) || (toOpen && isEmptyTicket(paper))) && !uploads.some((upload) => upload.owner === paper.id);
    const { toPapers, letters } = dealOut(sorted, waits ? paper : null);
    for (const each of toPapers) {
      if (isEmptyTicket(each.paper)) dispatch({ act: 'change', id: each.paper.id, changes: { name: each.files[0]?.name ?? '' } });
      send(each.paper, each.files);
    }
    if (letters.length === 0) return;
    const papers = letters.map((group) => blank(group[0]?.name ?? ''));
    dispatch({ act: 'add', papers });
    papers.forEach((each, index) => send(each, letters[index] ?? []));
  };
  return {
    pile, dispatch, wasKept, tray, uploads, line, paper, addPile,
    addBlank: () => {
      const fresh = blank(w.untitled);
      dispatch({ act: 'add', papers: [fresh] });
      dispatch({ act: 'open', id: fresh.id });
    },
    addToOpen: (files: File[]) => { if (paper && (paper.files.length > 0 || isTyped(paper))) send(paper, files); else void addPile(files, true); },
    cancelUpload: (id: string) => {
      const refused = all.find((upload) => upload.id === id && upload.state === 'refused');
      line.cancel(id);
      if (refused) void tray.dismissRefusal(refused.owner, refused);
    },
    dropFile: (fileId: string) => {
      if (!paper) return;
      dispatch({ act: 'dropFile', id: paper.id, fileId });
      // Its name was that of the file which is no longer here.
      if (paper.files.length === 1) dispatch({ act: 'change', id: paper.id, changes: { name: w.untitled } });
      void tray.takeFileOff(paper.id, fileId);
    },
    remove: (id: string) => {
      const gone = pile.papers.find((each) => each.id === id);
      if (!gone) return;
      line.letGo(id);
      dispatch({ act: 'remove', id, today: officeToday() });
      const removed = tray.remove(gone).catch((problem: unknown) => { dispatch({ act: 'bringBack', paper: gone }); throw problem; });
      toast(w.removed, { undo: () => { dispatch({ act: 'bringBack', paper: gone }); void removed.then(() => tray.restore(gone)); } });
    },
  };
}
