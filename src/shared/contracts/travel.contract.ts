import { z } from 'zod';
import { CommandId, contract, Instant } from './contract.ts';

/** Travel letters begun in one go: as many as are written in one transaction without holding up others. */
export const mostTravellers = 50;

export const beginTravel = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/travel',
  summary: 'Begin the travel letters (SPD) of people a numbered order names, one draft each, filled with what the order says; who has one that did not end gets no second',
  params: z.object({ letterId: z.uuid() }),
  /** `people`: places in the order of its page, from 0 */
  body: z.object({ commandId: CommandId, people: z.array(z.number().int().min(0).max(499)).min(1).max(mostTravellers) }),
  response: z.object({ letterIds: z.array(z.uuid()) }),
});

export const listTravel = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/travel',
  summary: 'Whom a numbered order sends, in the order of its page, and who has a travel letter (SPD) from it already',
  params: z.object({ letterId: z.uuid() }),
  response: z.object({
    people: z.array(z.object({
      name: z.string(), position: z.string().nullable(),
      /** `desk`: where it was begun; `letterId`: null for who may not know of it; `number`: null of a draft too */
      travel: z.object({ begunAt: Instant, desk: z.string(), letterId: z.uuid().nullable(), number: z.string().nullable() }).nullable(),
    })),
  }),
});
