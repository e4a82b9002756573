import type { CommandContext } from '#server/platform/command.ts';
import { findOwnDeliveries } from './delivery-store.ts';
import { assertMayAct } from '../letter-rules.ts';
import { letterForUpdate, recordAction, setLetterState, type Letter } from '../letter-store.ts';

export type Changed = { letterId: string; version: number };

/**
 * A desk opened the letter. The first reading by an addressee starts the clock; a copy being read does not, an assistant
 * looking does not count, and a repeat changes nothing.
 */
export async function readLetter(ctx: CommandContext, input: { letterId: string }): Promise<Changed> {
  const letter = await letterForUpdate(ctx, input);
  assertMayAct(letter, 'read');
  const unread = (await findOwnDeliveries(ctx.tx, { letterId: letter.id, hats: ctx.actor.hats })).filter((delivery) => delivery.state === 'unread');
  if (unread.length === 0) return { letterId: letter.id, version: letter.version };
  await ctx.tx
    .updateTable('letters.delivery')
    .set({ state: 'read', readAt: ctx.now, readBy: ctx.actor.employeeId })
    .where(
      'id',
      'in',
      unread.map((delivery) => delivery.id),
    )
    .execute();
  await startClock(
    ctx,
    letter,
    unread.some((delivery) => delivery.kind === 'to'),
  );
  const details = { deliveryIds: unread.map((delivery) => delivery.id) };
  await recordAction(ctx, { letterId: letter.id, kind: 'read', details });
  ctx.record({ action: 'letter.read', subjectKind: 'letter', subjectId: letter.id, details });
  ctx.emit({ name: 'letter.read', payload: { letterId: letter.id, securityClass: letter.securityClass, ...details } });
  return { letterId: letter.id, version: letter.version };
}

async function startClock(ctx: CommandContext, letter: Letter, byAddressee: boolean): Promise<void> {
  if (byAddressee && letter.state === 'registered') await setLetterState(ctx, letter, 'read');
}
