import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { findBookUnit } from '#shared/contracts/letters.contract.ts';
import { listBooks, type Book } from '#shared/contracts/registers.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { officeToday, sayAgenda } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import css from './intake.module.css';
import { byAddressee, type Paper, type Unit } from './paper.ts';
import { intakeWords } from './words.ts';

type Props = { paper: Paper; units: Unit[]; /** the new book this letter would open, and whether the clerk said it shall */ opening: Opening; onChange: (changes: Partial<Paper>) => void };

/** Whose book this letter will enter, before a word is typed; changeable here. The next number is told, never promised. */
export function BookLine({ paper, units, opening, onChange }: Props) {
  const w = useWords(intakeWords);
  const year = thisYear();
  const unit = useBookUnit(paper, units);
  const books = useIncomingBooks();
  const book = books.data?.books.find((each) => each.unitId === unit?.id);
  const label = (each: Unit) => {
    const its = books.data?.books.find((found) => found.unitId === each.id);
    return its ? w.bookWithNext(each.name, sayAgenda(nextOf(its))) : each.name;
  };
  return (
    <div className={css.book}>
      {unit ? (
        <p>
          {w.enters} <b>{w.bookOf(unit.name, String(year))}</b>
          {unit.isTheirs && books.data && !paper.held && !paper.backDated ? <span className="num">{book ? w.nextNumber(sayAgenda(nextOf(book))) : w.noBookYet}</span> : null}
        </p>
      ) : (
        <p>{w.bookFollows}</p>
      )}
      {unit?.unopened ? <p>{w.unopened(unit.unopened, String(year), unit.name)}</p> : null}
      {opening.unit ? <Checkbox name="opensBook" label={w.opensBook(opening.unit.name, String(year))} checked={opening.agreed} onChange={(event) => opening.agree(event.currentTarget.checked)} /> : null}
      {units.length > 1 && !paper.held && !paper.backDated ? (
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

const thisYear = () => Number(officeToday().slice(0, 4));

function useIncomingBooks() {
  return useAsk(listBooks, { query: { year: thisYear(), kind: 'incoming' } });
}

type Opening = { unit: Unit | null; agreed: boolean; agree: (agreed: boolean) => void };

/** Whether this letter would be the first of a new book, and that the clerk wants it. A number given before has its book. */
export function useOpening(paper: Paper, unit: BookUnit | null | undefined): Opening {
  const books = useIncomingBooks();
  const [agreedTo, setAgreedTo] = useState<string | null>(null);
  const isNew = unit?.isTheirs === true && books.data !== undefined && !paper.held && !paper.backDated && !books.data.books.some((each) => each.unitId === unit.id && each.state !== 'paper');
  return { unit: isNew ? unit : null, agreed: isNew && agreedTo === unit.id, agree: (agreed) => setAgreedTo(agreed && unit ? unit.id : null) };
}

function nextOf(book: Book): number {
  return (book.last ?? book.startNumber - 1) + 1;
}

/** `unopened`: the addressee's own unit, whose book nobody opened. */
type BookUnit = Unit & { isTheirs: boolean; unopened: string | null };

/** The unit chosen, or the one the server finds for the first addressee; undefined while there is nothing to follow, null when nobody keeps a register for them. */
export function useBookUnit(paper: Paper, units: Unit[]): BookUnit | null | undefined {
  const first = paper.addressees[0];
  const follows = paper.unitId === byAddressee && first !== undefined;
  const found = useAsk(findBookUnit, { query: { positionId: first?.positionId ?? '' } }, { enabled: follows, keepOld: true });
  const chosen = units.find((each) => each.id === paper.unitId);
  if (chosen) return { ...chosen, isTheirs: true, unopened: null };
  if (!follows || !found.data) return undefined;
  if (found.data.unitId === null) return null;
  return { id: found.data.unitId, name: found.data.unitName ?? '', isTheirs: found.data.isTheirs, unopened: found.data.unopened };
}
