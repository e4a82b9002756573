import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { closeLetter, getLetter, listLetterActions, openSealedLetter, remindOfLetter, type LetterDetail } from '#shared/contracts/letters.contract.ts';
import { getLetterPath } from '#shared/contracts/tracking.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useUploads } from '#web/lib/uploads.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { letterPageWords } from './words.ts';

const moved = [getLetter, getLetterPath, listLetterActions, getDesk, listSeatCounts];
type Props = { letter: LetterDetail; onClose: () => void };

/** Ends the handling of a letter; `off` says whose work still stands in the way. */
export function CloseDialog({ letter, off, onClose }: Props & { off: string | false }) {
  const w = useWords(letterPageWords);
  const [note, setNote] = useState('');
  const isShared = letter.deliveries.filter((delivery) => delivery.kind === 'to' && delivery.closedAt === null).length > 1;
  const send = useAct(closeLetter, {
    renews: moved,
    onDone: () => {
      toast(isShared ? w.closedShared : w.closed);
      onClose();
    },
  });
  const submit = () => send.mutate({ params: { letterId: letter.id }, body: { version: letter.version, note: note.trim() || null } });
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.close}
      foot={
        <Button kind="primary" off={off} busy={send.isPending && w.closing} onClick={submit}>
          {w.close}
        </Button>
      }
    >
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      {off ? <Notice title={off} /> : <p>{isShared ? w.closeSayShared : w.closeSay}</p>}
      <Textarea label={w.closeNote} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Dialog>
  );
}

/** The addressee opens an envelope that was registered by its cover, and notes what it is about. */
export function OpenSealedDialog({ letter, onClose }: Props) {
  const w = useWords(letterPageWords);
  const [subject, setSubject] = useState('');
  const [summary, setSummary] = useState('');
  const [tried, setTried] = useState(false);
  const uploads = useUploads();
  const send = useAct(openSealedLetter, {
    renews: moved,
    onDone: () => {
      toast(w.opened);
      onClose();
    },
  });
  const short = subject.trim().length < 3;
  const submit = () => {
    setTried(true);
    if (short) return;
    send.mutate({
      params: { letterId: letter.id },
      body: {
        version: letter.version,
        subject,
        summary: summary.trim() || null,
        files: uploads.files.map((file, index) => ({ fileId: file.id, role: index === 0 ? ('main' as const) : ('attachment' as const) })),
      },
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.openSealed}
      foot={
        <Button kind="primary" busy={send.isPending && w.storing} off={uploads.refused ? w.refusedFile : uploads.busy && w.waitFiles} onClick={submit}>
          {w.openSealed}
        </Button>
      }
    >
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <p>{w.sealedSay}</p>
      <TextInput
        label={w.subject}
        value={subject}
        error={tried && short ? w.needSubject : undefined}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea label={w.summary} autosize minRows={2} value={summary} onChange={(event) => setSummary(event.currentTarget.value)} />
      <UploadDrop
        label={w.scan}
        help={w.scanHelp}
        accept=".pdf,image/*"
        many
        camera
        files={uploads.sending}
        onFiles={uploads.add}
        onCancel={uploads.cancel}
        onRetry={uploads.retry}
      />
    </Dialog>
  );
}

/** The superior asks after a letter; the desks that hold it hear the bell. */
export function RemindDialog({ letter, onClose }: Props) {
  const w = useWords(letterPageWords);
  const [note, setNote] = useState('');
  const send = useAct(remindOfLetter, {
    renews: [listLetterActions],
    onDone: () => {
      toast(w.reminded);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.remind}
      foot={
        <Button
          kind="primary"
          busy={send.isPending && w.storing}
          onClick={() => send.mutate({ params: { letterId: letter.id }, body: { note: note.trim() || null } })}
        >
          {w.remind}
        </Button>
      }
    >
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <p>{w.remindSay}</p>
      <Textarea label={w.remindNote} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Dialog>
  );
}
