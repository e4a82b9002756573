import * as contracts from '#shared/contracts/notifications.contract.ts';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type Command, type CommandContext } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import { assertMayManage } from '#server/modules/identity/index.ts';
import { findMailAddress, dropMailAddress, keepMailAddress } from '../mail/mail-address-store.ts';
import { askMailCode, tryMailCode } from '../mail/mail-code.ts';
import { readMailHealth } from '../mail/mail-health.ts';
import { USUAL_HOURS } from '../mail/plan-mail.ts';
import { codeWrong, mailHealthNotYours, mailIsOff, noPerson } from '../notifications.errors.ts';
import { changeNoticeSettings, getNoticeSettings } from './notice-settings.ts';

/** What each person sets for themselves, and what an administrator does for them. */
export function settingsRoutes(house: House): void {
  const { services } = house;
  const act = <I, O>(command: Command<I, O>, call: { actor: Actor; commandId: string; input: I }) => runCommand(services, command, { name: `notices.${command.name}`, ...call });

  serve(house, contracts.getNoticeSettings, ({ actor }) => runQuery(services, getNoticeSettings, { name: 'notices.settings', actor, input: { employeeId: personOf(actor), house: houseFacts(services) } }));
  serve(house, contracts.changeNoticeSettings, ({ actor, body: { commandId, ...change } }) => act(changeNoticeSettings, { actor, commandId, input: { ...change, employeeId: personOf(actor) } }));
  serve(house, contracts.askMailCode, ({ actor, body: { commandId, address } }) => {
    if (!services.mail) throw mailIsOff();
    return act(askMailCode, { actor, commandId, input: { employeeId: personOf(actor), address } });
  });
  serve(house, contracts.confirmMailAddress, async ({ actor, body: { commandId, code } }) => {
    const key = services.settings.sealKey;
    if (!key) throw mailIsOff();
    // The key stays out of the input, whose hash is kept with the command.
    const command = (ctx: CommandContext, input: { employeeId: string; code: string }) => tryMailCode(ctx, { ...input, key });
    const { right, left } = await runCommand(services, command, { name: 'notices.tryMailCode', actor, commandId, input: { employeeId: personOf(actor), code } });
    if (!right) throw codeWrong({ field: 'code', left });
    return { ok: true as const };
  });
  serve(house, contracts.removeMailAddress, ({ actor, body }) => act(removeAddress, { actor, commandId: body.commandId, input: { employeeId: personOf(actor) } }));
  serve(house, contracts.getMailAddressOf, ({ actor, params }) => runQuery(services, async (ctx, input: { employeeId: string }) => {
    await assertMayManage(ctx, input.employeeId);
    return { address: await findMailAddress(ctx.tx, input.employeeId) };
  }, { name: 'notices.address_of', actor, input: params }));
  serve(house, contracts.setMailAddressOf, ({ actor, params, body }) => act(setAddressOf, { actor, commandId: body.commandId, input: { ...params, address: body.address } }));
  serve(house, contracts.getMailHealth, async ({ actor }) => {
    if (!actor.roles.includes('super-administrator')) throw mailHealthNotYours();
    return { isOn: services.mail !== undefined, ...(await readMailHealth(services)) };
  });
}

async function removeAddress(ctx: CommandContext, input: { employeeId: string }): Promise<{ ok: true }> {
  await dropMailAddress(ctx, input.employeeId);
  return { ok: true };
}

/** By who may give this person a new password anyway: whoever sets the address could read what is mailed there. */
async function setAddressOf(ctx: CommandContext, input: { employeeId: string; address: string | null }): Promise<{ ok: true }> {
  await assertMayManage(ctx, input.employeeId);
  if (input.address === null) await dropMailAddress(ctx, input.employeeId);
  else await keepMailAddress(ctx, { employeeId: input.employeeId, address: input.address, by: 'administrator' });
  return { ok: true };
}

function personOf(actor: Actor): string {
  if (!actor.employeeId) throw noPerson();
  return actor.employeeId;
}

function houseFacts(services: Services) {
  const hours = services.settings.workingHours ?? USUAL_HOURS;
  return { mailIsOn: services.mail !== undefined, workingHours: { from: hours.slice(0, 5), until: hours.slice(6) } };
}
