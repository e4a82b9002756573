import type { CommandContext } from '#server/platform/command.ts';
import { isAddressee } from './deliveries/delivery-store.ts';
import type { Changed } from './deliveries/read-letter.ts';
import { getLetterCard } from './letter-card-queries.ts';
import { assertMayAct } from './letter-rules.ts';
import { recordAction } from './letter-store.ts';

/** A superior reminds those who handle a letter. It changes nothing of the letter, so it holds no row and names no version. */
export async function remindOfLetter(ctx: CommandContext, input: { letterId: string; note: string | null }): Promise<Changed> {
  const card = await getLetterCard(ctx.tx, input.letterId);
  const addressee = await isAddressee(ctx.tx, { letterId: card.id, state: card.state, hats: ctx.actor.hats });
  assertMayAct({ id: card.id, state: card.state, sealed: card.sealed, content: card.readsContent, acts: card.acts, addressee, mayDispose: false, fromHouse: false }, 'remind');
  const actionId = await recordAction(ctx, { letterId: card.id, kind: 'reminded', note: input.note });
  ctx.record({ action: 'letter.reminded', subjectKind: 'letter', subjectId: card.id });
  ctx.emit({ name: 'letter.reminded', payload: { actionId, letterId: card.id, securityClass: card.securityClass, byPositionId: ctx.actor.positionId, at: ctx.now.toISOString() } });
  return { letterId: card.id, version: card.version };
}
