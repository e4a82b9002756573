import type { Mark } from '#shared/contracts/search.contract.ts';
import css from './search.module.css';

/** A text with what was looked for marked in it. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const parts = marks.flatMap(([from, to], index) => [
    { text: text.slice(marks[index - 1]?.[1] ?? 0, from), on: false }, { text: text.slice(from, to), on: true },
  ]);
  const rest = text.slice(marks.at(-1)?.[1] ?? 0);
  return <>{parts.map((part, index) => (part.on ? <mark key={index} className={css.mark}>{part.text}</mark> : part.text))}{rest}</>;
}
