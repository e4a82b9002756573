import { sql } from 'kysely';
import type { Hat } from '#server/platform/actor.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { LetterState } from '#shared/contracts/letters.contract.ts';

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
    .select(['id', 'kind', 'positionId', 'employeeId', 'state', 'closedAt'])
    .where('letterId', '=', of.letterId)
    .execute();
  return rows.filter((row) => desks.positions.includes(row.positionId) || (row.employeeId !== null && desks.employees.includes(row.employeeId)));
}

/** What closing ends: the part of the desk one acts from; of who has no part there, what they were given wherever they sat. */
export async function findOwnPart(tx: Tx, of: { letterId: string; hats: readonly Hat[] }) {
  const own = (await findOwnDeliveries(tx, of)).filter((delivery) => delivery.kind === 'to');
  const { positions } = ownDesks(of.hats);
  const here = own.filter((delivery) => positions.includes(delivery.positionId));
  return here.length > 0 ? here : own;
}

/**
 * True for who answers for the letter: it went to one of their desks itself, not as a copy. Who ended their part while others had it still
 * does not, unless nobody owes anything on it by now: the last one was taken off, or their desk closed.
 */
export async function isAddressee(tx: Tx, of: { letterId: string; state: LetterState; hats: readonly Hat[] }): Promise<boolean> {
  const own = await findOwnPart(tx, of);
  if (own.length === 0 || of.state === 'closed' || own.some((delivery) => delivery.closedAt === null)) return own.length > 0;
  return !(await othersOwe(tx, { letterId: of.letterId, own: own.map((delivery) => delivery.id) }));
}

/**
 * Whether other addressees of a letter still owe something on it: who ended their part does not, nor who has nobody below and has read it.
 * A desk that was closed owes nothing.
 */
export async function othersOwe(tx: Tx, of: { letterId: string; own: readonly string[] }): Promise<boolean> {
  const { rows } = await sql<{ owed: boolean }>`
    select exists (select from letters.delivery d join organization.position_card p on p.id = d.position_id and p.closed_on is null
      where d.letter_id = ${of.letterId} and d.kind = 'to' and d.id <> all (${of.own}::uuid[]) and d.closed_at is null and (d.state = 'unread' or p.may_dispose)) as owed`.execute(tx);
  return rows[0]?.owed ?? false;
}

/** One addressee; `employeeId` who holds the position that day. */
export type Addressee = { positionId: string; kind: 'to' | 'copy'; employeeId: string | null };

/** Deliveries of a new letter, to be written with it. */
export function deliveryRows(ctx: CommandContext, letterId: string, addressees: readonly Addressee[]) {
  return ctx.tx
    .insertInto('letters.delivery')
    .values(addressees.map((each) => ({ id: ctx.newId(), letterId, ...each, state: 'unread', deliveredAt: ctx.now })));
}
