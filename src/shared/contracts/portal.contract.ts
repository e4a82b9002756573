import { z } from 'zod';
import { cityZones } from '#shared/domain/office-dates.ts';
import { finishWays } from '#shared/domain/outgoing.ts';
import { contract, Instant, OfficeDate } from './contract.ts';

/** What the office says of the letter whose page carries a code. `unfinished`: numbered and printed, its signature is not here yet. */
const checkedStates = ['unknown', 'unfinished', 'valid', 'replaced', 'withdrawn', 'void'] as const;

export const CheckedLetter = z.object({
  city: z.string(),
  /** the city's own, in which its hours are told */
  zone: z.enum(cityZones),
  state: z.enum(checkedStates),
  /** null when unknown, and of a secret letter, of which only the state is told */
  letter: z.object({
    number: z.string(),
    date: OfficeDate,
    unitName: z.string(),
    /** as the page has it, "a.n. WALI KOTA SEKRETARIS DAERAH" over a name; null while unsigned */
    signer: z.object({ position: z.string(), name: z.string() }).nullable(),
    /** null of a signature by hand: the page does not say when */
    signedAt: Instant.nullable(),
    way: z.enum(finishWays).nullable(),
    /** null of a restricted letter: whoever holds it can read it there */
    subject: z.string().nullable(),
  }).nullable(),
  /** of a letter that does not count any more; the reason and `by`, the letter that took its place, of open letters only */
  ended: z.object({ at: Instant, reason: z.string().nullable(), by: z.object({ number: z.string(), date: OfficeDate, code: z.string() }).nullable() }).nullable(),
});
export type CheckedLetter = z.infer<typeof CheckedLetter>;

export const checkLetterCode = contract({
  method: 'GET', path: '/api/portal/letters/:code', summary: 'What the office says of the letter whose QR carries this code', audience: 'open', perMinute: 60,
  params: z.object({ code: z.string().min(1).max(64) }), response: CheckedLetter,
});
