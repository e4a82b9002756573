import { IconX } from '@tabler/icons-react';
import { useKept } from '#web/lib/kept.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { isFiltered, type IncomingFilter } from './queries.ts';
import css from './letters-list.module.css';
import { lettersListWords } from './words.ts';

type Kept = { name: string; filter: IncomingFilter };
type Props = { filter: IncomingFilter; /** the present filter in words */ name: string; onChoose: (filter: IncomingFilter) => void; onClear: () => void };

/** Filters a person uses again, kept on this device; the present one can be sent to a colleague as the address. */
export function KeptFilters({ filter, name, onChoose, onClear }: Props) {
  const w = useWords(lettersListWords);
  const kept = useKept<Kept[]>('letters-list.filters', []);
  const isKept = kept.value.some((each) => each.name === name);
  if (!isFiltered(filter) && kept.value.length === 0) return null;
  return (
    <div className={css.row} role="group" aria-label={w.kept}>
      {kept.value.map((each) => (
        <span key={each.name} className={css.kept}>
          <button type="button" className={css.name} aria-pressed={each.name === name} onClick={() => onChoose(each.filter)}>{each.name}</button>
          <button type="button" className={css.forget} aria-label={w.forget(each.name)} onClick={() => kept.keep(kept.value.filter((other) => other !== each))}><IconX size={14} stroke={2} /></button>
        </span>
      ))}
      {isFiltered(filter) ? <Button kind="quiet" size="sm" onClick={onClear}>{w.clear}</Button> : null}
      {isFiltered(filter) && !isKept ? <Button kind="quiet" size="sm" onClick={() => kept.keep([...kept.value, { name, filter }])}>{w.keepFilter}</Button> : null}
    </div>
  );
}
