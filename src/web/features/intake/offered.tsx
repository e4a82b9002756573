import type { Reading } from '#shared/contracts/intake.contract.ts';
import { useWords } from '#web/lib/words.ts';
import css from './intake.module.css';
import { intakeWords } from './words.ts';

type Props = { readings: Reading[]; field: Reading['field']; value: string; onTake: (value: string) => void };

/** What was read on the page for a field, offered with how sure the reader is; the clerk takes it or types. */
export function Offered({ readings, field, value, onTake }: Props) {
  const w = useWords(intakeWords);
  const reading = readings.find((each) => each.field === field);
  if (!reading || reading.value === value) return null;
  return (
    <p className={css.under}>
      {w.readOnPage(reading.page, Math.round(reading.confidence * 100))} <button type="button" className={css.link} onClick={() => onTake(reading.value)}>{w.takeRead(reading.value)}</button>
    </p>
  );
}
