import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { closeBook, previewClosing, type ClosingPreview } from '#shared/contracts/registers-numbers.contract.ts';
import type { Book } from '#shared/contracts/registers.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { sayAgenda, sayDay, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Block, Page, PageHead } from '#web/ui/page.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { afterNumbers } from './after-numbers.ts';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';
import { useBook } from './queries.ts';
import { bookWords } from './words.ts';

/** The yearly closing: first what it would do, then the act that cannot be undone. */
export function ClosingPage() {
  const w = useWords(numberWords);
  const { bookId = '' } = useParams();
  const book = useBook(bookId);
  const isOpen = book.data?.book.state === 'open';
  const preview = useAsk(previewClosing, { params: { bookId } }, { enabled: isOpen });
  useTitle(w.closeLink);
  const found = book.data?.book;
  const title = found ? (isOpen ? (preview.data?.mayClose ? w.closeTitle(found.year) : w.closePreview(found.year)) : w.closedTitle(found.year)) : w.closeLink;
  return (
    <Page narrow>
      <PageHead over={<Link to="/buku/daftar">{w.partBooks}</Link>} title={title} under={found ? w.bookOf(w[found.kind], found.unitName, found.year) : null} />
      <Trouble problem={book.error ?? preview.error} onRetry={() => void preview.refetch()} />
      {book.isPending || (isOpen && preview.isPending) ? <TableSkeleton label={w.loading} rows={4} /> : null}
      {found && isOpen && preview.data ? <Preview book={found} preview={preview.data} onLookAgain={() => void preview.refetch()} /> : null}
      {found && !isOpen ? <p><Link to={`/buku/bukti/${found.id}`}>{w.proofReport}</Link></p> : null}
    </Page>
  );
}

function Preview({ book, preview, onLookAgain }: { book: Book; preview: ClosingPreview; onLookAgain: () => void }) {
  const w = useWords(numberWords);
  const b = useWords(bookWords);
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(closeBook, { renews: afterNumbers, onDone: ({ voided }) => toast(w.closeDone(sayNumber(voided))) });
  const isShort = basis.trim().length < 5;
  const close = () => {
    setTried(true);
    if (!isShort) act.mutate({ params: { bookId: book.id }, body: { basis: basis.trim(), seen: { last: preview.last, reserved: preview.reserved } } });
  };
  const facts = [
    { name: w.numbers, value: preview.last === null ? w.emptyBook : w.range(sayAgenda(preview.from), sayAgenda(preview.last)) },
    { name: w.given, value: sayNumber(preview.issued) },
    { name: w.ofThemVoid, value: sayNumber(preview.voided) },
    { name: w.subs, value: sayNumber(preview.subs) },
    { name: w.alreadyUnused, value: sayNumber(preview.unused) },
    { name: w.willVoidHeld, value: <b>{sayNumber(preview.reserved)}</b> },
    ...(book.numbering === 'day_block' ? [{ name: w.willVoidOpen, value: <b>{sayNumber(preview.open)}</b> }] : []),
    { name: w.completeNow, value: <Link to={`/buku/bukti/${book.id}`}>{preview.complete ? w.whole : w.notWhole}</Link> },
  ];
  return (
    <>
      <Facts facts={facts} />
      {preview.reservations.length > 0 ? <Held preview={preview} /> : null}
      {preview.mayClose ? (
        <div className={css.form}>
          {preview.isEarly ? <Notice title={w.closeEarly}>{w.closeEarlySay(sayDay(preview.closableFrom))}</Notice> : null}
          <Notice>{w.closeSay}</Notice>
          <Trouble problem={act.error} />
          {act.error?.code === 'register.closing_changed' ? <div><Button onClick={() => { act.reset(); onLookAgain(); }}>{w.lookAgain}</Button></div> : null}
          <Textarea label={w.closeBasis} description={w.closeBasisHelp} value={basis} maxLength={500} error={tried && isShort ? b.needReason : undefined} onChange={(event) => setBasis(event.currentTarget.value)} />
          <div><Button kind="strong" size="lg" busy={act.isPending && w.closing} onClick={close}>{w.closeNow}</Button></div>
        </div>
      ) : <Notice title={w.closeFrom(sayDay(preview.closableFrom))}>{w.closeFromSay}</Notice>}
    </>
  );
}

function Held({ preview }: { preview: ClosingPreview }) {
  const w = useWords(numberWords);
  const heads = [w.number, w.heldFor, w.purpose, w.expiresOn];
  return (
    <Block title={w.heldList}>
      <PlainTable caption={w.heldList} heads={heads}>
        {preview.reservations.map((one) => <PlainRow key={one.id} heads={heads} cells={[sayAgenda(one.number), one.heldFor, one.purpose, one.expiresOn ? sayDay(one.expiresOn) : '']} />)}
      </PlainTable>
    </Block>
  );
}
