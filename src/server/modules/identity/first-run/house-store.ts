import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Database } from '#server/platform/database.ts';
import type { Preset } from '#presets/preset.ts';
import { houseNotEmpty } from '../identity.errors.ts';

/** A house is empty until it was founded, by whichever way. */
export async function isHouseEmpty(db: Database): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`select opened_at is null and not exists (select 1 from identity.account) as empty from identity.house`.execute(db);
  return rows[0]?.empty ?? false;
}

/** Opens the empty house for good; two at once wait for the lock and one of them is refused. @throws houseNotEmpty */
export async function takeEmptyHouse(ctx: CommandContext): Promise<void> {
  await sql`select 1 from identity.house for update`.execute(ctx.tx);
  if (!(await isHouseEmpty(ctx.tx))) throw houseNotEmpty();
  await ctx.tx.updateTable('identity.house').set({ openedAt: ctx.now, setupCodeHash: null }).execute();
}

/** Never less than twelve characters, whatever a preset says. */
const LEAST = 12;

/** What the chosen regulation says about accounts: password, username, rules of conduct. */
export async function loadIdentityPreset(ctx: CommandContext, preset: Preset): Promise<void> {
  const { password, conductRules, username } = preset.identity;
  await sql`update identity.house set password_minimum = ${Math.max(LEAST, password.value.minimumLength)},
    conduct_rules = ${JSON.stringify(conductRules)}::jsonb, username_rule = ${JSON.stringify(username)}::jsonb`.execute(ctx.tx);
}
