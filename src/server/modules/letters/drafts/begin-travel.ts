import type { CommandContext } from '#server/platform/command.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { isTravelOrder } from '#shared/domain/outgoing.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate } from '../outgoing/outgoing-store.ts';
import { notAnOrder, notNumbered, personUnknown, travelBegun } from '../outgoing/outgoing.errors.ts';
import { beginDraft } from './begin-draft.ts';
import { getDraft } from './draft-store.ts';
import { typeNames } from './letter-types.ts';
import { saveDraft } from './save-draft.ts';
import { findTravelLetters, insertTravelLetter } from './travel-queries.ts';
import { travelFields, travellersOf } from './travel-rules.ts';

/**
 * Begins the travel letters of people an order names, one draft each at the desk one acts from. What is printed of a person is what the order
 * says of them, which its reader has before their eyes; nothing is asked of the register. It is as secret as the order until its writer says otherwise.
 * The order is held meanwhile: of two who begin one for the same person the later is told of the first. Who ends it may begin another.
 * @param input people: their places on the page of the order, from 0
 * @throws notAnOrder; personUnknown for a place where nobody stands; travelBegun for who has one; noDraftingSeat; unknownType where the city writes none; what forbids the act
 */
export async function beginTravel(ctx: CommandContext, input: { letterId: string; people: readonly number[] }): Promise<{ letterIds: string[] }> {
  assertMayDo(await outgoingForUpdate(ctx, { letterId: input.letterId }), 'travel');
  const card = await getOutgoingCard(ctx, input.letterId);
  if (!isTravelOrder(card.typeCode)) throw notAnOrder({ letterId: card.id, typeCode: card.typeCode });
  const { letterNumber: number, letterDate: date } = card;
  if (number === null || date === null) throw notNumbered({ letterId: card.id });
  const { content } = await getDraft(ctx.tx, card.id);
  const order = { fields: content.fields, place: content.place, typeName: (await typeNames(ctx.tx))(card.typeCode), number, date };
  const travellers = travellersOf(content.fields);
  const begun = await findTravelLetters(ctx.tx, card.id);
  const letterIds = [];
  for (const at of new Set(input.people)) {
    const traveller = travellers[at];
    if (!traveller) throw personUnknown({ letterId: card.id, person: at });
    if (begun.some((travel) => travel.person === at)) throw travelBegun({ letterId: card.id, person: at });
    const letterId = await beginOne(ctx, { of: card.id, content, fields: travelFields(order, traveller) });
    await insertTravelLetter(ctx, { letterId, orderId: card.id, person: at });
    letterIds.push(letterId);
  }
  return { letterIds };
}

async function beginOne(ctx: CommandContext, { of, content, fields }: { of: string; content: DraftContent; fields: DraftContent['fields'] }): Promise<string> {
  const { letterId } = await beginDraft(ctx, { typeCode: 'SPD', answers: null });
  const { urgency, securityClass, classReason } = content;
  const change = { subject: `Perjalanan dinas: ${content.subject}`.slice(0, 500), urgency, securityClass, classReason, fields, relations: [{ kind: 'refers' as const, letterId: of }] };
  await saveDraft(ctx, { letterId, base: 1, change });
  ctx.record({ action: 'outgoing.travel_begun', subjectKind: 'letter', subjectId: letterId, details: { of } });
  return letterId;
}
