import { useState } from 'react';
import { Link } from 'react-router';
import type { Book } from '#shared/contracts/registers.contract.ts';
import { sayAgenda, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { LeafMark, type MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';
import { OpenBookDialog, type Unit } from './open-book-dialog.tsx';
import { PartsNav } from './parts-nav.tsx';
import { addressOfBook, useBooks } from './queries.ts';
import { bookWords } from './words.ts';

const marks: Record<Book['state'], MarkKind> = { open: 'half', closed: 'done', paper: 'none' };

/** Every book one keeps or oversees, with what stands in it and what may be done about it. */
export function BookList({ units, keeps }: { units: Unit[]; keeps: boolean }) {
  const w = useWords(numberWords);
  const b = useWords(bookWords);
  const books = useBooks();
  const [opening, setOpening] = useState(false);
  const all = books.data?.books ?? [];
  const open = all.filter((book) => book.state === 'open');
  const mine = new Set(units.map((unit) => unit.id));
  const heads = [w.book, w.state, w.numbers, w.acts];
  useTitle(w.partBooks);
  return (
    <Page>
      <PageHead over={w.partBook} title={all.length > 0 ? w.booksTitle(sayNumber(all.length), sayNumber(open.length)) : w.partBooks}>
        {units.length > 0 ? <Button kind="primary" onClick={() => setOpening(true)}>{b.openBook}</Button> : null}
      </PageHead>
      <PartsNav keeps={keeps} />
      <Trouble problem={books.error} onRetry={() => void books.refetch()} />
      {books.isPending && !books.error ? <TableSkeleton label={w.loading} /> : null}
      {books.data && all.length === 0 ? <EmptyState title={w.noBooks}>{w.noBooksSay}</EmptyState> : null}
      {all.length > 0 ? (
        <PlainTable caption={w.booksCaption} heads={heads}>
          {all.map((book) => <PlainRow key={book.id} heads={heads} cells={[<NameOf key="name" book={book} keeps={mine.has(book.unitId)} />, <LeafMark key="state" kind={marks[book.state]} quiet>{w[book.state]}</LeafMark>, <NumbersOf key="numbers" book={book} />, <LinksOf key="links" book={book} keeps={mine.has(book.unitId)} />]} />)}
        </PlainTable>
      ) : null}
      {opening ? <OpenBookDialog units={units} books={all} onClose={() => setOpening(false)} /> : null}
    </Page>
  );
}

function NameOf({ book, keeps }: { book: Book; keeps: boolean }) {
  const w = useWords(numberWords);
  const name = `${w[book.kind]} ${book.year}`;
  return <>{keeps ? <Link to={addressOfBook(book)}>{name}</Link> : name}<span className={css.small}>{book.unitName}</span></>;
}

function NumbersOf({ book }: { book: Book }) {
  const w = useWords(numberWords);
  if (book.last === null) return <span className="muted">{w.emptyBook}</span>;
  return <span>{w.range(sayAgenda(book.startNumber), sayAgenda(book.last))}<span className={css.small}>{w.inBook({ issued: sayNumber(book.issued), voided: sayNumber(book.voided), reserved: sayNumber(book.reserved), unused: sayNumber(book.unused) })}</span></span>;
}

function LinksOf({ book, keeps }: { book: Book; keeps: boolean }) {
  const w = useWords(numberWords);
  return (
    <span className={css.links}>
      <Link to={`/buku/bukti/${book.id}`}>{w.proofLink}</Link>
      {keeps && book.state === 'open' ? <Link to={`/buku/cadangan?buku=${book.id}`}>{w.heldLink}</Link> : null}
      {keeps && book.state === 'open' ? <Link to={`/buku/tutup/${book.id}`}>{w.closeLink}</Link> : null}
    </span>
  );
}
