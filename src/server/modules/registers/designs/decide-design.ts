import { sql } from 'kysely';
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

type Decided = { designId: string; fromYear: number; booksChanged: number; booksLeft: UnitNamed[] };
type UnitNamed = { unitId: string; unitName: string };

/**
 * Decides pattern and policies of the books of a kind. They hold from the next book; at once only while the open book of this
 * year has given no number, so that one book never prints its numbers in two ways. What is decided for every unit leaves the books of
 * units with a pattern of their own alone, and says whose.
 * @throws patternUnsound, patternShared, quotaMissing, notYourDesign, numbersGiven
 */
export async function decideDesign(ctx: CommandContext, input: Asked): Promise<Decided> {
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
  const { booksChanged, booksLeft } = atOnce ? await changeOpenBooks(ctx, { unitId, kind, year, rule }) : { booksChanged: 0, booksLeft: [] };
  const designId = ctx.newId();
  const by = { decidedBy: ctx.actor.accountId, employeeId: ctx.actor.employeeId, positionId: ctx.actor.positionId };
  await ctx.tx.insertInto('registers.design').values({ id: designId, unitId, kind, ...rule, basis, fromYear, decidedAt: ctx.now, ...by }).execute();
  ctx.record({ action: 'design.decided', subjectKind: 'design', subjectId: designId, details: { unitId, kind, ...rule, fromYear, ...(booksLeft.length > 0 ? { booksLeft: booksLeft.length } : {}) } });
  return { designId, fromYear, booksChanged, booksLeft };
}

/**
 * Units whose books follow the pattern of the city: a unit with its own keeps it. A book of last year counts as the one that opens with its
 * first number of this year: on 1 January none is open yet.
 */
async function listFollowers(ctx: CommandContext, kind: string, year: number): Promise<{ unitId: string }[]> {
  return ctx.tx
    .selectFrom('registers.book as b')
    .innerJoin('organization.unitCard as u', 'u.id', 'b.unitId')
    .select('b.unitId')
    .where('b.kind', '=', kind)
    .where('b.year', 'in', [year - 1, year])
    .where('b.origin', '=', 'lontar')
    .where('u.closedOn', 'is', null)
    .where(({ not }) => not(hasOwn))
    .execute();
}

/** Of a book called b: its unit has decided about this kind for itself. */
const hasOwn = sql<boolean>`exists (select from registers.design own where own.unit_id = b.unit_id and own.kind = b.kind)`;

type Rule = Pick<Asked, 'pattern' | 'numbering' | 'dayQuota' | 'subForm' | 'reservationDays'>;

/** @throws numbersGiven also when one of several open books has given a number: then none is changed */
async function changeOpenBooks(ctx: CommandContext, of: { unitId: string | null; kind: string; year: number; rule: Rule }): Promise<Pick<Decided, 'booksChanged' | 'booksLeft'>> {
  const books = await ctx.tx
    .selectFrom('registers.book as b')
    .innerJoin('organization.unitCard as u', 'u.id', 'b.unitId')
    .leftJoin('registers.counter as c', 'c.bookId', 'b.id')
    .select(['b.id', 'b.unitId', 'u.name as unitName', 'c.last', hasOwn.as('isOwn')])
    .where('b.kind', '=', of.kind)
    .where('b.year', '=', of.year)
    .where('b.origin', '=', 'lontar')
    .$if(of.unitId !== null, (query) => query.where('b.unitId', '=', of.unitId ?? ''))
    .orderBy('u.name')
    .forUpdate('b')
    .execute();
  const left = books.filter((book) => of.unitId === null && book.isOwn);
  const changed = books.filter((book) => !left.includes(book));
  const given = changed.filter((book) => book.last !== null);
  if (given.length > 0) throw numbersGiven({ books: given.length });
  for (const book of changed) await ctx.tx.updateTable('registers.book').set(of.rule).where('id', '=', book.id).execute();
  return { booksChanged: changed.length, booksLeft: left.map(({ unitId, unitName }) => ({ unitId, unitName: unitName ?? '' })) };
}
