import { Select } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { getFilePage } from '#shared/contracts/documents.contract.ts';
import { exportExpeditionBook, readExpeditionBook, type Parcel } from '#shared/contracts/expedition.contract.ts';
import { longDateWithWeekday } from '#shared/domain/office-dates.ts';
import { securityClassWords, type Language } from '#shared/domain/words.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAsk } from '#web/lib/asking.ts';
import { officeToday, sayDay, sayTime } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { BookTable, type Column } from '#web/ui/book-table.tsx';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import css from './expedition.module.css';
import type { Unit } from './parcels.tsx';
import { useCarryUnit } from './use-counts.ts';
import { expeditionWords } from './words.ts';

type Props = { units: readonly Unit[]; /** the head of the printed page */ paper: (title: string, place: string) => ReactNode };

/** The expedition book of one unit and day: what was carried to whom, and who took it. */
export function ExpeditionBook({ units, paper }: Props) {
  const w = useWords(expeditionWords);
  const language = useLanguage();
  const url = useUrlState();
  const { unitId } = useCarryUnit(units);
  const day = url.of('hari');
  const asked = useAsk(readExpeditionBook, { query: { unitId, ...(day ? { day } : {}) } }, { enabled: unitId !== '', keepOld: true });
  const book = asked.data;
  const title = w.bookTitle(longDateWithWeekday(book?.day ?? (day || officeToday()), language));
  useTitle(w.book);
  return (
    <Page>
      <PageHead over={<Link to={`/ekspedisi${unitId ? `?unit=${unitId}` : ''}`}>{w.place}</Link>} title={title} under={book?.unitName}>
        {book?.before ? <Button onClick={() => url.set({ hari: book.before })}>{w.before}</Button> : null}
        {book?.after ? <Button onClick={() => url.set({ hari: book.after })}>{w.after}</Button> : null}
        {book && book.rows.length > 0 ? <ButtonLink outside icon={<IconDownload size={18} stroke={1.75} />} to={addressOf(exportExpeditionBook, { query: { unitId, day: book.day } })}>{w.download}</ButtonLink> : null}
        {book && book.rows.length > 0 ? <Button kind="primary" icon={<IconPrinter size={18} stroke={1.75} />} onClick={() => window.print()}>{w.print}</Button> : null}
      </PageHead>
      {units.length > 1 ? <div className={`${css.unit} no-print`}><Select label={w.unit} value={unitId} data={units.map((unit) => ({ value: unit.id, label: unit.name }))} allowDeselect={false} searchable={units.length > 8} onChange={(value) => url.set({ unit: value, hari: null })} /></div> : null}
      {units.length === 0 ? <EmptyState title={w.noUnit} /> : null}
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && units.length > 0 ? <TableSkeleton label={w.loading} /> : null}
      {book && book.rows.length === 0 ? <EmptyState title={w.bookEmpty}>{w.bookEmptySay}</EmptyState> : null}
      {book && book.rows.length > 0 ? (
        <section className={css.paper}>
          {paper(title, book.unitName)}
          <BookTable caption={title} columns={columnsOf(w, language)} rows={book.rows} idOf={(row) => row.id} />
        </section>
      ) : null}
    </Page>
  );
}

function columnsOf(w: Spoken<typeof expeditionWords>, language: Language): Column<Parcel>[] {
  return [
    { id: 'n', head: w.n, width: '56px', lead: true, cell: (row) => row.n },
    { id: 'letter', head: w.letter, width: '20%', cell: (row) => <><Link to={`/periksa/${row.letterId}`}>{row.letterNumber ?? w.letter}</Link> {row.letterDate ? <small className={css.date}>{sayDay(row.letterDate)}</small> : null}</> },
    { id: 'to', head: w.to, width: '22%', cell: (row) => <>{row.name} <small className={css.date}>{[row.kind === 'copy' ? w.copy : null, row.attention && `u.p. ${row.attention}`, row.address, row.place].filter(Boolean).join(', ')}</small></> },
    { id: 'subject', head: w.subject, cell: (row) => row.subject ?? w.secret(securityClassWords[language][row.securityClass].toLowerCase()) },
    { id: 'received', head: w.received, width: '18%', cell: (row) => <Received row={row} /> },
    { id: 'when', head: w.when, width: '72px', cell: (row) => (row.receivedAt ? sayTime(row.receivedAt) : '') },
    { id: 'proof', head: w.proof, width: '120px', cell: (row) => (row.receipt ? <Proof receipt={row.receipt} /> : null) },
  ];
}

/** Who took it, or why nobody did. */
function Received({ row }: { row: Parcel }) {
  const w = useWords(expeditionWords);
  if (row.receivedBy) return <>{row.receivedBy} {row.lateReceipt ? <small className={css.date}>{w[`late_${row.lateReceipt}`]}</small> : null}</>;
  if (row.state === 'undelivered') return [w.undelivered, row.note].filter(Boolean).join(': ');
  return row.state === 'cancelled' ? (row.replaced ? w.mailedInstead : w.cancelled) : <span className="no-print">{w.waiting}</span>;
}

/** The signature stands in the book itself, as a pen would have left it; a photo is looked at. */
function Proof({ receipt }: { receipt: NonNullable<Parcel['receipt']> }) {
  const w = useWords(expeditionWords);
  const address = addressOf(getFilePage, { params: { fileId: receipt.fileId, page: 1 }, query: { size: 'full' } });
  if (receipt.kind === 'photo') return <a href={address} target="_blank" rel="noreferrer">{w.seePhoto}</a>;
  return <a href={address} target="_blank" rel="noreferrer" aria-label={w.seeDrawn}><img className={css.signature} src={address} alt="" /></a>;
}
