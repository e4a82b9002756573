import { sql } from 'kysely';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';
import { layoutNotYours } from '../documents.errors.ts';

type Asking = { tx: Tx; actor: Actor; now: Date };

export function laysOutTheCity(actor: Actor): boolean {
  return actor.roles.includes('super-administrator') || actor.roles.includes('system');
}

/** Units below those whose admin kantor the actor is (Dumai 55/2021 Lamp. Bab II c), and those units. */
export function unitsToLayOut(ctx: Asking) {
  return sql<string>`
    with recursive own as (
      select d.unit_id as id from organization.duty_card d where d.employee_id = ${ctx.actor.employeeId}::uuid and d.role = 'admin-kantor' and d.during @> (select organization.day_of(${ctx.now}))
      union select u.id from organization.unit_card u join own on u.parent_id = own.id
    ) select id from own where id is not null`;
}

/** @throws layoutNotYours */
export async function assertMayLayOut(ctx: Asking, unitId: string | null): Promise<void> {
  if (laysOutTheCity(ctx.actor)) return;
  if (unitId === null || ctx.actor.employeeId === null) throw layoutNotYours({ unitId });
  const { rows } = await sql<{ isOwn: boolean }>`select ${unitId}::uuid in (${unitsToLayOut(ctx)}) as is_own`.execute(ctx.tx);
  if (rows[0]?.isOwn !== true) throw layoutNotYours({ unitId });
}

/** Asked before work is done outside a transaction. @throws layoutNotYours */
export async function mayLayOut(ctx: Asking, unitId: string | null): Promise<true> {
  await assertMayLayOut(ctx, unitId);
  return true;
}
