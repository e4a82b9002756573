import type { LetterState } from '#shared/contracts/letters.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { linkFiles } from '#server/modules/documents/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { writeTogether } from '#server/platform/one-statement.ts';
import type { Act } from './access/access-rules.ts';
import { findRights } from './access/access-store.ts';
import { deliveryRows, isAddressee, type Addressee } from './deliveries/delivery-store.ts';
import type { Registration } from './incoming/incoming-fields.ts';
import { changedMeanwhile, letterNotFound, notYourAct } from './letters.errors.ts';

/** A letter in the hands of a command, with the rights of who acts. */
export type Letter = {
  id: string;
  unitId: string;
  entryId: string;
  state: LetterState;
  urgency: Urgency;
  securityClass: SecurityClass;
  version: number;
  receivedOn: OfficeDate;
  replyDueOn: OfficeDate | null;
  registeredAt: Date;
  firstReadAt: Date | null;
  sealed: boolean;
  /** what who acts may do with it; `assertMayAct` asks these */
  content: boolean;
  acts: readonly Act[];
  addressee: boolean;
  mayDispose: boolean;
  fromHouse: boolean;
};

/**
 * Reads the letter and holds its row until the transaction ends, so two people cannot act on it at once.
 * @param input version: the one the caller saw, if any
 * @throws letterNotFound also when one may not know of it; notYourAct; changedMeanwhile with what happened since
 */
export async function letterForUpdate(ctx: CommandContext, input: { letterId: string; version?: number | undefined }): Promise<Letter> {
  const rights = await findRights(ctx.tx, input.letterId);
  if (!rights.knows) throw letterNotFound({ letterId: input.letterId });
  const row = await ctx.tx
    .selectFrom('letters.letter')
    .selectAll()
    .select((e) => e.selectFrom('organization.positionCard as seat').select('seat.mayDispose').where('seat.id', '=', ctx.actor.positionId).as('mayDispose'))
    .where('id', '=', input.letterId)
    .where('direction', '=', 'incoming')
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.entryId === null) throw notYourAct({ letterId: input.letterId });
  if (input.version !== undefined && input.version !== row.version)
    throw changedMeanwhile({ letterId: row.id, version: row.version, ...(await lastAction(ctx.tx, row.id)) });
  return {
    id: row.id,
    unitId: row.unitId,
    entryId: row.entryId,
    state: row.state as LetterState,
    urgency: row.urgency as Urgency,
    securityClass: row.securityClass as SecurityClass,
    version: row.version,
    receivedOn: row.receivedOn,
    replyDueOn: row.replyDueOn,
    registeredAt: row.registeredAt,
    firstReadAt: row.firstReadAt,
    sealed: row.sealed,
    content: rights.content,
    acts: rights.acts,
    addressee: await isAddressee(ctx.tx, { letterId: row.id, state: row.state as LetterState, hats: ctx.actor.hats }),
    mayDispose: row.mayDispose ?? false,
    fromHouse: row.cameFrom !== null,
  };
}

/** What the second of two people is told: who did what in between. */
async function lastAction(tx: Tx, letterId: string): Promise<Record<string, unknown>> {
  const last = await tx
    .selectFrom('letters.action')
    .select(['kind', 'actorName', 'at'])
    .where('letterId', '=', letterId)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return last ? { lastAct: last.kind, by: last.actorName, at: last.at.toISOString() } : {};
}

/** Sets the state and its copy in the access rows, where lists read it. Held by `letterForUpdate` before. */
export async function setLetterState(ctx: CommandContext, letter: Letter, state: LetterState): Promise<number> {
  const times = { ...(state === 'closed' ? { closedAt: ctx.now } : {}), ...(letter.firstReadAt === null && state === 'read' ? { firstReadAt: ctx.now } : {}) };
  const row = await ctx.tx
    .with('copies', (db) => db.updateTable('letters.access').set({ state }).where('letterId', '=', letter.id))
    .updateTable('letters.letter')
    .set((e) => ({ state, version: e('version', '+', 1), ...times }))
    .where('id', '=', letter.id)
    .returning('version')
    .executeTakeFirst();
  if (!row) throw notYourAct({ letterId: letter.id });
  letter.state = state;
  letter.version = row.version;
  return row.version;
}

type LetterChange = Partial<Omit<Registration, 'unitId' | 'subject' | 'summary' | 'files' | 'addressees' | 'knowsOfSame' | 'receivedVia' | 'urgency'>> & {
  receivedVia?: string;
  urgency?: string;
  sealed?: boolean;
};

/** Changes columns of a letter held by `letterForUpdate`, with their copies in the access rows, and counts its version up. */
export async function updateLetter(ctx: CommandContext, letter: Letter, change: LetterChange): Promise<number> {
  const row = await ctx.tx
    .updateTable('letters.letter')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('id', '=', letter.id)
    .returning('version')
    .executeTakeFirst();
  if (!row) throw notYourAct({ letterId: letter.id });
  const { receivedOn, urgency, replyDueOn } = change;
  const sorting = {
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(replyDueOn === undefined ? {} : { dueOn: replyDueOn }),
  };
  if (Object.keys(sorting).length > 0) await ctx.tx.updateTable('letters.access').set(sorting).where('letterId', '=', letter.id).execute();
  letter.version = row.version;
  return row.version;
}

