import { sayAgenda } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import type { Paper } from './paper.ts';
import { intakeWords } from './words.ts';

type Props = { paper: Paper; onChange: (changes: Partial<Paper>) => void };

/** The number this letter has already: one held for somebody or from a printed sheet, or one behind the last of an earlier day. */
export function NumberedLine({ paper: { held, backDated }, onChange }: Props) {
  const w = useWords(intakeWords);
  if (held) {
    return (
      <Notice title={w.heldNumber(sayAgenda(held.number))} action={<Button size="sm" onClick={() => onChange({ held: null })}>{w.ordinaryNumber}</Button>}>
        {held.heldFor ? w.heldNumberFor(held.heldFor, held.purpose) : w.heldNumberSay}
      </Notice>
    );
  }
  if (!backDated) return null;
  return <Notice title={w.backDated} action={<Button size="sm" onClick={() => onChange({ backDated: false })}>{w.ordinaryNumber}</Button>}>{w.backDatedSay}</Notice>;
}
