import { IconPlus, IconX } from '@tabler/icons-react';
import { getFilePage } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { UploadDrop, type Sending } from '#web/ui/form/upload-drop.tsx';
import { Leaf, type MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import css from './intake.module.css';
import type { Paper } from './paper.ts';
import type { Pile } from './pile.ts';
import { useFile } from './queries.ts';
import { intakeWords } from './words.ts';

export const scanKinds = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.heic,.heif,application/pdf,image/*';
type Props = {
  pile: Pile;
  openId: string;
  uploads: (Sending & { paperId: string })[];
  onFiles: (files: File[]) => void;
  onOpen: (id: string) => void;
  onRemove: (id: string) => void;
  onNew: () => void;
  onCancel: (id: string) => void;
  onRetry: (id: string) => void;
};
const blocksAtMost = 50;

/** The pile: what is done, what is open, what waits. Each paper says how far it is. */
export function Queue({ pile, openId, uploads, onFiles, onOpen, onRemove, onNew, onCancel, onRetry }: Props) {
  const w = useWords(intakeWords);
  const at = pile.papers.findIndex((paper) => paper.id === openId) + 1;
  const total = pile.done + pile.papers.length;
  return (
    <section className={css.queue} aria-label={w.queue}>
      <h1 className="h3">{total > 1 ? w.batch(pile.done + at, total) : w.title}</h1>
      {pile.done > 0 ? <p className="meta num">{w.average(sayNumber(Math.round(pile.seconds / pile.done)))}</p> : null}
      {total > 1 ? <Run done={pile.done} at={at} waiting={pile.papers.length} label={w.progress(pile.done, pile.papers.length)} /> : null}
      <ul className={css.pile}>{pile.papers.map((paper) => <QueueItem key={paper.id} paper={paper} on={paper.id === openId} sending={uploads.some((upload) => upload.paperId === paper.id && upload.state !== 'refused')} onOpen={() => onOpen(paper.id)} onRemove={() => onRemove(paper.id)} />)}</ul>
      <div className={css.add}>
        <UploadDrop label={w.drop} help={w.dropHelp} accept={scanKinds} many camera files={uploads} onFiles={onFiles} onCancel={onCancel} onRetry={onRetry} />
        <Button kind="quiet" size="sm" icon={<IconPlus size={18} stroke={1.75} />} onClick={onNew}>{w.newPaper}</Button>
      </div>
    </section>
  );
}

function Run({ done, at, waiting, label }: { done: number; at: number; waiting: number; label: string }) {
  const shown = Math.min(blocksAtMost, done + waiting);
  const share = shown / (done + waiting);
  return <div className={css.run} role="img" aria-label={label}>{Array.from({ length: shown }, (_, index) => <i key={index} className={index < Math.floor(done * share) ? css.runDone : index === Math.floor((done + at - 1) * share) ? css.runNow : ''} />)}</div>;
}

function QueueItem({ paper, on, sending, onOpen, onRemove }: { paper: Paper; on: boolean; sending: boolean; onOpen: () => void; onRemove: () => void }) {
  const w = useWords(intakeWords);
  const main = paper.files[0];
  const file = useFile(main?.fileId ?? null);
  const name = paper.senderName.trim() || paper.name || w.untitled;
  const isDrawn = file.data?.pagesState === 'ready';
  const state = stateOf({ sending, hasFile: main !== undefined, drawing: file.data?.pagesState });
  return (
    <li className={`${css.item} ${on ? css.itemOn : ''}`}>
      <button type="button" className={css.itemOpen} aria-current={on ? 'true' : undefined} onClick={onOpen}>
        <span className={css.mini}>{main && isDrawn ? <img src={addressOf(getFilePage, { params: { fileId: main.fileId, page: 1 }, query: { size: 'thumb' } })} alt="" /> : null}</span>
        <span className={css.itemText}><b>{name}</b><small><Leaf kind={on ? 'now' : state.mark} />{[isDrawn ? w.pages(file.data?.pageCount ?? 0) : '', on && !sending ? w.nowOpen : w[state.word]].filter(Boolean).join(' · ')}</small></span>
      </button>
      <button type="button" className={css.itemOff} aria-label={w.removeOf(name)} title={w.remove} onClick={onRemove}><IconX size={16} stroke={1.75} /></button>
    </li>
  );
}

function stateOf({ sending, hasFile, drawing }: { sending: boolean; hasFile: boolean; drawing: 'waiting' | 'ready' | 'failed' | undefined }): { mark: MarkKind; word: 'sending' | 'noScan' | 'ready' | 'drawing' | 'noDrawing' } {
  if (sending) return { mark: 'half', word: 'sending' };
  if (!hasFile) return { mark: 'none', word: 'noScan' };
  if (drawing === 'failed') return { mark: 'done', word: 'noDrawing' };
  return drawing === 'ready' ? { mark: 'done', word: 'ready' } : { mark: 'half', word: 'drawing' };
}
