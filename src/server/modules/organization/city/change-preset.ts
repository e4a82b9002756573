import { sql } from 'kysely';
import { findPreset, presets } from '#presets/index.ts';
import { finishWayOf, type Preset } from '#presets/preset.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { PresetLoader } from '#server/platform/preset-loader.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Body, Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization-city.contract.ts';
import { changedMeanwhile, presetNotFound, samePreset } from '../organization.errors.ts';
import { administersEverywhere, assertMayAdministerEverywhere } from '../organization.policy.ts';
import { cityForUpdate, getCity, type CityWords } from './city-store.ts';
import { writeTeam } from './found-city.ts';
import { changesBetween, takesOver, type CityState } from './preset-changes.ts';

type Chosen = Omit<Body<typeof contracts.changePreset>, 'commandId'>;
type Changes = ReturnType<typeof changesBetween>;

const regulationOf = ({ code, regulation: { city, number, year, about, enactedOn } }: Preset) => ({ code, city, number, year, about, enactedOn });

/** What the chosen regulation set, each value with the article it rests on. */
export async function showRegulation(ctx: QueryContext): Promise<Reply<typeof contracts.getRegulation>> {
  const preset = presetOf((await getCity(ctx.tx)).presetCode);
  const { registers, documents, reports, letters, dispositions, organization } = preset;
  const { roleNames } = await stateOf(ctx.tx);
  return {
    chosen: regulationOf(preset), choices: presets.map(regulationOf), mayEdit: administersEverywhere(ctx.actor),
    ownLineBasis: dispositions.recipients.basis, registrySendsBasis: letters.registrySends.basis, managingUnit: organization.managingUnit,
    books: registers.books.map(({ name, pattern, sample, basis }) => ({ name, pattern, sample, basis })),
    ways: documents.finishing.map(({ way, basis }) => ({ way: finishWayOf[way], basis })),
    letterTypes: documents.letterTypes.map(({ code, name, basis }) => ({ code, name, basis })),
    reports: { months: reports.months.value, basis: reports.months.basis, by: reports.by.value, to: reports.to.value },
    signing: letters.signing.map(({ scope, mayBeSignedBy, basis }) => ({ scope, by: [...mayBeSignedBy], basis })),
    roles: [...roleNames],
  };
}

/** What choosing another regulation would change; nothing is written. */
export async function previewPreset(ctx: QueryContext, input: Query<typeof contracts.previewPreset>): Promise<Reply<typeof contracts.previewPreset>> {
  assertMayAdministerEverywhere(ctx.actor);
  const city = await getCity(ctx.tx);
  return { version: city.version, changes: changesBetween({ city, ...(await stateOf(ctx.tx)) }, presetOf(city.presetCode), presetOf(input.preset)) };
}

/**
 * Goes over to another regulation. Each room takes its own part; words and teams somebody wrote or filled here stay unless
 * they are named. @throws samePreset, changedMeanwhile
 */
export function changePreset(loadPreset: PresetLoader) {
  return async (ctx: CommandContext, input: Chosen): Promise<{ version: number }> => {
    assertMayAdministerEverywhere(ctx.actor);
    const city = await cityForUpdate(ctx.tx);
    if (city.version !== input.version) throw changedMeanwhile({ version: city.version });
    const next = presetOf(input.preset);
    if (next.code === city.presetCode) throw samePreset({ preset: next.code });
    const changes = changesBetween({ city, ...(await stateOf(ctx.tx)) }, presetOf(city.presetCode), next).filter((change) => takesOver(change, input.replace));
    const takes = (key: string) => changes.some((change) => change.key === key);
    const words = Object.fromEntries(Object.entries(city.words).map(([word, now]) => [word, takes(`word.${word}`) ? next.organization.words[word as keyof CityWords] : now]));
    await ctx.tx.updateTable('organization.city').set({
      presetCode: next.code, regulation: `${next.regulation.city} ${next.regulation.number}/${next.regulation.year}`, words: JSON.stringify(words),
      ...(takes('own_line') ? { ownLine: next.dispositions.recipients.value } : {}), ...(takes('registry_sends') ? { registrySends: next.letters.registrySends.value } : {}),
      delegation: JSON.stringify(next.organization.delegation), version: city.version + 1,
    }).execute();
    await renameRoles(ctx, next, changes);
    await changeTeams(ctx, next, changes);
    await loadPreset(ctx, next, presetOf(city.presetCode));
    const said = changes.map(({ key, from, to }) => ({ key, from, to }));
    ctx.record({ action: 'city.preset_changed', subjectKind: 'city', subjectId: null, details: { from: city.presetCode, to: next.code, changes: said } });
    return { version: city.version + 1 };
  };
}

function presetOf(code: string): Preset {
  const preset = findPreset(code);
  if (!preset) throw presetNotFound({ preset: code });
  return preset;
}

type RoleName = { role: string; name: string; basis: string };

async function stateOf(tx: Tx): Promise<Omit<CityState, 'city'> & { roleNames: RoleName[] }> {
  const roleNames = await sql<RoleName>`select role, name, basis from organization.role_name order by rank_order`.execute(tx);
  const teams = await sql<{ code: string; name: string; isFilled: boolean }>`
    select t.code, t.name, t.decree_number is not null or exists (select 1 from organization.team_seat s where s.team_id = t.id and s.employee_id is not null) as is_filled
    from organization.team t order by t.rank_order`.execute(tx);
  return { roleNames: roleNames.rows, teams: teams.rows };
}

async function renameRoles(ctx: CommandContext, next: Preset, changes: Changes): Promise<void> {
  const roles = changes.filter((change) => change.group === 'role').map((change) => change.name);
  if (roles.length === 0) return;
  await ctx.tx.deleteFrom('organization.roleName').where('role', 'in', roles).execute();
  const rows = next.organization.roles.flatMap((role, index) => (roles.includes(role.code) ? [{ id: ctx.newId(), rankOrder: index + 1, role: role.code, name: role.name, basis: role.basis }] : []));
  if (rows.length > 0) await ctx.tx.insertInto('organization.roleName').values(rows).execute();
}

async function changeTeams(ctx: CommandContext, next: Preset, changes: Changes): Promise<void> {
  const codesOf = (keep: (change: Changes[number]) => boolean) => changes.filter((change) => change.group === 'team' && keep(change)).map((change) => change.key.slice('team.'.length));
  const gone = codesOf((change) => change.to === null);
  if (gone.length > 0) {
    await ctx.tx.deleteFrom('organization.teamSeat').where('teamId', 'in', ctx.tx.selectFrom('organization.team').select('id').where('code', 'in', gone)).execute();
    await ctx.tx.deleteFrom('organization.team').where('code', 'in', gone).execute();
  }
  const added = codesOf((change) => change.from === null);
  for (const [index, team] of next.organization.teams.entries()) if (added.includes(team.code)) await writeTeam(ctx, team, index + 1);
}
