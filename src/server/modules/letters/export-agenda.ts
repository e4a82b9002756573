import { sql } from 'kysely';
import { nationalTable } from '#presets/national/tables.ts';
import { getUnit } from '#server/modules/organization/index.ts';
import { assertMayReadBook } from '#server/modules/registers/index.ts';
import type { Spooled } from '#server/platform/file-spool.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { SheetStream } from '#server/platform/sheets/stream-sheet.ts';
import type { SheetCell } from '#server/platform/sheets/stream-sheet.ts';
import type { Query as QueryOf } from '#shared/contracts/contract.ts';
import type { BookKind } from '#shared/contracts/registers.contract.ts';
import type { AgendaRow, exportAgenda as contract } from '#shared/contracts/agenda.contract.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { carrierWords, securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { listAgenda } from './agenda-queries.ts';
import { agendaTooLong } from './letters.errors.ts';

/** What one sheet of a spreadsheet program holds; a busy registry of a big city writes some 20,000 lines a year. */
const MOST = 1_000_000;
const PAGE = 1000;
/** A book of a million lines holds a connection for minutes; a node has a few tens of them for everybody's work. */
export const BOOKS_AT_ONCE = 2;

/** `lay`: takes the sheet as its lines come and gives it back to be sent. */
type Wanted = { bookId: string; lay: (sheet: SheetStream) => Promise<Spooled> } & QueryOf<typeof contract>;
type More = { id: string; addressees: string[]; copies: string[]; forwarded: string[]; oldAddressee: string | null; oldForwarded: string | null; note: string | null };

/** A line with what only paper shows beside it. */
type Printed = { row: AgendaRow; more: More | undefined };
type Column = { heading: string; width: number; cell: (line: Printed) => SheetCell };

/** The whole book, oldest line first, in one snapshot, with the columns of the agenda book; never more than a page of it in memory. @throws agendaTooLong */
export async function exportAgenda(ctx: QueryContext, { lay, ...input }: Wanted): Promise<Spooled & { name: string }> {
  const book = await assertMayReadBook(ctx, input.bookId);
  const columns = columnsOf(book.kind);
  const counted = { rows: 0 };
  const rows = sheetRows(ctx, { input, columns, counted });
  const spooled = await lay({ heading: columns.map((column) => column.heading), widths: columns.map((column) => column.width), rows });
  ctx.logRead({ action: 'agenda.exported', subjectKind: 'book', subjectId: book.id, details: { ...counted, month: input.month ?? null, void: input.void ?? null } });
  return { ...spooled, name: fileNameOf(book, (await getUnit(ctx.tx, book.unitId)).name) };
}

const kindNames = { incoming: 'surat-masuk', outgoing: 'surat-keluar', internal: 'nota-dinas', decree: 'keputusan', agency_decree: 'keputusan-perangkat-daerah', regulation: 'peraturan', instruction: 'instruksi', circular: 'surat-edaran' } as const;

/** A folder of such files is sorted by unit, then kind, then year: `buku-agenda-sekretariat-daerah-surat-masuk-2026.xlsx`. */
function fileNameOf(book: { kind: BookKind; year: number }, unitName: string): string {
  const unit = unitName.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return `buku-agenda-${unit}-${kindNames[book.kind]}-${book.year}.xlsx`;
}

type Gathering = { input: Omit<Wanted, 'lay'>; columns: readonly Column[]; counted: { rows: number } };

async function* sheetRows(ctx: QueryContext, { input, columns, counted }: Gathering): AsyncGenerator<SheetCell[]> {
  let after: string | undefined;
  do {
    const page = await listAgenda(ctx, { ...input, limit: PAGE, after, oldestFirst: true });
    const more = await findMore(ctx, page.rows.flatMap((row) => row.letter?.id ?? []));
    counted.rows += page.rows.length;
    if (counted.rows > MOST) throw agendaTooLong({ most: MOST });
    for (const row of page.rows) yield columns.map((column) => column.cell({ row, more: row.letter ? more.get(row.letter.id) : undefined }));
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** Who it went to, in copy, and on by disposition; and what an old book says of both. Row-level security guards what is old. */
async function findMore(ctx: QueryContext, letterIds: readonly string[]): Promise<Map<string, More>> {
  if (letterIds.length === 0) return new Map();
  const { rows } = await sql<More>`
    select l.id, o.addressee as old_addressee, o.forwarded as old_forwarded, o.note,
      array(select p.title from letters.delivery d join organization.position_card p on p.id = d.position_id where d.letter_id = l.id and d.kind = 'to' order by d.id) as addressees,
      array(select p.title from letters.delivery d join organization.position_card p on p.id = d.position_id where d.letter_id = l.id and d.kind = 'copy' order by d.id) as copies,
      array(select p.title || ', ' || to_char(organization.day_of(a.since), 'DD-MM-YYYY') from letters.access a join organization.position_card p on p.id = a.grantee_id
        where a.letter_id = l.id and a.grantee = 'position' and a.relation = 'disposition' order by a.since, p.title) as forwarded
    from letters.letter l left join letters.old_line o on o.letter_id = l.id where l.id = any (${letterIds})`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row]));
}

