import { randomBytes } from 'node:crypto';
import type { CommandContext } from '#server/platform/command.ts';
import type { Services } from '#server/platform/services.ts';
import { openOwnSecretsWhileFounding } from '../accounts/own-secrets.ts';
import { authenticatorAlreadyOn, noAuthenticator, wrongCode } from '../identity.errors.ts';
import { keepRecoveryCodes } from './recovery-codes.ts';
import { seal, unseal } from './seal.ts';
import { acceptedStep } from './totp-rules.ts';

type Keys = Pick<Services['settings'], 'sealKey'>;

/** Makes a secret that counts only once a first code confirmed it; an unconfirmed one before is replaced. */
export async function beginAuthenticator(ctx: CommandContext, sealed: Buffer): Promise<null> {
  const { accountId } = ctx.actor;
  const there = await ctx.tx.selectFrom('identity.totp').select('confirmedAt').where('accountId', '=', accountId).forUpdate().executeTakeFirst();
  if (there?.confirmedAt) throw authenticatorAlreadyOn();
  await ctx.tx.insertInto('identity.totp').values({ accountId, secret: sealed, begunAt: ctx.now, lastStep: 0 })
    .onConflict((c) => c.column('accountId').doUpdateSet({ secret: sealed, begunAt: ctx.now, lastStep: 0, confirmedAt: null })).execute();
  ctx.record({ action: 'authenticator.begun', subjectKind: 'account', subjectId: accountId });
  return null;
}

/** 160 random bits, as RFC 4226 asks for, and the form the database keeps. */
export function makeSecret(accountId: string, settings: Keys): { secret: Buffer; sealed: Buffer } {
  const secret = randomBytes(20);
  return { secret, sealed: seal(secret, accountId, settings) };
}

export async function confirmAuthenticator(ctx: CommandContext, input: { code: string; settings: Keys; hashes: readonly Buffer[] }): Promise<null> {
  const { accountId } = ctx.actor;
  await useCode(ctx, { accountId, code: input.code, settings: input.settings, confirmed: false });
  await ctx.tx.updateTable('identity.totp').set({ confirmedAt: ctx.now }).where('accountId', '=', accountId).execute();
  await keepRecoveryCodes(ctx, accountId, input.hashes);
  ctx.record({ action: 'authenticator.confirmed', subjectKind: 'account', subjectId: accountId });
  await openOwnSecretsWhileFounding(ctx);
  return null;
}

/**
 * Takes a code of the authenticator; the row lock makes one code count once, also for two at the same time.
 * @throws noAuthenticator, wrongCode
 */
export async function useCode(ctx: CommandContext, input: { accountId: string; code: string; settings: Keys; confirmed: boolean }): Promise<void> {
  const row = await ctx.tx.selectFrom('identity.totp').selectAll().where('accountId', '=', input.accountId).forUpdate().executeTakeFirst();
  if (!row || (row.confirmedAt !== null) !== input.confirmed) throw noAuthenticator();
  const step = acceptedStep(unseal(row.secret, input.accountId, input.settings), input.code, { now: ctx.now, lastStep: row.lastStep });
  if (step === null) throw wrongCode();
  await ctx.tx.updateTable('identity.totp').set({ lastStep: step }).where('accountId', '=', input.accountId).execute();
}

/** Removes authenticator and recovery codes. */
export async function removeAuthenticator(ctx: CommandContext, accountId: string): Promise<boolean> {
  const gone = await ctx.tx.deleteFrom('identity.totp').where('accountId', '=', accountId).returning('accountId').execute();
  await ctx.tx.deleteFrom('identity.recoveryCode').where('accountId', '=', accountId).execute();
  if (gone.length > 0) ctx.record({ action: 'authenticator.removed', subjectKind: 'account', subjectId: accountId });
  return gone.length > 0;
}
