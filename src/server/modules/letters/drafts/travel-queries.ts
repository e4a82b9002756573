import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { listTravel as contract } from '#shared/contracts/travel.contract.ts';
import { isTravelOrder } from '#shared/domain/outgoing.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { desksOf } from '../outgoing/outgoing-store.ts';
import { notAnOrder } from '../outgoing/outgoing.errors.ts';
import { getDraft } from './draft-store.ts';
import { travellersOf } from './travel-rules.ts';

/** A travel letter of an order that did not end. `letterId`, `number`: null for who may not know of it; that there is one follows from the order. */
export type TravelLetter = { person: number; begunAt: Date; desk: string; letterId: string | null; number: string | null };

/** @returns at most one for each place on the page of the order */
export async function findTravelLetters(tx: Tx, orderId: string): Promise<TravelLetter[]> {
  const { rows } = await sql<TravelLetter>`
    select t.person, t.begun_at, p.title as desk, c.id as letter_id, c.letter_number as number
    from letters.travel_letter t join organization.position_card p on p.id = t.position_id left join letters.outgoing_card c on c.id = t.letter_id
    where t.order_id = ${orderId} and not t.ended order by t.person`.execute(tx);
  return rows;
}

/** Keeps for whom a travel letter was begun: it stays so whatever its writer makes of the draft. */
export async function insertTravelLetter(ctx: CommandContext, { letterId, orderId, person }: { letterId: string; orderId: string; person: number }): Promise<void> {
  const { positionId } = ctx.actor;
  if (positionId === null) throw new Error('a draft that was just begun has no desk');
  await ctx.tx.insertInto('letters.travelLetter').values({ letterId, orderId, person, positionId, begunAt: ctx.now }).execute();
}

/** Whom an order sends, and who of them has a travel letter already. @throws notAnOrder; what forbids to begin one */
export async function listTravel(ctx: QueryContext, input: { letterId: string }): Promise<Reply<typeof contract>> {
  const card = await getOutgoingCard(ctx, input.letterId);
  assertMayDo({ ...card, content: card.readsContent, ...desksOf(ctx.actor, card) }, 'travel');
  if (!isTravelOrder(card.typeCode)) throw notAnOrder({ letterId: card.id, typeCode: card.typeCode });
  ctx[card.logged ? 'logSecretRead' : 'logRead']({ action: 'outgoing.travel_listed', subjectKind: 'letter', subjectId: card.id });
  const { content } = await getDraft(ctx.tx, card.id);
  const begun = new Map((await findTravelLetters(ctx.tx, card.id)).map(({ person, begunAt, ...travel }) => [person, { ...travel, begunAt: begunAt.toISOString() }]));
  return { people: travellersOf(content.fields).map(({ name, position }, at) => ({ name, position: position ?? null, travel: begun.get(at) ?? null })) };
}
