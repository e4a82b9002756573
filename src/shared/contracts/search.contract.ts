import { z } from 'zod';
import { securityClasses } from '#shared/domain/security-class.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { contract, OfficeDate } from './contract.ts';

/** A letter the asking person may know, found by number, sender or subject. */
export const Found = z.object({
  letterId: z.uuid(),
  /** null where the metadata may not be seen: show the class */
  subject: z.string().nullable(),
  senderName: z.string().nullable(),
  letterNumber: z.string().nullable(),
  agendaText: z.string().nullable(),
  letterDate: OfficeDate.nullable(),
  receivedOn: OfficeDate.nullable(),
  securityClass: z.enum(securityClasses),
  urgency: z.enum(urgencies),
  state: z.string(),
  /** how it was found, best first: the exact number, the beginning of a number, words, or something alike */
  by: z.enum(['number', 'number_start', 'words', 'alike']),
});
export type Found = z.infer<typeof Found>;

export const searchLetters = contract({
  method: 'GET', path: '/api/search', summary: 'Find letters by number, sender or subject among those one may know',
  query: z.object({ q: z.string().trim().min(2).max(200), limit: z.coerce.number().int().min(1).max(50).default(20), after: z.string().max(500).optional() }),
  perMinute: 240,
  response: z.object({ rows: z.array(Found), next: z.string().nullable() }),
});
