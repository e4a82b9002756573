import { z } from 'zod';
import { contract } from './contract.ts';

export const namePerson = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/people/:employeeId',
  summary: 'An employee as a letter names them, with NIP, for who writes that letter; each look is in the log of readings',
  params: z.object({ letterId: z.uuid(), employeeId: z.uuid() }),
  perMinute: 120,
  /** `rank`: with its grade; `nip`: 18 digits, null for who has none */
  response: z.object({ name: z.string(), nip: z.string().nullable(), rank: z.string().nullable(), position: z.string().nullable() }),
});

export const listPeopleNamed = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/people',
  summary: 'Whom an order is given to, in the order of its page, and the desk each gets it at; of other kinds nobody',
  params: z.object({ letterId: z.uuid() }),
  /** `desk`: null for who sits at none in this house, and is given a print */
  response: z.object({ people: z.array(z.object({ name: z.string(), desk: z.object({ title: z.string(), unitName: z.string() }).nullable() })) }),
});
