import { z } from 'zod';
import { CommandId, contract, OfficeDate } from './contract.ts';

const line = (longest: number) => z.string().trim().min(3).max(longest);

/** What follows the signature of a regulation: the day, the secretary and the gazette. */
export const Promulgation = z.object({ promulgatedOn: OfficeDate, byTitle: line(200), byName: line(200), gazette: z.string().trim().min(5).max(300) });
export type Promulgation = z.infer<typeof Promulgation>;

export const promulgateLetter = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/promulgation',
  summary: 'Note when, by whom and in which gazette a signed regulation was promulgated; noted again it takes the place of what was noted before',
  params: z.object({ letterId: z.uuid() }),
  body: Promulgation.extend({ commandId: CommandId, version: z.number().int() }),
  response: z.object({ letterId: z.uuid(), version: z.number().int() }),
});
