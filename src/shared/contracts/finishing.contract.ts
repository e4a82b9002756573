import { z } from 'zod';
import { CommandId, contract, OfficeDate } from './contract.ts';
import { Changed, LetterParams, Reason } from './outgoing.contract.ts';

// A letter is ended: its number, its signature by certificate, by signing in or with the pen, its print, and what voids a number again.

export const numberLetter = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/number',
  summary: 'Freeze content, date and number together; a letter signed by hand is then printed',
  params: LetterParams,
  body: z.object({
    commandId: CommandId,
    version: z.number().int(),
    /** null: today; an earlier day takes a number by the rule of the book for back-dating */
    letterDate: OfficeDate.nullable().default(null),
    /** a number held before for this letter */
    reservationId: z.uuid().nullable().default(null),
  }),
  response: Changed.extend({ agenda: z.object({ bookId: z.uuid(), number: z.number().int(), text: z.string() }) }),
});

/** Longer than any sentence; never stored, never logged. */
const Passphrase = z.string().min(1).max(500);

export const signLetter = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/sign',
  summary: 'Sign by the way the letter names: number, page and signature in one go. What fails behind the number leaves it numbered, to be signed again',
  params: LetterParams,
  /** passphrase: of one's own key, for a certificate */
  body: z.object({ commandId: CommandId, version: z.number().int(), passphrase: Passphrase.nullable().default(null), /** a number held before, for a letter that has none yet */ reservationId: z.uuid().nullable().default(null) }),
  response: Changed.extend({ fileId: z.uuid(), number: z.string() }),
  stepUp: true,
});

export const signLetters = contract({
  method: 'POST',
  path: '/api/letters/outgoing/sign',
  summary: 'Sign many letters with one passphrase; each has its own result, one that fails stops no other',
  body: z.object({
    letters: z.array(z.object({ commandId: CommandId, letterId: z.uuid(), version: z.number().int() })).min(1).max(50),
    passphrase: Passphrase.nullable().default(null),
  }),
  response: z.object({
    results: z.array(z.object({ letterId: z.uuid(), signed: Changed.extend({ fileId: z.uuid(), number: z.string() }).nullable(), error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable() })),
  }),
  stepUp: true,
});

export const printOutgoing = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/print.pdf',
  summary: 'The numbered page as PDF: with its QR to be signed by hand, or as it was signed; until a certificate or a sign-in finishes it, marked as unsigned, without QR and data; logged',
  params: LetterParams,
  response: z.any(),
  download: true,
});

export const voidLetter = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/void',
  summary: 'Void a numbered letter that was not sent; its number stays in the book with the reason',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int(), reason: Reason }),
  response: Changed,
});
