import type { DispositionAct, RecipientState } from '#shared/domain/disposition.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Branch } from './disposition-rules.ts';
import { whyNotWhole } from './disposition-seat-rules.ts';
import { applyChanges, getSheet } from './disposition-store.ts';
import { assertLetterOpen, holdLetter, takeBackAccess, tell, type Held } from './hold-letter.ts';
import { send } from './issue-disposition.ts';

type Input = { dispositionId: string };
type Discarding = Input & { reason?: string | undefined };
type WholeSheet = Held & { dispositionId: string; parent: Branch | null; recipients: Branch[] };

async function holdSheet(ctx: CommandContext, input: Input, act: DispositionAct): Promise<WholeSheet> {
  const before = await getSheet(ctx.tx, input.dispositionId);
  const held = await holdLetter(ctx, before.letterId);
  const sheet = await getSheet(ctx.tx, input.dispositionId);
  const recipients = held.tree.filter((branch) => branch.dispositionId === sheet.id);
  const refusal = whyNotWhole(sheet, recipients, { act, who: ctx.actor });
  if (refusal) throw refusal;
  assertLetterOpen(held.letter);
  return { ...held, dispositionId: sheet.id, parent: held.tree.find((branch) => branch.id === sheet.parentRecipientId) ?? null, recipients };
}

async function moveAll(ctx: CommandContext, whole: WholeSheet, to: RecipientState): Promise<void> {
  const changes = whole.recipients.map((recipient) => ({ recipientId: recipient.id, to }));
  await applyChanges(ctx, changes);
  await takeBackAccess(ctx, whole, changes);
}

/** The leader sends what an assistant prepared; from here it is the leader's own act, with name and seat. */
export async function confirmDisposition(ctx: CommandContext, input: Input): Promise<{ state: 'issued' }> {
  const whole = await holdSheet(ctx, input, 'confirm');
  const { dispositionId, parent, recipients } = whole;
  await ctx.tx.updateTable('dispositions.disposition').set({ state: 'issued', issuerEmployeeId: ctx.actor.employeeId, issuerSeat: ctx.actor.seat, issuedAt: ctx.now }).where('id', '=', dispositionId).execute();
  await moveAll(ctx, whole, 'unread');
  await send(ctx, whole, { dispositionId, recipientIds: recipients.map((recipient) => recipient.id), parent, seats: recipients });
  return { state: 'issued' };
}

/** Puts away what was prepared and never sent; with a reason the assistant reads why. */
export async function discardDisposition(ctx: CommandContext, input: Discarding): Promise<{ state: 'discarded' }> {
  const whole = await holdSheet(ctx, input, 'discard');
  await ctx.tx.updateTable('dispositions.disposition').set({ state: 'discarded' }).where('id', '=', whole.dispositionId).execute();
  await moveAll(ctx, whole, 'cancelled');
  const { employeeId } = ctx.actor;
  if (input.reason && employeeId) {
    await ctx.tx.insertInto('dispositions.refusal').values({ dispositionId: whole.dispositionId, letterId: whole.letter.id, text: input.reason, employeeId, at: ctx.now }).execute();
  }
  await tell(ctx, { letter: whole.letter, action: 'disposition.discarded', dispositionId: whole.dispositionId, recipientIds: whole.recipients.map((recipient) => recipient.id) });
  return { state: 'discarded' };
}

/** What an assistant prepared for a desk is put away when the order itself came on paper: sent too, it would order twice. */
export async function putAwayDrafts(ctx: CommandContext, held: Held, positionId: string): Promise<void> {
  const drafts = new Set(held.tree.filter((branch) => branch.state === 'prepared' && branch.issuerPositionId === positionId).map((branch) => branch.dispositionId));
  for (const dispositionId of drafts) {
    const recipients = held.tree.filter((branch) => branch.dispositionId === dispositionId);
    await ctx.tx.updateTable('dispositions.disposition').set({ state: 'discarded' }).where('id', '=', dispositionId).execute();
    await moveAll(ctx, { ...held, dispositionId, parent: null, recipients }, 'cancelled');
    await tell(ctx, { letter: held.letter, action: 'disposition.discarded', dispositionId, recipientIds: recipients.map((recipient) => recipient.id) });
  }
}

/** Takes a sheet back while nobody has read it: the undo of a hasty send. */
export async function cancelDisposition(ctx: CommandContext, input: Input): Promise<{ state: 'cancelled' }> {
  const whole = await holdSheet(ctx, input, 'cancel');
  await moveAll(ctx, whole, 'cancelled');
  await tell(ctx, { letter: whole.letter, action: 'disposition.cancelled', dispositionId: whole.dispositionId, recipientIds: whole.recipients.map((recipient) => recipient.id) });
  return { state: 'cancelled' };
}
