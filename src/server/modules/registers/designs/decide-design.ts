import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { decideDesign as contract } from '#shared/contracts/registers-numbers.contract.ts';
import { sharedByUnits } from '#shared/domain/alike-numbers.ts';
import { problemOfPattern } from '#shared/domain/letter-number.ts';
import { yearOf } from '#shared/domain/office-dates.ts';
import { numbersGiven, patternShared, patternUnsound, quotaMissing } from '../registers.errors.ts';
import { assertMayDesign } from '../registers.policy.ts';

type Asked = Omit<Body<typeof contract>, 'commandId'>;

/**
 * Decides pattern and policies of the books of a kind. They hold from the next book; at once only while the open book of this
 * year has given no number, so that one book never prints its numbers in two ways.
 * @throws patternUnsound, patternShared, quotaMissing, notYourDesign, numbersGiven
 */
export async function decideDesign(ctx: CommandContext, input: Asked): Promise<{ designId: string; fromYear: number; booksChanged: number }> {
  assertMayDesign(ctx.actor, input.unitId);
  const problem = problemOfPattern(input.pattern);
  if (problem) throw patternUnsound({ field: 'pattern', problem });
  if ((input.numbering === 'day_block') !== (input.dayQuota !== null)) throw quotaMissing({ field: 'dayQuota' });
  const year = yearOf((await loadCalendar(ctx.tx)).dayOf(ctx.now));
  const { atOnce, basis, unitId, kind, ...rule } = input;
  const instead = sharedByUnits(input, await listFollowers(ctx, kind, year));
  if (instead !== undefined) throw patternShared({ field: 'pattern', instead });
  // A book of this year that is not open yet takes the design over too, when it holds at once.
  const fromYear = atOnce ? year : year + 1;
  const booksChanged = atOnce ? await changeOpenBook(ctx, { unitId, kind, year, rule }) : 0;
  const designId = ctx.newId();
  const by = { decidedBy: ctx.actor.accountId, employeeId: ctx.actor.employeeId, positionId: ctx.actor.positionId };
  await ctx.tx.insertInto('registers.design').values({ id: designId, unitId, kind, ...rule, basis, fromYear, decidedAt: ctx.now, ...by }).execute();
  ctx.record({ action: 'design.decided', subjectKind: 'design', subjectId: designId, details: { unitId, kind, ...rule, fromYear } });
  return { designId, fromYear, booksChanged };
}

/** The books of this year whose units follow the pattern of the city: a unit with its own keeps it. */
async function listFollowers(ctx: CommandContext, kind: string, year: number): Promise<{ unitId: string }[]> {
  return ctx.tx
    .selectFrom('registers.book as b')
    .innerJoin('organization.unitCard as u', 'u.id', 'b.unitId')
    .select('b.unitId')
    .where('b.kind', '=', kind)
    .where('b.year', '=', year)
    .where('b.origin', '=', 'lontar')
    .where('u.closedOn', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('registers.design as d').select('d.id').whereRef('d.unitId', '=', 'b.unitId').whereRef('d.kind', '=', 'b.kind'))))
    .execute();
}

type Rule = Pick<Asked, 'pattern' | 'numbering' | 'dayQuota' | 'subForm' | 'reservationDays'>;

/** @throws numbersGiven also when one of several open books has given a number: then none is changed */
async function changeOpenBook(ctx: CommandContext, of: { unitId: string | null; kind: string; year: number; rule: Rule }): Promise<number> {
  const books = await ctx.tx
    .selectFrom('registers.book as b')
    .leftJoin('registers.counter as c', 'c.bookId', 'b.id')
    .select(['b.id', 'c.last'])
    .where('b.kind', '=', of.kind)
    .where('b.year', '=', of.year)
    .where('b.origin', '=', 'lontar')
    .$if(of.unitId !== null, (query) => query.where('b.unitId', '=', of.unitId ?? ''))
    .forUpdate('b')
    .execute();
  const given = books.filter((book) => book.last !== null);
  if (given.length > 0) throw numbersGiven({ books: given.length });
  for (const book of books) await ctx.tx.updateTable('registers.book').set(of.rule).where('id', '=', book.id).execute();
  return books.length;
}
