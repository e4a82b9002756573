import { nationalTable } from '#presets/national/tables.ts';
import { headingKey } from '#server/platform/sheets/sheet-text-rules.ts';

/** Columns of the national agenda table, and the short headings offices really write above them. */
const otherHeadings = {
  agenda_number: ['no agenda', 'nomor agenda', 'no. urut', 'no urut', 'nomor urut', 'no.', 'no', 'nomor'],
  received_on: ['tgl terima', 'tgl. terima', 'tanggal terima', 'diterima tanggal', 'tgl diterima'],
  letter_date: ['tgl surat', 'tgl. surat'],
  letter_number: ['no surat', 'no. surat'],
  sender: ['pengirim', 'asal surat', 'dari', 'asal'],
  addressee: ['tujuan', 'kepada', 'penerima'],
  subject: ['perihal'],
  summary: ['ringkasan', 'isi'],
  attachments: [],
  urgency_and_class: ['sifat', 'sifat surat', 'keamanan'],
  classification: ['kode', 'klasifikasi'],
  forwarded: ['diteruskan', 'diteruskan kepada', 'disposisi'],
  note: ['ket', 'ket.'],
} as const;
export type OldBookColumn = keyof typeof otherHeadings;
const columns = Object.keys(otherHeadings) as OldBookColumn[];
/** Without these a line says nothing; the others may be missing or empty. */
export const neededColumns: readonly OldBookColumn[] = ['agenda_number', 'received_on', 'sender', 'subject'];

/** A line of the sheet by column, with its row in the spreadsheet. */
export type OldBookRow = { row: number; cells: Readonly<Partial<Record<OldBookColumn, string>>> };

const official = new Map(nationalTable('agenda-columns').flatMap((row) => (row.book === 'incoming' ? [[row.column, row.heading] as const] : [])));
const byHeading = new Map(columns.flatMap((column) => [official.get(column) ?? '', ...otherHeadings[column]].map((heading) => [headingKey(heading), column] as const)));

export function headingOf(column: OldBookColumn): string {
  return official.get(column) ?? column;
}

/** The heading row of the national table, for an empty sheet. */
export const officialHeadings: readonly string[] = columns.map(headingOf);

export function columnOfHeading(text: string): OldBookColumn | undefined {
  return byHeading.get(headingKey(text));
}
