import { sql } from 'kysely';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';
import { notYourself, onlySuperAdministrator, outsideOwnAgency } from './organization.errors.ts';

type Asking = { tx: Tx; actor: Actor; now: Date };
export type Act = 'structure' | 'delegation';
export type Reach = 'everywhere' | ReadonlySet<string>;

export function administersEverywhere(actor: Actor): boolean {
  return actor.roles.includes('super-administrator') || actor.roles.includes('system');
}

/**
 * The units an actor may administer. A super administrator: all. An admin kantor: the own agency (Dumai 55/2021 Lamp. II).
 * Delegation is also executed by the unit's operator (Bekasi 24.A/2013 Ps. 11(9)).
 */
export async function reachOf(ctx: Asking, act: Act = 'structure'): Promise<Reach> {
  if (administersEverywhere(ctx.actor)) return 'everywhere';
  if (ctx.actor.employeeId === null) return new Set();
  const roles = act === 'delegation' ? ['admin-kantor', 'operator'] : ['admin-kantor'];
  const { rows } = await sql<{ id: string }>`
    with recursive own as (
      select d.unit_id as id from organization.duty_card d where d.employee_id = ${ctx.actor.employeeId} and d.role = any (${roles}) and d.during @> (select organization.day_of(${ctx.now}))
      union select u.id from organization.unit u join own on u.parent_id = own.id
    ) select id from own where id is not null`.execute(ctx.tx);
  return new Set(rows.map((row) => row.id));
}

export function reaches(reach: Reach, unitId: string | null): boolean {
  return reach === 'everywhere' || (unitId !== null && reach.has(unitId));
}

/** @throws outsideOwnAgency */
export async function assertMayAdminister(ctx: Asking, unitId: string | null, act: Act = 'structure'): Promise<void> {
  if (!reaches(await reachOf(ctx, act), unitId)) throw outsideOwnAgency({ unitId });
}

/** @throws onlySuperAdministrator */
export function assertMayAdministerEverywhere(actor: Actor): void {
  if (!administersEverywhere(actor)) throw onlySuperAdministrator();
}

/** An admin kantor or operator gives seats and roles to others, never to themselves: that needs a second person. */
export function assertNotOneself(actor: Actor, employeeId: string): void {
  if (!administersEverywhere(actor) && actor.employeeId === employeeId) throw notYourself({ employeeId });
}
