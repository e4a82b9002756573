import type { AgendaRow } from '#shared/contracts/agenda.contract.ts';
import type { BookKind } from '#shared/contracts/registers.contract.ts';
import { carrierWords, securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { speak } from '#web/lib/words.ts';
import { headsOf, heldAs, numberOf, subjectOf } from './agenda-columns.tsx';
import css from './printed-book.module.css';
import { bookWords } from './words.ts';

type PaperColumn = { head: string; /** of the width of the paper */ percent: number; cell: (row: AgendaRow) => string | null | undefined };
// Paper is Indonesian, whatever the screen speaks.
const w = speak(bookWords, 'id');
const saying = { w, language: 'id' } as const;

/** The book as it lies on a shelf: oldest number first, the columns of an agenda book, no line broken over two pages. */
export function PrintedBook({ kind, rows }: { kind: BookKind; rows: AgendaRow[] }) {
  const columns = kind === 'incoming' ? incoming : outgoing(kind);
  return (
    <table className={css.book}>
      <caption className="sr">{w.caption}</caption>
      <colgroup>{columns.map((column) => <col key={column.head} style={{ width: `${column.percent}%` }} />)}</colgroup>
      <thead><tr>{columns.map((column) => <th key={column.head} scope="col">{column.head}</th>)}</tr></thead>
      <tbody>{rows.map((row) => <tr key={`${row.number}.${row.sub}`} className={row.voidReason === null ? '' : css.void}>{columns.map((column) => <td key={column.head}>{column.cell(row)}</td>)}</tr>)}</tbody>
    </table>
  );
}

/** `18-11-2026`: narrow, and the same in every column. */
function day(date: string | null | undefined): string {
  return date ? date.split('-').toReversed().join('-') : '';
}

/** Why a number is void or its letter was withdrawn, or for whom it is held. */
function noteOf(row: AgendaRow): string {
  if (row.voidReason === null && row.outgoing?.state === 'withdrawn') return [w.withdrawn, row.outgoing.withdrawnReason].filter(Boolean).join(': ');
  return row.voidReason === null ? (heldAs(row, saying) ?? '') : `${w.void} ${row.voidReason}`;
}

function axesOf({ letter }: AgendaRow): string {
  return letter ? `${urgencyWords.id[letter.urgency]} / ${securityClassWords.id[letter.securityClass]}` : '';
}

const number: PaperColumn = { head: 'No. Agenda', percent: 5, cell: numberOf };
const note: PaperColumn = { head: 'Keterangan', percent: 8, cell: noteOf };

const incoming: PaperColumn[] = [
  number,
  { head: 'Tanggal diterima', percent: 7, cell: (row) => day(row.letter?.receivedOn ?? row.datedOn) },
  { head: 'Tanggal surat', percent: 7, cell: (row) => day(row.letter?.letterDate) },
  { head: 'Nomor surat', percent: 9, cell: (row) => row.letter?.letterNumber },
  { head: 'Pengirim / Asal surat', percent: 11, cell: (row) => row.letter?.senderName },
  { head: 'Tujuan (pejabat penerima)', percent: 10, cell: (row) => row.letter?.addressees.join('; ') },
  { head: 'Hal', percent: 12, cell: (row) => subjectOf(row, saying) },
  { head: 'Isi ringkas', percent: 9, cell: (row) => row.letter?.summary },
  { head: 'Lampiran', percent: 5, cell: (row) => row.letter?.attachmentNote },
  { head: 'Sifat / urgensi / keamanan', percent: 7, cell: axesOf },
  { head: 'Kode klasifikasi', percent: 6, cell: (row) => row.letter?.classification },
  { head: 'Diteruskan kepada / tanggal', percent: 10, cell: (row) => row.letter?.forwarded.join('; ') },
  note,
];

function outgoing(kind: BookKind): PaperColumn[] {
  const heads = headsOf(kind, w);
  return [
    { ...number, head: 'No. Agenda / No. Verbal' },
    { head: heads.date, percent: 7, cell: (row) => day(row.outgoing?.letterDate) },
    { head: heads.number, percent: 11, cell: (row) => row.outgoing?.letterNumber },
    { head: 'Tanggal kirim', percent: 7, cell: (row) => day(row.outgoing?.sentOn) },
    { head: 'Dikirim kepada (instansi, alamat)', percent: 12, cell: (row) => row.outgoing?.addressees.join('; ') },
    { head: heads.subject, percent: 15, cell: (row) => subjectOf(row, saying) },
    { head: 'Unit pengolah / konseptor', percent: 10, cell: (row) => row.outgoing?.draftingUnit },
    { head: 'Penandatangan', percent: 10, cell: (row) => row.outgoing?.signerTitle },
    { head: 'Tembusan', percent: 9, cell: (row) => row.outgoing?.copies.join('; ') },
    { head: 'Sarana kirim', percent: 5, cell: (row) => row.outgoing?.carriers.map((way) => carrierWords.id[way]).join(', ') },
    { head: 'Kode klasifikasi', percent: 6, cell: (row) => row.outgoing?.classification },
    note,
  ];
}
