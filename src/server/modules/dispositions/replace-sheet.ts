import type { CommandContext } from '#server/platform/command.ts';
import { linkFiles } from '#server/modules/documents/index.ts';
import { type Branch, decideAct } from './disposition-rules.ts';
import { applyChanges, getSheet } from './disposition-store.ts';
import { assertTheirs, whyNotWhole } from './disposition-seat-rules.ts';
import { dispositionNotFound } from './dispositions.errors.ts';
import type { Held } from './hold-letter.ts';

type Replaced = { parentRecipientId: string | null; preparedByEmployeeId: string | null };

/**
 * Puts away a prepared sheet because a changed one takes its place in the same act.
 * @throws notYourDesk, notPrepared when it was sent or put away meanwhile
 */
export async function takeReplaced(ctx: CommandContext, held: Held, dispositionId: string): Promise<Replaced> {
  const sheet = await getSheet(ctx.tx, dispositionId);
  if (sheet.letterId !== held.letter.id) throw dispositionNotFound({ dispositionId });
  const recipients = held.tree.filter((branch) => branch.dispositionId === sheet.id);
  const refusal = whyNotWhole(sheet, recipients, { act: 'discard', who: ctx.actor });
  if (refusal) throw refusal;
  await ctx.tx.updateTable('dispositions.disposition').set({ state: 'discarded' }).where('id', '=', sheet.id).execute();
  await applyChanges(ctx, recipients.map((recipient) => ({ recipientId: recipient.id, to: 'cancelled' })));
  return { parentRecipientId: sheet.parentRecipientId, preparedByEmployeeId: sheet.preparedByEmployeeId };
}

/**
 * The return a new order answers: of the same issuer, not settled yet, below a branch that is still worked on.
 * @throws notYourDesk, assistantPrepares, notReturned
 */
export function findReturned(ctx: CommandContext, held: Held, recipientId: string): Branch {
  const branch = held.tree.find((one) => one.id === recipientId);
  if (!branch) throw dispositionNotFound({ recipientId });
  assertTheirs(branch, 'dispose_again', ctx.actor);
  decideAct(held.tree, branch, 'dispose_again');
  return branch;
}

type Attached = { dispositionId: string; letterId: string; fileIds: readonly string[]; /** sheet whose files may be laid again */ like: string | null };

/** Lays files with a sheet. Those of the sheet it is like may come along; all others must be the actor's own uploads. */
export async function attachFiles(ctx: CommandContext, input: Attached): Promise<void> {
  const { dispositionId, letterId } = input;
  const fileIds = [...new Set(input.fileIds)];
  if (fileIds.length === 0) return;
  const kept = input.like
    ? await ctx.tx.selectFrom('dispositions.dispositionFile').select('fileId').where('dispositionId', '=', input.like).execute()
    : [];
  const fresh = fileIds.filter((fileId) => !kept.some((file) => file.fileId === fileId));
  await linkFiles(ctx, { subject: { kind: 'disposition', id: dispositionId }, fileIds: fresh });
  await ctx.tx.insertInto('dispositions.dispositionFile').values(fileIds.map((fileId, index) => ({ dispositionId, fileId, letterId, place: index + 1 }))).execute();
}
