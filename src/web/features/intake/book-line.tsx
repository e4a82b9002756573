import { Select } from '@mantine/core';
import { findBookUnit } from '#shared/contracts/letters.contract.ts';
import { listBooks, type Book } from '#shared/contracts/registers.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { officeToday, sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import css from './intake.module.css';
import { byAddressee, type Paper, type Unit } from './paper.ts';
import { intakeWords } from './words.ts';

type Props = { paper: Paper; units: Unit[]; onChange: (changes: Partial<Paper>) => void };

/** Whose book this letter will enter, before a word is typed; changeable here. The next number is told, never promised. */
export function BookLine({ paper, units, onChange }: Props) {
  const w = useWords(intakeWords);
  const year = Number(officeToday().slice(0, 4));
  const unit = useUnit(paper, units);
  const books = useAsk(listBooks, { query: { year, kind: 'incoming' } });
  const book = books.data?.books.find((each) => each.unitId === unit?.id);
  const label = (each: Unit) => {
    const its = books.data?.books.find((found) => found.unitId === each.id);
    return its ? w.bookWithNext(each.name, sayNumber(nextOf(its))) : each.name;
  };
  return (
    <div className={css.book}>
      {unit ? (
        <p>
          {w.enters} <b>{w.bookOf(unit.name, String(year))}</b>
          {unit.isTheirs && books.data ? <span className="num">{book ? w.nextNumber(sayNumber(nextOf(book))) : w.opensBook}</span> : null}
        </p>
      ) : (
        <p>{w.bookFollows}</p>
      )}
      {unit && !unit.isTheirs ? <p className={css.decide}>{w.bookNotYours}</p> : null}
      {units.length > 1 ? (
        <Select
          label={w.unit}
          name="unitId"
          value={paper.unitId}
          allowDeselect={false}
          onChange={(unitId) => {
            if (unitId) onChange({ unitId });
          }}
          data={[{ value: byAddressee, label: w.byAddressee }, ...units.map((each) => ({ value: each.id, label: label(each) }))]}
        />
      ) : null}
    </div>
  );
}

function nextOf(book: Book): number {
  return (book.last ?? book.startNumber - 1) + 1;
}

/** The unit chosen, or the one the server finds for the first addressee; undefined while there is nothing to follow. */
function useUnit(paper: Paper, units: Unit[]): (Unit & { isTheirs: boolean }) | undefined {
  const first = paper.addressees[0];
  const follows = paper.unitId === byAddressee && first !== undefined;
  const found = useAsk(findBookUnit, { query: { positionId: first?.positionId ?? '' } }, { enabled: follows, keepOld: true });
  const chosen = units.find((each) => each.id === paper.unitId);
  if (chosen) return { ...chosen, isTheirs: true };
  if (!follows || !found.data?.unitId) return undefined;
  return { id: found.data.unitId, name: found.data.unitName ?? '', isTheirs: found.data.isTheirs };
}
