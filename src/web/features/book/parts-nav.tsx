import { NavLink } from 'react-router';
import { useWords } from '#web/lib/words.ts';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';

/** The parts of the registers, one press apart; the clerk's own are shown to clerks. */
export function PartsNav({ keeps }: { keeps: boolean }) {
  const w = useWords(numberWords);
  const parts = [
    ...(keeps ? [{ to: '/buku', label: w.partBook, end: true }] : []),
    { to: '/buku/daftar', label: w.partBooks, end: false },
    ...(keeps ? [{ to: '/buku/cadangan', label: w.partHeld, end: false }] : []),
    { to: '/buku/pola', label: w.partDesign, end: false },
    ...(keeps ? [{ to: '/buku/lama', label: w.partOld, end: false }] : []),
  ];
  return (
    <nav className={`${css.parts} no-print`} aria-label={w.partsOfBook}>
      {parts.map((part) => <NavLink key={part.to} to={part.to} end={part.end} className={({ isActive }) => (isActive ? `${css.part} ${css.partOn}` : css.part ?? '')}>{part.label}</NavLink>)}
    </nav>
  );
}
