import { Select } from '@mantine/core';
import { listHeldForLetter, type HeldForLetter } from '#shared/contracts/letter-number.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayAgenda, sayDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { heldFieldWords } from './held-words.ts';

/** A number its registry held for this letter, instead of the next one. Nothing where the book holds none. */
export function HeldField({ letterId, value, off, offers, onChange }: { letterId: string; value: string | null; off?: boolean; /** which of them this letter can take; all where it is not said */ offers?: (held: HeldForLetter) => boolean; onChange: (held: HeldForLetter | null) => void }) {
  const w = useWords(heldFieldWords);
  const numbers = useAsk(listHeldForLetter, { params: { letterId } }).data?.numbers.filter((each) => offers?.(each) ?? true) ?? [];
  if (numbers.length === 0) return null;
  const chosen = numbers.find((each) => each.id === value);
  return (
    <Select
      label={w.label} description={chosen ? (chosen.ofDay ? w.ofDay(sayDay(chosen.datedOn)) : w.fromDay(sayDay(chosen.datedOn))) : w.help} disabled={off ?? false} allowDeselect={false} searchable={numbers.length > 8} value={chosen?.id ?? ''}
      data={[{ value: '', label: w.next }, ...numbers.map((each) => ({ value: each.id, label: w.held(sayAgenda(each.number), each.heldFor, each.purpose) }))]}
      onChange={(id) => onChange(numbers.find((each) => each.id === id) ?? null)}
    />
  );
}
