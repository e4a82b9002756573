import { toString as drawQr } from 'qrcode';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { newId } from '#server/platform/ids.ts';
import { runQuery } from '#server/platform/query.ts';
import * as contracts from '#shared/contracts/identity.contract.ts';
import { noAuthenticator } from '../identity.errors.ts';
import { takeOwnTry } from '../passwords/prove-password.ts';
import { forgiveTries } from '../passwords/throttle-store.ts';
import { addPasskey, beginPasskey, removePasskey, siteOf } from './passkeys.ts';
import { hashRecoveryCode, keepRecoveryCodes, makeRecoveryCodes } from './recovery-codes.ts';
import { factorLabels, presentSecurity } from './security-queries.ts';
import { beginAuthenticator, confirmAuthenticator, makeSecret, removeAuthenticator } from './totp-store.ts';
import { authenticatorOf } from './totp-rules.ts';

/** Everything here but the overview asks for a fresh proof: the contracts say so. */
export function factorRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.getSecurity, (call) => runQuery(services, presentSecurity, { name: 'identity.security', actor: call.actor, input: {} }));
  authenticatorRoutes(house);
  passkeyRoutes(house);
}

function authenticatorRoutes(house: House): void {
  const { services } = house;
  const labelsOf = (actor: Actor) => runQuery(services, factorLabels, { name: 'identity.factor-labels', actor, input: {} });
  /** Secrets stay out of the stored input: the command takes them from here. */
  const run = (actor: Actor, name: string, command: (ctx: CommandContext) => Promise<null>) => runCommand(services, command, { name: `identity.${name}`, actor, commandId: newId(), input: {} });

  serve(house, contracts.beginTotp, async ({ actor }) => {
    const labels = await labelsOf(actor);
    const { secret, sealed } = makeSecret(actor.accountId, services.settings);
    await run(actor, 'begin-authenticator', (ctx) => beginAuthenticator(ctx, sealed));
    const authenticator = authenticatorOf(secret, { issuer: labels.house, account: labels.username });
    const address = authenticator.toString();
    return { secret: authenticator.secret.base32, address, qrSvg: await drawQr(address, { type: 'svg', margin: 2 }) };
  });

  serve(house, contracts.confirmTotp, async ({ actor, body }) => {
    const recoveryCodes = makeRecoveryCodes();
    const key = await takeOwnTry(services, actor);
    await run(actor, 'confirm-authenticator', async (ctx) => {
      await forgiveTries(ctx.tx, [key]);
      return confirmAuthenticator(ctx, { code: body.code, settings: services.settings, hashes: recoveryCodes.map(hashRecoveryCode) });
    });
    return { recoveryCodes };
  });

  serve(house, contracts.removeTotp, async ({ actor }) => {
    await run(actor, 'remove-authenticator', async (ctx) => {
      if (!(await removeAuthenticator(ctx, actor.accountId))) throw noAuthenticator();
      return null;
    });
    return { ok: true as const };
  });

  serve(house, contracts.newRecoveryCodes, async ({ actor }) => {
    const recoveryCodes = makeRecoveryCodes();
    await run(actor, 'new-recovery-codes', async (ctx) => {
      const on = await ctx.tx.selectFrom('identity.totp').select('accountId').where('accountId', '=', actor.accountId).where('confirmedAt', 'is not', null).executeTakeFirst();
      if (!on) throw noAuthenticator();
      await keepRecoveryCodes(ctx, actor.accountId, recoveryCodes.map(hashRecoveryCode));
      ctx.record({ action: 'recovery_codes.made', subjectKind: 'account', subjectId: actor.accountId });
      return null;
    });
    return { recoveryCodes };
  });
}

function passkeyRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.passkeyOptions, async ({ actor, request }) => {
    const labels = await runQuery(services, factorLabels, { name: 'identity.factor-labels', actor, input: {} });
    return beginPasskey(services, actor, { site: siteOf(request), labels });
  });
  serve(house, contracts.addPasskey, async ({ actor, request, body }) => addPasskey(services, actor, { site: siteOf(request), ...body }));
  serve(house, contracts.removePasskey, async ({ actor, params }) => {
    await runCommand(services, removePasskey, { name: 'identity.remove-passkey', actor, commandId: newId(), input: params });
    return { ok: true as const };
  });
}
