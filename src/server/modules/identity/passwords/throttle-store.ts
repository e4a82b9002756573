import { createHash } from 'node:crypto';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { waitBeforeTrying } from '../identity.errors.ts';
import { FORGET_AFTER_MS, secondsToWait, type ThrottleKind } from './throttle-rules.ts';

export type Try = { kind: ThrottleKind; about: string };

/** Names and addresses are kept hashed: people type passwords into the field of the name. */
export function keyOf(attempt: Try): string {
  return `${attempt.kind}:${createHash('sha256').update(attempt.about).digest('base64url')}`;
}

/**
 * Counts a try before it is checked, so that a hundred at once are a hundred tries and not one. A right one is forgiven.
 * @throws waitBeforeTrying with the seconds left
 */
export async function takeTry(ctx: CommandContext, tries: readonly Try[]): Promise<null> {
  const keyed = tries.map((each) => ({ ...each, key: keyOf(each) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const each of keyed) {
    await ctx.tx.insertInto('identity.throttle').values({ key: each.key, failures: 0, lastFailedAt: ctx.now }).onConflict((c) => c.column('key').doNothing()).execute();
    const row = await ctx.tx.selectFrom('identity.throttle').selectAll().where('key', '=', each.key).forUpdate().executeTakeFirstOrThrow();
    const left = row.blockedUntil === null ? 0 : Math.ceil((row.blockedUntil.getTime() - ctx.now.getTime()) / 1000);
    if (left > 0) throw waitBeforeTrying({ seconds: left });
    const failures = ctx.now.getTime() - row.lastFailedAt.getTime() > FORGET_AFTER_MS ? 1 : row.failures + 1;
    const wait = secondsToWait(each.kind, failures);
    await ctx.tx.updateTable('identity.throttle')
      .set({ failures, lastFailedAt: ctx.now, blockedUntil: wait > 0 ? new Date(ctx.now.getTime() + wait * 1000) : null }).where('key', '=', each.key).execute();
  }
  return null;
}

/** After a right try: the own counters go, those shared with others lose the one that was taken. */
export async function forgiveTries(tx: Tx, keys: readonly string[]): Promise<void> {
  for (const key of [...keys].sort()) {
    if (/^(pair|device|setup):/.test(key)) await tx.deleteFrom('identity.throttle').where('key', '=', key).execute();
    else await tx.updateTable('identity.throttle').set((row) => ({ failures: row('failures', '-', 1), blockedUntil: null })).where('key', '=', key).where('failures', '>', 0).execute();
  }
}
