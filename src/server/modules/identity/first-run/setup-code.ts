import { createHash, timingSafeEqual } from 'node:crypto';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { houseNotEmpty, wrongSetupCode } from '../identity.errors.ts';
import { makeSetupCode } from '../passwords/first-password.ts';
import { forgiveTries, keyOf, takeTry, type Try } from '../passwords/throttle-store.ts';
import { noteFailure, strangerAt } from '../sign-in/note-failure.ts';
import { isHouseEmpty } from './house-store.ts';

/**
 * Makes the code that opens an empty house, to be printed at the console: whoever reads the console owns the machine, a
 * stranger on the network does not. A new one at each start; null once the house is founded.
 */
export async function prepareSetupCode(services: Services): Promise<string | null> {
  if (!(await isHouseEmpty(services.db))) return null;
  const code = makeSetupCode();
  const keep = async (ctx: CommandContext): Promise<null> => {
    await ctx.tx.updateTable('identity.house').set({ setupCodeHash: hashCode(code) }).execute();
    return null;
  };
  await runCommand(services, keep, { name: 'identity.prepare-setup-code', actor: systemActor('first run'), commandId: newId(), input: {} });
  return code;
}

/**
 * Who founds the house takes its code away. Another who held the right one and came a moment later is told that the house
 * is founded, not that the code is wrong.
 * @throws waitBeforeTrying, houseNotEmpty, wrongSetupCode
 */
export async function assertSetupCode(services: Services, given: { code: string; address: string }): Promise<void> {
  const own: Try = { kind: 'setup', about: given.address };
  const actor = strangerAt(given.address);
  await runCommand(services, takeTry, { name: 'identity.take-try', actor, commandId: newId(), input: [own] });
  const { setupCodeHash, openedAt } = await services.db.selectFrom('identity.house').select(['setupCodeHash', 'openedAt']).executeTakeFirstOrThrow();
  if (openedAt) throw houseNotEmpty();
  if (!setupCodeHash || !timingSafeEqual(hashCode(given.code), setupCodeHash)) {
    await noteFailure(services, actor, { accountId: null, reason: 'wrong_setup_code' });
    throw wrongSetupCode();
  }
  const forgive = async (ctx: CommandContext): Promise<null> => { await forgiveTries(ctx.tx, [keyOf(own)]); return null; };
  await runCommand(services, forgive, { name: 'identity.forgive-try', actor, commandId: newId(), input: {} });
}

function hashCode(code: string): Buffer {
  return createHash('sha256').update(code.toUpperCase().replace(/[^A-Z0-9]/g, '')).digest();
}
