import type { CommandContext } from '#server/platform/command.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { openBook as contract } from '#shared/contracts/registers.contract.ts';
import { insertBook } from './book-store.ts';
import { bookAlreadyOpen, notYourBook } from './registers.errors.ts';
import { keepsBooksOf } from './registers.policy.ts';

/** Opens a book ahead of its first letter, so that it goes on where the paper book ended. Its start never changes afterwards. */
export async function openBook(ctx: CommandContext, input: Omit<Body<typeof contract>, 'commandId'>): Promise<{ bookId: string }> {
  if (!keepsBooksOf(ctx.actor, input.unitId)) throw notYourBook({ unitId: input.unitId });
  const key = { unitId: input.unitId, kind: input.kind, year: input.year };
  const book = await insertBook(ctx, key, { number: input.startNumber, basis: input.startBasis });
  if (!book) throw bookAlreadyOpen(key);
  return { bookId: book.id };
}
