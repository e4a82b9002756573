import type { CommandContext } from '#server/platform/command.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization-city.contract.ts';
import { provinceAlone } from '#shared/domain/city-name.ts';
import { orRefuse } from '../constraints.ts';
import { changedMeanwhile, holidayNotFound } from '../organization.errors.ts';
import { assertMayAdministerEverywhere } from '../organization.policy.ts';
import { cityForUpdate, type CityWords } from './city-store.ts';
import { editedHere } from './preset-changes.ts';

type EditedCity = Omit<Body<typeof contracts.editCity>, 'commandId'>;
type NewHoliday = Omit<Body<typeof contracts.addHoliday>, 'commandId'>;

export async function editCity(ctx: CommandContext, input: EditedCity): Promise<{ version: number }> {
  assertMayAdministerEverywhere(ctx.actor);
  const city = await cityForUpdate(ctx.tx);
  if (city.version !== input.version) throw changedMeanwhile({ version: city.version });
  const { words, version, ...fields } = input;
  const kept = Object.fromEntries(Object.entries(words).map(([word, value]) => {
    const old = city.words[word as keyof CityWords];
    return [word, old.value === value ? old : { value, basis: editedHere }];
  }));
  await ctx.tx.updateTable('organization.city').set({ ...fields, province: provinceAlone(fields.province), words: JSON.stringify(kept), version: version + 1 }).execute();
  ctx.record({ action: 'city.edited', subjectKind: 'city', subjectId: null, details: { timeZone: fields.timeZone, ownLine: fields.ownLine, registrySends: fields.registrySends } });
  return { version: version + 1 };
}

export async function addHoliday(ctx: CommandContext, input: NewHoliday): Promise<{ id: string }> {
  assertMayAdministerEverywhere(ctx.actor);
  const id = ctx.newId();
  await orRefuse(ctx.tx.insertInto('organization.holiday').values({ id, onDay: input.on, name: input.name, kind: input.kind, basis: input.basis }).execute());
  ctx.record({ action: 'holiday.added', subjectKind: 'holiday', subjectId: id, details: { on: input.on, kind: input.kind } });
  return { id };
}

export async function removeHoliday(ctx: CommandContext, input: { holidayId: string }): Promise<{ id: string }> {
  assertMayAdministerEverywhere(ctx.actor);
  const gone = await ctx.tx.deleteFrom('organization.holiday').where('id', '=', input.holidayId).returning('onDay').executeTakeFirst();
  if (!gone) throw holidayNotFound({ holidayId: input.holidayId });
  ctx.record({ action: 'holiday.removed', subjectKind: 'holiday', subjectId: input.holidayId, details: { on: gone.onDay } });
  return { id: input.holidayId };
}
