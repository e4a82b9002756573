import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/dispositions.contract.ts';
import type { RecipientAct, RecipientState } from '#shared/domain/disposition.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { linkFiles } from '#server/modules/documents/index.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { insertFollowUp, markRead, markSettled } from './disposition-store.ts';
import { actOn, holdRecipient, tell } from './hold-letter.ts';
import { assertTheirs } from './disposition-seat-rules.ts';
import { readDue } from './issue-rules.ts';

type Recipient = { recipientId: string };
type WithReason = Recipient & { reason: string };
type State = { state: RecipientState };

/** Opens a disposition. The first opening by who holds the seat counts as read; an assistant's look changes nothing. */
export async function readDisposition(ctx: CommandContext, input: Recipient): Promise<State> {
  if (ctx.actor.seat === 'assistant') {
    const { branch } = await holdRecipient(ctx, input.recipientId);
    assertTheirs(branch, 'read', ctx.actor);
    return { state: branch.state };
  }
  const { letter, branch, changes } = await actOn(ctx, input.recipientId, 'read');
  if (changes.length === 0) return { state: branch.state };
  await tell(ctx, { letter, action: 'disposition.read', recipientIds: [branch.id] });
  return { state: 'read' };
}

/** Reports progress, or with `done` the result, which then waits for the issuer. Files must be the reporter's own uploads. */
export async function reportFollowUp(ctx: CommandContext, input: Params<typeof contracts.reportFollowUp> & Body<typeof contracts.reportFollowUp>): Promise<State & { followUpId: string }> {
  const kind = input.done ? 'report' : 'progress';
  const { letter, branch } = await actOn(ctx, input.recipientId, kind);
  await markRead(ctx, branch.id);
  const followUpId = await insertFollowUp(ctx, { recipientId: branch.id, letterId: letter.id, kind, text: input.text });
  await linkFiles(ctx, { subject: { kind: 'follow_up', id: followUpId }, fileIds: input.fileIds });
  if (input.fileIds.length > 0) {
    await ctx.tx.insertInto('dispositions.followUpFile').values(input.fileIds.map((fileId, index) => ({ followUpId, fileId, letterId: letter.id, place: index + 1 }))).execute();
  }
  await tell(ctx, { letter, action: input.done ? 'follow_up.reported' : 'follow_up.added', recipientIds: [branch.id], details: { followUpId, files: input.fileIds.length } });
  return { followUpId, state: input.done ? 'reported' : 'working' };
}

/** Gives a disposition back, with the reason, before work has begun. */
export async function returnDisposition(ctx: CommandContext, input: WithReason): Promise<State> {
  return actWithWords(ctx, input, { act: 'return', kind: 'returned', action: 'disposition.returned', to: 'returned' });
}

/** The issuer gives a report back for more work. */
export async function askAgain(ctx: CommandContext, input: WithReason): Promise<State> {
  return actWithWords(ctx, input, { act: 'ask_again', kind: 'asked_again', action: 'disposition.asked_again', to: 'working' });
}

type Worded = { act: RecipientAct; kind: string; action: string; to: RecipientState };

async function actWithWords(ctx: CommandContext, input: WithReason, what: Worded): Promise<State> {
  const { letter, branch } = await actOn(ctx, input.recipientId, what.act);
  if (what.act === 'return') await markRead(ctx, branch.id);
  const followUpId = await insertFollowUp(ctx, { recipientId: branch.id, letterId: letter.id, kind: what.kind, text: input.reason });
  await tell(ctx, { letter, action: what.action, recipientIds: [branch.id], details: { followUpId } });
  return { state: what.to };
}

/** Takes it back from one recipient who has not read it. */
export async function cancelRecipient(ctx: CommandContext, input: Recipient): Promise<State> {
  const { letter, changes } = await actOn(ctx, input.recipientId, 'cancel');
  await tell(ctx, { letter, action: 'disposition.cancelled', recipientIds: changes.map((change) => change.recipientId) });
  return { state: 'cancelled' };
}

/** The issuer accepts the report: this recipient is done. */
export async function acceptReport(ctx: CommandContext, input: Recipient): Promise<State> {
  const { letter, branch } = await actOn(ctx, input.recipientId, 'accept');
  await tell(ctx, { letter, action: 'disposition.accepted', recipientIds: [branch.id] });
  return { state: 'closed' };
}

/** Closes a recipient without a report, and all that was passed on below, with the reason kept. */
export async function closeBranch(ctx: CommandContext, input: WithReason): Promise<State> {
  const { letter, branch, changes } = await actOn(ctx, input.recipientId, 'close_branch');
  const followUpId = await insertFollowUp(ctx, { recipientId: branch.id, letterId: letter.id, kind: 'closed', text: input.reason });
  await tell(ctx, { letter, action: 'disposition.branch_closed', recipientIds: changes.map((change) => change.recipientId), details: { followUpId } });
  return { state: 'closed' };
}

/** Moves the due date to another working day, or takes it away. */
export async function changeDue(ctx: CommandContext, input: Params<typeof contracts.changeDue> & Body<typeof contracts.changeDue>): Promise<State & { dueOn: string | null }> {
  const { letter, branch } = await actOn(ctx, input.recipientId, 'change_due');
  const calendar = await loadCalendar(ctx.tx);
  const dueOn = readDue(input.due, calendar.dayOf(ctx.now), calendar.work);
  await ctx.tx.updateTable('dispositions.recipient').set({ dueOn, askedDueOn: null }).where('id', '=', branch.id).execute();
  await tell(ctx, { letter, action: 'disposition.due_changed', recipientIds: [branch.id], details: { dueOn } });
  return { state: branch.state, dueOn };
}

/** The issuer takes note of a return, or answers who gave it back; it leaves the desk. Taking note is silent, an answer is heard. */
export async function settleReturn(ctx: CommandContext, input: Recipient & { answer?: string | undefined }): Promise<State> {
  const { letter, branch } = await actOn(ctx, input.recipientId, 'settle');
  await markSettled(ctx, branch.id);
  const followUpId = input.answer ? await insertFollowUp(ctx, { recipientId: branch.id, letterId: letter.id, kind: 'answered', text: input.answer }) : null;
  await tell(ctx, { letter, action: followUpId ? 'disposition.return_answered' : 'disposition.return_settled', recipientIds: [branch.id], ...(followUpId ? { details: { followUpId } } : {}) });
  return { state: branch.state };
}
