import type { CommandContext } from '#server/platform/command.ts';
import { letterForUpdate, recordAction, withdrawAccess, type Letter } from '#server/modules/letters/index.ts';
import type { RecipientAct } from '#shared/domain/disposition.ts';
import { type Branch, type Change, decideAct } from './disposition-rules.ts';
import { assertTheirs } from './disposition-seat-rules.ts';
import { applyChanges, letterOfRecipient, loadTree } from './disposition-store.ts';
import { dispositionNotFound, letterNotOpen } from './dispositions.errors.ts';

export type Held = { letter: Letter; tree: Branch[] };

/** Holds the letter until the transaction ends and reads the whole tree: acts on one letter follow each other. */
export async function holdLetter(ctx: CommandContext, letterId: string): Promise<Held> {
  const letter = await letterForUpdate(ctx, { letterId });
  return { letter, tree: await loadTree(ctx.tx, letter.id) };
}

export async function holdRecipient(ctx: CommandContext, recipientId: string): Promise<Held & { branch: Branch }> {
  const held = await holdLetter(ctx, await letterOfRecipient(ctx.tx, recipientId));
  const branch = held.tree.find((one) => one.id === recipientId);
  if (!branch) throw dispositionNotFound({ recipientId });
  return { ...held, branch };
}

/**
 * One act on one recipient: is it theirs, does the state allow it, write what changes.
 * @throws the named refusal; letterNotOpen once the letter is closed or void
 */
export async function actOn(ctx: CommandContext, recipientId: string, act: RecipientAct): Promise<Held & { branch: Branch; changes: Change[] }> {
  const held = await holdRecipient(ctx, recipientId);
  assertTheirs(held.branch, act, ctx.actor);
  if (act !== 'read') assertLetterOpen(held.letter);
  const changes = decideAct(held.tree, held.branch, act);
  await applyChanges(ctx, changes);
  await discardPrepared(ctx, held, changes);
  await takeBackAccess(ctx, held, changes);
  return { ...held, changes };
}

/** A sheet an assistant prepared below an ended branch has nobody left to send it for. */
async function discardPrepared(ctx: CommandContext, held: Held, changes: readonly Change[]): Promise<void> {
  const ended = new Set(changes.map((change) => change.recipientId));
  const sheets = held.tree.filter((one) => ended.has(one.id) && one.state === 'prepared').map((one) => one.dispositionId);
  if (sheets.length > 0) await ctx.tx.updateTable('dispositions.disposition').set({ state: 'discarded' }).where('id', 'in', sheets).execute();
}

export function assertLetterOpen(letter: Letter): void {
  if (letter.state === 'closed' || letter.state === 'void') throw letterNotOpen({ letterId: letter.id, state: letter.state });
}

/** Who was cancelled before reading never became part of it: the right to the letter goes, unless another sheet gave it too. */
export async function takeBackAccess(ctx: CommandContext, held: Held, changes: readonly Change[]): Promise<void> {
  const cancelled = new Set(changes.filter((change) => change.to === 'cancelled').map((change) => change.recipientId));
  if (cancelled.size === 0) return;
  const stay = held.tree.filter((one) => !cancelled.has(one.id) && one.state !== 'cancelled' && one.state !== 'prepared');
  const gone = held.tree.filter((one) => cancelled.has(one.id) && one.state !== 'prepared' && !stay.some((other) => other.positionId === one.positionId));
  await withdrawAccess(ctx, { letterId: held.letter.id, seats: gone.map(({ positionId, employeeId }) => ({ positionId, employeeId })) });
}

export type Told = { letter: Letter; action: string; recipientIds: readonly string[]; dispositionId?: string | undefined; details?: Record<string, unknown> };

/** Every act leaves the same three traces: the log of the letter, the audit chain, the event for the worker. Ids and codes only. */
export async function tell(ctx: CommandContext, told: Told): Promise<void> {
  const { letter, action, recipientIds, dispositionId } = told;
  const details = { recipientIds, ...(dispositionId ? { dispositionId } : {}), ...told.details };
  const actionId = await recordAction(ctx, { letterId: letter.id, kind: action, details });
  ctx.record({ action, subjectKind: 'letter', subjectId: letter.id, details });
  // Whoever acts hears no bell; an assistant acts from the leader's seat, and the leader does want to hear.
  ctx.emit({ name: action, payload: { actionId, letterId: letter.id, securityClass: letter.securityClass, byPositionId: ctx.actor.seat === 'assistant' ? null : ctx.actor.positionId, at: ctx.now.toISOString(), ...details } });
}
