import type { RecipientState } from '#shared/domain/disposition.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { writeTogether } from '#server/platform/one-statement.ts';
import type { Branch, Change } from './disposition-rules.ts';
import type { Sheet } from './disposition-seat-rules.ts';
import { dispositionNotFound } from './dispositions.errors.ts';

/** All recipients of all sheets of a letter. Commands hold the letter's row, so nobody changes the tree meanwhile. */
export async function loadTree(tx: Tx, letterId: string): Promise<Branch[]> {
  const rows = await tx.selectFrom('dispositions.recipient as r').innerJoin('dispositions.disposition as d', 'd.id', 'r.dispositionId')
    .select(['r.id', 'r.dispositionId', 'd.parentRecipientId', 'r.issuerPositionId', 'r.positionId', 'r.employeeId', 'r.state', 'r.settledAt', 'r.askedDueOn'])
    .where('r.letterId', '=', letterId).orderBy('r.id').execute();
  return rows.map(({ settledAt, state, askedDueOn, ...row }) => ({ ...row, state: state as RecipientState, settled: settledAt !== null, asksLater: askedDueOn !== null }));
}

/** @throws dispositionNotFound */
export async function letterOfRecipient(tx: Tx, recipientId: string): Promise<string> {
  const row = await tx.selectFrom('dispositions.recipient').select('letterId').where('id', '=', recipientId).executeTakeFirst();
  if (!row) throw dispositionNotFound({ recipientId });
  return row.letterId;
}

type KnownSheet = Sheet & { letterId: string; parentRecipientId: string | null; preparedByEmployeeId: string | null };

/** @throws dispositionNotFound */
export async function getSheet(tx: Tx, dispositionId: string): Promise<KnownSheet> {
  const row = await tx.selectFrom('dispositions.disposition').select(['id', 'letterId', 'issuerPositionId', 'parentRecipientId', 'preparedByEmployeeId', 'state']).where('id', '=', dispositionId).executeTakeFirst();
  if (!row) throw dispositionNotFound({ dispositionId });
  return { ...row, state: row.state as Sheet['state'] };
}

export type NewSheet = {
  letterId: string;
  parentRecipientId: string | null;
  note: string;
  prepared: boolean;
  /** who wrote the sheet this one was changed from; named beside the leader who sends it */
  preparedBy: string | null;
  issuerPositionId: string;
  /** ticked and signed by hand: the order is the signer's, the actor only enters it */
  paper?: { signer: { employeeId: string; seat: string }; signedOn: OfficeDate };
  recipients: { positionId: string; employeeId: string | null; leads: boolean; instructions: string[]; dueOn: OfficeDate | null }[];
};

/** Who stands on the record: who prepared it, whose order it is, who entered it. */
function namesOf(ctx: CommandContext, sheet: NewSheet) {
  const { employeeId, seat } = ctx.actor;
  if (sheet.paper) {
    const { signer, signedOn } = sheet.paper;
    return { state: 'issued', preparedByEmployeeId: null, issuerEmployeeId: signer.employeeId, issuerSeat: signer.seat, enteredByEmployeeId: employeeId, signedOn };
  }
  if (sheet.prepared) return { state: 'prepared', preparedByEmployeeId: employeeId, issuerEmployeeId: null, issuerSeat: null };
  return { state: 'issued', preparedByEmployeeId: sheet.preparedBy, issuerEmployeeId: employeeId, issuerSeat: seat };
}

/** Writes one sheet with its recipients and its note, in one statement. */
export async function insertSheet(ctx: CommandContext, sheet: NewSheet): Promise<{ dispositionId: string; recipientIds: string[] }> {
  const { letterId, issuerPositionId, parentRecipientId } = sheet;
  const dispositionId = ctx.newId();
  const by = namesOf(ctx, sheet);
  const recipients = sheet.recipients.map((recipient) => ({ ...recipient, id: ctx.newId(), dispositionId, letterId, issuerPositionId, state: sheet.prepared ? 'prepared' : 'unread', arrivedAt: ctx.now }));
  await writeTogether(ctx.tx, [
    ctx.tx.insertInto('dispositions.disposition').values({ id: dispositionId, letterId, parentRecipientId, issuerPositionId, issuedAt: ctx.now, ...by }),
    ctx.tx.insertInto('dispositions.recipient').values(recipients),
    ...(sheet.note === '' ? [] : [ctx.tx.insertInto('dispositions.note').values({ dispositionId, letterId, text: sheet.note })]),
  ]);
  return { dispositionId, recipientIds: recipients.map((recipient) => recipient.id) };
}

/** What a state leaves behind in the row when it is reached. */
function timesOf(to: RecipientState, now: Date) {
  switch (to) {
    case 'unread': return { arrivedAt: now };
    case 'read': return { readAt: now };
    case 'working': return { workingAt: now };
    case 'reported': return { reportedAt: now, askedDueOn: null };
    case 'closed': case 'returned': case 'cancelled': return { endedAt: now, askedDueOn: null };
    case 'prepared': return {};
  }
}

export async function applyChanges(ctx: CommandContext, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    await ctx.tx.updateTable('dispositions.recipient').set({ state: change.to, ...timesOf(change.to, ctx.now) }).where('id', '=', change.recipientId).execute();
  }
}

/** Acting on something is having read it, also when nobody pressed "read". */
export async function markRead(ctx: CommandContext, recipientId: string): Promise<void> {
  await ctx.tx.updateTable('dispositions.recipient').set({ readAt: ctx.now }).where('id', '=', recipientId).where('readAt', 'is', null).execute();
}

/** The issuer has answered a return or taken note of it: it leaves the desk. */
export async function markSettled(ctx: CommandContext, recipientId: string): Promise<void> {
  await ctx.tx.updateTable('dispositions.recipient').set({ settledAt: ctx.now }).where('id', '=', recipientId).execute();
}

export async function insertFollowUp(ctx: CommandContext, input: { recipientId: string; letterId: string; kind: string; text: string }): Promise<string> {
  const { positionId, employeeId, seat } = ctx.actor;
  if (!positionId || !employeeId || !seat) throw dispositionNotFound({ recipientId: input.recipientId });
  return insertFollowUpOf(ctx, { ...input, positionId, employeeId, seat });
}

/** The same in the name of a desk the program speaks for. */
export async function insertFollowUpOf(ctx: CommandContext, input: { recipientId: string; letterId: string; kind: string; text: string; positionId: string; employeeId: string; seat: string }): Promise<string> {
  const id = ctx.newId();
  await ctx.tx.insertInto('dispositions.followUp').values({ ...input, id, at: ctx.now }).execute();
  return id;
}

/** Codes on the sheet of this city, in its order. */
export function listInstructions(tx: Tx) {
  return tx.selectFrom('dispositions.instruction').select(['code', 'label', 'needsReport']).where('active', '=', true).orderBy('place').orderBy('code').execute();
}
