import { z } from 'zod';
import { CommandId, contract } from './contract.ts';

/** Travel letters begun in one go: as many as are written in one transaction without holding up others. */
export const mostTravellers = 50;

export const beginTravel = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/travel',
  summary: 'Begin the travel letters (SPD) of people a numbered order names, one draft each, filled with what the order says',
  params: z.object({ letterId: z.uuid() }),
  /** `people`: places in the order of its page, from 0 */
  body: z.object({ commandId: CommandId, people: z.array(z.number().int().min(0).max(499)).min(1).max(mostTravellers) }),
  response: z.object({ letterIds: z.array(z.uuid()) }),
});
