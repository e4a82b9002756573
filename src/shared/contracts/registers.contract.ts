import { z } from 'zod';
import { subForms } from '../domain/letter-number.ts';
import { CommandId, contract, Instant } from './contract.ts';

export const bookKinds = ['incoming', 'outgoing', 'internal', 'decree', 'agency_decree', 'regulation', 'instruction', 'circular'] as const;
export const BookKind = z.enum(bookKinds);
export type BookKind = z.infer<typeof BookKind>;

/** sequence: the next number, back-dated ones as sub-numbers; day_block: each day of the year owns so many numbers. */
export const numberings = ['sequence', 'day_block'] as const;
export const Numbering = z.enum(numberings);
export type Numbering = z.infer<typeof Numbering>;
export const SubForm = z.enum(subForms);

/** open: gives numbers; closed: its year was closed; paper: copied in from a paper book, gives no number. */
const bookStates = ['open', 'closed', 'paper'] as const;
const BookState = z.enum(bookStates);
type BookState = z.infer<typeof BookState>;

export const Book = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  kind: BookKind,
  year: z.number().int(),
  state: BookState,
  pattern: z.string(),
  numbering: Numbering,
  /** numbers a day in a book of day blocks; else null */
  dayQuota: z.number().int().nullable(),
  subForm: SubForm,
  reservationDays: z.number().int(),
  startNumber: z.number().int(),
  startBasis: z.string(),
  /** highest number given or held; null while the book is empty */
  last: z.number().int().nullable(),
  /** numbers given, void ones among them; sub-numbers not counted */
  issued: z.number().int(),
  voided: z.number().int(),
  /** held for somebody and not given yet */
  reserved: z.number().int(),
  /** held or open once, void without being given */
  unused: z.number().int(),
  openedAt: Instant,
});
export type Book = z.infer<typeof Book>;

/** The one thing wrong with a number, named. counter: the counter and its entries disagree; digest: a closed book was changed. */
export const faultKinds = ['missing', 'double', 'before_start', 'after_last', 'wrong_day', 'sub_gap', 'sub_without_base', 'counter', 'digest'] as const;
export const Fault = z.object({ kind: z.enum(faultKinds), number: z.number().int() });
export type Fault = z.infer<typeof Fault>;

/** Every integer from the start to the last is issued, void, reserved or open in its block; `faults` names the first ones that are not. */
export const Completeness = z.object({
  complete: z.boolean(),
  from: z.number().int(),
  to: z.number().int().nullable(),
  issued: z.number().int(),
  voided: z.number().int(),
  reserved: z.number().int(),
  unused: z.number().int(),
  /** free in blocks of days that have come; closing voids them */
  open: z.number().int(),
  subs: z.number().int(),
  holes: z.array(z.number().int()).max(100),
  faults: z.array(Fault).max(100),
  checkedAt: Instant,
});
export type Completeness = z.infer<typeof Completeness>;

export const listBooks = contract({
  method: 'GET',
  path: '/api/books',
  summary: 'Register books of the units one keeps registers for',
  query: z.object({ year: z.coerce.number().int().optional(), kind: BookKind.optional() }),
  response: z.object({ books: z.array(Book) }),
});

/** The yearly closing as it was written down. */
const Closing = z.object({ closedAt: Instant, closedBy: z.string().nullable(), basis: z.string(), digest: z.string() });

export const getBook = contract({
  method: 'GET',
  path: '/api/books/:bookId',
  summary: 'One register book with its proof of completeness',
  params: z.object({ bookId: z.uuid() }),
  response: z.object({ book: Book, completeness: Completeness, closing: Closing.nullable() }),
});

export const openBook = contract({
  method: 'POST',
  path: '/api/books',
  summary: 'Open a book ahead of its first letter, going on where the paper book ended',
  body: z.object({
    commandId: CommandId,
    unitId: z.uuid(),
    kind: BookKind,
    year: z.number().int().min(1945).max(2999),
    startNumber: z.number().int().min(1).max(9_999_999),
    startBasis: z.string().trim().min(5).max(300),
  }),
  response: z.object({ bookId: z.uuid() }),
});
