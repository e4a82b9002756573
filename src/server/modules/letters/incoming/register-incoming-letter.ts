import { readCounterFacts } from '#server/modules/organization/index.ts';
import { takeNumber, type NumberRequest } from '#server/modules/registers/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { insertAccess, registryGrants } from '../access/access-store.ts';
import type { Addressee } from '../deliveries/delivery-store.ts';
import { assertAddressees, assertContentFitsClass, assertDatesArePossible, seatAddressees, type Registration } from './incoming-fields.ts';
import { keepInvitation } from '../invitation-store.ts';
import { insertLetter } from '../letter-store.ts';
import { perhapsRegistered, unknownParty } from '../letters.errors.ts';
import { chooseBook } from './choose-book.ts';
import { findSameLetterIds } from './same-letter-queries.ts';

export type Registered = { letterId: string; version: number; agenda: { bookId: string; number: number; text: string } };
/** A registration whose book is decided. */
type Entered = Registration & { unitId: string };

/**
 * Registers a paper letter: number, deliveries, access, all in one transaction (Bekasi 24.A/2013 Ps. 10b, Dumai IV.B.1).
 * A secret letter is entered by its cover and lies sealed until its addressee opens it.
 */
export async function registerIncomingLetter(ctx: CommandContext, asked: Registration): Promise<Registered> {
  const input = { ...asked, unitId: await chooseBook(ctx, { unitId: asked.unitId, positionId: asked.addressees[0]?.positionId }) };
  const { unitId, partyId } = input;
  const facts = await readCounterFacts(ctx.tx, { at: ctx.now, unitId, partyId, positionIds: input.addressees.map((each) => each.positionId) });
  assertDatesArePossible(input, facts.today);
  assertContentFitsClass(input);
  assertAddressees(input.addressees);
  if (partyId !== null && !facts.partyIsKnown) throw unknownParty({ field: 'partyId' });
  if (!input.knowsOfSame) await assertNotYetRegistered(ctx, input);
  const addressees = seatAddressees(input.addressees, facts.seats);

  const letterId = ctx.newId();
  const parts = { securityClass: input.securityClass, classification: input.classification ?? '', unitCode: facts.unitCode ?? '' };
  const taken = await takeNumber(ctx, { unitId, kind: 'incoming', ...numberOf(input, facts.today), subject: { kind: 'letter', id: letterId }, parts });
  await writeLetter(ctx, input, { letterId, entryId: taken.entryId, addressees });

  const details = () => ({ unitId: input.unitId, bookId: taken.bookId, number: taken.number, securityClass: input.securityClass });
  ctx.record({ action: 'letter.registered', subjectKind: 'letter', subjectId: letterId, details });
  ctx.emit({ name: 'letter.registered', payload: { letterId, securityClass: input.securityClass, urgency: input.urgency, deliveries: addressees, at: ctx.now.toISOString() } });
  return { letterId, version: 1, agenda: taken };
}

/** A held number and a back-dated one are of the day the letter came in; every other is of today. */
function numberOf(input: Registration, today: OfficeDate): Pick<NumberRequest, 'on' | 'backDated' | 'reservationId'> {
  if (input.reservationId) return { on: input.receivedOn, reservationId: input.reservationId };
  return input.backDated && input.receivedOn < today ? { on: input.receivedOn, backDated: true } : { on: today };
}

/** The order matters: row-level security lets the letter in by the access rows, which are written first. */
async function writeLetter(ctx: CommandContext, input: Entered, made: { letterId: string; entryId: string; addressees: readonly Addressee[] }): Promise<void> {
  const { letterId, addressees } = made;
  const sealed = isSecret(input.securityClass);
  const subject = {
    letterId,
    securityClass: input.securityClass,
    registeredAt: ctx.now,
    receivedOn: input.receivedOn,
    urgency: input.urgency,
    state: 'registered',
    unitId: input.unitId,
    dueOn: input.replyDueOn,
  };
  await insertAccess(ctx, subject, [
    ...registryGrants(input.unitId),
    ...addressees.map((each) => ({ relation: 'addressee', grantee: 'seat', positionId: each.positionId, employeeId: each.employeeId }) as const),
  ]);
  const words = input.subject === null ? null : { subject: input.subject, summary: input.summary };
  await insertLetter(ctx, { letter: { ...input, id: letterId, entryId: made.entryId, sealed }, words, files: input.files, addressees });
  if (input.invitation !== null) await keepInvitation(ctx, letterId, input.invitation);
}

async function assertNotYetRegistered(ctx: CommandContext, input: Registration): Promise<void> {
  if (input.letterNumber === null) return;
  const letterIds = await findSameLetterIds(ctx.tx, { senderName: input.senderName, letterNumber: input.letterNumber });
  if (letterIds.length > 0) throw perhapsRegistered({ letterIds });
}
