import { sql } from 'kysely';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { closeBook as contract } from '#shared/contracts/registers-numbers.contract.ts';
import { blocksUntil } from '../block-rules.ts';
import type { Book } from '../book-store.ts';
import { holdCounter } from '../counter-store.ts';
import { countOf, voidHeld } from '../held/held-store.ts';
import { proveCompleteness } from '../prove-completeness.ts';
import { closingChanged, yearNotOver } from '../registers.errors.ts';
import { assertKeepsBook } from '../registers.policy.ts';

/** `practice`: of an office to learn in, where a year may be closed on any day. */
type Asked = Omit<Body<typeof contract>, 'commandId'> & { bookId: string; practice: boolean };
type Closed = { last: number | null; voided: number; digest: string };

/** The first day a book of a year may be closed on. */
export function closableFrom(book: { year: number }): string {
  return `${book.year}-12-31`;
}

/** The day a closing counts as: today. In an office to learn in the year is over whenever somebody practises, since nobody waits for December to learn it. */
export function closingDay(book: { year: number }, { today, practice }: { today: string; practice: boolean }): string {
  const over = closableFrom(book);
  return practice && today < over ? over : today;
}

/**
 * The yearly closing: what is still held and what is open in day blocks is void, the book takes no number any more, and its
 * summary with the hash of every line is written into the book and the audit chain.
 * @throws yearNotOver, bookClosed, closingChanged the book moved since its preview
 */
export async function closeBook(ctx: CommandContext, input: Asked): Promise<Closed> {
  const book = await assertKeepsBook(ctx, input.bookId);
  const today = closingDay(book, { today: (await loadCalendar(ctx.tx)).dayOf(ctx.now), practice: input.practice });
  if (today < closableFrom(book)) throw yearNotOver({ closableFrom: closableFrom(book) });
  const done: Closed & { summary: Record<string, unknown> } = { last: null, voided: 0, digest: '', summary: {} };
  ctx.atCounter(book.id, async (tx) => {
    await assertSeen(tx, book, input.seen);
    done.voided = await voidWhatIsLeft(ctx, tx, book);
    await sql`update registers.counter set closed = true where book_id = ${book.id}`.execute(tx);
    const proof = await proveCompleteness(tx, book.id, today);
    const { faults, holes: _holes, ...counts } = proof;
    Object.assign(done, { last: proof.to, summary: { ...counts, faults: faults.length } });
    done.digest = await writeClosing(ctx, tx, { book, basis: input.basis, summary: done.summary });
  });
  ctx.record({ action: 'book.closed', subjectKind: 'book', subjectId: book.id, details: () => ({ year: book.year, ...done.summary, digest: done.digest }) });
  return done;
}

/** Who closes has seen what it does: a number taken or held since then is looked at first. */
async function assertSeen(tx: Tx, book: Book, seen: Asked['seen']): Promise<void> {
  const last = await holdCounter(tx, book);
  const { rows } = await sql<{ reserved: number }>`select count(*)::int as reserved from registers.reservation where book_id = ${book.id} and state = 'open'`.execute(tx);
  const now = { last: last >= book.startNumber ? last : null, reserved: rows[0]?.reserved ?? 0 };
  if (now.last !== seen.last || now.reserved !== seen.reserved) throw closingChanged(now);
}

async function voidWhatIsLeft(ctx: CommandContext, tx: Tx, book: Book): Promise<number> {
  const cause = 'closing' as const;
  const held = await voidHeld(ctx, tx, { bookId: book.id, condition: sql`true`, cause, reason: `Tidak dipakai sampai buku ${book.year} ditutup` });
  await sql`update registers.sheet set settled_at = ${ctx.now}, settle_reason = ${`Buku ${book.year} ditutup`} where book_id = ${book.id} and settled_at is null`.execute(tx);
  if (book.numbering === 'sequence') return countOf(held);
  return countOf(held) + (await voidOpenBlocks(ctx, tx, book));
}

/** Open numbers lie in runs between those given: one line for each run, the last of them ends with the year. */
async function voidOpenBlocks(ctx: CommandContext, tx: Tx, book: Book): Promise<number> {
  const end = blocksUntil(book, closableFrom(book));
  const { actor, now } = ctx;
  const { rows } = await sql<{ fromN: number; toN: number }>`
    with free as (
      select g from generate_series(${book.startNumber}::int, ${end}::int) as g
      where not exists (select 1 from registers.entry e where e.book_id = ${book.id} and e.n = g and e.sub = 0)
        and not exists (select 1 from registers.unused u where u.book_id = ${book.id} and g between u.from_n and u.to_n)
    ), runs as (select min(g) as from_n, max(g) as to_n from (select g, g - row_number() over (order by g) as run from free) f group by run)
    insert into registers.unused (id, book_id, from_n, to_n, cause, reason, voided_at, voided_by, employee_id, position_id)
    select gen_random_uuid(), ${book.id}, from_n, to_n, 'closing', ${`Jatah harian tidak dipakai sampai buku ${book.year} ditutup`}, ${now}, ${actor.accountId}, ${actor.employeeId}, ${actor.positionId} from runs
    returning from_n, to_n`.execute(tx);
  await sql`update registers.counter set last = greatest(last, ${end}::int) where book_id = ${book.id}`.execute(tx);
  return countOf(rows);
}

async function writeClosing(ctx: CommandContext, tx: Tx, closing: { book: Book; basis: string; summary: Record<string, unknown> }): Promise<string> {
  const { actor, now } = ctx;
  const { rows } = await sql<{ digest: string }>`
    insert into registers.closing (book_id, closed_at, closed_by, employee_id, position_id, basis, summary, digest)
    values (${closing.book.id}, ${now}, ${actor.accountId}, ${actor.employeeId}, ${actor.positionId}, ${closing.basis}, ${JSON.stringify(closing.summary)}::jsonb, registers.digest_of(${closing.book.id}))
    returning encode(digest, 'hex') as digest`.execute(tx);
  return rows[0]?.digest ?? '';
}
