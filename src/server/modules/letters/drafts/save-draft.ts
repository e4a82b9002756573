import { isDeepStrictEqual } from 'node:util';
import { changeParts } from '#server/modules/approvals/index.ts';
import { linkFiles } from '#server/modules/documents/index.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { DraftContent, saveDraft as contract } from '#shared/contracts/outgoing.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { changeOutgoingClass } from '../outgoing/change-outgoing-class.ts';
import { assertClassStays, assertMayDo, assertSignerStays, assertWayStays, onRoute } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, type Outgoing } from '../outgoing/outgoing-store.ts';
import { notYourAct } from '../letters.errors.ts';
import { savedMeanwhile } from '../outgoing/outgoing.errors.ts';
import { partsAsRecord, ROUTE_KIND } from '../initials/route-parts.ts';
import { grantSigner } from '../initials/route-subject.ts';
import { keepMembers } from '../dispatch/group-members.ts';
import { peopleNamed, settleEmployees } from '../dispatch/people-named.ts';
import { keepLayout, readLetterheadDesk } from '../sheets/sheet-queries.ts';
import { filesOf } from './content-files.ts';
import { getDraft, keepVersion, lastKept, writeDraft, type Draft } from './draft-store.ts';
import { keepsWhatStood } from './keeping-rules.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { settleOffice } from './office-of-letter.ts';
import { readPartHashes } from './part-queries.ts';
import { assertRelationsKnown } from './relation-queries.ts';

type Asked = { letterId: string } & Omit<Body<typeof contract>, 'commandId'>;
type Saved = { letterId: string; version: number; contentVersion: number; savedAt: string; touched: string[] };

/**
 * Saves what changed. Two who write at once: the second is told what the first wrote, whole, and loses nothing.
 * @throws savedMeanwhile with the content as it stands; wayStays; signerStays; classStays; unknownRelation; notYoursToEnd
 */
export async function saveDraft(ctx: CommandContext, input: Asked): Promise<Saved> {
  const letter = await outgoingForUpdate(ctx, { letterId: input.letterId });
  assertMayDo(letter, 'edit');
  const draft = await getDraft(ctx.tx, letter.id);
  if (draft.version !== input.base) {
    const { content, version, savedAt, savedBy, savedByName } = draft;
    throw savedMeanwhile({ letterId: letter.id, contentVersion: version, content, savedAt: savedAt.toISOString(), savedByName, savedByYou: savedBy === ctx.actor.employeeId });
  }
  const change = dropUndefined(input.change);
  const content: DraftContent = { ...draft.content, ...change, ...(change.fields ? { fields: await settleEmployees(ctx.tx, { typeCode: letter.typeCode, fields: change.fields }) } : {}) };
  assertWayStays(letter, draft.content.way, content.way);
  assertSignerStays(letter, draft.content.signer, content.signer);
  assertClassStays(letter, content.securityClass);
  if (canonicalJson(draft.content.signer) !== canonicalJson(content.signer)) await settleOffice(ctx, letter, content);
  await linkFiles(ctx, { subject: { kind: 'letter', id: letter.id }, fileIds: newFiles(draft.content, content) });
  const contentVersion = await writeDraft(ctx, letter.id, content);
  await keepHead(ctx, letter, { before: draft.content, after: content });
  // A group that is added on the route is kept from then on; the others stay as they were initialled.
  if (onRoute(letter.state) && whomOf(draft.content) !== whomOf(content)) await keepMembers(ctx.tx, { id: letter.id, content });
  await copyFacts(ctx, letter, { before: draft.content, after: content });
  await assertRelationsKnown(ctx.tx, letter, { relations: newRelations(draft.content, content), signer: content.signer });
  const touched = await tellRoute(ctx, letter, { before: draft.content, after: content });
  const version = await raiseVersion(ctx, letter, content);
  if (await keepWhatStood(ctx, letter, { draft, content })) ctx.record({ action: 'outgoing.saved', subjectKind: 'letter', subjectId: letter.id, details: { contentVersion } });
  return { letterId: letter.id, version, contentVersion, savedAt: ctx.now.toISOString(), touched };
}

const whomOf = ({ to, copies }: DraftContent) => canonicalJson({ to, copies });

/** A saving that begins on what somebody paused at, or left, keeps that first. @returns whether a new stretch of writing begins, which the chain notes once */
async function keepWhatStood(ctx: CommandContext, letter: Outgoing, { draft, content }: { draft: Draft; content: DraftContent }): Promise<boolean> {
  const last = await lastKept(ctx.tx, letter.id);
  const { savedAt, savedBy } = draft;
  // The database gives the names of an object back in its own order, the screen in another: only in one form do equal bodies read the same.
  const stood = { isKept: last?.contentVersion === draft.version, savedAt, savedBy, keptAt: last?.keptAt ?? savedAt, body: canonicalJson(draft.content.body) };
  if (keepsWhatStood(stood, { by: ctx.actor.employeeId, at: ctx.now, body: canonicalJson(content.body) })) {
    await keepVersion(ctx, letter.id, { typeCode: letter.typeCode, content: draft.content, contentVersion: draft.version, cause: 'saved', written: draft });
    return true;
  }
  return stood.isKept;
}

