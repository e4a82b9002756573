import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { printSheet as contract } from '#shared/contracts/registers-numbers.contract.ts';
import { blockFull } from '../registers.errors.ts';
import { assertKeepsBook } from '../registers.policy.ts';
import { holdNumbers } from './held-store.ts';
import { dayOfHold } from './reserve-number.ts';

type Asked = Omit<Body<typeof contract>, 'commandId'> & { bookId: string };

/** Holds a run of numbers for a day without the system and keeps what is printed. @throws dayNotOfBook, blockFull, bookClosed */
export async function printSheet(ctx: CommandContext, input: Asked): Promise<{ sheetId: string; numbers: number[] }> {
  const book = await assertKeepsBook(ctx, input.bookId);
  const datedOn = dayOfHold(book, input.datedOn, (await loadCalendar(ctx.tx)).dayOf(ctx.now));
  const made: { sheetId: string; numbers: number[] } = { sheetId: ctx.newId(), numbers: [] };
  const by = { madeBy: ctx.actor.accountId, employeeId: ctx.actor.employeeId, positionId: ctx.actor.positionId };
  const hold = { sheetId: made.sheetId, heldFor: 'Lembar nomor', purpose: input.purpose, datedOn, expiresOn: null };
  ctx.atCounter(book.id, async (tx) => {
    await tx.insertInto('registers.sheet').values({ id: made.sheetId, bookId: book.id, purpose: input.purpose, datedOn, madeAt: ctx.now, ...by }).execute();
    made.numbers.push(...(await holdNumbers(ctx, tx, { book, count: input.count, hold, ids: [] })));
    if (made.numbers.length < input.count) throw blockFull({ day: datedOn, free: made.numbers.length });
  });
  ctx.record({ action: 'sheet.printed', subjectKind: 'book', subjectId: book.id, details: () => ({ sheetId: made.sheetId, from: made.numbers[0], to: made.numbers.at(-1) }) });
  return made;
}
