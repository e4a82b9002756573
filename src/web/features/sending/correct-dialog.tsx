import { TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { correctDelivery, type OutsideLine } from '#shared/contracts/sending.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { movedBySending } from './moved.ts';
import type { Sending } from './over.tsx';
import { sendingWords } from './words.ts';

type Props = { sending: Sending; line: OutsideLine; onClose: () => void; onDone?: ((email: string) => void) | undefined };

/** Mends how one addressee outside is reached. The page was signed with what it says and keeps it. */
function CorrectDialog({ sending, line, onClose, onDone }: Props) {
  const w = useWords(sendingWords);
  const [email, setEmail] = useState(line.email ?? '');
  const [attention, setAttention] = useState(line.attention ?? '');
  const [place, setPlace] = useState(line.place ?? '');
  const [tried, setTried] = useState(false);
  const act = useAct(correctDelivery, { renews: movedBySending, onDone: () => { toast(w.corrected); onDone?.(email.trim()); onClose(); } });
  const isMail = email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email.trim());
  const save = () => {
    setTried(true);
    if (isMail) act.mutate({ params: { letterId: sending.letterId }, body: { version: sending.version, line: line.line, email: email.trim() || null, attention: attention.trim() || null, place: place.trim() || null } });
  };
  return (
    <Dialog open keeps onClose={onClose} title={w.correctTitle(line.name)} foot={<><Button kind="primary" busy={act.isPending && w.correcting} onClick={save}>{w.correctSave}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={act.error} />
      <p>{w.correctSay}</p>
      <TextInput label={w.attention} value={attention} maxLength={200} onChange={(event) => setAttention(event.currentTarget.value)} />
      <TextInput label={w.address} description={w.addressHelp} value={place} maxLength={300} onChange={(event) => setPlace(event.currentTarget.value)} />
      <TextInput label={w.email} type="email" value={email} maxLength={200} error={tried && !isMail ? w.needEmail : undefined} onChange={(event) => setEmail(event.currentTarget.value)} />
    </Dialog>
  );
}

/** The act beside an addressee, for who may send the letter or hand it over. */
export function Correct({ sending, line, onDone }: Omit<Props, 'onClose'>) {
  const w = useWords(sendingWords);
  const [isOpen, setOpen] = useState(false);
  if (!sending.allowed.includes('send') && !sending.allowed.includes('hand_over')) return null;
  return (
    <>
      <Button square kind="quiet" aria-label={`${w.correct} ${line.name}`} title={w.correct} icon={<IconPencil size={20} stroke={1.75} />} onClick={() => setOpen(true)} />
      {isOpen ? <CorrectDialog sending={sending} line={line} onClose={() => setOpen(false)} onDone={onDone} /> : null}
    </>
  );
}
