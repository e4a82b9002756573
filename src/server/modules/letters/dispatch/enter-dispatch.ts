import { sql } from 'kysely';
import { readCounterFacts } from '#server/modules/organization/index.ts';
import { takeNumber } from '#server/modules/registers/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { insertAccess, registryGrants } from '../access/access-store.ts';
import type { Addressee } from '../deliveries/delivery-store.ts';
import { keepInvitation } from '../invitation-store.ts';
import { insertLetter } from '../letter-store.ts';
import { markTakenBack } from '../relations/mark-taken-back.ts';
import { relateReceived } from '../relations/relate-received.ts';
import { keepOwnSeal } from '../relations/seal-store.ts';
import { invitationOf } from './invitation-rules.ts';
import type { DeskOfHouse } from './desk-queries.ts';

type Sent = {
  state: string; letterState: string; unitId: string; positions: DeskOfHouse[]; letterId: string; senderName: string; letterNumber: string; letterDate: string; urgency: Urgency;
  securityClass: SecurityClass; typeCode: string; content: DraftContent; files: { fileId: string; role: 'main' | 'attachment' }[];
};

/**
 * A unit of the house receives a letter: it is entered in its book with its own agenda number and lies on the desks it names, at once
 * and without anybody typing (Bekasi 24.A/2013 Lamp. II-1). It is a letter of its own there: what its readers do with it is not the
 * sender's to see. Its words and files come with it, also of a secret one: the rule hides them from the counter, no envelope is needed.
 */
export async function enterDispatch(ctx: CommandContext, input: { dispatchId: string }): Promise<{ letterId: string | null }> {
  const sent = await sentForUpdate(ctx, input.dispatchId);
  if (sent?.state !== 'waiting') return { letterId: null };
  const { unitId, securityClass, urgency, content } = sent;
  const facts = await readCounterFacts(ctx.tx, { at: ctx.now, unitId, partyId: null, positionIds: sent.positions.map((desk) => desk.positionId) });
  const seats = new Map(facts.seats.map((seat) => [seat.positionId, seat.employeeId]));
  const addressees: Addressee[] = sent.positions.map((desk) => ({ positionId: desk.positionId, kind: desk.kind, employeeId: desk.person?.employeeId ?? seats.get(desk.positionId) ?? null }));
  const letterId = ctx.newId();
  const parts = { securityClass, classification: content.classification ?? '', unitCode: facts.unitCode ?? '' };
  const taken = await takeNumber(ctx, { unitId, kind: 'incoming', on: facts.today, subject: { kind: 'letter', id: letterId }, parts });
  const about = { letterId, securityClass, registeredAt: ctx.now, receivedOn: facts.today, urgency, state: 'registered', unitId, dueOn: null };
  await insertAccess(ctx, about, [...registryGrants(unitId), ...addressees.map(({ positionId, employeeId }) => ({ relation: 'addressee', grantee: 'seat', positionId, employeeId }) as const)]);
  await insertLetter(ctx, {
    letter: {
      id: letterId, unitId, entryId: taken.entryId, sealed: false, cameFrom: sent.letterId, partyId: null, senderName: sent.senderName, letterNumber: sent.letterNumber, letterDate: sent.letterDate, receivedOn: facts.today,
      receivedVia: 'system', urgency, securityClass, attachmentNote: null, classification: content.classification, replyDueOn: null, invitation: null,
    },
    words: { subject: content.subject, summary: null }, files: sent.files, addressees,
  });
  await keepOwnSeal(ctx, { letterId, cameFrom: sent.letterId });
  await relateReceived(ctx, { letterId });
  const invitation = invitationOf(sent.typeCode, content.fields);
  if (invitation) await keepInvitation(ctx, letterId, invitation);
  await ctx.tx.updateTable('letters.dispatch').set({ state: 'received', receivedAt: ctx.now, receivedLetterId: letterId }).where('id', '=', input.dispatchId).execute();
  const details = () => ({ unitId, bookId: taken.bookId, number: taken.number, securityClass, cameFrom: sent.letterId });
  ctx.record({ action: 'letter.registered', subjectKind: 'letter', subjectId: letterId, details });
  ctx.emit({ name: 'letter.registered', payload: { letterId, securityClass, urgency, deliveries: addressees } });
  if (sent.letterState === 'withdrawn') await enterAsTakenBack(ctx, { id: letterId, securityClass, cameFrom: sent.letterId });
  return { letterId };
}

/** Its book was closed, or its desk empty, until after the sender had taken it back: nobody finds it in force first. The reason is read once the letter is held. */
async function enterAsTakenBack(ctx: CommandContext, { id, securityClass, cameFrom }: { id: string; securityClass: SecurityClass; cameFrom: string }): Promise<void> {
  const said = await ctx.tx.selectFrom('letters.action').select('note').where('letterId', '=', cameFrom).where('kind', '=', 'withdrawn').orderBy('seq', 'desc').executeTakeFirst();
  await markTakenBack(ctx, { row: { id, securityClass, note: said?.note ?? null }, details: { letterId: cameFrom }, from: { cameFrom } });
}

/** Holds the sent letter, then its dispatch: the order of every command. */
async function sentForUpdate(ctx: CommandContext, dispatchId: string): Promise<Sent | undefined> {
  const { rows } = await sql<Sent>`
    select d.state, l.state as letter_state, d.unit_id, d.positions, l.id as letter_id, l.sender_name, l.letter_number, l.letter_date, l.urgency, l.security_class, o.type_code, c.content,
      (select coalesce(json_agg(json_build_object('fileId', f.file_id, 'role', f.role) order by f.position_in_letter), '[]') from letters.letter_file f where f.letter_id = l.id) as files
    from letters.dispatch d join letters.letter l on l.id = d.letter_id join letters.outgoing o on o.letter_id = l.id join letters.draft c on c.letter_id = l.id
    where d.id = ${dispatchId} for update of l, d`.execute(ctx.tx);
  return rows[0];
}
