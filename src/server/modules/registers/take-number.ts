import type { BookKind } from '#shared/contracts/registers.contract.ts';
import { formatLetterNumber, gapsOf, roomOfNumber, subSuffix, type NumberGap, type NumberRoom } from '#shared/domain/letter-number.ts';
import { yearOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { findBookRule, openBookFor, type Book } from './book-store.ts';
import { nextNumber, takeBehind, takeFromBlock, useReservation, type Place } from './counter-store.ts';
import { getReservedBook } from './held/held-store.ts';

/** What a number is taken for, and what its pattern may print. */
export type NumberRequest = {
  unitId: string;
  kind: BookKind;
  /** the office day the number is of: its year names the book, in a book of day blocks the day names the block */
  on: OfficeDate;
  subject: { kind: string; id: string };
  parts?: { securityClass?: SecurityClass; classification?: string; unitCode?: string; initiatorCode?: string; positionCode?: string };
  /** `on` is an earlier day: a book that counts on gives a sub-number behind the last number of that day */
  backDated?: boolean;
  /** a number held before, to be given now */
  reservationId?: string | null;
};

type Unasked = Omit<NumberRequest, 'subject' | 'reservationId'>;

/** `number`, `sub` and `text` are filled by the counter, after the command's own work: read them only in its answer, facts and events. */
export type TakenNumber = { entryId: string; bookId: string; number: number; sub: number; text: string };

/**
 * Takes the next number of a book, gapless: it exists exactly when the command commits.
 * The book of a new year is opened by its first letter.
 * @returns a holder, empty until the counter phase; `entryId` is known at once
 * @throws bookClosed, reservationGone, dayBeforeStart
 */
export async function takeNumber(ctx: CommandContext, asked: NumberRequest): Promise<TakenNumber> {
  const { book, request } = await findBookFor(ctx, asked);
  const taken: TakenNumber = { entryId: ctx.newId(), bookId: book.id, number: 0, sub: 0, text: '' };
  ctx.atCounter(book.id, async (tx) => {
    const place = await placeFor(tx, book, { ...request, entryId: taken.entryId, at: ctx.now });
    Object.assign(taken, { number: place.n, sub: place.sub, text: textOf(book, request, place) });
    await tx
      .insertInto('registers.entry')
      .values({
        id: taken.entryId,
        bookId: book.id,
        n: place.n,
        sub: place.sub,
        text: taken.text,
        datedOn: request.on,
        subjectKind: request.subject.kind,
        subjectId: request.subject.id,
        issuedAt: ctx.now,
        issuedBy: ctx.actor.accountId,
      })
      .execute();
  });
  return taken;
}

const WIDEST: Place = { n: 88_888, sub: 1 };

/** Four figures: no unit of a city sends ten thousand letters a year, and a wider place would break the line of nearly every draft. */
const ROOM = 8_888;

/** The widest number of this book as a draft leaves room for it: what is known beside the running number stands, what is missing is "…". */
export async function findNumberRoom(tx: Tx, asked: Unasked): Promise<NumberRoom> {
  const { pattern } = await bookRuleOf(tx, asked);
  const { securityClass = 'B', ...codes } = asked.parts ?? {};
  const said = (code: string | undefined) => code || '…';
  return roomOfNumber(pattern, { sequence: ROOM, letterDate: asked.on, securityClass, classification: said(codes.classification), unitCode: said(codes.unitCode), initiatorCode: said(codes.initiatorCode), positionCode: said(codes.positionCode) });
}

/** How a number of this book will look before one is taken: its signs and its length, so that a page can be tried with it. Not its value. */
export async function shapeOfNumber(tx: Tx, asked: Unasked): Promise<string> {
  return textOf(await bookRuleOf(tx, asked), asked, WIDEST);
}

/**
 * What the book prints in a number and this request has not. An agenda number of a letter received is taken with what there is, so that no
 * counter stops; a letter of the house goes out with this number.
 */
export async function gapsInNumber(tx: Tx, asked: Unasked): Promise<NumberGap[]> {
  const { classification = '', unitCode = '', initiatorCode = '', positionCode = '' } = asked.parts ?? {};
  return gapsOf((await bookRuleOf(tx, asked)).pattern, { classification, unitCode, initiatorCode, positionCode });
}

function bookRuleOf(tx: Tx, asked: Unasked): Promise<Pick<Book, 'pattern' | 'subForm'>> {
  return findBookRule(tx, { unitId: asked.unitId, kind: asked.kind, year: yearOf(asked.on) });
}

/** A number held in a day block is of the day that owns the block, whatever day its letter names. */
async function findBookFor(ctx: CommandContext, request: NumberRequest): Promise<{ book: Book; request: NumberRequest }> {
  const { reservationId } = request;
  if (!reservationId) return { book: await openBookFor(ctx, { unitId: request.unitId, kind: request.kind, year: yearOf(request.on) }), request };
  const { book, heldOn } = await getReservedBook(ctx.tx, { ...request, reservationId });
  return { book, request: book.numbering === 'day_block' ? { ...request, on: heldOn } : request };
}

async function placeFor(tx: Tx, book: Book, wanted: NumberRequest & { entryId: string; at: Date }): Promise<Place> {
  if (wanted.reservationId) return useReservation(tx, book, { reservationId: wanted.reservationId, entryId: wanted.entryId, at: wanted.at });
  if (book.numbering === 'day_block') return takeFromBlock(tx, book, wanted.on);
  return wanted.backDated ? takeBehind(tx, book, wanted.on) : { n: await nextNumber(tx, book), sub: 0 };
}

function textOf(book: Pick<Book, 'pattern' | 'subForm'>, request: Pick<NumberRequest, 'on' | 'parts'>, place: Place): string {
  const { securityClass = 'B', classification = '', unitCode = '', initiatorCode = '', positionCode = '' } = request.parts ?? {};
  const suffix = place.sub === 0 ? undefined : subSuffix(book.subForm, place.sub);
  return formatLetterNumber(book.pattern, { sequence: place.n, suffix, letterDate: request.on, securityClass, classification, unitCode, initiatorCode, positionCode });
}
