import { loadCalendar } from '#server/modules/organization/index.ts';
import { gapsInNumber, type NumberRequest } from '#server/modules/registers/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { NumberGap } from '#shared/domain/letter-number.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { dateInFuture } from '../letters.errors.ts';
import { drawnType } from './type-rules.ts';

type At = Pick<CommandContext, 'tx' | 'now'>;

/** @throws dateInFuture */
export async function dateOfLetter({ tx, now }: At, asked: OfficeDate | null): Promise<OfficeDate> {
  const today = (await loadCalendar(tx)).dayOf(now);
  if (asked !== null && asked > today) throw dateInFuture({ field: 'letterDate' });
  return asked ?? today;
}

/** What the number of a letter is asked with; an earlier day takes one by the rule of its book for back-dating. */
export async function numberRequest({ tx, now }: At, { unitId, typeCode }: { unitId: string; typeCode: string }, { content, letterDate }: { content: DraftContent; letterDate: OfficeDate }): Promise<Omit<NumberRequest, 'subject'>> {
  const unit = await tx.selectFrom('organization.unitCard').select('numberCode').where('id', '=', unitId).executeTakeFirst();
  return {
    unitId, kind: drawnType(typeCode).book, on: letterDate, backDated: letterDate < (await loadCalendar(tx)).dayOf(now),
    parts: { securityClass: content.securityClass, classification: content.classification ?? '', unitCode: unit?.numberCode ?? '' },
  };
}

/** Codes the book prints in its numbers and this letter has none for. */
export async function gapsOfNumber(at: At, letter: { unitId: string; typeCode: string }, of: { content: DraftContent; letterDate: OfficeDate }): Promise<NumberGap[]> {
  return gapsInNumber(at.tx, await numberRequest(at, letter, of));
}
