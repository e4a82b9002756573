import type { FormEvent, ReactNode } from 'react';
import { useId } from 'react';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { organizationWords } from './words.ts';

type Props = {
  title: string;
  /** what the button says, and what it says meanwhile */
  does: string;
  doing: string;
  isDoing: boolean;
  problem: { message: string } | null;
  /** why it cannot be done yet */
  off?: string | undefined;
  strong?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A short form over the page: Enter saves, Escape leaves, a refusal keeps what was typed. */
export function FormDialog({ title, does, doing, isDoing, problem, off, strong = false, onSubmit, onClose, children }: Props) {
  const w = useWords(organizationWords);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDoing && !off) onSubmit();
  };
  return (
    <Dialog open onClose={onClose} title={title} width={560} foot={<><Button kind={strong ? 'strong' : 'primary'} type="submit" form={id} busy={isDoing && doing} off={off}>{does}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={problem} />
      <form id={id} onSubmit={submit} noValidate style={{ display: 'grid', gap: 12 }}>{children}</form>
    </Dialog>
  );
}
