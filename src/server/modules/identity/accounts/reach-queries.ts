import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#server/platform/actor.ts';
import type { Database } from '#server/platform/database.ts';
import { standOf } from '../../organization/index.ts';
import { aboveYou, outsideYourAgency } from '../identity.errors.ts';

type Asking = { tx: Database; actor: Actor; now: Date };

export function administersEverywhere(actor: Actor): boolean {
  return actor.roles.includes('super-administrator') || actor.roles.includes('system');
}

/** Accounts with these roles are the super administrator's alone: whoever gives a new password could sign in as them. */
const ABOVE: readonly string[] = ['super-administrator', 'admin-kantor', 'examiner', 'managing-team'];

/**
 * CTEs `day`, `units`, `own`: the office day, the tree, and the units an admin kantor stands for (Dumai 55/2021 Lamp. II).
 * Cards only; the tree is read once for a whole list.
 */
export function ownUnits(ctx: Asking): RawBuilder<unknown> {
  return sql`day as (select organization.day_of(${ctx.now}) as d),
    units as materialized (select id, parent_id from organization.unit_card),
    own as (
      select d.unit_id as id from organization.duty_card d, day where d.employee_id = ${ctx.actor.employeeId} and d.role = 'admin-kantor' and d.during @> day.d
      union select u.id from units u join own on u.parent_id = own.id
    )`;
}

/**
 * Is the person in this column wholly inside the admin's agency? Every seat and every duty counts: a new password for the
 * assistant of the mayor opens the mayor's desk, wherever else that assistant may sit.
 */
export function insideOwn(employeeId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(exists (select 1 from organization.seat_card s, day where s.employee_id = ${employeeId} and s.during @> day.d)
    and not exists (select 1 from organization.seat_card s join organization.position_card p on p.id = s.position_id, day
      where s.employee_id = ${employeeId} and s.during @> day.d and p.unit_id not in (select id from own))
    and not exists (select 1 from organization.duty_card d, day
      where d.employee_id = ${employeeId} and d.during @> day.d and (d.unit_id is null or d.unit_id not in (select id from own))))`;
}

/** For showing only: seats in a managing team are not on a card, the act itself looks at them too. */
export function isAbove(employeeId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from organization.duty_card d, day where d.employee_id = ${employeeId} and d.during @> day.d and d.role = any (${ABOVE}))`;
}

/** @throws outsideYourAgency, aboveYou */
export async function assertMayManage(ctx: Asking, employeeId: string): Promise<void> {
  if (administersEverywhere(ctx.actor)) return;
  const { roles } = await standOf(ctx.tx, { employeeId, positionId: null, seat: null, at: ctx.now });
  if (roles.some((role) => ABOVE.includes(role))) throw aboveYou({ employeeId });
  const { rows } = await sql<{ inside: boolean }>`with recursive ${ownUnits(ctx)} select ${insideOwn(sql`${employeeId}::uuid`)} as inside`.execute(ctx.tx);
  if (!rows[0]?.inside) throw outsideYourAgency({ employeeId });
}

/** @throws outsideYourAgency when the actor administers nobody */
export function assertAdministrator(actor: Actor): void {
  if (!administersEverywhere(actor) && !actor.roles.includes('admin-kantor')) throw outsideYourAgency();
}
