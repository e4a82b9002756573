import { sql } from 'kysely';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { findHeldNumbers, findNumberRoom, gapsInNumber, reservationGone, type NumberRequest } from '#server/modules/registers/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { NumberGap } from '#shared/domain/letter-number.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { dateInFuture } from '../letters.errors.ts';
import { heldOtherDay } from '../outgoing/outgoing.errors.ts';
import { drawnType } from './type-rules.ts';

type At = Pick<CommandContext, 'tx' | 'now'>;
type Numbered = { unitId: string; typeCode: string; drafterPositionId: string };

/** @throws dateInFuture */
async function dateOfLetter({ tx, now }: At, asked: OfficeDate | null): Promise<OfficeDate> {
  const today = (await loadCalendar(tx)).dayOf(now);
  if (asked !== null && asked > today) throw dateInFuture({ field: 'letterDate' });
  return asked ?? today;
}

type Dated = { letterDate: OfficeDate | null; reservationId: string | null };

/**
 * The day a letter gets with its number. One held in the block of a day is of that day; in a book that counts on, a letter is not older
 * than the number that was held for it.
 * @throws reservationGone also for a number of another book, and for one of a sheet to who keeps no book; heldOtherDay; dateInFuture
 */
export async function dateOfNumber(at: At & Pick<CommandContext, 'actor'>, letter: Pick<Numbered, 'unitId' | 'typeCode'>, { letterDate, reservationId }: Dated): Promise<OfficeDate> {
  if (reservationId === null) return dateOfLetter(at, letterDate);
  const [held] = await findHeldNumbers(at, { unitId: letter.unitId, kind: drawnType(letter.typeCode).book, reservationId });
  if (!held) throw reservationGone({ reservationId });
  const on = held.ofDay ? (letterDate ?? held.datedOn) : await dateOfLetter(at, letterDate);
  if (held.ofDay ? on !== held.datedOn : on < held.datedOn) throw heldOtherDay({ field: 'letterDate', datedOn: held.datedOn });
  return on;
}

/** What the number of a letter is asked with; an earlier day takes one by the rule of its book for back-dating. */
export async function numberRequest({ tx, now }: At, { unitId, typeCode, drafterPositionId }: Numbered, { content, letterDate }: { content: DraftContent; letterDate: OfficeDate }): Promise<Omit<NumberRequest, 'subject'>> {
  const { unitCode, initiatorCode } = await readCodes(tx, { unitId, drafterPositionId });
  return {
    unitId, kind: drawnType(typeCode).book, on: letterDate, backDated: letterDate < (await loadCalendar(tx)).dayOf(now),
    parts: { securityClass: content.securityClass, classification: content.classification ?? '', unitCode, initiatorCode },
  };
}

/** The code of the office that keeps the book, and of the unit that began the letter: the nearest one above its drafter that has a code. */
async function readCodes(tx: Tx, { unitId, drafterPositionId }: Pick<Numbered, 'unitId' | 'drafterPositionId'>): Promise<{ unitCode: string; initiatorCode: string }> {
  const { rows } = await sql<{ unitCode: string; initiatorCode: string }>`
    with recursive up as (
      select u.id, u.parent_id, u.number_code, 0 as height from organization.position_card p join organization.unit_card u on u.id = p.unit_id where p.id = ${drafterPositionId}
      union all select u.id, u.parent_id, u.number_code, up.height + 1 from organization.unit_card u join up on u.id = up.parent_id
    )
    select coalesce(u.number_code, '') as unit_code, coalesce((select number_code from up where number_code <> '' order by height limit 1), '') as initiator_code
    from organization.unit_card u where u.id = ${unitId}`.execute(tx);
  return rows[0] ?? { unitCode: '', initiatorCode: '' };
}

/** What a draft shows in the place of its number and date (`awaits` of its sheet). */
export async function awaitedBy(at: At, letter: Numbered, of: { content: DraftContent; letterDate: OfficeDate }): Promise<NonNullable<LetterSheet['awaits']>> {
  return { ...(await findNumberRoom(at.tx, await numberRequest(at, letter, of))), date: of.letterDate };
}

/** Codes the book prints in its numbers and this letter has none for. */
export async function gapsOfNumber(at: At, letter: Numbered, of: { content: DraftContent; letterDate: OfficeDate }): Promise<NumberGap[]> {
  return gapsInNumber(at.tx, await numberRequest(at, letter, of));
}
