import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { ConsignmentState } from '#shared/domain/sending.ts';
import { recordAction } from '../letter-store.ts';

/** A worker that died before the server was ready for its mail holds it no longer than this. */
const CLAIM_MINUTES = 5;
/** Longer than any mail takes to be handed over: a timeout without a byte ends it before. */
const HANDING_MINUTES = 15;
/** With a growing pause of at most an hour: most of a day, over which a mail server that is away comes back. Then a person is asked, and so on. */
const TRIES_A_ROUND = 20;

export type Claim = { id: string; letterId: string; tries: number };

/** Takes a mail that is due into one worker's hands. What was withdrawn meanwhile is not mailed. */
export async function claimMail(ctx: CommandContext, input: { consignmentId: string }): Promise<{ claim: Claim | null }> {
  const stale = new Date(ctx.now.getTime() - CLAIM_MINUTES * 60_000);
  const { rows } = await sql<Claim>`
    update letters.consignment c set claimed_at = ${ctx.now}, tries = c.tries + 1
    where c.id = ${input.consignmentId} and c.way = 'mail' and c.state = 'waiting' and c.next_try_at <= ${ctx.now} and (c.claimed_at is null or c.claimed_at < ${stale})
      and exists (select from letters.letter l where l.id = c.letter_id and l.state = 'sent')
    returning c.id, c.letter_id, c.tries`.execute(ctx.tx);
  return { claim: rows[0] ?? null };
}

/** Written before the first byte goes out: whoever dies from here on leaves a mail of which nobody knows whether it arrived. */
export async function beginHanding(ctx: CommandContext, claim: Claim): Promise<null> {
  const row = await ctx.tx
    .updateTable('letters.consignment')
    .set({ state: 'handing', claimedAt: ctx.now, changedAt: ctx.now })
    .where('id', '=', claim.id)
    .where('way', '=', 'mail')
    .where('state', '=', 'waiting')
    .where('tries', '=', claim.tries)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Error('somebody else has this mail in hand');
  return null;
}

type Ended = Claim & { kind: 'taken' | 'refused' | 'later' | 'unknown'; answer: string };
const states = { taken: 'sent', refused: 'refused', unknown: 'unknown' } as const;

/** What became of a try. A worker that was thought dead and comes back with an answer is believed. */
export async function endHanding(ctx: CommandContext, ended: Ended): Promise<{ state: ConsignmentState }> {
  const { kind, answer, tries } = ended;
  const letterState = await holdLetter(ctx, ended.letterId);
  if (kind === 'later' && letterState !== 'sent') {
    // Withdrawn while a server had it in hand and gave it back: nobody is mailed any more.
    await change(ctx, ended, { state: 'cancelled', claimedAt: null, answer });
    return { state: 'cancelled' };
  }
  if (kind === 'later' && tries % TRIES_A_ROUND !== 0) {
    const pause = Math.min(60, 2 ** ((tries % TRIES_A_ROUND) - 1)) * 60_000;
    await change(ctx, ended, { state: 'waiting', claimedAt: null, nextTryAt: new Date(ctx.now.getTime() + pause), answer });
    return { state: 'waiting' };
  }
  const state = kind === 'later' ? 'refused' : states[kind];
  if (await change(ctx, ended, { state, claimedAt: null, answer })) await tell(ctx, ended, state);
  return { state };
}

type Change = { state: ConsignmentState; claimedAt: null; answer: string; nextTryAt?: Date };

async function change(ctx: CommandContext, claim: Claim, to: Change): Promise<boolean> {
  const row = await ctx.tx
    .updateTable('letters.consignment')
    .set({ ...to, changedAt: ctx.now })
    .where('id', '=', claim.id)
    .where('way', '=', 'mail')
    .where('state', 'in', ['waiting', 'handing', 'unknown'])
    .where('tries', '=', claim.tries)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** When the worker that holds a mail is thought dead. */
export function handingIsStale(now: Date): Date {
  return new Date(now.getTime() - HANDING_MINUTES * 60_000);
}

/** The worker died while handing a mail over: nobody knows, and nobody asks the server again without being told to. */
export async function giveUpHanding(ctx: CommandContext, input: { id: string; letterId: string }): Promise<{ unknown: boolean }> {
  await holdLetter(ctx, input.letterId);
  const row = await ctx.tx
    .updateTable('letters.consignment')
    .set({ state: 'unknown', claimedAt: null, changedAt: ctx.now, answer: null })
    .where('id', '=', input.id)
    .where('state', '=', 'handing')
    .where('claimedAt', '<', handingIsStale(ctx.now))
    .returning('id')
    .executeTakeFirst();
  if (row) await tell(ctx, input, 'unknown');
  return { unknown: row !== undefined };
}

/**
 * A mail server wrote back that it could not deliver. Only of a mail that was sent, to the address it was sent to; what a person
 * settled stays settled.
 */
export async function takeLetterBounce(ctx: CommandContext, bounce: { mailId: string; recipients: readonly string[]; reason: string }): Promise<{ taken: boolean }> {
  const found = await ctx.tx.selectFrom('letters.consignment').select(['id', 'letterId', 'email']).where('id', '=', bounce.mailId).where('way', '=', 'mail').executeTakeFirst();
  if (!found || !bounce.recipients.includes(found.email?.toLowerCase() ?? '')) return { taken: false };
  await holdLetter(ctx, found.letterId);
  const row = await ctx.tx
    .updateTable('letters.consignment')
    .set({ state: 'bounced', claimedAt: null, changedAt: ctx.now, answer: bounce.reason })
    .where('id', '=', found.id)
    .where('state', 'in', ['handing', 'sent', 'unknown'])
    .returning('id')
    .executeTakeFirst();
  if (row) await tell(ctx, found, 'bounced');
  return { taken: row !== undefined };
}

/** Its letter first: the order of every command, and a line in its log touches it. */
async function holdLetter(ctx: CommandContext, letterId: string): Promise<string | undefined> {
  return (await ctx.tx.selectFrom('letters.letter').select('state').where('id', '=', letterId).forUpdate().executeTakeFirst())?.state;
}

/** Into the log of the letter and the chain. */
async function tell(ctx: CommandContext, of: { id: string; letterId: string }, state: ConsignmentState): Promise<void> {
  await recordAction(ctx, { letterId: of.letterId, kind: `consignment.${state}`, details: { consignmentId: of.id } });
  ctx.record({ action: `consignment.${state}`, subjectKind: 'letter', subjectId: of.letterId, details: { consignmentId: of.id } });
  const { securityClass } = await ctx.tx.selectFrom('letters.letter').select('securityClass').where('id', '=', of.letterId).executeTakeFirstOrThrow();
  // Whoever wrote it hears of what asks for a decision.
  if (state !== 'sent') ctx.emit({ name: 'consignment.failed', payload: { letterId: of.letterId, consignmentId: of.id, state, securityClass } });
}
