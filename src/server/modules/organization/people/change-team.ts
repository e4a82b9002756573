import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { changedMeanwhile, teamNotFound } from '../organization.errors.ts';
import { assertMayAdministerEverywhere } from '../organization.policy.ts';

type EditedTeam = Params<typeof contracts.editTeam> & Omit<Body<typeof contracts.editTeam>, 'commandId'>;

/** Enters the decree of a managing team and the people it names; who sits in a team has its role from then on. */
export async function editTeam(ctx: CommandContext, input: EditedTeam): Promise<{ id: string; version: number }> {
  assertMayAdministerEverywhere(ctx.actor);
  const team = await ctx.tx.selectFrom('organization.team').selectAll().where('id', '=', input.teamId).forUpdate().executeTakeFirst();
  if (!team) throw teamNotFound({ teamId: input.teamId });
  if (team.version !== input.version) throw changedMeanwhile({ version: team.version });
  await ctx.tx.updateTable('organization.team').set({ decreeNumber: input.decree?.number ?? null, decreeDate: input.decree?.date ?? null, version: team.version + 1 }).where('id', '=', team.id).execute();
  for (const seat of input.seats) {
    await ctx.tx.updateTable('organization.teamSeat').set({ employeeId: seat.employeeId }).where('id', '=', seat.id).where('teamId', '=', team.id).execute();
  }
  ctx.record({ action: 'team.edited', subjectKind: 'team', subjectId: team.id, details: { seats: input.seats.filter((seat) => seat.employeeId !== null).map((seat) => seat.employeeId) } });
  return { id: team.id, version: team.version + 1 };
}
