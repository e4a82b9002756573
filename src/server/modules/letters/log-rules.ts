import type { Metadata } from './access/access-rules.ts';

type Acted = { kind: string; details: Record<string, unknown> };

/** Said of the envelope or the book by who keeps them: `voided` stands in the book itself, `corrected` is the registry's word on what the cover says. */
const ofCover = ['voided', 'corrected', 'delivery_corrected'];
/** What its handlers say of what is in it. */
const ofContent = ['returned', 'closed', 'closed_here'];

/** An act whose note says no more than the cover does. A correction of the subject tells of the subject. */
export function isOfCover({ kind, details }: Acted): boolean {
  const fields = Array.isArray(details['fields']) ? details['fields'] : [];
  return ofCover.includes(kind) && !fields.includes('subject') && !fields.includes('summary');
}

/**
 * Why somebody did something with a letter may say what is in it (hak-akses: a clerk sees number, date, sender and addressee of a secret letter).
 * Pure: whether who sees the letter so far is told what was noted at the act.
 */
export function hearsNote(act: Acted, { metadata, content }: { metadata: Metadata; content: boolean }): boolean {
  if (ofContent.includes(act.kind)) return content;
  return metadata === 'yes' || (metadata === 'cover' && isOfCover(act));
}
