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

const FONT = 'font: 8pt sans-serif;';

/**
 * The paper of the registers and the line at the head of each page of it. The page has a name and goes when the screen does: a sheet once
 * loaded stays for the session, and its nameless page made a second, empty one of every half folio printed afterwards.
 */
export function PageHeads({ text, upright = false }: { text: string; /** a report of one column, not a wide table */ upright?: boolean }) {
  const words = text.replace(/["\\<>\n]/gu, ' ');
  const lines = `@top-left { content: "${words}"; ${FONT} } @bottom-left { content: "Lontar"; ${FONT} } @bottom-right { content: counter(page) " / " counter(pages); ${FONT} }`;
  return <style media="print">{`@page buku { size: A4 ${upright ? 'portrait' : 'landscape'}; margin: 16mm 12mm; ${lines} } body { page: buku; }`}</style>;
}

/** Where a hand signs below what was printed. */
export function SignPlace() {
  const w = useWords(numberWords);
  return <div className={css.sign}><p>{w.signHere}</p><p>( ............................................. )</p></div>;
}
