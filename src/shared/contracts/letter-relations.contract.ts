import { z } from 'zod';
import { carriedRefusals } from '../domain/carried-refusal.ts';
import { relationKinds } from '../domain/outgoing.ts';
import { Instant, OfficeDate } from './contract.ts';

// What incoming and outgoing letters both say of other letters, and what the signature of a received one was found to be.

export const LetterRelation = z.object({
  kind: z.enum(relationKinds),
  /** out: this letter says it of the other; in: another letter says it of this one */
  side: z.enum(['out', 'in']),
  letterId: z.uuid(),
  direction: z.enum(['incoming', 'outgoing']),
  number: z.string().nullable(),
  letterDate: OfficeDate.nullable(),
  subject: z.string().nullable(),
  /** false: the reader is told number and day of an answer to their own letter, and may not open it */
  opens: z.boolean(),
});
export type LetterRelation = z.infer<typeof LetterRelation>;

/** A letter of another office, as the data of a received one names it: it need not lie in this house. */
const SaidRelation = z.object({ kind: z.enum(relationKinds), number: z.string(), date: OfficeDate.nullable(), sender: z.string().nullable() });

/** What the signature of a received letter was found to be when it came. */
const ReceivedSeal = z.object({
  fileId: z.uuid(),
  /** own: signed in this house; known: by an issuer on the list of that day; unknown: nobody vouched for the issuer; refused: a scan, the reason says why */
  standing: z.enum(['own', 'known', 'unknown', 'refused']),
  reason: z.enum(carriedRefusals).nullable(),
  signerName: z.string().nullable(),
  signerTitle: z.string().nullable(),
  /** the signer's own word */
  claimedAt: Instant.nullable(),
  organization: z.string().nullable(),
  fingerprint: z.string().nullable(),
  checkedAt: Instant,
  /** of an unknown issuer: whether the clerk took its data, and who it was */
  accepted: z.boolean().nullable(),
  decidedBy: z.string().nullable(),
});
export type ReceivedSeal = z.infer<typeof ReceivedSeal>;

/** What binds a received letter to others; empty for who does not see its subject. */
export const LetterBonds = z.object({
  /** null for a letter that brought no signature */
  seal: ReceivedSeal.nullable(),
  /** the letter of this house it was entered from, for who may know it */
  origin: z.object({ letterId: z.uuid(), number: z.string().nullable() }).nullable(),
  relations: z.array(LetterRelation),
  /** letters its data names that do not lie in this house, or that the reader may not know */
  saidRelations: z.array(SaidRelation),
  /** its sender took it back */
  takenBack: z.object({ at: Instant, reason: z.string().nullable() }).nullable(),
});
export type LetterBonds = z.infer<typeof LetterBonds>;
