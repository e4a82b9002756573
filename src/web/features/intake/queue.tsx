import { IconCamera, IconPlus, IconUpload, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { getFilePage, type PagesState } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { scanKinds } from '#web/lib/file-kinds.ts';
import { sayNumber } from '#web/lib/dates.ts';
import { useMedia } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Leaf, type MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import { SmallPicture } from '#web/ui/paper/paper.tsx';
import css from './intake.module.css';
import type { Paper } from './paper.ts';
import type { Pile } from './pile.ts';
import type { Upload } from '#web/lib/upload-line.ts';
import { RefusedScans } from './refused-scans.tsx';
import type { Tray } from './use-tray.ts';
import { intakeWords } from './words.ts';

type Props = {
  pile: Pile;
  openId: string;
  uploads: Upload[];
  tray: Pick<Tray, 'isSaved' | 'isAway' | 'hasMore' | 'isMoreComing' | 'showMore'>;
  onFiles: (files: File[]) => void;
  onOpen: (id: string) => void;
  onRemove: (id: string) => void;
  onNew: () => void;
};
const blocksAtMost = 50;

/** The pile: what is done, what is open, what waits. Each paper says how far it is. */
export function Queue({ pile, openId, uploads, tray, onFiles, onOpen, onRemove, onNew }: Props) {
  const w = useWords(intakeWords);
  const at = pile.papers.findIndex((paper) => paper.id === openId) + 1;
  const total = pile.done + pile.papers.length;
  return (
    <section className={css.queue} aria-label={w.queue}>
      <h1 className="h3">{total > 1 ? (tray.hasMore ? w.batchMore : w.batch)(pile.done + at, total) : w.title}</h1>
      <p className="meta" role="status">{tray.isAway ? w.isAway : tray.isSaved ? w.isSaved : w.isSaving}</p>
      <RefusedScans />
      {pile.done > 0 ? <p className="meta num">{w.average(sayNumber(Math.round(pile.seconds / pile.done)))}</p> : null}
      {total > 1 ? <Run done={pile.done} at={at} waiting={pile.papers.length} label={w.progress(pile.done, pile.papers.length)} /> : null}
      <ul className={css.pile}>{pile.papers.map((paper) => <QueueItem key={paper.id} paper={paper} on={paper.id === openId} upload={uploads.find((upload) => upload.owner === paper.id)} onOpen={() => onOpen(paper.id)} onRemove={() => onRemove(paper.id)} />)}</ul>
      {tray.hasMore ? <Button size="sm" kind="quiet" busy={tray.isMoreComing && w.showingMore} onClick={tray.showMore}>{w.moreInTray}</Button> : null}
      <Add onFiles={onFiles} onNew={onNew} />
    </section>
  );
}

function Add({ onFiles, onNew }: Pick<Props, 'onFiles' | 'onNew'>) {
  const w = useWords(intakeWords);
  const touch = useMedia('(pointer: coarse)');
  const chooser = useRef<HTMLInputElement>(null);
  const lens = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => { onFiles([...(input.files ?? [])]); input.value = ''; };
  return (
    <div className={css.add}>
      {touch ? <Button kind="second" block icon={<IconCamera size={18} stroke={1.75} />} onClick={() => lens.current?.click()}>{w.photo}</Button> : null}
      <Button kind="second" block icon={<IconUpload size={18} stroke={1.75} />} onClick={() => chooser.current?.click()}>{touch ? w.upload : w.uploadOrDrop}</Button>
      <Button kind="quiet" size="sm" icon={<IconPlus size={18} stroke={1.75} />} onClick={onNew}>{w.newPaper}</Button>
      <input ref={chooser} type="file" accept={scanKinds} multiple hidden aria-label={w.upload} onChange={(event) => take(event.currentTarget)} />
      <input ref={lens} type="file" accept="image/*" capture="environment" multiple hidden aria-label={w.photo} onChange={(event) => take(event.currentTarget)} />
    </div>
  );
}

function Run({ done, at, waiting, label }: { done: number; at: number; waiting: number; label: string }) {
  const shown = Math.min(blocksAtMost, done + waiting);
  const share = shown / (done + waiting);
  return <div className={css.run} role="img" aria-label={label}>{Array.from({ length: shown }, (_, index) => <i key={index} className={index < Math.floor(done * share) ? css.runDone : index === Math.floor((done + at - 1) * share) ? css.runNow : ''} />)}</div>;
}

function QueueItem({ paper, on, upload, onOpen, onRemove }: { paper: Paper; on: boolean; upload: Upload | undefined; onOpen: () => void; onRemove: () => void }) {
  const w = useWords(intakeWords);
  const main = paper.files[0];
  const isUnnamed = paper.name === '' || Object.values<string>(intakeWords.untitled).includes(paper.name);
  const name = paper.senderName.trim() || (isUnnamed ? w.untitled : paper.name);
  const isDrawn = main?.pagesState === 'ready';
  const state = stateOf({ upload, isRefused: paper.refused.length > 0, hasFile: main !== undefined, drawing: main?.pagesState });
  const says = paper.heldBy !== null ? w.heldBy(paper.heldBy) : state.word === 'sending' ? w.sendingShare(Math.round((upload?.share ?? 0) * 100)) : w[state.word];
  const came = { counter: '', folder: w.fromFolder, mail: w.fromMail, split: w.fromSplit }[paper.source];
  const stands = on && state.isQuiet && paper.heldBy === null ? w.nowOpen : says;
  return (
    <li className={`${css.item} ${on ? css.itemOn : ''}`}>
      <button type="button" data-paper className={css.itemOpen} aria-current={on ? 'true' : undefined} onClick={onOpen}>
        <span className={css.mini}>{main && isDrawn ? <SmallPicture src={addressOf(getFilePage, { params: { fileId: main.fileId, page: 1 }, query: { size: 'thumb' } })} /> : null}</span>
        <span className={css.itemText}><b>{name}</b><small><Leaf kind={on && state.isQuiet ? 'now' : state.mark} />{[isDrawn ? w.pages(paper.files.reduce((sum, file) => sum + file.pageCount, 0)) : '', came, stands].filter(Boolean).join(' · ')}</small></span>
      </button>
      <button type="button" className={css.itemOff} aria-label={w.removeOf(name)} title={w.remove} onClick={onRemove}><IconX size={16} stroke={1.75} /></button>
    </li>
  );
}

type ItemState = { mark: MarkKind; word: 'sending' | 'refused' | 'refusedFile' | 'noScan' | 'ready' | 'drawing' | 'noDrawing'; /** "now" may stand in its place */ isQuiet: boolean };

function stateOf({ upload, isRefused, hasFile, drawing }: { upload: Upload | undefined; isRefused: boolean; hasFile: boolean; drawing: PagesState | undefined }): ItemState {
  if (upload?.state === 'refused') return { mark: 'void', word: 'refused', isQuiet: false };
  if (upload) return { mark: 'half', word: 'sending', isQuiet: false };
  // Also after a reload, and on the screens of colleagues: the file was not taken, and nothing waits for it.
  if (isRefused) return { mark: 'void', word: 'refusedFile', isQuiet: false };
  if (!hasFile) return { mark: 'none', word: 'noScan', isQuiet: true };
  if (drawing === 'failed' || drawing === 'none') return { mark: 'done', word: 'noDrawing', isQuiet: true };
  return drawing === 'ready' ? { mark: 'done', word: 'ready', isQuiet: true } : { mark: 'half', word: 'drawing', isQuiet: true };
}
