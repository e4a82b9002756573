import { Select } from '@mantine/core';
import { IconDownload, IconPrinter, IconScan } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { AgendaRow } from '#shared/contracts/agenda.contract.ts';
import { bookKinds, type Book, type BookKind } from '#shared/contracts/registers.contract.ts';
import { officeToday, sayAgenda } from '#web/lib/dates.ts';
import { useKeys, useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { BookTable } from '#web/ui/book-table.tsx';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { Filters, Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState, Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { columnsOf, dayOf, heldAs, voidedAs } from './agenda-columns.tsx';
import { runsOf } from './agenda-runs.ts';
import css from './book.module.css';
import { Months } from './months.tsx';
import { OpenBookDialog, type Unit } from './open-book-dialog.tsx';
import { PageHeads, PaperHead, type City } from './paper-head.tsx';
import { PartsNav } from './parts-nav.tsx';
import { PrintedBook } from './printed-book.tsx';
import { Proof } from './proof.tsx';
import { useAgenda, useBook, useBooks, type BookFilter } from './queries.ts';
import { useTakeAway } from './take-away.ts';
import { VoidDialog } from './void-dialog.tsx';
import { bookWords } from './words.ts';

type Props = { units: Unit[]; mayRegister: boolean; city: City };

/** The register books of the units one keeps: numbers without a hole, void ones with their reason. */
export function AgendaBooks({ units, mayRegister, city }: Props) {
  const w = useWords(bookWords);
  const books = useBooks();
  const url = useUrlState();
  const [opening, setOpening] = useState(false);
  const all = books.data?.books ?? [];
  const book = chosenOf(all, url.of);
  useTitle(w[book?.kind ?? 'incoming']);
  const openButton = units.length > 0 ? <Button onClick={() => setOpening(true)}>{w.openBook}</Button> : null;
  return (
    <Page>
      {book ? <OpenedBook key={book.id} books={all} book={book} city={city} mayRegister={mayRegister} onOpenBook={units.length > 0 ? () => setOpening(true) : null} /> : <PageHead title={w.incoming} />}
      <Trouble problem={books.error} onRetry={() => void books.refetch()} />
      {books.isPending && !books.error ? <TableSkeleton label={w.loading} /> : null}
      {books.data && !book ? <EmptyState title={w.noBook} action={openButton}>{w.noBookSay}</EmptyState> : null}
      {opening ? <OpenBookDialog units={units} books={all} onClose={() => setOpening(false)} /> : null}
    </Page>
  );
}

/** The book the address asks for; else the newest of its unit, incoming first, and of several the one most used. */
function chosenOf(books: Book[], of: (name: string) => string): Book | undefined {
  const kind: BookKind = of('jenis') === 'keluar' ? 'outgoing' : 'incoming';
  const fits = (book: Book) => (of('unit') === '' || book.unitId === of('unit')) && (of('tahun') === '' || String(book.year) === of('tahun'));
  const isPaper = (book: Book) => Number(book.state === 'paper');
  const sorted = books.toSorted((one, other) => other.year - one.year || isPaper(one) - isPaper(other) || other.issued - one.issued);
  return books.find((book) => book.id === of('buku')) ?? sorted.find((book) => fits(book) && book.kind === kind) ?? sorted.find(fits) ?? sorted[0];
}

function OpenedBook({ books, book, city, mayRegister, onOpenBook }: { city: City; books: Book[]; book: Book; mayRegister: boolean; onOpenBook: (() => void) | null }) {
  const w = useWords(bookWords);
  const proof = useBook(book.id);
  const [month, setMonth] = useState<number | null>(null);
  const [voids, setVoids] = useState<BookFilter['void']>(null);
  const filter: BookFilter = { month, void: voids };
  const takeAway = useTakeAway({ book, filter });
  // The browser's own key would print what is loaded of the screen, newest first.
  useKeys({ 'Ctrl+p': takeAway.print });
  const today = officeToday();
  const until = String(book.year) === today.slice(0, 4) ? Number(today.slice(5, 7)) : 12;
  return (
    <>
      <div className="no-print"><PageHead over={w.place(book.unitName, book.year)} title={w[book.kind]}>
        <Button icon={<IconPrinter size={18} stroke={1.75} />} busy={takeAway.printing} onClick={takeAway.print}>{w.print}</Button>
        <Button icon={<IconDownload size={18} stroke={1.75} />} busy={takeAway.writing} onClick={takeAway.sheet}>{w.sheet}</Button>
        {mayRegister && book.kind === 'incoming' ? <ButtonLink to="/agendakan" kind="primary" icon={<IconScan size={18} stroke={1.75} />}>{w.register}</ButtonLink> : null}
      </PageHead></div>
      <PageHeads text={`${city.name} · ${w.place(book.unitName, book.year)} · ${w[book.kind]}`} />
      <PaperHead city={city} title={w[book.kind]} place={w.place(book.unitName, book.year)} />
      <PartsNav keeps />
      <Trouble problem={takeAway.problem ?? proof.error} />
      {book.state === 'open' ? null : <Notice>{book.state === 'closed' ? w.closedSay : w.paperSay}</Notice>}
      {proof.data ? <Proof book={proof.data.book} completeness={proof.data.completeness} isChecking={proof.isFetching} onCheck={() => void proof.refetch()} /> : null}
      <BookSwitch books={books} book={book} />
      <div className={css.control}>
        <KindTabs books={books} book={book} />
        <Months month={month} until={until} onMonth={setMonth} />
      </div>
      <div className={`${css.chips} no-print`}>
        <Chips label={w.state}>
          <Chip on={voids === 'only'} onPress={() => setVoids(voids === 'only' ? null : 'only')}>{w.onlyVoid}</Chip>
          <Chip on={voids === 'without'} onPress={() => setVoids(voids === 'without' ? null : 'without')}>{w.withoutVoid}</Chip>
        </Chips>
        {onOpenBook ? <Button kind="quiet" size="sm" onClick={onOpenBook}>{w.openOther}</Button> : null}
      </div>
      <Lines bookId={book.id} kind={book.kind} filter={filter} mayVoid={mayRegister} printed={takeAway.printed} />
    </>
  );
}

function BookSwitch({ books, book }: { books: Book[]; book: Book }) {
  const w = useWords(bookWords);
  const url = useUrlState();
  const units = [...new Map(books.map((each) => [each.unitId, each.unitName])).entries()];
  const years = [...new Set(books.filter((each) => each.unitId === book.unitId).map((each) => each.year))].toSorted((one, other) => other - one);
  if (units.length < 2 && years.length < 2) return null;
  return (
    <div className="no-print"><Filters>
      <Select label={w.unit} value={book.unitId} allowDeselect={false} searchable={units.length > 8} data={units.map(([value, label]) => ({ value, label }))} onChange={(unit) => url.set({ unit, tahun: null, buku: null })} />
      <Select label={w.year} value={String(book.year)} allowDeselect={false} data={years.map(String)} onChange={(tahun) => url.set({ tahun, buku: null })} />
    </Filters></div>
  );
}

function KindTabs({ books, book }: { books: Book[]; book: Book }) {
  const w = useWords(bookWords);
  const url = useUrlState();
  const names: Record<BookKind, string> = { incoming: w.tabIncoming, outgoing: w.tabOutgoing, internal: w.tabInternal, decree: w.tabDecree, agency_decree: w.tabAgencyDecree, regulation: w.tabRegulation, instruction: w.tabInstruction, circular: w.tabCircular };
  const tabs = bookKinds.flatMap((kind) => {
    const found = books.find((each) => each.kind === kind && each.unitId === book.unitId && each.year === book.year);
    return found ? [{ id: kind, label: names[kind], count: found.issued }] : [];
  });
  return <Tabs label={w.kinds} tabs={tabs} value={book.kind} onChange={(kind) => url.set({ buku: books.find((each) => each.kind === kind && each.unitId === book.unitId && each.year === book.year)?.id ?? null })} />;
}

type LinesProps = { bookId: string; kind: BookKind; filter: BookFilter; mayVoid: boolean; printed: AgendaRow[] | null };

function Lines({ bookId, kind, filter, mayVoid, printed }: LinesProps) {
  const w = useWords(bookWords);
  const language = useLanguage();
  const saying = { w, language };
  const { asked, rows, ways } = useAgenda(bookId, filter);
  const [voiding, setVoiding] = useState<AgendaRow | null>(null);
  const runs = useMemo(() => runsOf(rows), [rows]);
  if (printed) return <PrintedBook kind={kind} rows={printed} />;
  if (asked.error) return <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending) return <TableSkeleton label={w.loading} />;
  if (rows.length === 0) return <EmptyState title={w.none}>{w.noneSay}</EmptyState>;
  const foot = (
    <>
      <span className="meta num">{w.shown(sayAgenda(rows.at(-1)?.number ?? 0), sayAgenda(rows[0]?.toNumber ?? 0))}</span>
      {asked.hasNextPage ? <Button kind="quiet" busy={asked.isFetchingNextPage && w.loading} onClick={() => void asked.fetchNextPage()}>{w.older}</Button> : null}
    </>
  );
  return (
    <>
      <BookTable caption={w.caption} columns={columnsOf({ kind, saying, ways, onVoid: mayVoid ? setVoiding : null })} rows={rows} idOf={(row) => `${row.number}.${row.sub}`} groupOf={(row) => dayOf(runs.get(row), saying)} voidOf={(row) => voidedAs(row, saying)} wideOf={(row) => heldAs(row, saying)} foot={foot} />
      {voiding?.letter ? <VoidDialog letterId={voiding.letter.id} agenda={voiding.text} onClose={() => setVoiding(null)} /> : null}
    </>
  );
}
