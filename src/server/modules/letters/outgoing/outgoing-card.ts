import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { FinishWay, OutgoingState } from '#shared/domain/outgoing.ts';
import { isSecret, type SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { Act, Metadata } from '../access/access-rules.ts';
import { letterNotFound } from '../letters.errors.ts';
import { passesRegistry, registrySends } from './registry-sends.ts';

/** An outgoing letter as the actor of the transaction may see it; what they may not see is null. */
export type OutgoingCard = {
  id: string; unitId: string; /** whom it comes from */ senderName: string | null; urgency: Urgency; securityClass: SecurityClass; state: OutgoingState; begunAt: Date; version: number; sees: Metadata; readsContent: boolean; acts: Act[];
  typeCode: string; drafterPositionId: string; drafterEmployeeId: string; signerPositionId: string | null; way: FinishWay | null; finishedAt: Date | null; sentAt: Date | null; fileId: string | null;
  bookId: string | null; agendaNumber: number | null; voidReason: string | null; letterNumber: string | null; letterDate: string | null; subject: string | null;
  handedOverAt: Date | null; givenBackAt: Date | null; givenBackByName: string | null; givenBackReason: string | null; registrySends: boolean; /** signed to stay inside its unit, where the registry sends what leaves */ passesRegistry: boolean; /** for the pen, once it has its number */ printedAt: Date | null;
  /** reading it is on the chain before the data leaves */
  logged: boolean;
};

/** @throws letterNotFound also when one may not know of it */
export async function getOutgoingCard(ctx: { tx: Tx; actor: { roles: readonly string[] }; now: Date }, letterId: string): Promise<OutgoingCard> {
  const { rows } = await sql<Omit<OutgoingCard, 'logged'>>`
    select c.id, c.unit_id, c.sender_name, c.urgency, c.security_class, c.state, c.begun_at, c.version, c.metadata as sees, c.may_read as reads_content, c.acts, c.type_code, c.drafter_position_id,
      c.drafter_employee_id, c.signer_position_id, c.way, c.finished_at, c.sent_at, c.file_id, c.book_id, c.agenda_number, c.void_reason, c.letter_number, c.letter_date, c.subject,
      c.handed_over_at, c.given_back_at, c.given_back_by_name, c.given_back_reason, c.printed_at, ${registrySends('c', ctx.now)} as registry_sends, ${passesRegistry('c', ctx.now)} as passes_registry
    from letters.outgoing_card c where c.id = ${letterId}`.execute(ctx.tx);
  const [row] = rows;
  if (!row) throw letterNotFound({ letterId });
  return { ...row, logged: isSecret(row.securityClass) || ctx.actor.roles.includes('examiner') };
}
