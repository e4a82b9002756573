import { sql } from 'kysely';
import { nationalTable } from '#presets/national/tables.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { ClassificationRow } from '#shared/contracts/intake.contract.ts';
import { readCodes, searchCodes, type Code } from './classification-rules.ts';
import { noSuchCode } from './intake.errors.ts';

/** The 3,032 codes of Permendagri 83/2022 as shipped: read once, at the first question. */
let codes: Code[] | null = null;
function allCodes(): Code[] {
  codes ??= readCodes(nationalTable('classification'));
  return codes;
}

type Use = { code: string; isFavourite: boolean };
const RECENT = 12;

/** Codes by code and word; with no words one's favourites, then those used lately. */
export async function findClassification(ctx: QueryContext, input: { find: string }): Promise<{ rows: ClassificationRow[] }> {
  const uses = await ctx.tx.selectFrom('intake.classificationUse').select(['code', 'isFavourite']).orderBy('isFavourite', 'desc').orderBy('usedAt', 'desc').limit(100).execute();
  const found = input.find === '' ? knownOf(uses) : searchCodes(allCodes(), input.find);
  const stars = new Set(uses.filter((use) => use.isFavourite).map((use) => use.code));
  return { rows: found.map(({ code, name, above }) => ({ code, name, above, isFavourite: stars.has(code) })) };
}

function knownOf(uses: readonly Use[]): Code[] {
  const shown = [...uses.filter((use) => use.isFavourite), ...uses.filter((use) => !use.isFavourite).slice(0, RECENT)];
  return shown.flatMap((use) => allCodes().find((each) => each.code === use.code) ?? []);
}

/** Remembers for this person that a code was used, or whether it has a star. */
export async function useClassification(ctx: CommandContext, input: { code: string; isFavourite: boolean | null }): Promise<{ code: string }> {
  if (!allCodes().some((each) => each.code === input.code)) throw noSuchCode({ code: input.code });
  await sql`
    insert into intake.classification_use (account_id, code, is_favourite, used_at) values (${ctx.actor.accountId}, ${input.code}, ${input.isFavourite ?? false}, ${ctx.now})
    on conflict (account_id, code) do update set is_favourite = coalesce(${input.isFavourite}::boolean, intake.classification_use.is_favourite), used_at = ${ctx.now}`.execute(ctx.tx);
  return { code: input.code };
}
