import { shortMonthNames } from '#shared/domain/words.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import css from './book.module.css';
import { bookWords } from './words.ts';

type Props = { month: number | null; /** the last month that can hold anything */ until: number; onMonth: (month: number | null) => void };

/** The months of the book's year; a press on the open one shows the whole year again. */
export function Months({ month, until, onMonth }: Props) {
  const w = useWords(bookWords);
  const language = useLanguage();
  return (
    <div className={`${css.months} no-print`} role="group" aria-label={w.months}>
      <button type="button" className={month === null ? css.monthOn : ''} aria-pressed={month === null} onClick={() => onMonth(null)}>{w.allMonths}</button>
      {shortMonthNames[language].map((name, index) => {
        const each = index + 1;
        return <button key={name} type="button" className={month === each ? css.monthOn : ''} aria-pressed={month === each} disabled={each > until} onClick={() => onMonth(month === each ? null : each)}>{name}</button>;
      })}
    </div>
  );
}