type Change = { before: DraftContent; after: DraftContent };

/** On its route the same desk may sign in another's name: the head of the page follows (ADR 148), and is kept with what holds by then (ADR 150). */
async function keepHead(ctx: CommandContext, letter: Outgoing, { before, after }: Change): Promise<void> {
  if (!onRoute(letter.state) || canonicalJson(before.signer) === canonicalJson(after.signer)) return;
  const on = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const asked = (content: DraftContent) => ({ id: letter.id, typeCode: letter.typeCode, content, drafterPositionId: letter.drafterPositionId, on });
  if ((await readLetterheadDesk(ctx.tx, asked(before))) !== (await readLetterheadDesk(ctx.tx, asked(after)))) await keepLayout(ctx.tx, letter.id, asked(after));
}

/** A letter on its route costs the initials whose parts were changed. @returns the desks that have to look again */
async function tellRoute(ctx: CommandContext, letter: Outgoing, { before, after }: Change): Promise<string[]> {
  if (!onRoute(letter.state)) return [];
  const { touched, state } = await changeParts(ctx, { subjectKind: ROUTE_KIND, subjectId: letter.id, parts: partsAsRecord(await readPartHashes(ctx.tx, letter, after)) });
  // Nobody initials it, so it lies with its signer still, who may be another person at the same desk now.
  if (state === 'approved' && before.signer?.employeeId !== after.signer?.employeeId) await grantSigner(ctx, { ...letter, signerPositionId: after.signer?.positionId ?? null });
  return touched.map((each) => each.positionId);
}

function dropUndefined(change: Asked['change']): Partial<DraftContent> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** What lists and rights read of a letter is copied from its content in the same transaction. */
async function copyFacts(ctx: CommandContext, letter: Outgoing, { before, after }: Change): Promise<void> {
  if (after.securityClass !== before.securityClass) await changeOutgoingClass(ctx, letter, after.securityClass);
  if (after.subject !== before.subject && after.subject.length >= 3) {
    await ctx.tx.insertInto('letters.letterSubject').values({ letterId: letter.id, subject: after.subject, summary: null }).onConflict((c) => c.column('letterId').doUpdateSet({ subject: after.subject })).execute();
  }
  const facts = { signerPositionId: after.signer?.positionId ?? null, signerEmployeeId: after.signer?.employeeId ?? null, way: after.way, ...addresseesOf(letter.typeCode, after) };
  const isAnotherSigner = before.signer?.positionId !== after.signer?.positionId || before.signer?.employeeId !== after.signer?.employeeId;
  if (isAnotherSigner || before.way !== after.way || !isDeepStrictEqual(addresseesOf(letter.typeCode, before).addressees, facts.addressees))
    await ctx.tx.updateTable('letters.outgoing').set(facts).where('letterId', '=', letter.id).execute();
  if (after.urgency !== before.urgency) await ctx.tx.updateTable('letters.access').set({ urgency: after.urgency }).where('letterId', '=', letter.id).execute();
}

/** Whom a list calls the letter by: its addressees, of an order the people it is given to; who they are in a secret order is its content, and no cover says it. */
function addresseesOf(typeCode: string, content: DraftContent): { addressee: string | null; addressees: string[] } {
  const named = content.to.length > 0 || isSecret(content.securityClass) ? content.to : peopleNamed({ typeCode, content });
  const addressees = named.map(({ name }) => name);
  return { addressee: addressees[0] ?? null, addressees };
}

async function raiseVersion(ctx: CommandContext, letter: Outgoing, after: DraftContent): Promise<number> {
  const row = await ctx.tx
    .updateTable('letters.letter')
    .set((e) => ({ version: e('version', '+', 1), urgency: after.urgency, classification: after.classification }))
    .where('id', '=', letter.id)
    .returning('version')
    .executeTakeFirst();
  if (!row) throw notYourAct({ letterId: letter.id });
  return row.version;
}

/** Files the letter did not hold before: from now on who reads the letter reads them. */
function newFiles(before: DraftContent, after: DraftContent): string[] {
  const held = new Set(filesOf(before));
  return [...new Set(filesOf(after))].filter((fileId) => !held.has(fileId));
}

function newRelations(before: DraftContent, after: DraftContent): DraftContent['relations'] {
  return after.relations.filter((each) => !before.relations.some((held) => held.letterId === each.letterId && held.kind === each.kind));
}
