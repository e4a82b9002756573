import { sql, type RawBuilder } from 'kysely';
import type { QueryContext } from '#server/platform/query.ts';
import type { Tx } from '#server/platform/database.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { getSheet as sheetContract, listHeldNumbers as contract, Reservation, Sheet } from '#shared/contracts/registers-numbers.contract.ts';
import type { BookKind } from '#shared/contracts/registers.contract.ts';
import { sheetNotFound } from '../registers.errors.ts';
import { assertMayReadBook } from '../registers.policy.ts';

/** What of a book is held: numbers for somebody, and sheets. A registry holds tens at a time, not thousands. */
export async function listHeldNumbers(ctx: QueryContext, input: { bookId: string }): Promise<Reply<typeof contract>> {
  await assertMayReadBook(ctx, input.bookId);
  return {
    reservations: await findReservations(ctx.tx, { bookId: input.bookId, most: 500 }),
    sheets: await findSheets(ctx.tx, sql`s.book_id = ${input.bookId}`),
  };
}

/** Open reservations that stand on no sheet, smallest number first. */
export async function findReservations(tx: Tx, of: { bookId: string; most: number }): Promise<Reservation[]> {
  const rows = await tx
    .selectFrom('registers.reservation')
    .select(['id', 'n', 'heldFor', 'purpose', 'datedOn', 'expiresOn', 'sheetId', 'reservedAt'])
    .where('bookId', '=', of.bookId)
    .where('state', '=', 'open')
    .where('sheetId', 'is', null)
    .orderBy('n')
    .limit(of.most)
    .execute();
  return rows.map(({ n, reservedAt, ...row }) => ({ ...row, number: n, reservedAt: reservedAt.toISOString() }));
}

type SheetRow = Omit<Sheet, 'madeAt' | 'settledAt'> & { madeAt: Date; settledAt: Date | null };

async function findSheets(tx: Tx, which: RawBuilder<unknown>): Promise<Sheet[]> {
  const { rows } = await sql<SheetRow>`
    select s.id, s.purpose, s.dated_on, s.made_at, s.settled_at, s.settle_reason, min(r.n) as first_number, max(r.n) as last_number, count(*)::int as count,
      count(*) filter (where r.state = 'used')::int as used, count(*) filter (where r.state = 'open')::int as open
    from registers.sheet s join registers.reservation r on r.sheet_id = s.id where ${which} group by s.id order by s.made_at desc limit 200`.execute(tx);
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString(), settledAt: row.settledAt?.toISOString() ?? null }));
}

export async function getSheet(ctx: QueryContext, input: { sheetId: string }): Promise<Reply<typeof sheetContract>> {
  const found = await ctx.tx.selectFrom('registers.sheet').select('bookId').where('id', '=', input.sheetId).executeTakeFirst();
  if (!found) throw sheetNotFound({ sheetId: input.sheetId });
  const book = await assertMayReadBook(ctx, found.bookId);
  const [sheet] = await findSheets(ctx.tx, sql`s.id = ${input.sheetId}`);
  if (!sheet) throw sheetNotFound({ sheetId: input.sheetId });
  const { rows: lines } = await sql<{ number: number; state: 'open' | 'used' | 'void'; reservationId: string; subjectId: string | null }>`
    select r.n as number, r.state, r.id as reservation_id, e.subject_id from registers.reservation r left join registers.entry e on e.id = r.entry_id
    where r.sheet_id = ${input.sheetId} order by r.n`.execute(ctx.tx);
  const unit = await ctx.tx.selectFrom('organization.unitCard').select('name').where('id', '=', book.unitId).executeTakeFirstOrThrow();
  ctx.logRead({ action: 'sheet.read', subjectKind: 'book', subjectId: book.id, details: { sheetId: sheet.id } });
  return { sheet, book: { id: book.id, unitId: book.unitId, unitName: unit.name ?? '', kind: book.kind as BookKind, year: book.year }, lines };
}
