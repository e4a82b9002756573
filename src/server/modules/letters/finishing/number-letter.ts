import { typesetting } from '#server/modules/documents/index.ts';
import { takeNumber } from '#server/modules/registers/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { DraftContent, LetterPart } from '#shared/contracts/outgoing.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { grantOffices } from '../access/access-store.ts';
import { getDraft, keepVersion } from '../drafts/draft-store.ts';
import { readPartHashes } from '../drafts/part-queries.ts';
import { recordAction } from '../letter-store.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState } from '../outgoing/outgoing-store.ts';
import { pageChanged } from '../outgoing/outgoing.errors.ts';
import { assertReady } from '../initials/assert-ready.ts';
import { dateOfNumber, numberRequest } from '../sheets/number-request.ts';
import { digestOf, planPage, type KeptBeside, type PageParts } from './page-queries.ts';

type Asked = { letterId: string; version: number; letterDate: OfficeDate | null; reservationId: string | null; act: 'number' | 'sign' };
/** `tried`: digest of the page that was set before (`tryPage`) */
type Tried = Asked & { tried: string | null };
export type NumberGiven = { letterId: string; version: number; agenda: { bookId: string; number: number; text: string } };

/**
 * The first of the two transactions of a number: content, letter date and number are frozen together, so that the page can be set and
 * signed outside any transaction. Whatever fails afterwards, the number stays with this letter, or is void with a reason; what can fail
 * without it was tried before (`tryPage`).
 * @throws the number's refusals; what dateOfNumber refuses; what assertReady misses, since assignments may have ended meanwhile; pageChanged when a
 *   layout, a template, an office or the pattern of the book became another since the page was tried
 */
export async function numberLetter(ctx: CommandContext, input: Tried): Promise<NumberGiven> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, input.act);
  assertMayDo({ ...letter, signs: true, acts: ['full'] }, 'number');
  const { content, version: contentVersion } = await getDraft(ctx.tx, letter.id);
  const letterDate = await dateOfNumber(ctx, letter, input);
  await assertReady(ctx, letter, { content, on: letterDate });
  const plan = await planPage(ctx, letter, { content, letterDate });
  if (digestOf(plan) !== input.tried) throw pageChanged({ letterId: letter.id });

  const request = await numberRequest(ctx, letter, { content, letterDate });
  const taken = await takeNumber(ctx, { ...request, subject: { kind: 'letter', id: letter.id }, ...(input.reservationId ? { reservationId: input.reservationId, backDated: false } : {}) });
  await freeze(ctx, letter.id, { plan, letterDate, parts: await readPartHashes(ctx.tx, letter, content) });
  await relate(ctx, letter.id, content.relations);
  await grantOffices(ctx, { letterId: letter.id, unitId: letter.unitId, securityClass: letter.securityClass });
  await keepVersion(ctx, letter.id, { typeCode: letter.typeCode, content, contentVersion, cause: 'frozen' });
  const version = await setOutgoingState(ctx, letter, { state: 'numbered', entryId: taken.entryId, letterDate });
  await recordAction(ctx, { letterId: letter.id, kind: 'numbered', details: { entryId: taken.entryId } });
  const { reservationId } = input;
  // Who held it reads on the chain who gave it away, and to which letter.
  if (reservationId !== null) ctx.record({ action: 'number.reserved_used', subjectKind: 'book', subjectId: taken.bookId, details: () => ({ reservationId, number: taken.number, letterId: letter.id }) });
  ctx.record({ action: 'outgoing.numbered', subjectKind: 'letter', subjectId: letter.id, details: () => ({ bookId: taken.bookId, number: taken.number, contentVersion }) });
  ctx.emit({ name: 'outgoing.numbered', payload: { letterId: letter.id, securityClass: letter.securityClass } });
  return { letterId: letter.id, version, agenda: taken };
}

/** The page is kept without its number, which exists only when this transaction ends; it is read from the register ever after. */
async function freeze(ctx: CommandContext, letterId: string, frozen: { plan: PageParts; letterDate: OfficeDate; parts: LetterPart[] }): Promise<void> {
  const { plan: { sheet, beside }, parts, letterDate } = frozen;
  const kept: KeptBeside = { sender: beside.sender, relations: beside.relations };
  await ctx.tx.insertInto('letters.frozen').values({ letterId, sheet: JSON.stringify(sheet), beside: JSON.stringify(kept), parts: JSON.stringify(parts), letterDate, frozenAt: ctx.now }).execute();
  await ctx.tx.updateTable('letters.outgoing').set({ checkCode: typesetting.makeCheckCode(), numberedAt: ctx.now }).where('letterId', '=', letterId).execute();
}

async function relate(ctx: CommandContext, letterId: string, relations: DraftContent['relations']): Promise<void> {
  if (relations.length === 0) return;
  await ctx.tx.insertInto('letters.relation').values(relations.map(({ kind, letterId: otherLetterId }) => ({ letterId, kind, otherLetterId, madeAt: ctx.now }))).onConflict((c) => c.doNothing()).execute();
}
