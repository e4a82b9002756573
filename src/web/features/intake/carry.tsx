import { useKept } from '#web/lib/kept.ts';
import { useWords } from '#web/lib/words.ts';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import css from './intake.module.css';
import { carryFields, type CarryField } from './paper.ts';
import { intakeWords } from './words.ts';

export type Carry = { fields: CarryField[]; toggle: (field: CarryField) => void };

/** What goes over to the next letter: a pile of one messenger shares day and way, a mail merge its sender too. Kept on this device. */
export function useCarry(): Carry {
  const kept = useKept<CarryField[]>('intake.carry', ['unitId', 'receivedOn', 'receivedVia']);
  const fields = carryFields.filter((field) => kept.value.includes(field));
  return { fields, toggle: (field) => kept.keep(fields.includes(field) ? fields.filter((each) => each !== field) : [...fields, field]) };
}

export function CarryChips({ carry, keepsSeveral }: { carry: Carry; /** only such a counter chooses a book */ keepsSeveral: boolean }) {
  const w = useWords(intakeWords);
  const labels: Record<CarryField, string> = { unitId: w.carryBook, receivedOn: w.receivedOn, receivedVia: w.receivedVia, senderName: w.sender, classification: w.classification, addressees: w.addressee };
  return (
    <div>
      <p className={css.fieldLabel}>{w.carry}</p>
      <Chips label={w.carry}>{carryFields.filter((field) => field !== 'unitId' || keepsSeveral).map((field) => <Chip key={field} on={carry.fields.includes(field)} onPress={() => carry.toggle(field)}>{labels[field]}</Chip>)}</Chips>
    </div>
  );
}
