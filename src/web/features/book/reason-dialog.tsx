import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { numberWords } from './number-words.ts';
import { bookWords } from './words.ts';

type Props = { act: { isPending: boolean; error: { message: string } | null }; title: string; say: string; does: string; doing: string; onConfirm: (reason: string) => void; onClose: () => void };
const shortest = 5;

/** An act on numbers that stays in the book for good, with its reason. */
export function ReasonDialog({ act, title, say, does, doing, onConfirm, onClose }: Props) {
  const w = useWords(numberWords);
  const b = useWords(bookWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < shortest;
  const confirm = () => {
    setTried(true);
    if (!isShort) onConfirm(reason.trim());
  };
  return (
    <Dialog open onClose={onClose} title={title} foot={<><Button kind="strong" busy={act.isPending && doing} onClick={confirm}>{does}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={act.error} />
      <Notice>{say}</Notice>
      <Textarea label={w.reason} value={reason} maxLength={500} error={tried && isShort ? b.needReason : undefined} onChange={(event) => setReason(event.currentTarget.value)} />
    </Dialog>
  );
}
