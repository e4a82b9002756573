import { readLetterBody } from '#shared/contracts/word-files.contract.ts';
import type { LetterBody } from '#shared/domain/letter-body.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useUploads } from '#web/lib/uploads.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './compose.module.css';
import { isEmptyBody, linesOfBody, wordCount } from './editor/editor-body.ts';
import { importWords } from './import-words.ts';

type Props = { hasText: boolean; onInsert: (body: LetterBody) => void; onReplace: (body: LetterBody) => void; onClose: () => void };

/** A Word file is read on the server like every foreign file; what it says is shown before it goes into the letter. */
export function ImportDialog({ hasText, onInsert, onReplace, onClose }: Props) {
  const w = useWords(importWords);
  const { sending, files, busy, add, cancel, retry } = useUploads();
  const fileId = files.at(-1)?.id ?? null;
  const read = useAsk(readLetterBody, { params: { fileId: fileId ?? '' } }, { enabled: fileId !== null });
  const body = fileId === null ? undefined : read.data?.body;
  const off = body ? (isEmptyBody(body) ? w.empty : '') : w.chooseFirst;
  const left = read.data?.leftOut ?? { images: 0, notes: 0 };
  return (
    <Dialog
      open keeps width={720} onClose={onClose} title={w.title}
      foot={
        <>
          <Button kind="primary" off={off} busy={(busy || read.isFetching) && w.reading} onClick={() => { if (body) (hasText ? onInsert : onReplace)(body); }}>{w.insert}</Button>
          {hasText ? <Button off={off} onClick={() => { if (body) onReplace(body); }}>{w.replace}</Button> : null}
          <Button kind="quiet" onClick={onClose}>{w.cancel}</Button>
        </>
      }
    >
      <UploadDrop label={w.drop} help={w.help} accept=".docx" files={sending} onFiles={(chosen) => add(chosen.slice(0, 1))} onCancel={cancel} onRetry={retry} />
      <Trouble problem={read.error} onRetry={() => void read.refetch()} />
      {body && left.images + left.notes > 0 ? <Notice>{w.leftOut(left.images, left.notes)}</Notice> : null}
      {body && !isEmptyBody(body) ? (
        <section aria-label={w.preview}>
          <p className="label">{w.preview} · {w.words(wordCount(body))}</p>
          <div className={css.difference} tabIndex={0} role="region" aria-label={w.preview}>{linesOfBody(body).slice(0, 200).map((line, at) => <p key={at}>{line}</p>)}</div>
        </section>
      ) : null}
    </Dialog>
  );
}
