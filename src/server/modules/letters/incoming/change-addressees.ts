import { readCounterFacts } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { grantAccess } from '../access/access-store.ts';
import { deliveryRows, type Addressee } from '../deliveries/delivery-store.ts';
import type { Letter } from '../letter-store.ts';
import { addresseeAtWork } from '../letters.errors.ts';
import { assertAddressees, seatAddressees, type Registration } from './incoming-fields.ts';
import { movesOf, type Delivered } from './correction-rules.ts';

/** Who was addressed before and after, by position; who is new, and who was taken off. */
export type Readdressed = { before: string[]; after: string[]; added: Addressee[]; gone: Pick<Delivered, 'positionId' | 'employeeId'>[] };

/**
 * Corrects whom a letter held by `letterForUpdate` is addressed to. Who has read it stays, and while it is in progress everybody:
 * a reading is a fact, and a copy may have been disposed to by the same right it would lose. Null when nobody changes.
 * @throws addresseeAtWork, unknownAddressee, seatIsEmpty
 */
export async function changeAddressees(ctx: CommandContext, letter: Letter, wanted: Registration['addressees']): Promise<Readdressed | null> {
  assertAddressees(wanted);
  const before = (await ctx.tx.selectFrom('letters.delivery').select(['id', 'positionId', 'employeeId', 'kind', 'state']).where('letterId', '=', letter.id).execute()) as Delivered[];
  const moves = movesOf(before, wanted);
  if (moves.added.length + moves.off.length + moves.turned.length === 0) return null;
  const settled = [...moves.off, ...moves.turned.filter((each) => each.kind === 'copy')].filter((each) => each.delivered.state === 'read' || letter.state === 'in_progress');
  if (settled.length > 0) throw addresseeAtWork({ positionIds: settled.map((each) => each.delivered.positionId) });

  const facts = await readCounterFacts(ctx.tx, { at: ctx.now, unitId: letter.unitId, partyId: null, positionIds: moves.added.map((each) => each.positionId) });
  const added = seatAddressees(moves.added, facts.seats);
  const stay = before.filter((each) => !moves.off.some((gone) => gone.delivered === each));
  if (moves.off.length > 0) await takeOff(ctx, letter, { gone: moves.off.map((each) => each.delivered), stay });
  for (const { delivered, kind } of moves.turned) await ctx.tx.updateTable('letters.delivery').set({ kind }).where('id', '=', delivered.id).execute();
  if (added.length > 0) await deliveryRows(ctx, letter.id, added).execute();
  // The new ones alone: who stays has it, and who sat at a staying desk once must not get it back.
  await grantAccess(ctx, { letterId: letter.id, relation: 'addressee', seats: added, securityClass: letter.securityClass });
  return { before: before.map((each) => each.positionId), after: wanted.map((each) => each.positionId), added, gone: moves.off.map(({ delivered: { positionId, employeeId } }) => ({ positionId, employeeId })) };
}

/** Takes their right with the delivery; one person at two desks keeps it by the one that stays. */
async function takeOff(ctx: CommandContext, letter: Letter, { gone, stay }: { gone: readonly Delivered[]; stay: readonly Delivered[] }): Promise<void> {
  const staying = new Set(granteesOf(stay));
  const grantees = granteesOf(gone).filter((id) => !staying.has(id));
  await ctx.tx.deleteFrom('letters.delivery').where('id', 'in', gone.map((each) => each.id)).execute();
  await ctx.tx.deleteFrom('letters.access').where('letterId', '=', letter.id).where('relation', '=', 'addressee').where('granteeId', 'in', grantees).execute();
}

function granteesOf(deliveries: readonly Delivered[]): string[] {
  return deliveries.flatMap((each) => (each.employeeId === null ? [each.positionId] : [each.positionId, each.employeeId]));
}
