import { sql } from 'kysely';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';
import { certificateOutsideReach } from './signing.errors.ts';

type Asking = { tx: Tx; actor: Actor; now: Date };

/** @throws certificateOutsideReach for who administers nobody */
export function assertAdministers(actor: Actor): void {
  if (!actor.roles.includes('super-administrator') && !actor.roles.includes('admin-kantor')) throw certificateOutsideReach();
}

/**
 * Who may end the certificate of another: a super administrator, and an admin kantor (Dumai 55/2021 Lamp. II) where the certificate names a
 * position of the own agency. Ending signs nothing and opens nothing, so somebody above may be meant too; whoever left has no seat any
 * more, which is why the certificate's own position counts.
 */
export async function mayEnd(ctx: Asking, employeeId: string): Promise<boolean> {
  if (ctx.actor.roles.includes('super-administrator')) return true;
  if (!ctx.actor.roles.includes('admin-kantor')) return false;
  const { rows } = await sql<{ inside: boolean }>`
    with recursive day as (select organization.day_of(${ctx.now}) as d),
    own as (
      select d.unit_id as id from organization.duty_card d, day where d.employee_id = ${ctx.actor.employeeId} and d.role = 'admin-kantor' and d.during @> day.d
      union select u.id from organization.unit_card u join own on u.parent_id = own.id
    )
    select exists (select 1 from signing.certificate c join organization.position_card p on p.id = c.position_id join own on own.id = p.unit_id
      where c.employee_id = ${employeeId} and c.revoked_at is null) as inside`.execute(ctx.tx);
  return rows[0]?.inside ?? false;
}

/** @throws certificateOutsideReach */
export async function assertMayEnd(ctx: Asking, employeeId: string): Promise<void> {
  if (!(await mayEnd(ctx, employeeId))) throw certificateOutsideReach({ employeeId });
}
