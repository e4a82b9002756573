import type { Hat } from '#server/platform/actor.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';

/** Positions and persons one answers for: held oneself or acted for, never as an assistant or from above. */
export function ownDesks(hats: readonly Hat[]): { positions: string[]; employees: string[] } {
  const own = hats.filter((hat) => hat.via === 'self' || hat.via === 'acting' || hat.via === 'acting-secret');
  return {
    positions: own.filter((hat) => hat.grantee === 'position').map((hat) => hat.id),
    employees: own.filter((hat) => hat.grantee === 'employee').map((hat) => hat.id),
  };
}

/** Deliveries of a letter to the desks one answers for. */
export async function findOwnDeliveries(tx: Tx, of: { letterId: string; hats: readonly Hat[] }) {
  const desks = ownDesks(of.hats);
  const rows = await tx
    .selectFrom('letters.delivery')
    .select(['id', 'kind', 'positionId', 'employeeId', 'state'])
    .where('letterId', '=', of.letterId)
    .execute();
  return rows.filter((row) => desks.positions.includes(row.positionId) || (row.employeeId !== null && desks.employees.includes(row.employeeId)));
}

/** True for who answers for the letter: it went to one of their desks itself, not as a copy. */
export async function isAddressee(tx: Tx, of: { letterId: string; hats: readonly Hat[] }): Promise<boolean> {
  return (await findOwnDeliveries(tx, of)).some((delivery) => delivery.kind === 'to');
}

/** One addressee; `employeeId` who holds the position that day. */
export type Addressee = { positionId: string; kind: 'to' | 'copy'; employeeId: string | null };

/** Deliveries of a new letter, to be written with it. */
export function deliveryRows(ctx: CommandContext, letterId: string, addressees: readonly Addressee[]) {
  return ctx.tx
    .insertInto('letters.delivery')
    .values(addressees.map((each) => ({ id: ctx.newId(), letterId, ...each, state: 'unread', deliveredAt: ctx.now })));
}
