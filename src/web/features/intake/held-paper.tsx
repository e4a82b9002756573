import { useMutation } from '@tanstack/react-query';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import css from './intake.module.css';
import type { Paper } from './paper.ts';
import { intakeWords } from './words.ts';

type Props = { paper: Paper; onNext: () => void; onTakeOver: () => Promise<void> };

/** A colleague has this paper in hand: what they typed is theirs, the next paper is free. */
export function HeldPaper({ paper, onNext, onTakeOver }: Props) {
  const w = useWords(intakeWords);
  const take = useMutation({ mutationFn: onTakeOver });
  return (
    <div className={css.held}>
      <Notice title={w.heldTitle(paper.heldBy ?? '')}>{w.heldSay}</Notice>
      <Button kind="primary" block onClick={onNext} hint="F8">{w.heldNext}</Button>
      <Button block busy={take.isPending && w.takingOver} onClick={() => take.mutate()}>{w.takeOver}</Button>
    </div>
  );
}
