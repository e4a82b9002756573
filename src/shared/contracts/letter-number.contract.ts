import { z } from 'zod';
import { contract, OfficeDate } from './contract.ts';

/** A number a letter may take instead of the next one. `purpose`: for the registry alone. `ofDay`: its letter bears that very day; else no earlier one. */
export const HeldForLetter = z.object({ id: z.uuid(), number: z.number().int(), heldFor: z.string(), purpose: z.string().nullable(), datedOn: OfficeDate, expiresOn: OfficeDate.nullable(), ofDay: z.boolean() });
export type HeldForLetter = z.infer<typeof HeldForLetter>;

export const listHeldForLetter = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/held-numbers',
  summary: 'Numbers held in the book of a letter that has none yet, for who may number or sign it',
  params: z.object({ letterId: z.uuid() }),
  response: z.object({ numbers: z.array(HeldForLetter) }),
});
