import type { CommandContext } from '#server/platform/command.ts';
import { conductIncomplete } from '../identity.errors.ts';

type ConductRule = { code: string; basis: string };

/** Accepts the rules of conduct of the city's regulation, all of them (Bekasi 24.A/2013 Ps. 8). @throws conductIncomplete */
export async function acceptConduct(ctx: CommandContext, input: { codes: string[] }): Promise<{ ok: true }> {
  const house = await ctx.tx.selectFrom('identity.house').select('conductRules').executeTakeFirstOrThrow();
  const asked = (house.conductRules as unknown as ConductRule[]).map((rule) => rule.code);
  const missing = asked.filter((code) => !input.codes.includes(code));
  if (missing.length > 0) throw conductIncomplete({ missing });
  await ctx.tx.updateTable('identity.account').set({ conductAcceptedAt: ctx.now, conductCodes: asked }).where('id', '=', ctx.actor.accountId).execute();
  ctx.record({ action: 'conduct.accepted', subjectKind: 'account', subjectId: ctx.actor.accountId, details: { codes: asked } });
  return { ok: true };
}
