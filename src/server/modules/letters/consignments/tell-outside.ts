import type { CommandContext } from '#server/platform/command.ts';
import type { ConsignmentState } from '#shared/domain/sending.ts';
import { recordAction } from '../letter-store.ts';
import { consignmentFor } from './consignment-store.ts';

/** Somebody told an addressee outside, by telephone, mail or in person, that the letter they have was withdrawn. How it reached them stays as it is. */
export async function tellOutside(ctx: CommandContext, input: { consignmentId: string; note: string }): Promise<{ consignmentId: string; state: ConsignmentState }> {
  const held = await consignmentFor(ctx, input.consignmentId, 'tell');
  await ctx.tx.updateTable('letters.consignment').set({ toldAt: ctx.now, toldBy: ctx.actor.employeeId, toldByName: ctx.actor.name }).where('id', '=', held.id).execute();
  await recordAction(ctx, { letterId: held.letter.id, kind: 'consignment.told', note: [held.name, input.note].filter(Boolean).join(': '), details: { consignmentId: held.id } });
  ctx.record({ action: 'consignment.told', subjectKind: 'letter', subjectId: held.letter.id, details: { consignmentId: held.id } });
  return { consignmentId: held.id, state: held.state };
}
