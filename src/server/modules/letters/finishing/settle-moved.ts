import type { OutgoingState } from '#shared/domain/outgoing.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { systemActor, type Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { officeOfDesk, settleOffice } from '../drafts/office-of-letter.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { outgoingForUpdate } from '../outgoing/outgoing-store.ts';
import { readLetterheadDesk } from '../sheets/sheet-queries.ts';

const system = systemActor('letters.settle-offices');

/**
 * A city that reorganised its registries while a letter waited has another one keep its book now (ADR 148). The letter goes there before
 * its page is tried, since a number in the wrong book can only be voided.
 * @returns the unit whose registry has it now; null where it had it already
 */
export async function settleMoved(services: Services, actor: Actor, letterId: string): Promise<string | null> {
  const moved = await runQuery(services, findMoved, { name: 'letters.findMoved', actor, input: { letterId } });
  if (moved !== null) await settle(services, letterId);
  return moved;
}

async function findMoved(ctx: QueryContext, { letterId }: { letterId: string }): Promise<string | null> {
  const card = await getOutgoingCard(ctx, letterId);
  if (!waits(card.state) || !card.readsContent) return null;
  const { content } = await getDraft(ctx.tx, letterId);
  const on = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const { unitId, unitName } = await officeOfDesk(ctx.tx, await readLetterheadDesk(ctx.tx, { id: card.id, typeCode: card.typeCode, content, drafterPositionId: card.drafterPositionId, on }));
  return unitId === card.unitId ? null : unitName;
}

/** From its last initial to its number; before that it is settled when it is submitted, and a number stays where it was given. */
const waits = (state: OutgoingState) => state === 'approved';

function settle(services: Services, letterId: string): Promise<void> {
  return runCommand(services, settleLetter, { name: 'letters.settleLetter', actor: system, commandId: newId(), input: { letterId } });
}

async function settleLetter(ctx: CommandContext, { letterId }: { letterId: string }): Promise<void> {
  const letter = await outgoingForUpdate(ctx, { letterId });
  if (waits(letter.state)) await settleOffice(ctx, letter, (await getDraft(ctx.tx, letterId)).content);
}

/** So that the registry that has the work now finds it in its queue, whether or not anybody presses. */
export async function settleWaiting(services: Services): Promise<void> {
  const ids = await runQuery(services, listWaiting, { name: 'letters.listWaiting', actor: system, input: {} });
  const faults: unknown[] = [];
  for (const letterId of ids) await settleMoved(services, system, letterId).catch((fault: unknown) => faults.push(fault));
  // One letter that cannot be settled must not keep those behind it in the wrong queue.
  if (faults.length > 0) throw faults[0];
}

async function listWaiting(ctx: QueryContext): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('letters.letter as l').innerJoin('letters.outgoing as o', 'o.letterId', 'l.id').select('l.id').where('l.state', '=', 'approved').orderBy('l.id').execute();
  return rows.map((row) => row.id);
}

export const settlingJobs: readonly Job[] = [{ name: 'letters.settle-offices', cron: '35 1 * * *', run: settleWaiting }];
