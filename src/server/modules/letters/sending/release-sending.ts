import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { insertConsignments } from '../consignments/consignment-store.ts';
import { recordAction } from '../letter-store.ts';
import { outgoingForUpdate, setOutgoingState, type Outgoing } from '../outgoing/outgoing-store.ts';
import { endSending, findWaitingSending, type WaitingSending } from './sending-store.ts';

type Released = { letterId: string; sendingId: string; /** name of this office in a Message-ID */ mailHost: string };

/**
 * The seconds of a sending are over: what its plan says goes out, once. One dispatch for each receiving unit of the house, which
 * enters it in its own book afterwards; one consignment for each addressee outside.
 */
export async function releaseSending(ctx: CommandContext, input: Released): Promise<{ sent: boolean }> {
  const letter = await outgoingForUpdate(ctx, { letterId: input.letterId });
  const sending = await findWaitingSending(ctx.tx, letter.id);
  if (sending?.id !== input.sendingId) return { sent: false };
  // An answer is kept under the command's id: "not yet" must be none.
  if (sending.goesAt > ctx.now) throw new Error('a sending is asked to go before its time');
  const dispatchIds = await insertDispatches(ctx, sending);
  const day = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const consignmentIds = await insertConsignments(ctx, { letter, day, lines: sending.plan.outside, mailHost: input.mailHost });
  await endSending(ctx, sending.id, 'gone');
  await ctx.tx.updateTable('letters.outgoing').set({ sentAt: ctx.now, givenByHand: JSON.stringify(sending.plan.byHand) }).where('letterId', '=', letter.id).execute();
  await setOutgoingState(ctx, letter, { state: 'sent' });
  await tellOf(ctx, letter, { sending, dispatchIds, consignmentIds });
  return { sent: true };
}

async function insertDispatches(ctx: CommandContext, { letterId, plan }: WaitingSending): Promise<string[]> {
  const rows = plan.units.map(({ unitId, desks }) => ({ id: ctx.newId(), letterId, unitId, positions: JSON.stringify(desks), state: 'waiting', sentAt: ctx.now }));
  if (rows.length > 0) await ctx.tx.insertInto('letters.dispatch').values(rows).execute();
  return rows.map((row) => row.id);
}

type Sent = { sending: WaitingSending; dispatchIds: string[]; consignmentIds: string[] };

/** In the log of the letter it is the act of who pressed, though the program does it ten seconds later. */
async function tellOf(ctx: CommandContext, letter: Outgoing, { sending, dispatchIds, consignmentIds }: Sent): Promise<void> {
  await recordAction({ ...ctx, actor: { ...ctx.actor, ...sending.sender } }, { letterId: letter.id, kind: 'sent', details: { dispatchIds, consignmentIds } });
  ctx.record({ action: 'outgoing.sent', subjectKind: 'letter', subjectId: letter.id, details: { sendingId: sending.id, units: sending.plan.units.map((unit) => unit.unitId), consignmentIds } });
  ctx.emit({ name: 'outgoing.sent', payload: { letterId: letter.id, securityClass: letter.securityClass, byPositionId: sending.sender.positionId } });
}
