import { z } from 'zod';
import { CommandId, contract, Instant } from './contract.ts';

export const bookKinds = ['incoming', 'outgoing'] as const;
export const BookKind = z.enum(bookKinds);
export type BookKind = z.infer<typeof BookKind>;

export const Book = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  kind: BookKind,
  year: z.number().int(),
  pattern: z.string(),
  startNumber: z.number().int(),
  startBasis: z.string(),
  /** last number issued; null while the book is empty */
  last: z.number().int().nullable(),
  issued: z.number().int(),
  voided: z.number().int(),
  openedAt: Instant,
});
export type Book = z.infer<typeof Book>;

/** Every integer from the start to the last is issued or void; `holes` names the first ones that are not. */
export const Completeness = z.object({
  complete: z.boolean(),
  from: z.number().int(),
  to: z.number().int().nullable(),
  issued: z.number().int(),
  voided: z.number().int(),
  holes: z.array(z.number().int()).max(100),
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

export const getBook = contract({
  method: 'GET',
  path: '/api/books/:bookId',
  summary: 'One register book with its proof of completeness',
  params: z.object({ bookId: z.uuid() }),
  response: z.object({ book: Book, completeness: Completeness }),
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
