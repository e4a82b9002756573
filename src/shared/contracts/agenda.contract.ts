import { z } from 'zod';
import { contract, Instant, OfficeDate, Page, PageQuery } from './contract.ts';
import { LetterRow } from './letters.contract.ts';
import { OutgoingLine } from './outgoing-line.contract.ts';

// What stands in a register book, line by line; the book itself is of the registers room.

/** given: a letter has it; held: kept for somebody; unused: void without ever being given, a run of numbers is one line. */
export const agendaLineKinds = ['given', 'held', 'unused'] as const;

/** One line of the agenda book. A void number keeps its line, with the reason. */
export const AgendaRow = z.object({
  kind: z.enum(agendaLineKinds),
  number: z.number().int(),
  /** last number of a run that was never given; else the number itself */
  toNumber: z.number().int(),
  /** 0, or the place of a sub-number behind its number */
  sub: z.number().int(),
  text: z.string(),
  issuedAt: Instant,
  /** the day the number is of */
  datedOn: OfficeDate,
  /** for whom and what a number is held */
  heldFor: z.string().nullable(),
  voidReason: z.string().nullable(),
  voidedAt: Instant.nullable(),
  /** null for a number whose letter the reader may not know */
  letter: LetterRow.extend({
    summary: z.string().nullable(),
    attachmentNote: z.string().nullable(),
    classification: z.string().nullable(),
    /** titles, a copy with its role behind it */
    addressees: z.array(z.string()),
    /** to whom and when it went on by disposition */
    forwarded: z.array(z.string()),
  }).nullable(),
  /** the letter of a number given to one written in the house; null for one that came in, and for who may not know it */
  outgoing: OutgoingLine.nullable(),
});
export type AgendaRow = z.infer<typeof AgendaRow>;

export const listAgenda = contract({
  method: 'GET',
  path: '/api/books/:bookId/agenda',
  summary: 'The lines of a register book, newest first',
  params: z.object({ bookId: z.uuid() }),
  query: PageQuery.extend({ month: z.coerce.number().int().min(1).max(12).optional(), void: z.enum(['only', 'without']).optional() }),
  response: Page(AgendaRow),
});

export const exportAgenda = contract({
  method: 'GET',
  path: '/api/books/:bookId/agenda.xlsx',
  summary: 'The lines of a register book as a spreadsheet with the columns of the agenda book, oldest first, as it comes from the book',
  params: z.object({ bookId: z.uuid() }),
  query: z.object({ month: z.coerce.number().int().min(1).max(12).optional(), void: z.enum(['only', 'without']).optional() }),
  response: z.any(),
  download: true,
  perMinute: 10,
});
