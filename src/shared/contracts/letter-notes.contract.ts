import { z } from 'zod';
import { contract } from './contract.ts';
import { DraftContent } from './outgoing.contract.ts';

/** One thing a careful reader would mark. */
export const LetterNote = z.object({
  code: z.string(),
  /** where it stands: "subject", "addressees.0.name", "fields.place", a block of the text by its path ("body.3.0") */
  place: z.string(),
  /** must: stands in the way of submitting. look: a person should look again, no more */
  weight: z.enum(['must', 'look']),
  values: z.record(z.string(), z.string()),
  /** the piece of the text it is about; null for the whole place */
  span: z.object({ from: z.number().int(), to: z.number().int(), text: z.string() }).nullable(),
  /** what should stand there instead, where the rule says it */
  fix: z.string().nullable(),
});
export type LetterNote = z.infer<typeof LetterNote>;

export const readNotes = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/notes',
  summary: 'What the rules of letters say of what is written now, in the order of the page; nothing is stored',
  params: z.object({ letterId: z.uuid() }),
  /** null: what is stored */
  body: z.object({ content: DraftContent.nullable().default(null) }),
  response: z.object({ notes: z.array(LetterNote) }),
});
