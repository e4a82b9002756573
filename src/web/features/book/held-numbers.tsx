import { Select } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { listHeldNumbers, releaseReservation, type Reservation, type Sheet } from '#shared/contracts/registers-numbers.contract.ts';
import type { Book } from '#shared/contracts/registers.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayAgenda, sayDay, sayMoment, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Block, Filters, Page, PageHead } from '#web/ui/page.tsx';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { afterNumbers } from './after-numbers.ts';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';
import { PartsNav } from './parts-nav.tsx';
import { useBooks } from './queries.ts';
import { ReserveDialog } from './reserve-dialog.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { UseHeldDialog } from './use-held-dialog.tsx';
import { useEnter } from './use-enter.ts';

/** Numbers held for somebody, and sheets for days without the system, book by book. */
export function HeldNumbers() {
  const w = useWords(numberWords);
  const books = useBooks();
  const url = useUrlState();
  const open = (books.data?.books ?? []).filter((book) => book.state === 'open');
  // Most numbers are held for letters that come, whatever other books stand before theirs in the list.
  const book = open.find((each) => each.id === url.of('buku')) ?? open.find((each) => each.kind === 'incoming') ?? open[0];
  useTitle(w.partHeld);
  if (book) return <HeldOf key={book.id} book={book} books={open} onBook={(buku) => url.set({ buku })} />;
  return (
    <Page>
      <PageHead over={w.partBook} title={w.partHeld} />
      <PartsNav keeps />
      <Trouble problem={books.error} onRetry={() => void books.refetch()} />
      {books.isPending && !books.error ? <TableSkeleton label={w.loading} /> : <EmptyState title={w.noBooks}>{w.noBooksSay}</EmptyState>}
    </Page>
  );
}

type HeldProps = { book: Book; books: Book[]; onBook: (id: string | null) => void };
type Asking = { what: 'reserve' | 'sheet' } | { what: 'release' | 'use'; one: Reservation } | null;

function HeldOf({ book, books, onBook }: HeldProps) {
  const w = useWords(numberWords);
  const held = useAsk(listHeldNumbers, { params: { bookId: book.id } });
  const [asking, setAsking] = useState<Asking>(null);
  const reservations = held.data?.reservations ?? [];
  const close = () => setAsking(null);
  const enter = useEnter();
  const use = (one: Reservation) => book.kind !== 'incoming' ? setAsking({ what: 'use', one }) : enter({ unitId: book.unitId, receivedOn: one.datedOn, held: { reservationId: one.id, number: one.number, heldFor: one.heldFor, purpose: one.purpose, backTo: `/buku/cadangan?buku=${book.id}` } });
  return (
    <Page>
      <PageHead over={w.bookOf(w[book.kind], book.unitName, book.year)} title={reservations.length > 0 ? w.heldTitle(sayNumber(reservations.length)) : w.heldNone} under={w.heldUnder}>
        {book.kind === 'incoming' ? <Button onClick={() => enter({ unitId: book.unitId, receivedOn: null, held: null })}>{w.backDate}</Button> : null}
        <Button onClick={() => setAsking({ what: 'sheet' })}>{w.makeSheet}</Button>
        <Button kind="primary" off={book.reservationDays === 0 && w.holdsNone} onClick={() => setAsking({ what: 'reserve' })}>{w.reserve}</Button>
      </PageHead>
      <PartsNav keeps />
      {books.length > 1 ? <Filters><Select label={w.chooseBook} value={book.id} allowDeselect={false} data={books.map((each) => ({ value: each.id, label: w.bookOf(w[each.kind], each.unitName, each.year) }))} onChange={onBook} /></Filters> : null}
      <p className="meta">{w.heldUnopened} <Link to="/buku/daftar">{w.partBooks}</Link>.</p>
      <Trouble problem={held.error} onRetry={() => void held.refetch()} />
      {held.isPending && !held.error ? <TableSkeleton label={w.loading} rows={3} /> : null}
      {reservations.length > 0 ? <Reservations rows={reservations} does={book.kind === 'incoming' ? w.use : w.useForLetter} onUse={use} onRelease={(one) => setAsking({ what: 'release', one })} /> : null}
      <Block title={w.sheets}>
        <p className="meta">{w.sheetsSay}</p>
        {held.data?.sheets.length === 0 ? <p className="muted">{w.sheetNone}</p> : null}
        {held.data && held.data.sheets.length > 0 ? <Sheets sheets={held.data.sheets} /> : null}
      </Block>
      {asking?.what === 'reserve' ? <ReserveDialog book={book} onClose={close} /> : null}
      {asking?.what === 'use' ? <UseHeldDialog book={book} held={asking.one} onClose={close} /> : null}
      {asking?.what === 'sheet' ? <SheetDialog book={book} onClose={close} /> : null}
      {asking?.what === 'release' ? (
        <ReasonDialog
          contract={releaseReservation} renews={afterNumbers} keepAs={`release.${asking.one.id}`} strong
          says={{ title: w.releaseTitle(sayAgenda(asking.one.number)), say: w.releaseSay, label: w.reason, does: w.release, doing: w.releasing }}
          act={(reason) => ({ params: { reservationId: asking.one.id }, body: { reason } })} onDone={({ number }) => toast(w.released(sayAgenda(number)))} onClose={close}
        />
      ) : null}
    </Page>
  );
}

function Reservations({ rows, does, onUse, onRelease }: { rows: Reservation[]; /** what is done with one */ does: string; onUse: (one: Reservation) => void; onRelease: (one: Reservation) => void }) {
  const w = useWords(numberWords);
  const heads = [w.number, w.heldFor, w.purpose, w.expiresOn, w.acts];
  return (
    <PlainTable caption={w.partHeld} heads={heads}>
      {rows.map((one) => (
        <PlainRow key={one.id} heads={heads} cells={[
          sayAgenda(one.number), one.heldFor, one.purpose, one.expiresOn ? sayDay(one.expiresOn) : '',
          <span key="acts" className={css.links}><button type="button" aria-label={`${does} ${sayAgenda(one.number)}`} onClick={() => onUse(one)}>{does}</button><button type="button" aria-label={`${w.release} ${sayAgenda(one.number)}`} onClick={() => onRelease(one)}>{w.release}</button></span>,
        ]} />
      ))}
    </PlainTable>
  );
}

function Sheets({ sheets }: { sheets: Sheet[] }) {
  const w = useWords(numberWords);
  const heads = [w.numbers, w.forWhat, w.made, w.state];
  return (
    <PlainTable caption={w.sheets} heads={heads}>
      {sheets.map((sheet) => <PlainRow key={sheet.id} heads={heads} cells={[<Link key="to" to={`/buku/lembar/${sheet.id}`}>{w.sheetRange(sayAgenda(sheet.firstNumber), sayAgenda(sheet.lastNumber))}</Link>, sheet.purpose, sayMoment(sheet.madeAt), sheet.settledAt ? w.sheetSettled : w.sheetState(sayNumber(sheet.used), sayNumber(sheet.open))]} />)}
    </PlainTable>
  );
}