const widths: Record<string, number> = { agenda_number: 12, received_on: 16, letter_date: 16, sent_on: 16, letter_number: 24, sender: 34, addressee: 34, subject: 48, summary: 48, forwarded: 40, note: 40, drafting_unit: 34, copies: 34, signer: 34 };

/** What a book of letters names otherwise than one of what is enacted. */
const enacted: Record<string, Record<string, string>> = {
  decree: { letter_date: 'Ditetapkan', letter_number: 'Nomor keputusan', subject: 'Tentang' },
  regulation: { letter_date: 'Ditetapkan', letter_number: 'Nomor peraturan', subject: 'Tentang' },
};

function columnsOf(kind: BookKind): Column[] {
  const book = kind === 'incoming' ? 'incoming' : 'outgoing';
  return nationalTable('agenda-columns').flatMap((each) => (each.book === book ? [{ heading: enacted[kind]?.[each.column] ?? each.heading, width: widths[each.column] ?? 20, cell: cells[each.column] ?? (() => null) }] : []));
}

const joined = (words: readonly string[] | undefined): string | null => (words && words.length > 0 ? words.join('; ') : null);
const day = (date: string | null | undefined): SheetCell => (date ? { day: date } : null);

/** A secret letter stands in the book by its class. */
function subjectOf(letter: { subject: string | null; securityClass: SecurityClass } | null): string | null {
  return letter && (letter.subject ?? `Surat ${securityClassWords.id[letter.securityClass]}`);
}

function axesOf(letter: { urgency: Urgency; securityClass: SecurityClass } | null): string | null {
  return letter && `${urgencyWords.id[letter.urgency]} / ${securityClassWords.id[letter.securityClass]}`;
}

const cells: Record<string, (line: Printed) => SheetCell> = {
  agenda_number: ({ row }) => (row.toNumber > row.number ? `${row.number}-${row.toNumber}` : row.sub > 0 ? row.text : row.number),
  received_on: ({ row }) => day(row.letter?.receivedOn ?? row.datedOn),
  letter_date: ({ row }) => day(row.letter?.letterDate ?? row.outgoing?.letterDate),
  letter_number: ({ row }) => row.letter?.letterNumber ?? row.outgoing?.letterNumber ?? null,
  sender: ({ row }) => row.letter?.senderName ?? row.outgoing?.senderName ?? null,
  sent_on: ({ row }) => day(row.outgoing?.sentOn),
  signer: ({ row }) => row.outgoing?.signerTitle ?? null,
  addressee: ({ row, more }) => (row.outgoing ? joined(row.outgoing.addressees) : row.letter && row.letter.sees !== 'no' ? (joined(more && [...more.addressees, ...more.copies.map((title) => `${title} (tembusan)`)]) ?? more?.oldAddressee ?? null) : null),
  subject: ({ row }) => subjectOf(row.letter ?? row.outgoing),
  summary: ({ row }) => row.letter?.summary ?? null,
  attachments: ({ row }) => row.letter?.attachmentNote ?? null,
  urgency_and_class: ({ row: { letter, outgoing } }) => axesOf(letter ?? outgoing),
  classification: ({ row }) => row.letter?.classification ?? row.outgoing?.classification ?? null,
  forwarded: ({ row, more }) => (row.letter?.sees === 'yes' ? (joined(more?.forwarded) ?? more?.oldForwarded ?? null) : null),
  copies: ({ row, more }) => (row.outgoing ? joined(row.outgoing.copies) : row.letter && row.letter.sees !== 'no' ? joined(more?.copies) : null),
  drafting_unit: ({ row }) => row.outgoing?.draftingUnit ?? null,
  carrier: ({ row }) => joined(row.outgoing?.carriers.map((way) => carrierWords.id[way])),
  note: noteOf,
};

/** What became of a number that is no plain letter: the reason it is void or its letter was withdrawn, for whom it is held. */
function noteOf({ row, more }: Printed): SheetCell {
  if (row.voidReason !== null) return `Batal: ${row.voidReason}`;
  if (row.kind === 'held') return `Dicadangkan: ${row.heldFor ?? ''}`;
  if (row.outgoing?.state === 'withdrawn') return row.outgoing.withdrawnReason === null ? 'Ditarik' : `Ditarik: ${row.outgoing.withdrawnReason}`;
  return more?.note ?? null;
}
