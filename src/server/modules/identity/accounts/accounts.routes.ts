import { runCommand, type Command } from '#server/platform/command.ts';
import { serve, type Call, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import * as contracts from '#shared/contracts/identity.contract.ts';
import { makeFirstPassword } from '../passwords/first-password.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import { listAccounts } from './account-queries.ts';
import { createAccount, disableAccount, enableAccount, endAccountSessions, recoverAccount } from './change-account.ts';
import { getRegistryClerks, listSilentRegistries } from './silent-registries.ts';
import { suggestUsername } from './suggest-username.ts';
import { listWithoutAccount } from './without-account.ts';

type Shown = { id: string; username: string };

export function accountRoutes(house: House): void {
  const { services } = house;
  const done = { ok: true as const };
  const idleMinutes = services.settings.sessionIdleMinutes;

  /** The password is shown once and is no part of the stored input or answer: a repeat of the command answers without it. */
  async function withFirstPassword<I>(call: Pick<Call<typeof contracts.createAccount>, 'actor'>, run: { name: string; commandId: string; input: I; command: Command<I & { passwordHash: string }, Shown> }) {
    const firstPassword = makeFirstPassword();
    const passwordHash = await hashPassword(firstPassword, services.settings);
    let ran = false;
    const command: Command<I, Shown> = async (ctx, input) => {
      const shown = await run.command(ctx, { ...input, passwordHash });
      ran = true;
      return shown;
    };
    const shown = await runCommand(services, command, { name: run.name, actor: call.actor, commandId: run.commandId, input: run.input });
    return { ...shown, firstPassword: ran ? firstPassword : null };
  }

  serve(house, contracts.listAccounts, (call) => runQuery(services, listAccounts, { name: 'identity.accounts', actor: call.actor, input: { ...call.query, idleMinutes } }));
  serve(house, contracts.suggestUsername, (call) => runQuery(services, suggestUsername, { name: 'identity.suggest-username', actor: call.actor, input: call.query }));
  serve(house, contracts.listWithoutAccount, (call) => runQuery(services, listWithoutAccount, { name: 'identity.without-account', actor: call.actor, input: call.query }));
  serve(house, contracts.getRegistryClerks, (call) => runQuery(services, getRegistryClerks, { name: 'identity.registry-clerks', actor: call.actor, input: call.params }));
  serve(house, contracts.listSilentRegistries, (call) => runQuery(services, (ctx) => listSilentRegistries(ctx), { name: 'identity.silent-registries', actor: call.actor, input: null }));
  serve(house, contracts.createAccount, (call) => {
    const { commandId, ...input } = call.body;
    return withFirstPassword(call, { name: 'identity.create-account', commandId, input, command: createAccount });
  });
  serve(house, contracts.recoverAccount, (call) => {
    const { commandId, ...fields } = call.body;
    return withFirstPassword(call, { name: 'identity.recover-account', commandId, input: { ...call.params, ...fields }, command: recoverAccount });
  });
  serve(house, contracts.disableAccount, async (call) => {
    const { commandId, reason } = call.body;
    await runCommand(services, disableAccount, { name: 'identity.disable-account', actor: call.actor, commandId, input: { ...call.params, reason } });
    return done;
  });
  serve(house, contracts.enableAccount, async (call) => {
    await runCommand(services, enableAccount, { name: 'identity.enable-account', actor: call.actor, commandId: call.body.commandId, input: call.params });
    return done;
  });
  serve(house, contracts.endAccountSessions, (call) => runCommand(services, endAccountSessions, { name: 'identity.end-account-sessions', actor: call.actor, commandId: call.body.commandId, input: call.params }));
}
