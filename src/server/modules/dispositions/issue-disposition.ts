import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/dispositions.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { assertMayAct, grantAccess, setLetterState, type Letter } from '#server/modules/letters/index.ts';
import { holderOf, listOwnLine, loadCalendar } from '#server/modules/organization/index.ts';
import { decideAct, type Branch } from './disposition-rules.ts';
import { assertTheirs } from './disposition-seat-rules.ts';
import { applyChanges, insertSheet, listInstructions, markRead, markSettled } from './disposition-store.ts';
import { dispositionNotFound, emptySeat, mayNotDispose, outsideOwnLine } from './dispositions.errors.ts';
import { attachFiles, findReturned, takeReplaced } from './replace-sheet.ts';
import { assertLetterOpen, holdLetter, tell, type Held } from './hold-letter.ts';
import { readDue, readSheet } from './issue-rules.ts';
import { wasDelivered } from './sheet-queries.ts';

type Wanted = Params<typeof contracts.issueDisposition> & Body<typeof contracts.issueDisposition>;
/** The seed and older callers lay no files and replace nothing. */
type Input = Omit<Wanted, 'fileIds' | 'replaces' | 'insteadOf'> & Partial<Pick<Wanted, 'fileIds' | 'replaces' | 'insteadOf'>>;
type Issued = { dispositionId: string; state: 'prepared' | 'issued'; recipientIds: string[] };

/**
 * Disposes a letter to the own line, or passes a disposition on. An assistant only prepares; the leader confirms.
 * Bekasi 24.A/2013 Ps. 10b (disposition) and 10c (assistant).
 */
export async function issueDisposition(ctx: CommandContext, input: Input): Promise<Issued> {
  const held = await holdLetter(ctx, input.letterId);
  const { letter } = held;
  const prepared = ctx.actor.seat === 'assistant';
  assertLetterOpen(letter);
  assertMayAct(letter, prepared ? 'prepare_disposition' : 'dispose');
  const issuerPositionId = disposingPosition(ctx);
  const returned = input.insteadOf ? findReturned(ctx, held, input.insteadOf) : null;
  const replaced = input.replaces ? await takeReplaced(ctx, held, input.replaces) : null;
  const parent = await findParent(ctx, held, returned ? returned.parentRecipientId : replaced ? replaced.parentRecipientId : input.parentRecipientId);

  const known = new Set((await listInstructions(ctx.tx)).map((instruction) => instruction.code));
  const chosen = readSheet(input, known);
  await assertOwnLine(ctx, issuerPositionId, chosen.map((recipient) => recipient.positionId));
  const calendar = await loadCalendar(ctx.tx);
  const today = calendar.dayOf(ctx.now);
  const dueOn = readDue(input.due, today, calendar.work);

  const employees = await namedPersons(ctx, letter, { positionIds: chosen.map((recipient) => recipient.positionId), today });
  const recipients = chosen.map((recipient) => ({ ...recipient, dueOn, employeeId: employees.get(recipient.positionId) ?? null }));
  const sheet = await insertSheet(ctx, { letterId: letter.id, parentRecipientId: parent?.id ?? null, note: input.note, prepared, preparedBy: replaced?.preparedByEmployeeId ?? null, issuerPositionId, recipients });
  await attachFiles(ctx, { dispositionId: sheet.dispositionId, letterId: letter.id, fileIds: input.fileIds ?? [], like: returned?.dispositionId ?? input.replaces ?? null });
  if (returned) await markSettled(ctx, returned.id);
  const details = { ...(replaced ? { replaces: input.replaces } : {}), ...(returned ? { insteadOf: returned.id } : {}) };
  if (prepared) await tell(ctx, { letter, action: 'disposition.prepared', ...sheet, details });
  else await send(ctx, held, { ...sheet, parent, seats: recipients, details });
  return { ...sheet, state: prepared ? 'prepared' : 'issued' };
}

export type Sending = { details?: Record<string, unknown>; dispositionId: string; recipientIds: string[]; parent: Branch | null; seats: readonly { positionId: string; employeeId: string | null }[] };

/** What sending does beyond the sheet itself: the recipients may read, the branch above and the letter are being worked on. */
export async function send(ctx: CommandContext, held: Held, sending: Sending): Promise<void> {
  const { letter, tree } = held;
  const { dispositionId, recipientIds, parent, seats } = sending;
  await grantAccess(ctx, { letterId: letter.id, relation: 'disposition', seats, securityClass: letter.securityClass });
  if (parent) {
    await applyChanges(ctx, decideAct(tree, parent, 'pass_on'));
    await markRead(ctx, parent.id);
  }
  if (letter.state !== 'in_progress') await setLetterState(ctx, letter, 'in_progress');
  await tell(ctx, { letter, action: 'disposition.issued', dispositionId, recipientIds, details: { positionIds: seats.map((seat) => seat.positionId), ...sending.details } });
}

/** The letter's table of acts has asked whether this position may dispose. */
function disposingPosition(ctx: CommandContext): string {
  const { positionId } = ctx.actor;
  if (!positionId) throw mayNotDispose({ positionId });
  return positionId;
}

/** The branch that is passed on; null at the root, where only a desk the letter was delivered to disposes. */
async function findParent(ctx: CommandContext, held: Held, parentRecipientId: string | null): Promise<Branch | null> {
  if (parentRecipientId === null) {
    if (!(await wasDelivered(ctx.tx, held.letter.id, ctx.actor.positionId))) throw mayNotDispose({ letterId: held.letter.id });
    return null;
  }
  const parent = held.tree.find((branch) => branch.id === parentRecipientId);
  if (!parent) throw dispositionNotFound({ recipientId: parentRecipientId });
  assertTheirs(parent, 'pass_on', ctx.actor);
  decideAct(held.tree, parent, 'pass_on');
  return parent;
}

/** @throws outsideOwnLine with the first position that is not below the issuer */
export async function assertOwnLine(ctx: CommandContext, issuerPositionId: string, positionIds: readonly string[]): Promise<void> {
  const line = new Set((await listOwnLine(ctx.tx, issuerPositionId)).map((position) => position.id));
  const outsider = positionIds.find((id) => !line.has(id));
  if (outsider) throw outsideOwnLine({ positionId: outsider });
}

/** Top secret: the sheet names the person who sits there today, and whoever comes later reads nothing. */
async function namedPersons(ctx: CommandContext, letter: Letter, of: { positionIds: readonly string[]; today: OfficeDate }): Promise<Map<string, string>> {
  const named = new Map<string, string>();
  if (letter.securityClass !== 'SR') return named;
  for (const positionId of of.positionIds) {
    const holder = await holderOf(ctx.tx, positionId, of.today);
    if (!holder) throw emptySeat({ positionId });
    named.set(positionId, holder.employeeId);
  }
  return named;
}
