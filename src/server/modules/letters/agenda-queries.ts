import { sql } from 'kysely';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { assertMayReadBook } from '#server/modules/registers/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { listAgenda as contract } from '#shared/contracts/letters.contract.ts';
import { findRows } from './letter-list-queries.ts';
import { presentRow, type RowOfList } from './present-letter.ts';

type Params = { bookId: string } & QueryOf<typeof contract>;
type Entry = { n: number; text: string; subjectId: string; issuedAt: Date; voidReason: string | null; voidedAt: Date | null };
type More = { id: string; summary: string | null; attachmentNote: string | null; classification: string | null; addressees: string[] };

/** The lines of a register book, newest first: void numbers keep their line, secret letters show their cover only. */
export async function listAgenda(ctx: QueryContext, input: Params): Promise<Reply<typeof contract>> {
  await assertMayReadBook(ctx, input.bookId);
  const entries = await findEntries(ctx, input);
  const page = entries.slice(0, input.limit);
  const ids = page.map((entry) => entry.subjectId);
  const letters = new Map((await findRows(ctx, ids)).map((row) => [row.id, row]));
  const more = new Map((await findMore(ctx, ids)).map((row) => [row.id, row]));
  const last = page.at(-1);
  return {
    rows: page.map((entry) => ({
      number: entry.n,
      text: entry.text,
      issuedAt: entry.issuedAt.toISOString(),
      voidReason: entry.voidReason,
      voidedAt: entry.voidedAt?.toISOString() ?? null,
      letter: presentLine(letters.get(entry.subjectId), more.get(entry.subjectId)),
    })),
    next: entries.length > input.limit && last ? String(last.n) : null,
  };
}

function presentLine(row: RowOfList | undefined, more: More | undefined) {
  if (!row || !more) return null;
  const full = row.sees === 'yes';
  return {
    ...presentRow(row),
    summary: full ? more.summary : null,
    attachmentNote: full ? more.attachmentNote : null,
    classification: full ? more.classification : null,
    addressees: row.sees === 'no' ? [] : more.addressees,
  };
}

async function findEntries(ctx: QueryContext, input: Params): Promise<Entry[]> {
  const below = /^\d{1,9}$/u.test(input.after ?? '') ? sql`and n < ${Number(input.after)}` : sql``;
  const { timeZone } = await loadCalendar(ctx.tx);
  const month = input.month === undefined ? sql`` : sql`and extract(month from issued_at at time zone ${timeZone}) = ${input.month}`;
  const voided = { only: sql`and void_reason is not null`, without: sql`and void_reason is null` };
  const { rows } = await sql<Entry>`
    select n, text, subject_id, issued_at, void_reason, voided_at from registers.entry_card
    where book_id = ${input.bookId} ${below} ${month} ${input.void ? voided[input.void] : sql``} order by n desc limit ${input.limit + 1}`.execute(ctx.tx);
  return rows;
}

async function findMore(ctx: QueryContext, letterIds: readonly string[]): Promise<More[]> {
  const { rows } = await sql<More>`
    select l.id, s.summary, l.attachment_note, l.classification,
      array(select p.title from letters.delivery d join organization.position_card p on p.id = d.position_id where d.letter_id = l.id order by d.kind desc, d.id) as addressees
    from letters.letter l left join letters.letter_subject s on s.letter_id = l.id where l.id = any (${letterIds})`.execute(ctx.tx);
  return rows;
}
