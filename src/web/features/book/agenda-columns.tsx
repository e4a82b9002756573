import { Link } from 'react-router';
import type { AgendaRow, LetterState } from '#shared/contracts/letters.contract.ts';
import type { LetterPath } from '#shared/contracts/tracking.contract.ts';
import { sayPath } from '#shared/domain/letter-path.ts';
import { longDateWithWeekday } from '#shared/domain/office-dates.ts';
import { securityClassWords, type Language } from '#shared/domain/words.ts';
import { officeDayOf, sayDay, sayMoment, sayNumber, sayTime } from '#web/lib/dates.ts';
import type { Spoken } from '#web/lib/words.ts';
import type { Column } from '#web/ui/book-table.tsx';
import { Leaf, LeafMark, type MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import { LeafStrip } from '#web/ui/leaf/leaf-strip.tsx';
import css from './book.module.css';
import type { bookWords } from './words.ts';

export type Saying = { w: Spoken<typeof bookWords>; language: Language };
const marks: Record<LetterState, MarkKind> = { registered: 'none', read: 'half', in_progress: 'half', closed: 'done', void: 'void' };

function stateWords(w: Saying['w']): Record<LetterState, string> {
  return { registered: w.registered, read: w.read, in_progress: w.in_progress, closed: w.closed, void: w.stateVoid };
}

/** What a clerk may read of a line: the subject, or the class in its place. */
function subjectOf(row: AgendaRow, { w, language }: Saying): string {
  if (row.kind === 'held') return w.held(row.heldFor ?? '');
  if (!row.letter) return row.voidReason === null ? w.unknown : '';
  return row.letter.subject ?? w.hidden(securityClassWords[language][row.letter.securityClass]);
}

/** A sub-number as it is printed, a run of numbers never given with both ends. */
function numberOf(row: AgendaRow): string {
  if (row.sub > 0) return row.text;
  return row.toNumber > row.number ? `${sayNumber(row.number)}–${sayNumber(row.toNumber)}` : sayNumber(row.number);
}

type Input = { saying: Saying; ways: ReadonlyMap<string, LetterPath>; onVoid: ((row: AgendaRow) => void) | null };

export function columnsOf({ saying, ways, onVoid }: Input): Column<AgendaRow>[] {
  const { w, language } = saying;
  const columns: Column<AgendaRow>[] = [
    { id: 'number', head: w.number, width: '76px', lead: true, cell: (row) => (row.letter && row.voidReason === null ? <Link className={css.number} to={`/surat/${row.letter.id}`}>{numberOf(row)}</Link> : numberOf(row)) },
    { id: 'time', head: w.time, width: '68px', cell: (row) => <When row={row} w={w} /> },
    { id: 'sender', head: w.sender, width: '18%', cell: (row) => row.letter?.senderName ?? '' },
    { id: 'letter', head: w.numberAndDate, cell: (row) => <>{row.letter?.letterNumber} {row.letter?.letterDate ? <small className={css.date}>{sayDay(row.letter.letterDate)}</small> : null}</> },
    { id: 'subject', head: w.subject, width: '23%', cell: (row) => subjectOf(row, saying) },
    { id: 'to', head: w.forwarded, cell: (row) => row.letter?.addressees.join(', ') ?? '' },
    { id: 'way', plain: true, head: w.way, width: '104px', cell: (row) => <Way path={row.letter ? ways.get(row.letter.id) : undefined} language={language} /> },
    { id: 'state', plain: true, head: w.state, cell: (row) => (row.letter ? <LeafMark kind={marks[row.letter.state]} quiet>{stateWords(w)[row.letter.state]}</LeafMark> : null) },
  ];
  if (!onVoid) return columns;
  const act = (row: AgendaRow) => (row.letter && row.voidReason === null && row.letter.state !== 'closed' ? <button type="button" className={`${css.voidAct} no-print`} aria-label={w.voidAct(numberOf(row))} onClick={() => onVoid(row)}>{w.voidShort}</button> : null);
  return [...columns, { id: 'act', head: <span className="sr">{w.acts}</span>, width: '92px', right: true, cell: act }];
}

/** The hour it was entered; for a back-dated or copied line the day, since its own day stands above. */
function When({ row, w }: { row: AgendaRow; w: Saying['w'] }) {
  const entered = officeDayOf(row.issuedAt);
  return entered === row.datedOn ? <span className="muted nowrap">{sayTime(row.issuedAt)}</span> : <span className="muted">{w.enteredOn(sayDay(entered))}</span>;
}

function Way({ path, language }: { path: LetterPath | undefined; language: Language }) {
  if (!path) return null;
  return <span className={css.way}><LeafStrip segments={path.segments} label={sayPath(path.sentence, language)} width={88} /></span>;
}

/** One rule for each day, with how many letters of it are shown. */
export function dayOf(row: AgendaRow, counts: ReadonlyMap<string, number>, { w, language }: Saying) {
  const day = row.datedOn;
  return { id: day, title: <>{longDateWithWeekday(day, language)} <span className={css.count}>{w.lettersThatDay(counts.get(day) ?? 0)}</span></> };
}

export function countByDay(rows: AgendaRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) if (row.kind === 'given') counts.set(row.datedOn, (counts.get(row.datedOn) ?? 0) + 1);
  return counts;
}

/** Why a number is struck out; the reason is the content of its line from then on. */
export function voidedAs(row: AgendaRow, { w }: Saying) {
  if (row.voidReason === null) return null;
  return <><span className={css.void}><Leaf kind="void" /><b>{w.void}</b></span> {row.voidReason.replace(/[.]?$/u, '.')}{row.voidedAt ? ` ${w.voidedAt(sayMoment(row.voidedAt))}` : ''}</>;
}
