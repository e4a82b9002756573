import type { z } from 'zod';
import type { QueryContext } from '#server/platform/query.ts';
import type { Security } from '#shared/contracts/identity.contract.ts';
import { findCity } from '../../organization/index.ts';
import type { Labels } from './passkeys.ts';

export async function presentSecurity(ctx: QueryContext): Promise<z.input<typeof Security>> {
  const { accountId } = ctx.actor;
  const account = await ctx.tx.selectFrom('identity.account').select('passwordChangedAt').where('id', '=', accountId).executeTakeFirstOrThrow();
  const totp = await ctx.tx.selectFrom('identity.totp').select('confirmedAt').where('accountId', '=', accountId).executeTakeFirst();
  const passkeys = await ctx.tx.selectFrom('identity.passkey').select(['id', 'name', 'addedAt', 'usedAt']).where('accountId', '=', accountId).orderBy('addedAt').execute();
  const codes = await ctx.tx.selectFrom('identity.recoveryCode').select('id').where('accountId', '=', accountId).where('usedAt', 'is', null).execute();
  return {
    passwordChangedAt: account.passwordChangedAt?.toISOString() ?? null,
    totp: { on: Boolean(totp?.confirmedAt), since: totp?.confirmedAt?.toISOString() ?? null },
    passkeys: passkeys.map((each) => ({ id: each.id, name: each.name, addedAt: each.addedAt.toISOString(), usedAt: each.usedAt?.toISOString() ?? null })),
    recoveryCodesLeft: codes.length,
  };
}

/** What an authenticator app or a phone shows beside the key. */
export async function factorLabels(ctx: QueryContext): Promise<Labels> {
  const account = await ctx.tx.selectFrom('identity.account').select('username').where('id', '=', ctx.actor.accountId).executeTakeFirstOrThrow();
  const city = await findCity(ctx.tx);
  return { house: city ? `Lontar ${city.name}` : 'Lontar', username: account.username };
}
