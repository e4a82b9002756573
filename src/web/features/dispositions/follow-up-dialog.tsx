import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { reportFollowUp } from '#shared/contracts/dispositions.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useKept } from '#web/lib/kept.ts';
import { attachmentKinds } from '#web/lib/file-kinds.ts';
import { useUploads } from '#web/lib/uploads.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { movedByAct } from './disposition-queries.ts';
import { dispositionWords } from './words.ts';

type Props = { recipientId: string; mayReport: boolean; startDone: boolean; /** what the issuer asked to be completed */ missing: string | null; onClose: () => void };

/** Tells what was done, with files. The words stay on this device until they were sent. */
export function FollowUpDialog({ recipientId, mayReport, startDone, missing, onClose }: Props) {
  const w = useWords(dispositionWords);
  const kept = useKept(`follow-up.${recipientId}`, '');
  const [done, setDone] = useState(startDone && mayReport);
  const [tried, setTried] = useState(false);
  const uploads = useUploads();
  const send = useAct(reportFollowUp, {
    renews: movedByAct,
    onDone: () => {
      kept.letGo();
      toast(done ? w.reportSent : w.progressSent);
      onClose();
    },
  });
  const short = kept.value.trim().length < 3;
  const submit = () => {
    setTried(true);
    if (!short) send.mutate({ params: { recipientId }, body: { text: kept.value, fileIds: uploads.files.map((file) => file.id), done } });
  };
  return (
    <Dialog
      open
      keeps
      onClose={onClose}
      title={w.followUp}
      foot={
        <Button kind="primary" busy={send.isPending && w.sending} off={uploads.refused ? w.refusedFile : uploads.busy && w.waitFiles} onClick={submit}>
          {done ? w.sendReport : w.sendProgress}
        </Button>
      }
    >
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      {missing ? <Notice title={w.asked_again_}>{missing}</Notice> : null}
      <Textarea
        label={w.whatDone}
        description={w.whatDoneHelp}
        autosize
        minRows={4}
        value={kept.value}
        error={tried && short ? w.needText : undefined}
        onChange={(event) => kept.keep(event.currentTarget.value)}
      />
      <UploadDrop
        label={w.files}
        help={w.filesHelp}
        accept={attachmentKinds}
        many
        camera
        files={uploads.sending}
        onFiles={uploads.add}
        onCancel={uploads.cancel}
        onRetry={uploads.retry}
      />
      {mayReport ? <Checkbox label={w.doneNow} checked={done} onChange={(event) => setDone(event.currentTarget.checked)} /> : null}
    </Dialog>
  );
}
