import { sql, type RawBuilder } from 'kysely';
import type { QueryContext } from '#server/platform/query.ts';
import type { Params, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/identity.contract.ts';
import { administersEverywhere, assertAdministrator, ownUnits } from './reach-queries.ts';

type Clerk = { name: string; signsIn: boolean };
type Registry = { unitId: string; unitName: string; clerks: Clerk[] };

/** Who keeps the registry of a unit today, and whether anybody of them can sign in: a letter that waits there says so instead of waiting in silence. Of one clerk alone it is not said. */
export async function getRegistryClerks(ctx: QueryContext, { unitId }: Params<typeof contracts.getRegistryClerks>): Promise<Reply<typeof contracts.getRegistryClerks>> {
  const [registry] = await readRegistries(ctx, sql`u.id = ${unitId}`);
  const all = registry?.clerks ?? [];
  const present = all.filter((clerk) => clerk.signsIn);
  return { clerks: (present.length > 0 ? present : all).map((clerk) => clerk.name), signsIn: present.length > 0 };
}

/** Registries with clerks of whom nobody can sign in: of the whole city for a super administrator, of the own agency for an admin kantor. */
export async function listSilentRegistries(ctx: QueryContext): Promise<Reply<typeof contracts.listSilentRegistries>> {
  assertAdministrator(ctx.actor);
  const found = await readRegistries(ctx, administersEverywhere(ctx.actor) ? sql`true` : sql`u.id in (select id from own)`);
  return { registries: found.filter(({ clerks }) => clerks.every((clerk) => !clerk.signsIn)).map(({ unitId, unitName, clerks }) => ({ unitId, unitName, clerks: clerks.map((clerk) => clerk.name) })) };
}

async function readRegistries(ctx: QueryContext, which: RawBuilder<unknown>): Promise<Registry[]> {
  const { rows } = await sql<Registry>`with recursive ${ownUnits(ctx)}, clerks as (
      select distinct d.unit_id, d.employee_id, d.name, exists (select from identity.account a where a.employee_id = d.employee_id and a.disabled_at is null) as signs_in
      from organization.duty_card d, day where d.role in ('operator', 'registry-clerk') and d.during @> day.d)
    select u.id as unit_id, u.name as unit_name, json_agg(json_build_object('name', c.name, 'signsIn', c.signs_in) order by c.name) as clerks
    from organization.unit_card u join clerks c on c.unit_id = u.id where ${which} group by u.id, u.name order by u.name`.execute(ctx.tx);
  return rows;
}
