import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { loadCalendar } from '../city/calendar.ts';
import { orRefuse } from '../constraints.ts';
import { changedMeanwhile, decreeInFuture, teamNotFound } from '../organization.errors.ts';
import { assertMayAdministerEverywhere } from '../organization.policy.ts';

type EditedTeam = Params<typeof contracts.editTeam> & Omit<Body<typeof contracts.editTeam>, 'commandId'>;

/** Enters the decree of a managing team and the people it names; who sits in a team has its role from then on. */
export async function editTeam(ctx: CommandContext, input: EditedTeam): Promise<{ id: string; version: number }> {
  assertMayAdministerEverywhere(ctx.actor);
  const team = await ctx.tx.selectFrom('organization.team').selectAll().where('id', '=', input.teamId).forUpdate().executeTakeFirst();
  if (!team) throw teamNotFound({ teamId: input.teamId });
  if (team.version !== input.version) throw changedMeanwhile({ version: team.version });
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  if (input.decree?.date && input.decree.date > today) throw decreeInFuture({ date: input.decree.date, today });
  await ctx.tx.updateTable('organization.team').set({ decreeNumber: input.decree?.number ?? null, decreeDate: input.decree?.date ?? null, version: team.version + 1 }).where('id', '=', team.id).execute();
  for (const seat of input.seats) {
    await orRefuse(ctx.tx.updateTable('organization.teamSeat').set({ employeeId: seat.employeeId }).where('id', '=', seat.id).where('teamId', '=', team.id).execute());
  }
  await keepTeam(ctx, team.id);
  ctx.record({ action: 'team.edited', subjectKind: 'team', subjectId: team.id, details: { seats: input.seats.filter((seat) => seat.employeeId !== null).map((seat) => seat.employeeId) } });
  return { id: team.id, version: team.version + 1 };
}

/** How the team stands now, kept for good: who sat in it under which decree. */
async function keepTeam(ctx: CommandContext, teamId: string): Promise<void> {
  await sql`insert into organization.team_change (id, team_id, team_name, decree_number, decree_date, seats, by_name, at)
    select ${ctx.newId()}, t.id, t.name, t.decree_number, t.decree_date, coalesce((select jsonb_agg(jsonb_build_object('seat', s.seat, 'name', e.name) order by s.rank_order)
      from organization.team_seat s join organization.employee e on e.id = s.employee_id where s.team_id = t.id), '[]'), ${ctx.actor.name}, ${ctx.now}
    from organization.team t where t.id = ${teamId}`.execute(ctx.tx);
}
