import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { correctLetter as contract } from '#shared/contracts/letters.contract.ts';
import { isSecret, securityClasses, type SecurityClass } from '#shared/domain/security-class.ts';
import { changeClass } from '../access/change-class.ts';
import { changesOf, type Changes, type Fields } from './correction-rules.ts';
import { assertDatesArePossible, assertPartyIsKnown } from './incoming-fields.ts';
import { assertMayAct } from '../letter-rules.ts';
import { addFiles, insertSubject, letterForUpdate, recordAction, updateLetter, type Letter } from '../letter-store.ts';
import { fieldNotYours, nothingChanged, subjectMissing } from '../letters.errors.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { changeAddressees, type Readdressed } from './change-addressees.ts';

export type Correction = { letterId: string } & Omit<Body<typeof contract>, 'commandId'>;

/** Corrects what was registered. A correction is an act of its own: the words before and after are kept with the reason. */
export async function correctLetter(ctx: CommandContext, input: Correction): Promise<Changed> {
  const letter = await letterForUpdate(ctx, input);
  assertMayAct(letter, 'correct');
  const current = await readFields(ctx, letter.id);
  const changes = changesOf(current, input.changes);
  const readdressed = input.addressees ? await changeAddressees(ctx, letter, input.addressees) : null;
  if (readdressed && readdressed.added.length > 0) await assertMayAdd(ctx, letter);
  if (changes.fields.length === 0 && input.addFiles.length === 0 && !readdressed) throw nothingChanged({ letterId: letter.id });
  assertDatesArePossible({ ...current, ...changes.after }, (await loadCalendar(ctx.tx)).dayOf(ctx.now));
  await assertPartyIsKnown(ctx.tx, changes.after.partyId ?? null);
  assertPartsAreTheirs(letter, { ...changes, addsFiles: input.addFiles.length > 0 });
  if (changes.after.securityClass) await assertMayLower(ctx, letter, changes.after.securityClass);

  const version = await writeCorrection(ctx, letter, changes);
  await addFiles(ctx, { letterId: letter.id, files: input.addFiles });
  await keepCorrection(ctx, letter, { ...changes, reason: input.reason, addedFiles: input.addFiles.map((file) => file.fileId), readdressed });
  return { letterId: letter.id, version };
}

/** A sealed letter that turns out not to be secret gets its subject with the same correction; a secret one is its addressee's. */
function assertPartsAreTheirs(letter: Letter, changes: Changes & { addsFiles: boolean }): void {
  const touchesContent = changes.addsFiles || changes.fields.some((field) => field === 'subject' || field === 'summary');
  const securityClass = changes.after.securityClass ?? letter.securityClass;
  if (touchesContent && isSecret(letter.securityClass) && isSecret(securityClass)) throw fieldNotYours({ letterId: letter.id, fields: changes.fields });
  if (letter.sealed && !isSecret(securityClass) && !changes.after.subject) throw subjectMissing({ field: 'subject' });
  if (isSecret(letter.securityClass) && !letter.sealed && touchesContent) throw fieldNotYours({ letterId: letter.id, fields: changes.fields });
}

/** What only the registry itself wrote so far; anything else on a letter is somebody's word. */
const ownKinds = ['registered', 'corrected', 'read', 'reminded'];

/**
 * A wrong stamp on the envelope is the registry's to correct. Once the addressee opened or disposed a secret letter, lowering
 * its class would hand their words to the registry and to whoever stands in: then it stays.
 */
async function assertMayLower(ctx: CommandContext, letter: Letter, to: SecurityClass): Promise<void> {
  if (!isSecret(letter.securityClass) || securityClasses.indexOf(to) > securityClasses.indexOf(letter.securityClass)) return;
  if (await holdsWordsOfOthers(ctx, letter.id)) throw fieldNotYours({ letterId: letter.id, fields: ['securityClass'] });
}

/** A new addressee reads what is inside: with words of others in it, a clerk could hand them to any desk, the own one too. */
async function assertMayAdd(ctx: CommandContext, letter: Letter): Promise<void> {
  if (isSecret(letter.securityClass) && (await holdsWordsOfOthers(ctx, letter.id))) throw fieldNotYours({ letterId: letter.id, fields: ['addressees'] });
}

/** What came from within the house brought its sender's words along; on paper they begin with the first act of somebody else. */
async function holdsWordsOfOthers(ctx: CommandContext, letterId: string): Promise<boolean> {
  const cameFromWithin = await ctx.tx.selectFrom('letters.letter').select('id').where('id', '=', letterId).where('cameFrom', 'is not', null).executeTakeFirst();
  if (cameFromWithin) return true;
  const ofOthers = await ctx.tx.selectFrom('letters.action').select('id').where('letterId', '=', letterId).where('kind', 'not in', ownKinds).executeTakeFirst();
  return ofOthers !== undefined;
}

