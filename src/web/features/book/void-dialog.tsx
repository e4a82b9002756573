import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { getLetter, listAgenda, listIncomingLetters, voidRegistration } from '#shared/contracts/letters.contract.ts';
import { getBook, listBooks } from '#shared/contracts/registers.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { bookWords } from './words.ts';

const shortest = 5;

/** Voids a number with its reason. Whether it may still be done is the server's word, read fresh. */
export function VoidDialog({ letterId, agenda: number, onClose }: { letterId: string; agenda: string; onClose: () => void }) {
  const w = useWords(bookWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const letter = useAsk(getLetter, { params: { letterId } });
  const act = useAct(voidRegistration, { renews: [listAgenda, listBooks, getBook, listIncomingLetters, getLetter], onDone: () => { toast(w.voided(number)); onClose(); } });
  const may = letter.data?.allowed.includes('void') ?? false;
  const isShort = reason.trim().length < shortest;
  const confirm = () => {
    setTried(true);
    if (letter.data && !isShort) act.mutate({ params: { letterId }, body: { version: letter.data.version, reason: reason.trim() } });
  };
  const facts = [{ name: w.sender, value: letter.data?.senderName }, { name: w.letterNumber, value: letter.data?.letterNumber }, { name: w.subject, value: letter.data?.subject }];
  return (
    <Dialog open onClose={onClose} title={w.voidTitle(number)} foot={<>{may ? <Button kind="strong" busy={act.isPending && w.voiding} onClick={confirm}>{w.voidAct(number)}</Button> : null}<Button kind="quiet" data-leave onClick={onClose}>{w.keep}</Button></>}>
      <Facts facts={facts} />
      <Trouble problem={letter.error ?? act.error} />
      {letter.isPending ? <SkeletonRows count={1} label={w.loading} /> : null}
      {letter.data && !may ? <Notice title={w.mayNot}>{w.mayNotSay}</Notice> : null}
      {may ? <p>{w.voidSay}</p> : null}
      {may ? <Textarea label={w.reason} description={w.reasonHelp} value={reason} error={tried && isShort ? w.needReason : undefined} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus /> : null}
    </Dialog>
  );
}
