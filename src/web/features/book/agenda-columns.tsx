import { Link } from 'react-router';
import type { AgendaRow } from '#shared/contracts/agenda.contract.ts';
import type { LetterState } from '#shared/contracts/letters.contract.ts';
import type { BookKind } from '#shared/contracts/registers.contract.ts';
import type { LetterPath } from '#shared/contracts/tracking.contract.ts';
import { sayPath } from '#shared/domain/letter-path.ts';
import { longDateWithWeekday } from '#shared/domain/office-dates.ts';
import { carrierWords, securityClassWords, type Language } from '#shared/domain/words.ts';
import { officeDayOf, sayDay, sayMoment, sayAgenda, sayNumber, sayTime } from '#web/lib/dates.ts';
import type { Spoken } from '#web/lib/words.ts';
import type { Column } from '#web/ui/book-table.tsx';
import { Leaf, LeafMark, type MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import { LeafStrip } from '#web/ui/leaf/leaf-strip.tsx';
import type { Run } from './agenda-runs.ts';
import css from './book.module.css';
import type { bookWords } from './words.ts';

export type Saying = { w: Spoken<typeof bookWords>; language: Language };
const marks: Record<LetterState, MarkKind> = { registered: 'none', read: 'half', in_progress: 'half', closed: 'done', void: 'void' };

function stateWords(w: Saying['w']): Record<LetterState, string> {
  return { registered: w.registered, read: w.read, in_progress: w.in_progress, closed: w.closed, void: w.stateVoid };
}

/** What a clerk may read of a line: the subject, or the class in its place. */
export function subjectOf(row: AgendaRow, { w, language }: Saying): string {
  const letter = row.letter ?? row.outgoing;
  if (!letter) return row.voidReason === null ? w.unknown : '';
  return letter.subject ?? w.hidden(securityClassWords[language][letter.securityClass]);
}

/** A number as it is printed, a run of numbers never given with both ends. */
export function numberOf(row: AgendaRow): string {
  return row.toNumber > row.number ? `${sayAgenda(row.number)}–${sayAgenda(row.toNumber)}` : row.sub > 0 || row.letter ? row.text : sayAgenda(row.number);
}

type Input = { kind: BookKind; saying: Saying; ways: ReadonlyMap<string, LetterPath>; onVoid: ((row: AgendaRow) => void) | null };

/** The heads of a book of letters received, or of one of letters that go out (agenda-columns.csv). */
export function columnsOf({ kind, ...input }: Input): Column<AgendaRow>[] {
  return kind === 'incoming' ? incomingColumns(input) : outgoingColumns(input.saying, kind);
}

/** Decrees and regulations are about something and enacted; a letter is dated. */
export function headsOf(kind: BookKind, w: Saying['w']): { date: string; number: string; subject: string } {
  return kind === 'decree' || kind === 'agency_decree' || kind === 'regulation' ? { date: w.enactedOn, number: kind === 'regulation' ? w.regulationNumber : w.decreeNumber, subject: w.about } : { date: w.letterDate, number: w.letterNumber, subject: w.hal };
}

function outgoingColumns(saying: Saying, kind: BookKind): Column<AgendaRow>[] {
  const { w, language } = saying;
  const heads = headsOf(kind, w);
  const day = (date: string | null | undefined) => (date ? <span className="nowrap">{sayDay(date)}</span> : null);
  return [
    { id: 'number', head: w.number, width: '76px', lead: true, cell: (row) => (row.outgoing && row.voidReason === null ? <Link className={css.number} to={`/periksa/${row.outgoing.id}`}>{numberOf(row)}</Link> : numberOf(row)) },
    { id: 'date', head: heads.date, cell: (row) => day(row.outgoing?.letterDate) },
    { id: 'letter', head: heads.number, cell: (row) => row.outgoing?.letterNumber },
    { id: 'sent', head: w.sentOn, cell: (row) => day(row.outgoing?.sentOn) },
    { id: 'to', head: w.sentTo, width: '18%', cell: (row) => row.outgoing?.addressee && (row.outgoing.addressees.length > 1 ? w.toOthers(row.outgoing.addressee, sayNumber(row.outgoing.addressees.length - 1)) : row.outgoing.addressee) },
    { id: 'subject', head: heads.subject, width: '20%', cell: (row) => subjectOf(row, saying) },
    { id: 'unit', head: w.draftingUnit, width: '12%', cell: (row) => row.outgoing?.draftingUnit },
    { id: 'signer', head: w.signer, width: '12%', cell: (row) => row.outgoing?.signerTitle },
    { id: 'carrier', head: w.carrier, cell: (row) => row.outgoing?.carriers.map((way, at) => <span key={way} className="nowrap">{at > 0 ? ' ' : ''}{carrierWords[language][way]}{at < (row.outgoing?.carriers.length ?? 0) - 1 ? ',' : ''}</span>) },
    { id: 'note', plain: true, head: w.note, cell: (row) => <>{row.outgoing?.state === 'withdrawn' ? <LeafMark kind="void" quiet>{w.withdrawn}</LeafMark> : null}<EnteredLater row={row} w={w} /></> },
  ];
}

/** A back-dated line says when it was entered, since its own day stands above. */
function EnteredLater({ row, w }: { row: AgendaRow; w: Saying['w'] }) {
  const entered = officeDayOf(row.issuedAt);
  return entered === row.datedOn ? null : <span className="muted">{w.enteredOn(sayDay(entered))}</span>;
}

function incomingColumns({ saying, ways, onVoid }: Omit<Input, 'kind'>): Column<AgendaRow>[] {
  const { w, language } = saying;
  const columns: Column<AgendaRow>[] = [
    { id: 'number', head: w.number, width: '76px', lead: true, cell: (row) => (row.letter && row.voidReason === null ? <Link className={css.number} to={`/surat/${row.letter.id}`}>{numberOf(row)}</Link> : numberOf(row)) },
    { id: 'time', head: w.time, width: '68px', cell: (row) => <When row={row} w={w} /> },
    { id: 'sender', head: w.sender, width: '16%', cell: (row) => row.letter?.senderName },
    { id: 'letter', head: w.numberAndDate, cell: (row) => <NumberAndDate letter={row.letter} /> },
    { id: 'subject', head: w.subject, width: '22%', cell: (row) => subjectOf(row, saying) },
    { id: 'to', head: w.forwarded, width: '17%', cell: (row) => row.letter?.addressees.join(', ') },
    { id: 'way', plain: true, head: w.way, width: '104px', cell: (row) => <Way path={row.letter ? ways.get(row.letter.id) : undefined} language={language} /> },
    { id: 'state', plain: true, head: w.state, cell: (row) => (row.letter ? <LeafMark kind={row.letter.takenBack ? 'void' : marks[row.letter.state]} quiet>{row.letter.takenBack ? w.takenBack : stateWords(w)[row.letter.state]}</LeafMark> : null) },
  ];
  if (!onVoid) return columns;
  const act = (row: AgendaRow) => (row.letter && row.voidReason === null && row.letter.state !== 'closed' ? <button type="button" className={`${css.voidAct} no-print`} aria-label={w.voidAct(numberOf(row))} onClick={() => onVoid(row)}>{w.voidShort}</button> : null);
  return [...columns, { id: 'act', head: <span className="sr">{w.acts}</span>, width: '92px', right: true, cell: act }];
}

function NumberAndDate({ letter }: { letter: { letterNumber: string | null; letterDate: string | null } | null }) {
  return <>{letter?.letterNumber} {letter?.letterDate ? <small className={css.date}>{sayDay(letter.letterDate)}</small> : null}</>;
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

/** The day of a run, with how many letters of it are shown. */
export function dayOf(run: Run | undefined, { w, language }: Saying) {
  if (!run) return { id: '', title: '' };
  return { id: run.id, title: <>{longDateWithWeekday(run.day, language)} {run.count > 0 ? <span className={css.count}>{w.lettersThatDay(run.count)}</span> : null}</> };
}

/** For whom a number is held, across the line: it has no sender and no letter to stand beside. */
export function heldAs(row: AgendaRow, { w }: Saying) {
  return row.kind === 'held' ? w.held(row.heldFor ?? '') : null;
}

/** Why a number is struck out; the reason is the content of its line from then on. */
export function voidedAs(row: AgendaRow, { w }: Saying) {
  if (row.voidReason === null) return null;
  return <><span className={css.void}><Leaf kind="void" /><b>{w.void}</b></span> {row.voidReason.replace(/[.]?$/u, '.')}{row.voidedAt ? ` ${w.voidedAt(sayMoment(row.voidedAt))}` : ''}</>;
}
