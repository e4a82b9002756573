import type { CommandContext } from '#server/platform/command.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { setUpAgency } from '#shared/contracts/first-run.contract.ts';
import { provinceAlone } from '#shared/domain/city-name.ts';
import type { Preset } from '#presets/preset.ts';
import { orRefuse } from '../constraints.ts';
import { loadCalendar } from './calendar.ts';
import { takeNationalHolidays } from './take-holidays.ts';

export type Founding = { city: Body<typeof setUpAgency>['city']; preset: Preset; founder: { name: string } };

/**
 * Makes the one row of the city with the words, teams, roles and rules of its regulation, and the national holidays.
 * The first person becomes super administrator and appoints all others.
 * The primary key decides a race: one founding wins. @throws cityAlreadyFounded
 */
export async function foundCity(ctx: CommandContext, input: Founding): Promise<{ employeeId: string }> {
  const { organization, dispositions, letters, regulation } = input.preset;
  await orRefuse(ctx.tx.insertInto('organization.city').values({
    ...input.city, province: provinceAlone(input.city.province), presetCode: input.preset.code, regulation: `${regulation.city} ${regulation.number}/${regulation.year}`,
    words: JSON.stringify(organization.words), ownLine: dispositions.recipients.value, registrySends: letters.registrySends.value, delegation: JSON.stringify(organization.delegation), foundedAt: ctx.now,
  }).execute());
  await writeRoleNames(ctx, input.preset);
  await writeTeams(ctx, input.preset);
  await takeNationalHolidays(ctx);
  ctx.record({ action: 'city.founded', subjectKind: 'city', subjectId: null, details: { preset: input.preset.code } });
  return appointFounder(ctx, input.founder);
}

async function appointFounder(ctx: CommandContext, input: { name: string }): Promise<{ employeeId: string }> {
  const employeeId = ctx.newId();
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  await ctx.tx.insertInto('organization.employee').values({ id: employeeId, name: input.name, status: 'non_asn', createdAt: ctx.now }).execute();
  await ctx.tx.insertInto('organization.duty').values({ id: ctx.newId(), role: 'super-administrator', employeeId, fromOn: today, createdAt: ctx.now }).execute();
  ctx.record({ action: 'duty.given', subjectKind: 'employee', subjectId: employeeId, details: { role: 'super-administrator', employeeId } });
  return { employeeId };
}

async function writeRoleNames(ctx: CommandContext, preset: Preset): Promise<void> {
  const rows = preset.organization.roles.map((role, index) => ({ id: ctx.newId(), rankOrder: index + 1, role: role.code, name: role.name, basis: role.basis }));
  if (rows.length > 0) await ctx.tx.insertInto('organization.roleName').values(rows).execute();
}

async function writeTeams(ctx: CommandContext, preset: Preset): Promise<void> {
  for (const [index, team] of preset.organization.teams.entries()) await writeTeam(ctx, team, index + 1);
}

/** A team of the regulation with its seats, nobody in them yet. */
export async function writeTeam(ctx: CommandContext, team: Preset['organization']['teams'][number], rankOrder: number): Promise<void> {
  const teamId = ctx.newId();
  await ctx.tx.insertInto('organization.team').values({ id: teamId, rankOrder, code: team.code, name: team.name, task: team.task, decreedBy: team.decreedBy, basis: team.basis }).execute();
  const seats = team.members.map((member, place) => ({ id: ctx.newId(), teamId, rankOrder: place + 1, ...member }));
  if (seats.length > 0) await ctx.tx.insertInto('organization.teamSeat').values(seats).execute();
}
