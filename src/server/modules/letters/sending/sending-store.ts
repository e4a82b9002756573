import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { SeatKind } from '#server/platform/actor.ts';
import { findFiles } from '#server/modules/documents/index.ts';
import type { DeskOfHouse } from '../dispatch/desk-queries.ts';
import type { PlannedLine } from './sending-rules.ts';

/** What the summary showed when somebody pressed "send"; this very plan goes out. */
export type SendPlan = { units: { unitId: string; desks: DeskOfHouse[] }[]; outside: PlannedLine[]; /** who is given a print */ byHand: string[] };
type Sender = { employeeId: string | null; name: string; positionId: string | null; seat: SeatKind | null };
export type WaitingSending = { id: string; letterId: string; /** where the letter stood */ cameFrom: CameFrom; askedAt: Date; goesAt: Date; sender: Sender; plan: SendPlan };

type CameFrom = 'signed' | 'to_release';
type NewSending = { letterId: string; cameFrom: CameFrom; goesAt: Date; plan: SendPlan };

export async function insertSending(ctx: CommandContext, { letterId, cameFrom, goesAt, plan }: NewSending): Promise<string> {
  const id = ctx.newId();
  const { employeeId, name, positionId, seat } = ctx.actor;
  await ctx.tx
    .insertInto('letters.sending')
    .values({ id, letterId, cameFrom, state: 'waiting', askedAt: ctx.now, goesAt, employeeId, actorName: name, positionId, seat, plan: JSON.stringify(plan) })
    .execute();
  return id;
}

/** The sending of a letter that can still be taken back. */
export async function findWaitingSending(tx: Tx, letterId: string): Promise<WaitingSending | null> {
  const row = await tx.selectFrom('letters.sending').selectAll().where('letterId', '=', letterId).where('state', '=', 'waiting').executeTakeFirst();
  if (!row) return null;
  const sender = { employeeId: row.employeeId, name: row.actorName, positionId: row.positionId, seat: row.seat as SeatKind | null };
  return { id: row.id, letterId, cameFrom: row.cameFrom as CameFrom, askedAt: row.askedAt, goesAt: row.goesAt, sender, plan: row.plan as SendPlan };
}

/** Its letter is held, so no two end it at once. */
export async function endSending(ctx: CommandContext, sendingId: string, as: 'gone' | 'undone'): Promise<void> {
  await ctx.tx.updateTable('letters.sending').set({ state: as, endedAt: ctx.now }).where('id', '=', sendingId).where('state', '=', 'waiting').execute();
}

/** The finished letter and what is attached to it, in their order. */
export async function filesOfLetter(tx: Tx, letterId: string) {
  const rows = await tx.selectFrom('letters.letterFile').select(['fileId', 'role']).where('letterId', '=', letterId).orderBy('positionInLetter').execute();
  const cards = await findFiles(tx, rows.map((row) => row.fileId));
  return cards.map((card) => ({ ...card, role: rows.find((row) => row.fileId === card.id)?.role === 'main' ? ('main' as const) : ('attachment' as const) }));
}
