import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/dispositions.contract.ts';
import type { RecipientState } from '#shared/domain/disposition.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { insertFollowUp, markRead } from './disposition-store.ts';
import { laterNotLater, noLaterAsked, remindedToday } from './dispositions.errors.ts';
import { actOn, tell } from './hold-letter.ts';
import { readDue } from './issue-rules.ts';

type Recipient = { recipientId: string };
type State = { state: RecipientState };
type Asking = Params<typeof contracts.askLater> & Body<typeof contracts.askLater>;

/** The recipient asks for a later working day and says why; the due date stands until the issuer has answered. */
export async function askLater(ctx: CommandContext, input: Asking): Promise<State & { askedDueOn: string }> {
  const { letter, branch, changes } = await actOn(ctx, input.recipientId, 'ask_later');
  const calendar = await loadCalendar(ctx.tx);
  const askedDueOn = readDue(input.due, calendar.dayOf(ctx.now), calendar.work);
  const { dueOn } = await dates(ctx, branch.id);
  if (askedDueOn === null || (dueOn !== null && askedDueOn <= dueOn)) throw laterNotLater({ recipientId: branch.id, dueOn });
  await markRead(ctx, branch.id);
  await ctx.tx.updateTable('dispositions.recipient').set({ askedDueOn }).where('id', '=', branch.id).execute();
  const followUpId = await insertFollowUp(ctx, { recipientId: branch.id, letterId: letter.id, kind: 'later_asked', text: input.reason });
  await tell(ctx, { letter, action: 'disposition.later_asked', recipientIds: [branch.id], details: { followUpId, askedDueOn } });
  return { state: changes[0]?.to ?? branch.state, askedDueOn };
}

/** The issuer grants the day asked for: from now on it is the due date. */
export async function grantLater(ctx: CommandContext, input: Recipient): Promise<State & { dueOn: string }> {
  const { letter, branch } = await actOn(ctx, input.recipientId, 'grant_later');
  const { askedDueOn } = await dates(ctx, branch.id);
  if (askedDueOn === null) throw noLaterAsked({ recipientId: branch.id });
  await ctx.tx.updateTable('dispositions.recipient').set({ dueOn: askedDueOn, askedDueOn: null }).where('id', '=', branch.id).execute();
  await tell(ctx, { letter, action: 'disposition.later_granted', recipientIds: [branch.id], details: { dueOn: askedDueOn } });
  return { state: branch.state, dueOn: askedDueOn };
}

/** The issuer keeps the due date and says why. */
export async function refuseLater(ctx: CommandContext, input: Recipient & { reason: string }): Promise<State> {
  const { letter, branch } = await actOn(ctx, input.recipientId, 'refuse_later');
  await ctx.tx.updateTable('dispositions.recipient').set({ askedDueOn: null }).where('id', '=', branch.id).execute();
  const followUpId = await insertFollowUp(ctx, { recipientId: branch.id, letterId: letter.id, kind: 'later_refused', text: input.reason });
  await tell(ctx, { letter, action: 'disposition.later_refused', recipientIds: [branch.id], details: { followUpId } });
  return { state: branch.state };
}

/** Reminds one desk. A second reminder the same day tells nobody anything. */
export async function remindRecipient(ctx: CommandContext, input: Recipient): Promise<State> {
  const { letter, branch } = await actOn(ctx, input.recipientId, 'remind');
  const calendar = await loadCalendar(ctx.tx);
  const { remindedAt } = await dates(ctx, branch.id);
  if (remindedAt && calendar.dayOf(remindedAt) === calendar.dayOf(ctx.now)) throw remindedToday({ recipientId: branch.id });
  await ctx.tx.updateTable('dispositions.recipient').set({ remindedAt: ctx.now }).where('id', '=', branch.id).execute();
  await tell(ctx, { letter, action: 'disposition.reminded', recipientIds: [branch.id] });
  return { state: branch.state };
}

function dates(ctx: CommandContext, recipientId: string) {
  return ctx.tx.selectFrom('dispositions.recipient').select(['dueOn', 'askedDueOn', 'remindedAt']).where('id', '=', recipientId).executeTakeFirstOrThrow();
}
