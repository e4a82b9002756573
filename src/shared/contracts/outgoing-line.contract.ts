import { z } from 'zod';
import { outgoingStates } from '../domain/outgoing.ts';
import { securityClasses } from '../domain/security-class.ts';
import { urgencies } from '../domain/urgency.ts';
import { OfficeDate } from './contract.ts';

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
  sentOn: OfficeDate.nullable(),
  signerTitle: z.string().nullable(),
});
