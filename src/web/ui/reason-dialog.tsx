import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { BodyInput, Contract, Params, Reply } from '#shared/contracts/contract.ts';
import { isReason } from '#shared/domain/reason.ts';
import { useAct } from '#web/lib/asking.ts';
import { useKept } from '#web/lib/kept.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from './dialog.tsx';
import { Button } from './form/button.tsx';
import { reasonWords } from './reason-words.ts';
import { Trouble } from './say/trouble.tsx';

type Says = { title: string; /** what it means, before one writes */ say?: string; label: string; help?: string; /** the act in a word, and while it runs */ does: string; doing: string; /** where what is written is no reason */ needs?: string; /** how one leaves it, where "cancel" is the act's own word */ stay?: string };
type Props<C extends Contract> = {
  contract: C;
  says: Says;
  /** what it is done to, to look at once more */
  about?: ReactNode;
  /** the reading this act makes old */
  renews: Contract[];
  /** name under which the words stay on this device until they were sent */
  keepAs: string;
  most?: number;
  /** ends something for good */
  strong?: boolean;
  act: (reason: string) => { params: Params<C>; body: Omit<BodyInput<C>, 'commandId'> };
  onDone: (reply: Reply<C>) => void;
  onClose: () => void;
};

/** An act that needs its reason: void, withdraw, give back, not delivered, settled by hand. Whoever reads it later was not there. */
export function ReasonDialog<C extends Contract>({ contract, says, about, renews, keepAs, most = 500, strong = false, act, onDone, onClose }: Props<C>) {
  const w = useWords(reasonWords);
  const kept = useKept(keepAs, '');
  const [tried, setTried] = useState(false);
  const send = useAct(contract, {
    renews,
    onDone: (reply) => {
      kept.letGo();
      onClose();
      onDone(reply);
    },
  });
  const submit = () => {
    setTried(true);
    if (isReason(kept.value)) send.mutate(act(kept.value.trim()));
  };
  const foot = (
    <>
      <Button kind={strong ? 'strong' : 'primary'} busy={send.isPending && says.doing} onClick={submit}>{says.does}</Button>
      <Button kind="quiet" onClick={onClose}>{says.stay ?? w.cancel}</Button>
    </>
  );
  return (
    <Dialog open keeps onClose={onClose} title={says.title} foot={foot}>
      {about}
      <Trouble problem={send.error} />
      {says.say ? <p>{says.say}</p> : null}
      <Textarea label={says.label} description={says.help} autosize minRows={3} maxLength={most} value={kept.value} error={tried && !isReason(kept.value) ? (says.needs ?? w.needReason) : undefined} onChange={(event) => kept.keep(event.currentTarget.value)} />
    </Dialog>
  );
}
