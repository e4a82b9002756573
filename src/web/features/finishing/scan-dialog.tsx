import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reply } from '#shared/contracts/contract.ts';
import { getFilePage, type FileCard } from '#shared/contracts/documents.contract.ts';
import type { OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { attachScan, checkScan } from '#shared/contracts/scan.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useRested } from '#web/lib/hooks.ts';
import { fileQuery } from '#web/lib/drawn-files.ts';
import { useUploads } from '#web/lib/uploads.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { movedByFinish } from './moved.ts';
import { finishingWords } from './words.ts';

/** The page signed by hand comes back: its QR says which letter it is, and the server refuses that of another (Bekasi 24.A/2013 Ps. 11(6)). */
export function ScanDialog({ letter, onClose }: { letter: OutgoingDetail; onClose: () => void }) {
  const w = useWords(finishingWords);
  const { sending, files, busy, refused, add, cancel, retry } = useUploads();
  const file = files.at(-1) ?? null;
  const read = useCodeOf(file);
  const [typed, setTyped] = useState('');
  const code = read.code ?? typed.trim();
  const rested = useRested(code, 400);
  const checked = useAsk(checkScan, { params: { letterId: letter.id }, query: { code: rested } }, { enabled: rested !== '' });
  const isChecking = code !== '' && (code !== rested || checked.isPending);
  const isOther = !isChecking && checked.data?.fits === false;
  const attach = useAct(attachScan, {
    renews: movedByFinish,
    onDone: () => {
      toast(w.attached);
      onClose();
    },
  });
  const off = file === null || refused ? w.needFile : read.state === 'failed' ? w.notDrawn : code === '' ? w.needCode : isOther ? w.scanIsOther : '';
  const doing = busy || read.state === 'drawing' ? w.drawing : read.state === 'reading' ? w.reading : isChecking && read.code ? w.checkingCode : attach.isPending && w.attaching;
  return (
    <Dialog
      open onClose={onClose} width={640} title={w.scanTitle}
      foot={
        <>
          <Button kind="primary" off={doing ? '' : off} busy={doing} onClick={() => { if (file) attach.mutate({ params: { letterId: letter.id }, body: { version: letter.version, fileId: file.id, code } }); }}>{w.attach}</Button>
          <Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button>
        </>
      }
    >
      <Trouble problem={attach.error} />
      <p>{w.scanSay}</p>
      <UploadDrop label={w.scanDrop} help={w.scanHelp} accept=".pdf,image/*" camera files={sending} onFiles={(chosen) => add(chosen.slice(0, 1))} onCancel={cancel} onRetry={retry} />
      <div aria-live="polite">
        {checked.data?.fits && !isChecking ? <LeafMark kind="done">{w.codeFits(letter.number ?? '')}</LeafMark> : null}
        {isOther ? <Refusal title={w.scanIsOther}>{sayOther(checked.data?.other ?? null, w)}</Refusal> : null}
        {read.state === 'failed' ? <Notice>{w.notDrawn}</Notice> : null}
        {read.state === 'none' ? <Notice>{w.codeMissing}</Notice> : null}
      </div>
      {read.state === 'none' ? <TextInput label={w.code} value={typed} maxLength={200} autoComplete="off" spellCheck={false} onChange={(event) => setTyped(event.currentTarget.value)} /> : null}
    </Dialog>
  );
}

/** Which letter the scan is of, as far as the reader may know it. */
function sayOther(other: Reply<typeof checkScan>['other'], w: Spoken<typeof finishingWords>): string {
  return other ? w.scanOf([other.number, other.subject].filter(Boolean).join(', ')) : w.scanOfUnknown;
}

/** Waits until the pages of the scan are drawn, then looks for the code on them. */
function useCodeOf(file: FileCard | null): { state: 'nothing' | 'drawing' | 'reading' | 'found' | 'none' | 'failed'; code: string | null } {
  const drawn = useQuery({ ...fileQuery(file?.id ?? ''), enabled: file !== null });
  const pages = drawn.data?.pagesState === 'ready' ? drawn.data.pageCount : 0;
  const code = useQuery({
    queryKey: ['code on pages', file?.id], enabled: file !== null && pages > 0, staleTime: Infinity,
    queryFn: async () => (await import('./read-code.ts')).codeOnPages(Array.from({ length: pages }, (_, at) => addressOf(getFilePage, { params: { fileId: file?.id ?? '', page: at + 1 }, query: { size: 'full' } }))),
  });
  if (file === null) return { state: 'nothing', code: null };
  if (drawn.data?.pagesState === 'failed' || drawn.data?.pagesState === 'none') return { state: 'failed', code: null };
  if (pages === 0) return { state: 'drawing', code: null };
  if (code.isPending) return { state: 'reading', code: null };
  return { state: code.data ? 'found' : 'none', code: code.data ?? null };
}
