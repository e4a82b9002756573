import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { waitBeforeTrying } from '../signing.errors.ts';
import { FORGET_AFTER_MS, secondsToWait } from './try-rules.ts';

/** Counts a try before the passphrase is looked at, so that a hundred at once are a hundred tries. @throws waitBeforeTrying */
export async function takeTry(ctx: CommandContext, input: { employeeId: string }): Promise<null> {
  const { employeeId } = input;
  // One statement makes the row or locks it: between two, a right try beside this one might forgive it away.
  const row = await ctx.tx.insertInto('signing.wrongTry').values({ employeeId, tries: 0, lastAt: ctx.now })
    .onConflict((c) => c.column('employeeId').doUpdateSet({ employeeId: (eb) => eb.ref('excluded.employeeId') })).returningAll().executeTakeFirstOrThrow();
  const seconds = secondsLeft(row.blockedUntil, ctx.now);
  if (seconds > 0) throw waitBeforeTrying({ seconds });
  const tries = ctx.now.getTime() - row.lastAt.getTime() > FORGET_AFTER_MS ? 1 : row.tries + 1;
  const wait = secondsToWait(tries);
  await ctx.tx.updateTable('signing.wrongTry').set({ tries, lastAt: ctx.now, blockedUntil: wait > 0 ? new Date(ctx.now.getTime() + wait * 1000) : null }).where('employeeId', '=', employeeId).execute();
  return null;
}

export function secondsLeft(until: Date | null, now: Date): number {
  return until === null ? 0 : Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000));
}

/** After a right passphrase nothing is owed. */
export async function forgiveTries(tx: Tx, employeeId: string): Promise<void> {
  await tx.deleteFrom('signing.wrongTry').where('employeeId', '=', employeeId).execute();
}
