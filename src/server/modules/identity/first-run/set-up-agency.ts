import { findPreset } from '#presets/index.ts';
import type { Preset } from '#presets/preset.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { House } from '#server/platform/http.ts';
import { newId } from '#server/platform/ids.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { setUpAgency as setUpAgencyContract } from '#shared/contracts/first-run.contract.ts';
import { foundCity } from '../../organization/index.ts';
import { openAccount } from '../accounts/open-account.ts';
import { houseNotEmpty, presetUnknown } from '../identity.errors.ts';
import { assertGoodPassword } from '../passwords/change-password.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import type { Client } from '../sessions/start-session.ts';
import { openSession, type SignedInAnswer } from '../sign-in/sign-in.ts';
import { isHouseEmpty, takeEmptyHouse } from './house-store.ts';
import { assertSetupCode } from './setup-code.ts';

type Founding = Pick<Body<typeof setUpAgencyContract>, 'city' | 'administrator'> & { preset: Preset; passwordHash: string };
type Founder = { accountId: string; employeeId: string };

/**
 * Founds the city with its regulation and its first administrator, in one command and once only, and signs that person in.
 * @throws houseNotEmpty, wrongSetupCode, waitBeforeTrying, presetUnknown, passwordTooWeak
 */
export async function setUpAgency(house: House, body: Body<typeof setUpAgencyContract>, client: Client): Promise<SignedInAnswer> {
  const { services } = house;
  if (!(await isHouseEmpty(services.db))) throw houseNotEmpty();
  await assertSetupCode(services, { code: body.setupCode, address: client.address });
  const preset = findPreset(body.presetCode);
  if (!preset) throw presetUnknown({ presetCode: body.presetCode });
  const { name, username, password } = body.administrator;
  await assertGoodPassword(services, password, [name, username]);
  const passwordHash = await hashPassword(password, services.settings);
  const founding: Founding = { city: body.city, administrator: body.administrator, preset, passwordHash };
  // The password stays out of the stored input, so the command takes it from here.
  const found = (ctx: CommandContext) => foundAgency(ctx, founding, house);
  const actor = { ...systemActor('first run'), address: client.address };
  const founder = await runCommand(services, found, { name: 'identity.set-up-agency', actor, commandId: newId(), input: { city: body.city, presetCode: body.presetCode, username } });
  return openSession(services, { person: { ...founder, name }, way: 'password', client, tries: [], secondFactorDue: false });
}

async function foundAgency(ctx: CommandContext, input: Founding, house: House): Promise<Founder> {
  await takeEmptyHouse(ctx);
  const { name, username } = input.administrator;
  const { employeeId } = await foundCity(ctx, { city: input.city, preset: input.preset, founder: { name } });
  await house.loadPreset(ctx, input.preset);
  const { id } = await openAccount(ctx, { employeeId, username, passwordHash: input.passwordHash, ownPassword: true });
  return { accountId: id, employeeId };
}
