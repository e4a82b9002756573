import { HeldFrom } from '#shared/contracts/intake.contract.ts';
import { z } from 'zod';

/** An agenda number a paper was given before it is entered: held for somebody, or written from a printed sheet. */
export const HeldNumber = z.object({
  reservationId: z.uuid(),
  number: z.number().int(),
  /** for whom and what it was held; empty for a number of a sheet */
  heldFor: z.string(),
  purpose: z.string(),
  /** where the clerk came from, and goes on with the next number */
  backTo: HeldFrom,
});
export type HeldNumber = z.infer<typeof HeldNumber>;

/** What the page of held numbers hands to the counter: a letter to be entered there with all its fields. */
export const NumberedPaper = z.object({
  numbered: z.object({
    unitId: z.uuid(),
    /** the day it came in, as far as it is known */
    receivedOn: z.string().nullable(),
    /** null: a back-dated letter, numbered by the rule of the book */
    held: HeldNumber.nullable(),
  }),
});
export type NumberedPaper = z.infer<typeof NumberedPaper>;
