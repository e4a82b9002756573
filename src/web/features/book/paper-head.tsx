import { useWords } from '#web/lib/words.ts';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';

export type City = { name: string; office: string };

/** The head of a printed page of the registers: whose book it is. On the screen the page says it by itself. */
export function PaperHead({ city, title, place }: { city: City; title: string; place: string }) {
  return (
    <div className={css.head}>
      <p>{city.name}</p>
      <p>{place}</p>
      <p>{title}</p>
    </div>
  );
}

/** The line at the head of every printed page. A style of its own, since no rule of a sheet knows the words. */
export function PageHeads({ text, upright = false }: { text: string; /** a report of one column, not a wide table */ upright?: boolean }) {
  const words = text.replace(/["\\<>\n]/gu, ' ');
  return <style media="print">{`@page { ${upright ? 'size: A4 portrait; ' : ''}@top-left { content: "${words}"; font: 8pt sans-serif; } }`}</style>;
}

/** Where a hand signs below what was printed. */
export function SignPlace() {
  const w = useWords(numberWords);
  return <div className={css.sign}><p>{w.signHere}</p><p>( ............................................. )</p></div>;
}
