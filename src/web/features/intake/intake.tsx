import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { isSecret } from '#shared/domain/security-class.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useKeys, useMedia, useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Tabs } from '#web/ui/tabs.tsx';
import { IntakeForm } from './intake-form.tsx';
import css from './intake.module.css';
import { NumberHead } from './number-head.tsx';
import { blankPaper, isBlank, type Paper, type Unit, byAddressee } from './paper.ts';
import { openPaper, type LastStored } from './pile.ts';
import { Queue } from './queue.tsx';
import { Stage } from './stage.tsx';
import { usePile } from './use-pile.ts';
import { useUploads } from './use-uploads.ts';
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
  const homeBook = units.length > 1 ? byAddressee : units[0].id;
  const { pile, dispatch, wasKept } = usePile(accountId, homeBook);
  const { uploads, line } = useUploads((id, file) => dispatch({ act: 'file', id, file }));
  const narrow = useMedia('(max-width: 959px)');
  const [tab, setTab] = useState('form');
  const [startedAt, setStartedAt] = useState(() => Date.now());
  const paper = openPaper(pile);
  useTitle(w.title);
  const box = useRef<HTMLDivElement>(null);
  useKeys({ 'Ctrl+Enter': () => box.current?.querySelector('form')?.requestSubmit(), F8: () => dispatch({ act: 'skip' }) });
  const addPile = (files: File[]) => {
    const piles = lettersIn(files);
    // A letter typed before its scan came: one letter's files belong to it, not to a second paper.
    const waits = paper && !isBlank(paper) && paper.files.length === 0 && !isSecret(paper.securityClass) && !uploads.some((upload) => upload.paperId === paper.id);
    if (waits && piles.length === 1) { line.add(paper.id, files); return; }
    const papers = piles.map((group): Paper => ({ ...blankPaper({ unitId: homeBook, receivedOn: officeToday(), like: paper }), name: group[0]?.name ?? '' }));
    dispatch({ act: 'add', papers });
    piles.forEach((group, index) => line.add(papers[index]?.id ?? '', group));
  };
  if (!paper) return null;
  const isTyped = paper.files.length > 0 || !isBlank(paper);
  const addToOpen = (files: File[]) => { if (isTyped) line.add(paper.id, files); else addPile(files); };
  const stored = (last: LastStored) => {
    dispatch({ act: 'stored', id: paper.id, last, seconds: Math.min(longestSeconds, (Date.now() - startedAt) / 1000), today: officeToday() });
    setStartedAt(Date.now());
    scrollTo(0, 0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    dispatch({ act: 'skip' });
  };
  const drop = (event: DragEvent) => { if (event.defaultPrevented) return; event.preventDefault(); addPile([...event.dataTransfer.files]); };
  return (
    <div ref={box} className={css.work} onKeyDown={onKeyDown} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Queue pile={pile} openId={paper.id} uploads={uploads} onFiles={addPile} onOpen={(id) => dispatch({ act: 'open', id })}
        onRemove={(id) => { line.cancelOf(id); dispatch({ act: 'remove', id, today: officeToday() }); toast(w.removed); }}
        onNew={() => dispatch({ act: 'add', papers: [{ ...blankPaper({ unitId: homeBook, receivedOn: officeToday(), like: paper }), name: w.untitled }] })} />
      {narrow ? <div className={css.tabs}><Tabs label={w.parts} value={tab} onChange={setTab} tabs={[{ id: 'form', label: w.tabForm }, { id: 'pages', label: w.tabPages }]} /></div> : null}
      {!narrow || tab === 'pages' ? (
        <div className={css.stage}>
          <Stage key={paper.id} paper={paper} uploads={uploads.filter((upload) => upload.paperId === paper.id)} onDropFile={(fileId) => dispatch({ act: 'dropFile', id: paper.id, fileId })} onFiles={addToOpen} onCancel={line.cancel} onRetry={line.retry} />
        </div>
      ) : null}
      {!narrow || tab === 'form' ? (
        <div className={css.side}>
          {wasKept && pile.done === 0 ? <Notice>{w.kept}</Notice> : null}
          <NumberHead last={pile.last} />
          <IntakeForm key={paper.id} paper={paper} units={units} takesFocus={pile.done > 0} hasNext={pile.papers.length > 1} isSending={uploads.some((upload) => upload.paperId === paper.id && upload.state !== 'refused')} onChange={(changes) => dispatch({ act: 'change', id: paper.id, changes })} onStored={stored} />
        </div>
      ) : null}
    </div>
  );
}
