import type { LetterState } from '#shared/contracts/letters.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { Tx } from '#server/platform/database.ts';
import type { Act, Metadata } from './access/access-rules.ts';
import { letterNotFound } from './letters.errors.ts';

/** A letter as the actor of the transaction may see it: what they may not see is null. */
export type LetterCard = {
  id: string;
  unitId: string;
  version: number;
  state: LetterState;
  sealed: boolean;
  urgency: Urgency;
  securityClass: SecurityClass;
  sees: Metadata;
  readsContent: boolean;
  acts: readonly Act[];
  subject: string | null;
  summary: string | null;
  classification: string | null;
  senderName: string | null;
  letterNumber: string | null;
  letterDate: OfficeDate | null;
  receivedOn: OfficeDate;
  replyDueOn: OfficeDate | null;
  registeredAt: Date;
  firstReadAt: Date | null;
  closedAt: Date | null;
  agendaNumber: number;
  agendaText: string;
  bookId: string;
  voidReason: string | null;
};

/** Cards by id, in no order; ids one may not know of are left out. One statement. */
export async function findLetterCards(tx: Tx, letterIds: readonly string[]): Promise<LetterCard[]> {
  if (letterIds.length === 0) return [];
  const rows = await tx.selectFrom('letters.letterCard').selectAll().where('id', 'in', letterIds).execute();
  // The catalogue cannot know that a view's columns are never null; the tables under it say so.
  return rows.map(({ mayRead, metadata, ...row }) => ({ ...row, sees: metadata, readsContent: mayRead }) as LetterCard);
}

/** @throws letterNotFound also when one may not know of it */
export async function getLetterCard(tx: Tx, letterId: string): Promise<LetterCard> {
  const [card] = await findLetterCards(tx, [letterId]);
  if (!card) throw letterNotFound({ letterId });
  return card;
}
