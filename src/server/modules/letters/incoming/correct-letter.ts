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

export type Correction = { letterId: string } & Omit<Body<typeof contract>, 'commandId'>;

/** Corrects what was registered. A correction is an act of its own: the words before and after are kept with the reason. */
export async function correctLetter(ctx: CommandContext, input: Correction): Promise<Changed> {
  const letter = await letterForUpdate(ctx, input);
  assertMayAct(letter, 'correct');
  const current = await readFields(ctx, letter.id);
  const changes = changesOf(current, input.changes);
  if (changes.fields.length === 0 && input.addFiles.length === 0) throw nothingChanged({ letterId: letter.id });
  assertDatesArePossible({ ...current, ...changes.after }, (await loadCalendar(ctx.tx)).dayOf(ctx.now));
  await assertPartyIsKnown(ctx.tx, changes.after.partyId ?? null);
  assertPartsAreTheirs(letter, { ...changes, addsFiles: input.addFiles.length > 0 });
  if (changes.after.securityClass) await assertMayLower(ctx, letter, changes.after.securityClass);

  const version = await writeCorrection(ctx, letter, changes);
  await addFiles(ctx, { letterId: letter.id, files: input.addFiles });
  await keepCorrection(ctx, letter, { ...changes, reason: input.reason, addedFiles: input.addFiles.map((file) => file.fileId) });
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
  const ofOthers = await ctx.tx.selectFrom('letters.action').select('id').where('letterId', '=', letter.id).where('kind', 'not in', ownKinds).executeTakeFirst();
  if (ofOthers) throw fieldNotYours({ letterId: letter.id, fields: ['securityClass'] });
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

async function keepCorrection(ctx: CommandContext, letter: Letter, kept: Changes & { reason: string; addedFiles: string[] }): Promise<void> {
  const details = { fields: kept.fields, addedFiles: kept.addedFiles };
  const actionId = await recordAction(ctx, { letterId: letter.id, kind: 'corrected', note: kept.reason, details });
  await ctx.tx
    .insertInto('letters.actionChange')
    .values({ actionId, letterId: letter.id, before: JSON.stringify(kept.before), after: JSON.stringify(kept.after) })
    .execute();
  ctx.record({ action: 'letter.corrected', subjectKind: 'letter', subjectId: letter.id, details: { actionId, ...details } });
  ctx.emit({
    name: 'letter.corrected',
    payload: { letterId: letter.id, securityClass: kept.after.securityClass ?? letter.securityClass, fields: kept.fields },
  });
}
