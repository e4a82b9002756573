import { sql } from 'kysely';
import type { OutgoingState } from '#shared/domain/outgoing.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { Tx } from '#server/platform/database.ts';

/** A numbered letter of the house as the actor may see it; masked by its card. */
export type WrittenCard = {
  id: string; state: Exclude<OutgoingState, 'draft' | 'in_route' | 'returned' | 'approved' | 'discarded'>; securityClass: SecurityClass; urgency: Urgency; subject: string | null; senderName: string | null;
  letterNumber: string | null; letterDate: string | null; classification: string | null; addressees: string[];
};

/** In no order; ids of letters received, of drafts and of letters one may not know are left out. One statement. */
export async function findWrittenCards(tx: Tx, letterIds: readonly string[]): Promise<WrittenCard[]> {
  if (letterIds.length === 0) return [];
  const { rows } = await sql<WrittenCard>`
    select c.id, c.state, c.security_class, c.urgency, c.subject, c.sender_name, c.letter_number, c.letter_date, c.classification, c.addressees
    from letters.outgoing_card c where c.id = any (${letterIds}) and c.book_id is not null`.execute(tx);
  return rows;
}