type Acted = { letterId: string; kind: string; note?: string | null; details?: Record<string, unknown> };

/** One entry of the action log. `kind` is a code of the room that acts: 'registered', 'disposition.issued', …; `details` ids and codes only. */
export async function recordAction(ctx: CommandContext, action: Acted): Promise<string> {
  const id = ctx.newId();
  await actionRow(ctx, { id, ...action }).execute();
  return id;
}

function actionRow(ctx: CommandContext, action: { id: string } & Acted) {
  return ctx.tx.insertInto('letters.action').values({
    id: action.id,
    letterId: action.letterId,
    kind: action.kind,
    employeeId: ctx.actor.employeeId,
    actorName: ctx.actor.name,
    positionId: ctx.actor.positionId,
    seat: ctx.actor.seat,
    at: ctx.now,
    note: action.note ?? null,
    details: JSON.stringify(action.details ?? {}),
  });
}

type NewLetter = Omit<Registration, 'unitId' | 'subject' | 'summary' | 'files' | 'addressees' | 'knowsOfSame'> & {
  id: string;
  unitId: string;
  entryId: string;
  sealed: boolean;
  /** the outgoing letter of the house it was entered from */
  cameFrom?: string;
};

type Words = { subject: string; summary: string | null };
type NewLetterWhole = { letter: NewLetter; words: Words | null; files: Registration['files']; addressees: readonly Addressee[] };

/**
 * Writes a letter with its words, scans, deliveries and first act in one statement. Its access rows are there already, in a
 * statement before: row-level security lets the letter in by them.
 */
export async function insertLetter(ctx: CommandContext, { letter, words, files, addressees }: NewLetterWhole): Promise<void> {
  const letterId = letter.id;
  await linkFiles(ctx, { subject: { kind: 'letter', id: letterId }, ...asked(files) });
  await writeTogether(ctx.tx, [
    letterRow(ctx, letter),
    ...(words === null ? [] : [subjectRow(ctx, { letterId, ...words })]),
    ...(files.length === 0 ? [] : [fileRows(ctx, { letterId, files, after: 0 })]),
    deliveryRows(ctx, letterId, addressees),
    actionRow(ctx, { id: ctx.newId(), letterId, kind: 'registered', details: { unitId: letter.unitId, entryId: letter.entryId } }),
  ]);
}

function letterRow(ctx: CommandContext, letter: NewLetter) {
  return ctx.tx.insertInto('letters.letter').values({
    id: letter.id,
    direction: 'incoming',
    unitId: letter.unitId,
    partyId: letter.partyId,
    senderName: letter.senderName,
    letterNumber: letter.letterNumber,
    letterDate: letter.letterDate,
    receivedOn: letter.receivedOn,
    receivedVia: letter.receivedVia,
    urgency: letter.urgency,
    securityClass: letter.securityClass,
    state: 'registered',
    sealed: letter.sealed,
    attachmentNote: letter.attachmentNote,
    classification: letter.classification,
    replyDueOn: letter.replyDueOn,
    entryId: letter.entryId,
    registeredAt: ctx.now,
    cameFrom: letter.cameFrom ?? null,
  });
}

type NewSubject = { letterId: string } & Words;

function subjectRow(ctx: CommandContext, { letterId, subject, summary }: NewSubject) {
  return ctx.tx.insertInto('letters.letterSubject').values({ letterId, subject, summary });
}

export async function insertSubject(ctx: CommandContext, subject: NewSubject): Promise<void> {
  await subjectRow(ctx, subject).execute();
}

/** Adds scans behind those already there; from now on who reads the letter reads them. */
export async function addFiles(ctx: CommandContext, input: { letterId: string; files: Registration['files'] }): Promise<void> {
  if (input.files.length === 0) return;
  const last = await ctx.tx
    .selectFrom('letters.letterFile')
    .select((e) => e.fn.max('positionInLetter').as('n'))
    .where('letterId', '=', input.letterId)
    .executeTakeFirst();
  await linkFiles(ctx, { subject: { kind: 'letter', id: input.letterId }, ...asked(input.files) });
  await fileRows(ctx, { ...input, after: last?.n ?? 0 }).execute();
}

/** The letter itself is a paper one can look at; what lies beside it need not be. */
function asked(files: Registration['files']) {
  return { fileIds: files.map((file) => file.fileId), papers: files.flatMap((file) => (file.role === 'main' ? [file.fileId] : [])) };
}

function fileRows(ctx: CommandContext, input: { letterId: string; files: Registration['files']; after: number }) {
  return ctx.tx.insertInto('letters.letterFile').values(
    input.files.map((file, index) => ({
      letterId: input.letterId,
      fileId: file.fileId,
      role: file.role,
      positionInLetter: input.after + index + 1,
      addedAt: ctx.now,
    })),
  );
}
