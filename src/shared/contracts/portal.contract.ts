import { z } from 'zod';
import { finishWays } from '#shared/domain/outgoing.ts';
import { contract, OfficeDate } from './contract.ts';

/** What the office says of the letter whose page carries a code. `unfinished`: numbered and printed, its signature is not here yet. */
const checkedStates = ['unknown', 'unfinished', 'valid', 'replaced', 'withdrawn', 'void'] as const;

export const CheckedLetter = z.object({
  city: z.string(),
  state: z.enum(checkedStates),
  /** null when unknown, and of a secret letter, of which only the state is told */
  letter: z.object({
    number: z.string(),
    date: OfficeDate,
    unitName: z.string(),
    /** the lines over the name as the page has them: "a.n. WALI KOTA SEKRETARIS DAERAH"; null while unsigned */
    signer: z.string().nullable(),
    way: z.enum(finishWays).nullable(),
    /** null of a restricted letter: whoever holds it can read it there */
    subject: z.string().nullable(),
  }).nullable(),
});
export type CheckedLetter = z.infer<typeof CheckedLetter>;

export const checkLetterCode = contract({
  method: 'GET', path: '/api/portal/letters/:code', summary: 'What the office says of the letter whose QR carries this code', audience: 'open', perMinute: 60,
  params: z.object({ code: z.string().min(1).max(64) }), response: CheckedLetter,
});
