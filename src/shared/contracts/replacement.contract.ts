import { z } from 'zod';
import { CommandId, contract, Instant } from './contract.ts';

/** How a letter of the house ended before it was of use, or after it was sent. */
export const LetterEnd = z.object({ kind: z.enum(['voided', 'withdrawn']), at: Instant, byName: z.string(), reason: z.string().nullable() });
export type LetterEnd = z.infer<typeof LetterEnd>;

export const beginReplacement = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/replacement',
  summary: 'Begin the letter that takes the place of one that was sent, withdrawn or void, with its words, addressees, signer and files',
  params: z.object({ letterId: z.uuid() }),
  body: z.object({ commandId: CommandId }),
  response: z.object({ letterId: z.uuid(), version: z.number().int() }),
});