async function writeCorrection(ctx: CommandContext, letter: Letter, changes: Changes): Promise<number> {
  const { subject, summary, securityClass, ...columns } = changes.after;
  if (securityClass) await changeClass(ctx, letter, securityClass);
  const unsealed = letter.sealed && securityClass !== undefined && !isSecret(securityClass);
  const version = await updateLetter(ctx, letter, { ...columns, ...(securityClass ? { securityClass } : {}), ...(unsealed ? { sealed: false } : {}) });
  if (unsealed && subject) await insertSubject(ctx, { letterId: letter.id, subject, summary: summary ?? null });
  else if (subject !== undefined || summary !== undefined)
    await updateSubject(ctx, letter, { ...(subject === undefined ? {} : { subject }), ...(summary === undefined ? {} : { summary }) });
  return version;
}

async function updateSubject(ctx: CommandContext, letter: Letter, words: { subject?: string; summary?: string | null }): Promise<void> {
  const { numUpdatedRows } = await ctx.tx.updateTable('letters.letterSubject').set(words).where('letterId', '=', letter.id).executeTakeFirst();
  if (numUpdatedRows === 0n) throw fieldNotYours({ letterId: letter.id, fields: Object.keys(words) });
}

async function readFields(ctx: CommandContext, letterId: string): Promise<Fields> {
  const row = await ctx.tx
    .selectFrom('letters.letter as l')
    .leftJoin('letters.letterSubject as s', 's.letterId', 'l.id')
    .select([
      'l.partyId',
      'l.senderName',
      'l.letterNumber',
      'l.letterDate',
      'l.receivedOn',
      'l.receivedVia',
      'l.urgency',
      'l.attachmentNote',
      'l.classification',
      'l.replyDueOn',
      'l.securityClass',
      's.subject',
      's.summary',
    ])
    .where('l.id', '=', letterId)
    .executeTakeFirstOrThrow();
  return { ...row, securityClass: row.securityClass as SecurityClass };
}

async function keepCorrection(ctx: CommandContext, letter: Letter, kept: Changes & { reason: string; addedFiles: string[]; readdressed: Readdressed | null }): Promise<void> {
  const { readdressed } = kept;
  const fields = readdressed ? [...kept.fields, 'addressees'] : kept.fields;
  const details = { fields, addedFiles: kept.addedFiles };
  const titles = readdressed ? await titlesOf(ctx, readdressed) : null;
  const actionId = await recordAction(ctx, { letterId: letter.id, kind: 'corrected', note: kept.reason, details });
  await ctx.tx
    .insertInto('letters.actionChange')
    .values({ actionId, letterId: letter.id, before: JSON.stringify({ ...kept.before, ...titles?.before }), after: JSON.stringify({ ...kept.after, ...titles?.after }) })
    .execute();
  ctx.record({ action: 'letter.corrected', subjectKind: 'letter', subjectId: letter.id, details: { actionId, ...details } });
  ctx.emit({
    name: 'letter.corrected',
    payload: { letterId: letter.id, securityClass: kept.after.securityClass ?? letter.securityClass, fields },
  });
  if (readdressed) tellDesks(ctx, readdressed, { actionId, letterId: letter.id, securityClass: kept.after.securityClass ?? letter.securityClass });
}

/** Who is addressed now hears of the letter, and who no longer is hears that. With its act and its time: the same desks a second time are no repeat of the first. */
function tellDesks(ctx: CommandContext, { added, gone }: Readdressed, of: { actionId: string; letterId: string; securityClass: SecurityClass }): void {
  const at = ctx.now.toISOString();
  if (added.length > 0) ctx.emit({ name: 'letter.readdressed', payload: { ...of, at, positionIds: added.map((each) => each.positionId) } });
  // A top secret letter was one person's: nobody else at the desk learns that there was one.
  if (gone.length > 0) ctx.emit({ name: 'letter.taken_off', payload: { ...of, at, seats: gone.map((each) => (of.securityClass === 'SR' ? each : { ...each, employeeId: null })) } });
}

/** As the cover names them: whoever sees the letter at all sees its addressees. */
async function titlesOf(ctx: CommandContext, { before, after }: Readdressed): Promise<{ before: { addressees: string }; after: { addressees: string } }> {
  const rows = await ctx.tx.selectFrom('organization.positionCard').select(['id', 'title']).where('id', 'in', [...before, ...after]).execute();
  const named = (ids: string[]) => ids.flatMap((id) => rows.find((row) => row.id === id)?.title ?? []).join(', ');
  return { before: { addressees: named(before) }, after: { addressees: named(after) } };
}
