import type { CommandContext } from '#server/platform/command.ts';
import { findPositions } from '#server/modules/organization/index.ts';
import { listInstructions } from '../disposition-store.ts';
import { mayNotDispose } from '../dispositions.errors.ts';
import { holdLetter, tell, type Held } from '../hold-letter.ts';
import { describeLine, findBranchOf, wasDelivered } from '../sheet-queries.ts';
import { listOpenPapers, newCode } from './paper-store.ts';
import { whyNoPaper } from './paper-rules.ts';

/** So many boxes fit on half a folio; the rest is written on the empty lines. */
const BOXES = 14;

/**
 * Makes a disposition sheet ready to be printed: recipients and instructions as they stand now, under a code. Printed again
 * before it came back, it is the same sheet: two papers of one order would be entered twice.
 */
export async function printPaperSheet(ctx: CommandContext, input: { letterId: string; positionId: string | null }): Promise<{ code: string }> {
  const held = await holdLetter(ctx, input.letterId);
  const positionId = input.positionId ?? (await usualDesk(ctx, held));
  await assertPaper(ctx, held, positionId);
  const { employeeId } = ctx.actor;
  const [position] = await findPositions(ctx.tx, [positionId]);
  if (!position?.mayDispose || !employeeId) throw mayNotDispose({ positionId });
  const line = await describeLine(ctx, position);
  const desks = line.slice(0, BOXES).map((desk) => desk.positionId);
  const instructions = (await listInstructions(ctx.tx)).slice(0, BOXES).map((instruction) => instruction.code);
  const same = (await listOpenPapers(ctx.tx, { letterId: held.letter.id, positionId }))
    .find((paper) => paper.desks.join() === desks.join() && paper.instructions.join() === instructions.join());
  const code = same?.code ?? newCode();
  if (!same) {
    await ctx.tx.insertInto('dispositions.paperSheet').values({ id: ctx.newId(), code, letterId: held.letter.id, positionId, desks, instructions, printedByEmployeeId: employeeId, printedAt: ctx.now }).execute();
  }
  await tell(ctx, { letter: held.letter, action: 'disposition.sheet_printed', recipientIds: [], details: { code, positionId } });
  return { code };
}

/** A leader and the assistant print their own sheet, a clerk that of the first addressee. */
async function usualDesk(ctx: CommandContext, held: Held): Promise<string> {
  const { positionId } = ctx.actor;
  if (positionId && (await liesOnDesk(ctx, held, positionId)).liesThere) return positionId;
  const first = await ctx.tx.selectFrom('letters.deliveryCard').select('positionId').where('letterId', '=', held.letter.id).where('kind', '=', 'to').orderBy('id').executeTakeFirst();
  if (!first?.positionId) throw mayNotDispose({ letterId: held.letter.id });
  return first.positionId;
}

async function liesOnDesk(ctx: CommandContext, held: Held, positionId: string): Promise<{ delivered: boolean; liesThere: boolean }> {
  const delivered = await wasDelivered(ctx.tx, held.letter.id, positionId);
  return { delivered, liesThere: delivered || findBranchOf(held.tree, positionId) !== undefined };
}

/** @throws the reason of `whyNoPaper` */
export async function assertPaper(ctx: CommandContext, held: Held, positionId: string): Promise<{ delivered: boolean }> {
  const where = await liesOnDesk(ctx, held, positionId);
  const refusal = whyNoPaper({ letter: held.letter, positionId, actingPositionId: ctx.actor.positionId, ...where });
  if (refusal) throw refusal;
  return where;
}
