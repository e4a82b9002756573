import { z } from 'zod';
import { CommandId, contract, Instant, OfficeDate } from './contract.ts';
import { BookKind, Numbering, SubForm } from './registers.contract.ts';
import { shortestReason } from '#shared/domain/reason.ts';

// What a registry does with numbers beside giving the next one: hold, print for a day without the system, close a year, design.

const BookParams = z.object({ bookId: z.uuid() });
const Purpose = z.string().trim().min(5).max(300);
const Reason = z.string().trim().min(shortestReason).max(500);

export const Reservation = z.object({
  id: z.uuid(),
  number: z.number().int(),
  heldFor: z.string(),
  purpose: z.string(),
  datedOn: OfficeDate,
  /** null for a number of a sheet */
  expiresOn: OfficeDate.nullable(),
  sheetId: z.uuid().nullable(),
  reservedAt: Instant,
});
export type Reservation = z.infer<typeof Reservation>;

export const Sheet = z.object({
  id: z.uuid(),
  purpose: z.string(),
  datedOn: OfficeDate,
  madeAt: Instant,
  firstNumber: z.number().int(),
  lastNumber: z.number().int(),
  count: z.number().int(),
  /** entered since with their real date */
  used: z.number().int(),
  open: z.number().int(),
  settledAt: Instant.nullable(),
  settleReason: z.string().nullable(),
});
export type Sheet = z.infer<typeof Sheet>;

export const listHeldNumbers = contract({
  method: 'GET',
  path: '/api/books/:bookId/held',
  summary: 'Numbers of a book that are held for somebody, and its printed sheets, newest first',
  params: BookParams,
  response: z.object({ reservations: z.array(Reservation), sheets: z.array(Sheet) }),
});

export const reserveNumber = contract({
  method: 'POST',
  path: '/api/books/:bookId/reservations',
  summary: 'Hold the next number for somebody; it is void by itself when it is not used in time',
  params: BookParams,
  body: z.object({
    commandId: CommandId,
    heldFor: z.string().trim().min(2).max(200),
    purpose: Purpose,
    /** the day the number is of, today or a past day of a day block; null: today */
    datedOn: OfficeDate.nullable().default(null),
    /** null: as long as the policy of the book says */
    expiresOn: OfficeDate.nullable().default(null),
  }),
  response: z.object({ reservationId: z.uuid(), number: z.number().int(), expiresOn: OfficeDate }),
});

export const releaseReservation = contract({
  method: 'POST',
  path: '/api/reservations/:reservationId/release',
  summary: 'Give a held number back: it stays in the book, void, with the reason',
  params: z.object({ reservationId: z.uuid() }),
  body: z.object({ commandId: CommandId, reason: Reason }),
  response: z.object({ number: z.number().int() }),
});

export const printSheet = contract({
  method: 'POST',
  path: '/api/books/:bookId/sheets',
  summary: 'Hold a run of numbers and print them, for a day without the system',
  params: BookParams,
  body: z.object({ commandId: CommandId, count: z.number().int().min(1).max(200), purpose: Purpose, datedOn: OfficeDate.nullable().default(null) }),
  response: z.object({ sheetId: z.uuid(), numbers: z.array(z.number().int()) }),
});

const SheetLine = z.object({
  number: z.number().int(),
  state: z.enum(['open', 'used', 'void']),
  reservationId: z.uuid(),
  /** what it was given to, as far as the reader may know */
  subjectId: z.uuid().nullable(),
});

export type SheetLine = z.infer<typeof SheetLine>;

export const getSheet = contract({
  method: 'GET',
  path: '/api/sheets/:sheetId',
  summary: 'A printed sheet with its numbers and what became of them',
  params: z.object({ sheetId: z.uuid() }),
  response: z.object({ sheet: Sheet, book: z.object({ id: z.uuid(), unitId: z.uuid(), unitName: z.string(), kind: BookKind, year: z.number().int() }), lines: z.array(SheetLine) }),
});

