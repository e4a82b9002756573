import type { CommandContext } from '#server/platform/command.ts';
import { listSeats } from '../../organization/index.ts';
import { accountDisabled, wrongNameOrPassword } from '../identity.errors.ts';
import { forgiveTries } from '../passwords/throttle-store.ts';

/** The browser in front of the door. */
export type Client = { address: string; device: string; deviceHash: Buffer };

/** `knownHash`: the token it came with, when it came with one. */
export type Browser = { client: Client; knownHash: Buffer | null };

export type NewSession = {
  sessionId: string; accountId: string; tokenHash: Buffer; way: 'password' | 'passkey'; secondFactorDue: boolean;
  maxHours: number; client: Client; tries: readonly string[];
  /** the stored hash the password was checked against; null for other ways */
  checkedHash: string | null;
};

/** A password waits this long for its second factor. */
const SECOND_FACTOR_MINUTES = 5;

/** Opens a session: the door's own last step, after password or passkey were right. `tries` are the counters to forgive. */
export async function startSession(ctx: CommandContext, input: NewSession): Promise<{ sessionId: string }> {
  const account = await ctx.tx.selectFrom('identity.account').selectAll().where('id', '=', input.accountId).forUpdate().executeTakeFirstOrThrow();
  // The slow check ran outside: a recovery or disabling in between must not be outrun.
  if (account.disabledAt) throw accountDisabled();
  if (input.checkedHash !== null && input.checkedHash !== account.passwordHash) throw wrongNameOrPassword();
  const seats = await listSeats(ctx.tx, account.employeeId, ctx.now);
  const seat = seats.find((each) => each.positionId === account.lastSeatPositionId && each.seat === account.lastSeat) ?? seats[0];
  const minutes = input.secondFactorDue ? SECOND_FACTOR_MINUTES : input.maxHours * 60;
  await ctx.tx.insertInto('identity.session').values({
    id: input.sessionId, accountId: input.accountId, tokenHash: input.tokenHash, way: input.way, secondFactorDue: input.secondFactorDue,
    startedAt: ctx.now, lastSeenAt: ctx.now, endsAt: new Date(ctx.now.getTime() + minutes * 60_000), stepUpAt: ctx.now,
    seatPositionId: seat?.positionId ?? null, seat: seat?.seat ?? null, address: input.client.address, device: input.client.device,
  }).execute();
  await forgiveTries(ctx.tx, input.tries);
  const details = { way: input.way, sessionId: input.sessionId };
  if (input.secondFactorDue) {
    ctx.record({ action: 'sign-in.second_factor_asked', subjectKind: 'account', subjectId: input.accountId, details });
    return { sessionId: input.sessionId };
  }
  await finishSignIn(ctx, { ...input, accountId: input.accountId });
  return { sessionId: input.sessionId };
}

/** What every completed sign-in leaves: the time, the known browser, the fact. */
export async function finishSignIn(ctx: CommandContext, input: { accountId: string; sessionId: string; way: string; client: Client }): Promise<void> {
  await ctx.tx.updateTable('identity.account').set({ lastSignInAt: ctx.now }).where('id', '=', input.accountId).execute();
  await ctx.tx.insertInto('identity.knownDevice')
    .values({ id: ctx.newId(), accountId: input.accountId, tokenHash: input.client.deviceHash, firstSeenAt: ctx.now, lastSeenAt: ctx.now })
    .onConflict((c) => c.columns(['accountId', 'tokenHash']).doUpdateSet({ lastSeenAt: ctx.now })).execute();
  ctx.record({ action: 'session.opened', subjectKind: 'account', subjectId: input.accountId, details: { way: input.way, sessionId: input.sessionId } });
}
