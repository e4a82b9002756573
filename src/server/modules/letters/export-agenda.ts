import { sql } from 'kysely';
import { nationalTable } from '#presets/national/tables.ts';
import { assertMayReadBook } from '#server/modules/registers/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { SheetCell } from '#server/platform/sheets/write-sheet.ts';
import type { Query as QueryOf } from '#shared/contracts/contract.ts';
import type { AgendaRow, exportAgenda as contract } from '#shared/contracts/letters.contract.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { listAgenda } from './agenda-queries.ts';
import { agendaTooLong } from './letters.errors.ts';

/** A busy registry of a big city writes some 20,000 lines a year. */
const MOST = 50_000;
const PAGE = 1000;

type Wanted = { bookId: string } & QueryOf<typeof contract>;
type More = { id: string; addressees: string[]; copies: string[]; forwarded: string[]; oldAddressee: string | null; oldForwarded: string | null; note: string | null };
export type AgendaSheet = { rows: SheetCell[][]; widths: number[]; name: string };

/** A line with what only paper shows beside it. */
type Printed = { row: AgendaRow; more: More | undefined };
type Column = { heading: string; width: number; cell: (line: Printed) => SheetCell };

/** The whole book, oldest line first, in one snapshot, with the columns of the agenda book. @throws agendaTooLong */
export async function exportAgenda(ctx: QueryContext, input: Wanted): Promise<AgendaSheet> {
  const book = await assertMayReadBook(ctx, input.bookId);
  const columns = columnsOf(book.kind);
  const lines = await gather(ctx, input);
  ctx.logRead({ action: 'agenda.exported', subjectKind: 'book', subjectId: book.id, details: { rows: lines.length, month: input.month ?? null, void: input.void ?? null } });
  const rows = [columns.map((column) => column.heading), ...lines.map((line) => columns.map((column) => column.cell(line)))];
  return { rows, widths: columns.map((column) => column.width), name: `buku-agenda-${book.kind === 'incoming' ? 'masuk' : book.kind}-${book.year}.xlsx` };
}

async function gather(ctx: QueryContext, input: Wanted): Promise<Printed[]> {
  const lines: Printed[] = [];
  let after: string | undefined;
  do {
    const page = await listAgenda(ctx, { ...input, limit: PAGE, after });
    const more = await findMore(ctx, page.rows.flatMap((row) => row.letter?.id ?? []));
    lines.push(...page.rows.map((row) => ({ row, more: row.letter ? more.get(row.letter.id) : undefined })));
    if (lines.length > MOST) throw agendaTooLong({ most: MOST });
    after = page.next ?? undefined;
  } while (after !== undefined);
  return lines.reverse();
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

const widths: Record<string, number> = { agenda_number: 12, received_on: 16, letter_date: 16, sent_on: 16, letter_number: 24, sender: 34, addressee: 34, subject: 48, summary: 48, forwarded: 40, note: 40 };

function columnsOf(kind: string): Column[] {
  const book = kind === 'incoming' ? 'incoming' : 'outgoing';
  return nationalTable('agenda-columns').flatMap((each) => (each.book === book ? [{ heading: each.heading, width: widths[each.column] ?? 20, cell: cells[each.column] ?? (() => null) }] : []));
}

const joined = (words: readonly string[] | undefined): string | null => (words && words.length > 0 ? words.join('; ') : null);
const day = (date: string | null | undefined): SheetCell => (date ? { day: date } : null);

const cells: Record<string, (line: Printed) => SheetCell> = {
  agenda_number: ({ row }) => (row.toNumber > row.number ? `${row.number}-${row.toNumber}` : row.sub > 0 ? row.text : row.number),
  received_on: ({ row }) => day(row.letter?.receivedOn ?? row.datedOn),
  letter_date: ({ row }) => day(row.letter?.letterDate),
  letter_number: ({ row }) => row.letter?.letterNumber ?? null,
  sender: ({ row }) => row.letter?.senderName ?? null,
  addressee: ({ row, more }) => (row.letter && row.letter.sees !== 'no' ? (joined(more?.addressees) ?? more?.oldAddressee ?? null) : null),
  subject: ({ row }) => row.letter?.subject ?? (row.letter ? `Surat ${securityClassWords.id[row.letter.securityClass]}` : null),
  summary: ({ row }) => row.letter?.summary ?? null,
  attachments: ({ row }) => row.letter?.attachmentNote ?? null,
  urgency_and_class: ({ row }) => (row.letter ? `${urgencyWords.id[row.letter.urgency]} / ${securityClassWords.id[row.letter.securityClass]}` : null),
  classification: ({ row }) => row.letter?.classification ?? null,
  forwarded: ({ row, more }) => (row.letter?.sees === 'yes' ? (joined(more?.forwarded) ?? more?.oldForwarded ?? null) : null),
  copies: ({ row, more }) => (row.letter && row.letter.sees !== 'no' ? joined(more?.copies) : null),
  note: noteOf,
};

/** What became of a number that is no plain letter: the reason it is void, for whom it is held. */
function noteOf({ row, more }: Printed): SheetCell {
  if (row.voidReason !== null) return `Batal: ${row.voidReason}`;
  if (row.kind === 'held') return `Dicadangkan: ${row.heldFor ?? ''}`;
  return more?.note ?? null;
}
