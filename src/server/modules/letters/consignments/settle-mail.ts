import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { ConsignmentState } from '#shared/domain/sending.ts';
import { mailAddressMissing } from '../sending/sending.errors.ts';
import { changeConsignment, consignmentFor, takeLines } from './consignment-store.ts';

type Done = { consignmentId: string; state: ConsignmentState };

/** A person decides that a mail is sent again, to the same address or a mended one. It keeps its Message-ID, so who has it sees one. */
export async function resendConsignment(ctx: CommandContext, input: { consignmentId: string; email: string | null }): Promise<Done> {
  const held = await consignmentFor(ctx, input.consignmentId, 'resend');
  const email = input.email ?? held.email;
  if (email === null) throw mailAddressMissing({ field: 'email' });
  // Counted as a try of its own: a worker that comes back late with the answer about the old address no longer matches.
  return changeConsignment(ctx, held, { kind: 'resent', change: { state: 'waiting', email, claimedAt: null, nextTryAt: ctx.now, answer: null, tries: held.tries + 1 } });
}

/** A person knows by other ways that it arrived. */
export async function settleConsignment(ctx: CommandContext, input: { consignmentId: string; note: string }): Promise<Done> {
  const held = await consignmentFor(ctx, input.consignmentId, 'settle');
  return changeConsignment(ctx, held, { kind: 'settled', change: { state: 'received', note: input.note, receivedAt: ctx.now } });
}

/** What could not be mailed is carried; its line in the expedition book is of today. */
export async function carryConsignment(ctx: CommandContext, input: { consignmentId: string }): Promise<Done> {
  const held = await consignmentFor(ctx, input.consignmentId, 'carry');
  const day = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const { unitId } = held.letter;
  const n = await takeLines(ctx, { unitId, day, count: 1 });
  return changeConsignment(ctx, held, { kind: 'carried', change: { state: 'waiting', way: 'courier', unitId, day, n } });
}