export const settleSheet = contract({
  method: 'POST',
  path: '/api/sheets/:sheetId/settle',
  summary: 'Everything on the sheet is entered: its unused numbers are void in one act',
  params: z.object({ sheetId: z.uuid() }),
  body: z.object({ commandId: CommandId, reason: Reason }),
  response: z.object({ voided: z.number().int() }),
});

/** What closing a year would void, and what it would write down. */
export const ClosingPreview = z.object({
  mayClose: z.boolean(),
  /** only in an office to learn in: the year is not over, and closing it is practised */
  isEarly: z.boolean(),
  /** the first day the book may be closed on */
  closableFrom: OfficeDate,
  from: z.number().int(),
  last: z.number().int().nullable(),
  issued: z.number().int(),
  voided: z.number().int(),
  subs: z.number().int(),
  unused: z.number().int(),
  /** still held: closing voids them */
  reserved: z.number().int(),
  reservations: z.array(Reservation).max(100),
  /** free in day blocks: closing voids them */
  open: z.number().int(),
  complete: z.boolean(),
});
export type ClosingPreview = z.infer<typeof ClosingPreview>;

export const previewClosing = contract({
  method: 'GET',
  path: '/api/books/:bookId/closing',
  summary: 'What the yearly closing of a book would do',
  params: BookParams,
  response: ClosingPreview,
});

export const closeBook = contract({
  method: 'POST',
  path: '/api/books/:bookId/close',
  summary: 'Close the year of a book: what is held or open is void, later back-dating is refused, the summary goes to the audit chain',
  params: BookParams,
  body: z.object({
    commandId: CommandId,
    basis: Reason,
    /** what the preview showed; a book that moved since answers 409 */
    seen: z.object({ last: z.number().int().nullable(), reserved: z.number().int() }),
  }),
  response: z.object({ last: z.number().int().nullable(), voided: z.number().int(), digest: z.string() }),
});

/** Pattern and policies of the books of a unit and kind. */
export const Design = z.object({
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  kind: BookKind,
  pattern: z.string(),
  numbering: Numbering,
  dayQuota: z.number().int().nullable(),
  subForm: SubForm,
  reservationDays: z.number().int(),
  basis: z.string(),
  /** null: from the regulation chosen at the first run */
  fromYear: z.number().int().nullable(),
});
export type Design = z.infer<typeof Design>;

export const listDesigns = contract({
  method: 'GET',
  path: '/api/number-designs',
  summary: 'Patterns and policies in force, of the city and of each unit one may design for',
  response: z.object({
    designs: z.array(Design),
    units: z.array(z.object({ id: z.uuid(), name: z.string(), numberCode: z.string() })),
    mayDesignCity: z.boolean(),
    /** books of the whole city as they print now, and as the next year's will: whose numbers could be one another's */
    printing: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), unitCode: z.string(), kind: BookKind, pattern: z.string(), nextPattern: z.string() })),
    /** open books by unit and kind of this year: whether a change may be made at once */
    books: z.array(z.object({ unitId: z.uuid(), kind: BookKind, year: z.number().int(), last: z.number().int().nullable(), numbersGiven: z.boolean() })),
  }),
});

export const decideDesign = contract({
  method: 'POST',
  path: '/api/number-designs',
  summary: 'Decide pattern and policies from the next book on, or at once while the open book has given no number',
  body: z.object({
    commandId: CommandId,
    /** null: every unit without a design of its own */
    unitId: z.uuid().nullable(),
    kind: BookKind,
    pattern: z.string().trim().min(1).max(120),
    numbering: Numbering,
    dayQuota: z.number().int().min(1).max(1000).nullable(),
    subForm: SubForm,
    /** 0: the book holds no numbers for anybody */
    reservationDays: z.number().int().min(0).max(366),
    basis: z.string().trim().min(5).max(300),
    /** true: also the open book of this year, when it has given no number yet */
    atOnce: z.boolean().default(false),
  }),
  response: z.object({ designId: z.uuid(), fromYear: z.number().int(), booksChanged: z.number().int(), /** decided for every unit at once: open books of units with a pattern of their own, which keep it */ booksLeft: z.array(z.object({ unitId: z.uuid(), unitName: z.string() })) }),
});
