import { sql, type RawBuilder } from 'kysely';
import { assertMayReadBook } from '#server/modules/registers/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { agendaLineKinds, AgendaRow, listAgenda as contract } from '#shared/contracts/agenda.contract.ts';
import { findWritten, type Written } from './agenda-written-queries.ts';
import { findRows } from './letter-list-queries.ts';
import { presentRow, type RowOfList } from './present-letter.ts';

export type AgendaPage = { bookId: string; /** as a book is printed; the screen begins with the newest */ oldestFirst?: boolean } & QueryOf<typeof contract>;
type Line = {
  kind: (typeof agendaLineKinds)[number];
  n: number;
  toN: number;
  sub: number;
  text: string;
  subjectId: string | null;
  issuedAt: Date;
  datedOn: string;
  heldFor: string | null;
  voidReason: string | null;
  voidedAt: Date | null;
};
type More = { id: string; summary: string | null; attachmentNote: string | null; classification: string | null; addressees: string[]; forwarded: string[]; oldAddressee: string | null; oldForwarded: string | null };

/** The lines of a register book, newest first unless asked otherwise: void and held numbers keep their line, secret letters show their cover only. */
export async function listAgenda(ctx: QueryContext, input: AgendaPage): Promise<Reply<typeof contract>> {
  const book = await assertMayReadBook(ctx, input.bookId);
  const lines = await findLines(ctx, input, book.year);
  const page = lines.slice(0, input.limit);
  const last = page.at(-1);
  const written = book.kind === 'incoming' ? [] : await findWritten(ctx, page.flatMap((line) => line.subjectId ?? []));
  return { rows: await presentLines(ctx, page, written), next: lines.length > input.limit && last ? `${last.n}.${last.sub}` : null };
}

async function presentLines(ctx: QueryContext, lines: readonly Line[], written: readonly Written[]): Promise<AgendaRow[]> {
  const ids = lines.flatMap((line) => (line.subjectId === null ? [] : [line.subjectId]));
  const letters = new Map((await findRows(ctx, ids)).map((row) => [row.id, row]));
  const more = new Map((await findMore(ctx, ids)).map((row) => [row.id, row]));
  return lines.map(({ n, toN, subjectId, issuedAt, voidedAt, ...line }) => ({
    ...line,
    number: n,
    toNumber: toN,
    issuedAt: issuedAt.toISOString(),
    voidedAt: voidedAt?.toISOString() ?? null,
    letter: presentLine(letters.get(subjectId ?? ''), more.get(subjectId ?? '')),
    outgoing: written.find((row) => row.id === subjectId) ?? null,
  }));
}

function presentLine(row: RowOfList | undefined, more: More | undefined) {
  if (!row || !more) return null;
  const full = row.sees === 'yes';
  return {
    ...presentRow(row),
    summary: full ? more.summary : null,
    attachmentNote: full ? more.attachmentNote : null,
    classification: full ? more.classification : null,
    addressees: row.sees === 'no' ? [] : orOld(more.addressees, more.oldAddressee),
    forwarded: full ? orOld(more.forwarded, more.oldForwarded) : [],
  };
}

/** What an old book says of a letter stands where the house has no word of its own. */
function orOld(words: string[], old: string | null): string[] {
  return words.length === 0 && old !== null ? [old] : words;
}

/** Numbers given, held and void without being given, each read by its own index, then brought into one order. */
async function findLines(ctx: QueryContext, input: AgendaPage, year: number): Promise<Line[]> {
  const most = input.limit + 1;
  const { book, below, day, given, others, way } = conditionsOf(input, year);
  const { rows } = await sql<Line>`
    select * from (
      (select 'given'::text as kind, n, n as to_n, sub, text, case when subject_kind = 'letter' then subject_id end as subject_id, issued_at, dated_on, null::text as held_for, void_reason, voided_at
        from registers.entry_card where ${book} ${below(sql`n`, sql`sub`)} ${day(sql`dated_on`)} ${given} order by n ${way}, sub ${way} limit ${most})
      union all
      (select 'unused', from_n, to_n, 0, from_n::text, null::uuid, voided_at, organization.day_of(voided_at), null::text, reason, voided_at
        from registers.unused_card where ${book} ${below(sql`from_n`, sql`0`)} ${day(sql`organization.day_of(voided_at)`)} ${others.unused} order by unused_card.from_n ${way} limit ${most})
      union all
      (select 'held', n, n, 0, n::text, null::uuid, reserved_at, dated_on, concat_ws(': ', held_for, purpose), null::text, null::timestamptz
        from registers.reservation_card where state = 'open' and ${book} ${below(sql`n`, sql`0`)} ${day(sql`dated_on`)} ${others.held} order by reservation_card.n ${way} limit ${most})
    ) line order by n ${way}, sub ${way} limit ${most}`.execute(ctx.tx);
  return rows;
}

function conditionsOf(input: AgendaPage, year: number) {
  const after = /^(\d{1,9})(?:\.(\d{1,9}))?$/u.exec(input.after ?? '');
  const month = input.month === undefined ? null : `${year}-${String(input.month).padStart(2, '0')}-01`;
  const never = sql`and false`;
  const beyond = input.oldestFirst ? sql`>` : sql`<`;
  return {
    way: input.oldestFirst ? sql`asc` : sql`desc`,
    book: sql`book_id = ${input.bookId}`,
    below: (n: RawBuilder<unknown>, sub: RawBuilder<unknown>) => (after ? sql`and (${n}, ${sub}) ${beyond} (${Number(after[1])}::int, ${Number(after[2] ?? 0)}::int)` : sql``),
    day: (column: RawBuilder<unknown>) => (month === null ? sql`` : sql`and ${column} >= ${month}::date and ${column} < ${month}::date + interval '1 month'`),
    given: input.void ? { only: sql`and void_reason is not null`, without: sql`and void_reason is null` }[input.void] : sql``,
    others: { unused: input.void === 'without' ? never : sql``, held: input.void === 'only' ? never : sql`` },
  };
}

async function findMore(ctx: QueryContext, letterIds: readonly string[]): Promise<More[]> {
  const { rows } = await sql<More>`
    select l.id, s.summary, l.attachment_note, l.classification, o.addressee as old_addressee, o.forwarded as old_forwarded,
      array(select p.title || case d.kind when 'copy' then ' (tembusan)' else '' end from letters.delivery d join organization.position_card p on p.id = d.position_id where d.letter_id = l.id order by d.kind desc, d.id) as addressees,
      array(select p.title || ', ' || to_char(organization.day_of(a.since), 'DD-MM-YYYY') from letters.access a join organization.position_card p on p.id = a.grantee_id
        where a.letter_id = l.id and a.grantee = 'position' and a.relation = 'disposition' order by a.since, p.title) as forwarded
    from letters.letter l left join letters.letter_subject s on s.letter_id = l.id left join letters.old_line o on o.letter_id = l.id where l.id = any (${letterIds})`.execute(ctx.tx);
  return rows;
}
