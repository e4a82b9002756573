import { createHash, randomBytes } from 'node:crypto';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';

const COUNT = 10;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten codes of 80 bits: '7KQM-X2RD-…', Crockford's 32 letters without look-alikes. So long that a plain SHA-256 keeps them. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => Array.from(randomBytes(16), (byte) => ALPHABET.charAt(byte & 31)).join('').replace(/(.{4})(?=.)/g, '$1-'));
}

export function hashRecoveryCode(code: string): Buffer {
  return createHash('sha256').update(code.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/[^A-Z0-9]/g, '')).digest();
}

/** New codes in place of all old ones. */
export async function keepRecoveryCodes(ctx: CommandContext, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await ctx.tx.deleteFrom('identity.recoveryCode').where('accountId', '=', accountId).execute();
  await ctx.tx.insertInto('identity.recoveryCode').values(hashes.map((codeHash) => ({ id: ctx.newId(), accountId, codeHash }))).execute();
}

/** Takes one code for good. False when it is wrong or was used. */
export async function takeRecoveryCode(tx: Tx, input: { accountId: string; code: string; now: Date }): Promise<boolean> {
  const taken = await tx.updateTable('identity.recoveryCode').set({ usedAt: input.now })
    .where('accountId', '=', input.accountId).where('codeHash', '=', hashRecoveryCode(input.code)).where('usedAt', 'is', null).returning('id').execute();
  return taken.length > 0;
}
