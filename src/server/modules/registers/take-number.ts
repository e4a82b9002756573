import { sql } from 'kysely';
import type { BookKind } from '#shared/contracts/registers.contract.ts';
import { formatLetterNumber } from '#shared/domain/letter-number.ts';
import { yearOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { openBookFor, type Book } from './book-store.ts';

/** What a number is taken for, and what its pattern may print. */
export type NumberRequest = {
  unitId: string;
  kind: BookKind;
  /** the office day it is taken on: its year names the book */
  on: OfficeDate;
  subject: { kind: string; id: string };
  parts?: { securityClass?: SecurityClass; classification?: string; unitCode?: string; positionCode?: string };
};

/** `number` and `text` are filled by the counter, after the command's own work: read them only in its answer, facts and events. */
export type TakenNumber = { entryId: string; bookId: string; number: number; text: string };

/**
 * Takes the next number of a book, gapless: it exists exactly when the command commits.
 * The book of a new year is opened by its first letter.
 * @returns a holder, empty until the counter phase; `entryId` is known at once
 */
export async function takeNumber(ctx: CommandContext, request: NumberRequest): Promise<TakenNumber> {
  const book = await openBookFor(ctx, { unitId: request.unitId, kind: request.kind, year: yearOf(request.on) });
  const taken: TakenNumber = { entryId: ctx.newId(), bookId: book.id, number: 0, text: '' };
  ctx.atCounter(book.id, async (tx) => {
    taken.number = await nextOf(tx, book);
    taken.text = textOf(book, request, taken.number);
    await tx
      .insertInto('registers.entry')
      .values({
        id: taken.entryId,
        bookId: book.id,
        n: taken.number,
        text: taken.text,
        subjectKind: request.subject.kind,
        subjectId: request.subject.id,
        issuedAt: ctx.now,
        issuedBy: ctx.actor.accountId,
      })
      .execute();
  });
  return taken;
}

/** One statement makes and moves the counter, so two first letters of a year cannot both make it. */
async function nextOf(tx: Tx, book: Book): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into registers.counter as c (book_id, last) values (${book.id}, ${book.startNumber})
    on conflict (book_id) do update set last = c.last + 1 returning last`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('the counter gave no number');
  return row.last;
}

function textOf(book: Book, request: NumberRequest, sequence: number): string {
  const { securityClass = 'B', classification = '', unitCode = '', positionCode = '' } = request.parts ?? {};
  return formatLetterNumber(book.pattern, { sequence, letterDate: request.on, securityClass, classification, unitCode, positionCode });
}
