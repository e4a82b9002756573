import { typesetting } from '#server/modules/documents/index.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { DraftContent, SignerChoice } from '#shared/contracts/outgoing.contract.ts';
import { sayAuthorityRefusal } from '#shared/domain/authority-words.ts';
import { namesTooMany } from '#shared/domain/letter-data.ts';
import { longDate, type OfficeDate } from '#shared/domain/office-dates.ts';
import { whyWayClosed } from '#templates/index.ts';
import { readMembers, type GroupMembers } from '../dispatch/group-members.ts';
import { getLetterType } from '../drafts/letter-types.ts';
import { askSigner, findDeskless, readAddressed } from '../sheets/authority-queries.ts';
import { gapsOfNumber } from '../sheets/number-request.ts';
import { readSheet } from '../sheets/sheet-queries.ts';
import { drawnType } from '../sheets/type-rules.ts';
import { addresseesTooMany, addresseeWithoutDesk, classificationMissing, classReasonMissing, initiatorCodeMissing, loginStaysInside, mayNotSign, notReady, positionCodeMissing, signerMissing, subjectTooShort, unitCodeMissing, wayMissing, wayNotOfKind } from '../outgoing/outgoing.errors.ts';

/** A letter in the hands of a command, or its card in those of a query. */
type Ready = { id: string; typeCode: string; unitId: string; drafterPositionId: string };
type At = Pick<CommandContext, 'tx' | 'now'>;
/** `on`: the date of the letter, once it has one. */
type Said = { content: DraftContent; on: OfficeDate | null };

/**
 * What a letter must say before others look at it, and again before it is numbered, since assignments end and types change.
 * @returns its signer @throws the first that is missing, by its field; addresseesTooMany; characterRefused, wordTooLong by the name of the field
 */
export async function assertReady(at: At, letter: Ready, said: Said): Promise<SignerChoice> {
  const { content } = said;
  if (content.subject.length < 3) throw subjectTooShort({ field: 'subject' });
  if (content.securityClass !== 'B' && !content.classReason) throw classReasonMissing({ field: 'classReason' });
  await assertAddressed(at.tx, content, await readMembers(at.tx, { id: letter.id, content }));
  await assertWay(at, letter, content);
  const on = said.on ?? (await loadCalendar(at.tx)).dayOf(at.now);
  await assertNumberWhole(at, letter, { content, letterDate: on });
  const signer = await assertAuthority(at, letter, said);
  const sheet = await readSheet(at.tx, { ...letter, content, on });
  const tooMany = namesTooMany(sheet);
  if (tooMany) throw addresseesTooMany(tooMany);
  const notes = drawnType(letter.typeCode).checks(sheet).filter((note) => note.weight === 'must');
  if (notes.length > 0) throw notReady({ notes });
  typesetting.assertSettable(sheet, drawnType(letter.typeCode).face);
  return signer;
}

/**
 * The signer may sign on the day the letter names and today: a page dated before somebody took the seat is no letter of theirs, and who
 * lost the authority since does not use it any more.
 * @throws signerMissing; mayNotSign with the day and the sentence why
 */
async function assertAuthority({ tx, now }: At, letter: Pick<Ready, 'id' | 'typeCode'>, { content, on }: Said): Promise<SignerChoice> {
  const { signer } = content;
  if (signer === null) throw signerMissing({ field: 'signer' });
  const today = (await loadCalendar(tx)).dayOf(now);
  const members = await readMembers(tx, { id: letter.id, content });
  for (const day of new Set([today, on ?? today])) {
    const authority = await askSigner(tx, signer, { typeCode: letter.typeCode, content, on: day, members });
    if (!('code' in authority)) continue;
    const why = sayAuthorityRefusal(authority);
    throw mayNotSign({ field: 'signer', why: authority.code, on: day, sentence: day === today ? why : `Pada tanggal surat, ${longDate(day)}: ${why}` });
  }
  return signer;
}

/** What a number does not settle for good: the city may have dropped the way since, and the signer the authority. @throws wayMissing, loginStaysInside, mayNotSign */
export async function assertStillSigns(at: At, letter: Ready, said: Said): Promise<void> {
  await assertWay(at, letter, said.content);
  await assertAuthority(at, letter, said);
}

/** @throws addresseeWithoutDesk: a line that claims to be of the house, and nobody there would get it */
async function assertAddressed(tx: Tx, content: DraftContent, members: GroupMembers): Promise<void> {
  for (const field of ['to', 'copies'] as const) {
    const [found] = await findDeskless(tx, content[field], members);
    if (found) throw addresseeWithoutDesk({ field, ...found });
  }
}

const refusalsOfGaps = { classification: classificationMissing, unitCode: unitCodeMissing, initiatorCode: initiatorCodeMissing, positionCode: positionCodeMissing };

/** A number that begins with nothing is told from no other and opens no dossier. @throws classificationMissing, unitCodeMissing, initiatorCodeMissing, positionCodeMissing */
async function assertNumberWhole(at: At, letter: Ready, of: { content: DraftContent; letterDate: OfficeDate }): Promise<void> {
  const [gap] = await gapsOfNumber(at, letter, of);
  if (gap) throw refusalsOfGaps[gap]({ field: gap === 'classification' ? gap : 'unit', unitId: letter.unitId });
}

/** @throws wayMissing, wayNotOfKind; loginStaysInside: Bekasi 24.A/2013 Ps. 11(5) lets a sign-in approve what stays in the house */
async function assertWay({ tx, now }: At, letter: Ready, content: DraftContent): Promise<void> {
  const { ways } = await getLetterType(tx, letter.typeCode);
  const closed = content.way && whyWayClosed(drawnType(letter.typeCode), content.way);
  if (closed) throw wayNotOfKind({ field: 'way', why: closed });
  if (content.way === null || !ways.includes(content.way)) throw wayMissing({ field: 'way' });
  if (content.way !== 'login') return;
  const addressed = await readAddressed(tx, { typeCode: letter.typeCode, content, members: await readMembers(tx, { id: letter.id, content }), on: (await loadCalendar(tx)).dayOf(now) });
  if (addressed.some((each) => each.agencyId === null)) throw loginStaysInside({ field: 'way' });
}
