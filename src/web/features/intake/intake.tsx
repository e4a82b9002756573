import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { isSecret } from '#shared/domain/security-class.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useKeys, useMedia, useTitle } from '#web/lib/hooks.ts';
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
import { blankPaper, isBlank, type Paper, type Unit, byAddressee } from './paper.ts';
import { openPaper, type LastStored } from './pile.ts';
import { Queue } from './queue.tsx';
import { Stage } from './stage.tsx';
import { usePile } from './use-pile.ts';
import { useTray } from './use-tray.ts';
import { intakeWords } from './words.ts';

type Props = { accountId: string; units: [Unit, ...Unit[]] };
const longestSeconds = 600;

/** One PDF is one letter; photos taken together are the pages of one. */
function lettersIn(files: File[]): File[][] {
  const photos = files.filter((file) => file.type.startsWith('image/') && file.type !== 'image/tiff');
  const alone = files.filter((file) => !photos.includes(file)).map((file) => [file]);
  return photos.length > 0 ? [...alone, photos] : alone;
}

/** The counter: pile at the left, the paper in the middle, what is written of it at the right. Fifty before noon. */
export function Intake({ accountId, units }: Props) {
  const w = useWords(intakeWords);
  const counter = useCounter(accountId, units);
  const { pile, dispatch, tray, uploads, line, paper } = counter;
  const carry = useCarry();
  const narrow = useMedia('(max-width: 959px)');
  const [tab, setTab] = useState('form');
  const [startedAt, setStartedAt] = useState(() => Date.now());
  const box = useRef<HTMLDivElement>(null);
  useTitle(w.title);
  const skip = () => dispatch({ act: 'skip' });
  const keyActs: Record<KeyAct, () => void> = {
    skip, save: () => box.current?.querySelector('form')?.requestSubmit(),
    sender: () => focusField(box.current, 'senderName'), addressee: () => focusField(box.current, 'addressees'), classification: () => focusField(box.current, 'classification'),
    upload: () => box.current?.querySelector<HTMLInputElement>('input[type=file]')?.click(),
    label: () => { if (pile.last) open(printPath('label', [pile.last.letterId], true)); }, receipt: () => { if (pile.last) open(printPath('tanda', [pile.last.letterId], true)); },
  };
  useKeys({ 'Ctrl+Enter': keyActs.save, F2: keyActs.sender, F4: keyActs.upload, F6: keyActs.addressee, F7: keyActs.classification, F8: skip, F9: keyActs.label, F10: keyActs.receipt });
  if (!paper) return null;
  const stored = (last: LastStored) => {
    line.letGo(paper.id);
    dispatch({ act: 'stored', id: paper.id, last, seconds: Math.min(longestSeconds, (Date.now() - startedAt) / 1000), today: officeToday(), carry: carry.fields });
    setStartedAt(Date.now());
    scrollTo(0, 0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const act = actOfKey(event.key);
    if (!act || event.defaultPrevented) return;
    event.preventDefault();
    keyActs[act]();
  };
  const drop = (event: DragEvent) => { if (event.defaultPrevented) return; event.preventDefault(); counter.addPile([...event.dataTransfer.files]); };
  const isSending = uploads.some((upload) => upload.owner === paper.id && upload.state !== 'refused');
  return (
    <div ref={box} className={css.work} onKeyDown={onKeyDown} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Queue pile={pile} openId={paper.id} uploads={uploads} tray={tray} onFiles={counter.addPile} onOpen={(id) => dispatch({ act: 'open', id })} onRemove={counter.remove} onNew={counter.addBlank} />
      {narrow ? <div className={css.tabs}><Tabs label={w.parts} value={tab} onChange={setTab} tabs={[{ id: 'form', label: w.tabForm }, { id: 'pages', label: w.tabPages }]} /></div> : null}
      {!narrow || tab === 'pages' ? (
        <div className={css.stage}>
          <Stage key={paper.id} paper={paper} uploads={uploads.filter((upload) => upload.owner === paper.id)} onDropFile={counter.dropFile} onFiles={counter.addToOpen} onCancel={line.cancel} onRetry={line.retry} others={pile.papers.filter((other) => other.id !== paper.id)} onArranged={() => void tray.settle()} />
        </div>
      ) : null}
      {!narrow || tab === 'form' ? (
        <div className={css.side}>
          {counter.wasKept && pile.done === 0 ? <Notice>{w.kept}</Notice> : null}
          <NumberHead last={pile.last} storedIds={pile.storedIds} />
          {paper.heldBy === null ? (
            <IntakeForm key={paper.id} paper={paper} units={units} takesFocus={pile.done > 0} hasNext={pile.papers.length > 1} isSending={isSending} ensure={tray.ensure} carry={carry} onChange={(changes) => dispatch({ act: 'change', id: paper.id, changes })} onStored={stored} />
          ) : <HeldPaper key={paper.id} paper={paper} onNext={skip} onTakeOver={() => tray.takeOver(paper.id)} />}
        </div>
      ) : null}
    </div>
  );
}

function focusField(box: HTMLElement | null, name: string): void {
  const field = box?.querySelector<HTMLElement>(`[name="${name}"]`);
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}

/** The pile of this counter with its tray and its uploads, and what a clerk does with papers. */
function useCounter(accountId: string, units: Props['units']) {
  const w = useWords(intakeWords);
  const home = units.length > 1 ? byAddressee : units[0].id;
  const { pile, dispatch, wasKept } = usePile(accountId, home);
  const tray = useTray({ pile, dispatch, home, onMovedAway: () => toast(w.movedAway) });
  const { uploads: all, line } = useUploadLine((id, card) => {
    // At once, before the line lets go of it: a letter whose Enter waited for this file is stored with it.
    dispatch({ act: 'file', id, file: { fileId: card.id, name: card.name, pageCount: card.pageCount, pagesState: card.pagesState } });
    void tray.settle();
  });
  const uploads: Upload[] = all.filter((upload) => upload.state !== 'kept');
  const paper = openPaper(pile);
  const send = (to: Paper, files: File[]) => line.add({ id: to.id, subject: { kind: 'paper', id: to.id }, ready: () => tray.ensure(to) }, files);
  const blank = (name: string): Paper => ({ ...blankPaper({ unitId: home, receivedOn: officeToday(), like: paper }), name });
  const addPile = (files: File[]) => {
    const piles = lettersIn(files);
    // A letter typed before its scan came: one letter's files belong to it, not to a second paper.
    const waits = paper && paper.heldBy === null && !isBlank(paper) && paper.files.length === 0 && !isSecret(paper.securityClass) && !uploads.some((upload) => upload.owner === paper.id);
    if (waits && piles.length === 1) { send(paper, files); return; }
    const papers = piles.map((group) => blank(group[0]?.name ?? ''));
    dispatch({ act: 'add', papers });
    papers.forEach((each, index) => send(each, piles[index] ?? []));
  };
  return {
    pile, dispatch, wasKept, tray, uploads, line, paper, addPile,
    addBlank: () => dispatch({ act: 'add', papers: [blank(w.untitled)] }),
    addToOpen: (files: File[]) => { if (paper && (paper.files.length > 0 || !isBlank(paper))) send(paper, files); else addPile(files); },
    dropFile: (fileId: string) => {
      if (!paper) return;
      dispatch({ act: 'dropFile', id: paper.id, fileId });
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
