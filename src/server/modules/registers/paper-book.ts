import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { BookKey } from './book-store.ts';

/** A line of a paper book: its number, the place of a suffix behind it, and the number as it was written. */
export type PaperLine = { entryId: string; n: number; sub: number; text: string; datedOn: string; subjectId: string };
type CopiedBook = BookKey & { lines: readonly PaperLine[] };

/** Entries a statement can carry (65,535 parameters). */
const CHUNK = 4000;

/**
 * Copies lines of a paper book into a book of its own, which gives no number: its lines stand as the paper says, with its
 * holes. Opened by its first copy; a later copy adds to it.
 */
export async function copyPaperLines(ctx: CommandContext, copied: CopiedBook): Promise<{ bookId: string }> {
  const { lines, ...key } = copied;
  const bookId = (await findPaperBook(ctx.tx, key)) ?? (await openPaperBook(ctx, key, lines));
  ctx.atCounter(bookId, async (tx) => {
    for (let from = 0; from < lines.length; from += CHUNK) {
      const rows = lines.slice(from, from + CHUNK).map(({ entryId, ...line }) => ({ id: entryId, bookId, ...line, subjectKind: 'letter', issuedAt: ctx.now, issuedBy: ctx.actor.accountId }));
      await tx.insertInto('registers.entry').values(rows).execute();
    }
  });
  return { bookId };
}

/** Lines copied before: number, place and text, and the letter each stands for. */
export async function findPaperLines(tx: Tx, key: BookKey): Promise<{ n: number; sub: number; text: string; subjectId: string }[]> {
  const bookId = await findPaperBook(tx, key);
  if (!bookId) return [];
  return tx.selectFrom('registers.entry').select(['n', 'sub', 'text', 'subjectId']).where('bookId', '=', bookId).execute();
}

async function findPaperBook(tx: Tx, key: BookKey): Promise<string | undefined> {
  const row = await tx
    .selectFrom('registers.book')
    .select('id')
    .where('unitId', '=', key.unitId)
    .where('kind', '=', key.kind)
    .where('year', '=', key.year)
    .where('origin', '=', 'paper')
    .executeTakeFirst();
  return row?.id;
}

async function openPaperBook(ctx: CommandContext, key: BookKey, lines: readonly PaperLine[]): Promise<string> {
  const id = ctx.newId();
  const startNumber = lines.reduce((least, line) => Math.min(least, line.n), lines[0]?.n ?? 1);
  await ctx.tx
    .insertInto('registers.book')
    .values({ id, ...key, pattern: '{urut}', origin: 'paper', startNumber: Math.max(startNumber, 1), startBasis: 'Salinan buku kertas', openedAt: ctx.now })
    .execute();
  ctx.record({ action: 'book.opened', subjectKind: 'book', subjectId: id, details: { ...key, origin: 'paper' } });
  return id;
}
