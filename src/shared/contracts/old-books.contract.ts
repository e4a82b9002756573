import { z } from 'zod';
import { CommandId, contract, Instant } from './contract.ts';

// Old agenda books, kept on paper or in a spreadsheet before the house, copied in by their columns.

const oldImportStates = ['tried', 'waiting', 'copied', 'failed'] as const;

export const OldBookProblem = z.object({
  /** row in the spreadsheet, 1 is its first */
  row: z.number().int(),
  /** heading of the column; null for a whole row */
  column: z.string().nullable(),
  value: z.string(),
  code: z.string(),
});
export type OldBookProblem = z.infer<typeof OldBookProblem>;

/** What a dry run found: how many lines would be copied, and what a reader of them should know. */
export const OldBookCounts = z.object({
  rows: z.number().int(),
  /** lines that would be copied */
  added: z.number().int(),
  /** lines that were copied before, with the same words */
  known: z.number().int(),
  /** codes of the list before Permendagri 83/2022, kept as they are */
  oldCodes: z.number().int(),
  /** codes in neither list, kept as they are */
  unknownCodes: z.number().int(),
  /** secret letters, copied by their cover */
  secret: z.number().int(),
  /** lines whose addressee is a position of today */
  addressed: z.number().int(),
  firstNumber: z.number().int().nullable(),
  lastNumber: z.number().int().nullable(),
  /** numbers between the first and the last that the sheet has no line for */
  missing: z.number().int(),
});
export type OldBookCounts = z.infer<typeof OldBookCounts>;

export const OldBookImport = z.object({
  importId: z.uuid(),
  unitId: z.uuid(),
  year: z.number().int(),
  fileName: z.string(),
  state: z.enum(oldImportStates),
  done: z.number().int(),
  counts: OldBookCounts,
  problemCount: z.number().int(),
  /** code of the refusal that stopped the copying */
  failure: z.string().nullable(),
  madeAt: Instant,
  makerName: z.string(),
  settledAt: Instant.nullable(),
  mayApply: z.boolean(),
});
export type OldBookImport = z.infer<typeof OldBookImport>;

export const tryOldBook = contract({
  method: 'POST',
  path: '/api/old-books',
  summary: 'Try an old agenda book: every bad row and cell is named, nothing is written to the register',
  query: z.object({ unitId: z.uuid(), year: z.coerce.number().int().min(1945).max(2999), name: z.string().trim().min(1).max(200) }),
  response: OldBookImport.extend({ problems: z.array(OldBookProblem).max(200), sameAs: z.object({ madeAt: Instant, makerName: z.string() }).nullable() }),
  upload: true,
});

export const applyOldBook = contract({
  method: 'POST',
  path: '/api/old-books/:importId/apply',
  summary: 'Copy a tried book without problems, all of it or nothing, as a job',
  params: z.object({ importId: z.uuid() }),
  body: z.object({ commandId: CommandId }),
  response: z.object({ importId: z.uuid() }),
});

export const getOldBook = contract({
  method: 'GET',
  path: '/api/old-books/:importId',
  summary: 'How far the copying of an old book is',
  params: z.object({ importId: z.uuid() }),
  response: OldBookImport,
});

export const listOldBooks = contract({
  method: 'GET',
  path: '/api/old-books',
  summary: 'Old books of the units one keeps registers for, copied or under way, newest first',
  response: z.object({ imports: z.array(OldBookImport) }),
});

export const blankOldBook = contract({
  method: 'GET',
  path: '/api/old-book-sheet',
  summary: 'An empty sheet with the columns of the agenda book',
  response: z.any(),
  download: true,
});
