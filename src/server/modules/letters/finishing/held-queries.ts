import { findHeldNumbers } from '#server/modules/registers/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { listHeldForLetter as contract } from '#shared/contracts/letter-number.contract.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { assertMayDo, refusalOfOutgoing } from '../outgoing/outgoing-rules.ts';
import { desksOf } from '../outgoing/outgoing-store.ts';
import { drawnType } from '../sheets/type-rules.ts';

/** What the book of a letter holds for it to take. @throws the reason why the actor gives it no number */
export async function listHeldForLetter(ctx: QueryContext, input: { letterId: string }): Promise<Reply<typeof contract>> {
  const card = await getOutgoingCard(ctx, input.letterId);
  const asked = { ...card, content: card.readsContent, ...desksOf(ctx.actor, card) };
  if (refusalOfOutgoing('sign', asked)) assertMayDo(asked, 'number');
  return { numbers: await findHeldNumbers(ctx, { unitId: card.unitId, kind: drawnType(card.typeCode).book }) };
}
