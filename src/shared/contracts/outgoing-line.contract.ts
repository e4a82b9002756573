import { z } from 'zod';
import { outgoingStates } from '../domain/outgoing.ts';
import { securityClasses } from '../domain/security-class.ts';
import { urgencies } from '../domain/urgency.ts';
import { OfficeDate } from './contract.ts';

/** How a letter went: to a desk of the house, by e-mail, by a courier. */
const carriers = ['internal', 'mail', 'courier'] as const;

/** A letter written in the house, as its line in a book of letters sent shows it. */
export const OutgoingLine = z.object({
  id: z.uuid(),
  state: z.enum(outgoingStates),
  sees: z.enum(['yes', 'cover', 'no']),
  securityClass: z.enum(securityClasses),
  urgency: z.enum(urgencies),
  subject: z.string().nullable(),
  senderName: z.string(),
  letterNumber: z.string().nullable(),
  letterDate: OfficeDate.nullable(),
  addressee: z.string().nullable(),
  /** all of them, the first one too */
  addressees: z.array(z.string()),
  sentOn: OfficeDate.nullable(),
  signerTitle: z.string().nullable(),
  /** the nearest unit of who drafted it (unit pengolah, konseptor) */
  draftingUnit: z.string().nullable(),
  classification: z.string().nullable(),
  copies: z.array(z.string()),
  carriers: z.array(z.enum(carriers)),
  /** why it was withdrawn; null while it holds, and for who sees its cover only */
  withdrawnReason: z.string().nullable(),
});
