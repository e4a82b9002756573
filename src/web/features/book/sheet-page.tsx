import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { getSheet, settleSheet, type Sheet, type SheetLine } from '#shared/contracts/registers-numbers.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayAgenda, sayDay, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { afterNumbers } from './after-numbers.ts';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';
import { PageHeads, PaperHead, type City } from './paper-head.tsx';
import { UseHeldDialog } from './use-held-dialog.tsx';
import { useEnter } from './use-enter.ts';

type Loaded = Reply<typeof getSheet>;

/** A sheet of numbers: printed before, entered and settled after a day without the system. */
export function SheetPage({ city }: { city: City }) {
  const w = useWords(numberWords);
  const { sheetId = '' } = useParams();
  const asked = useAsk(getSheet, { params: { sheetId } });
  useTitle(w.sheets);
  if (asked.data) return <LoadedSheet loaded={asked.data} city={city} />;
  return <Page><PageHead over={<Link to="/buku/cadangan">{w.partHeld}</Link>} title={w.sheets} /><Trouble problem={asked.error} onRetry={() => void asked.refetch()} />{asked.error ? null : <TableSkeleton label={w.loading} />}</Page>;
}

function titleOf(sheet: Sheet, w: ReturnType<typeof useWords<typeof numberWords>>): string {
  return w.sheetTitle(sayAgenda(sheet.firstNumber), sayAgenda(sheet.lastNumber));
}

function LoadedSheet({ loaded: { sheet, book, lines }, city }: { loaded: Loaded; city: City }) {
  const w = useWords(numberWords);
  const enter = useEnter();
  const [giving, setGiving] = useState<SheetLine | null>(null);
  const incoming = book.kind === 'incoming';
  const use = ({ reservationId, number }: SheetLine) => enter({ unitId: book.unitId, receivedOn: sheet.datedOn, held: { reservationId, number, heldFor: '', purpose: '', backTo: `/buku/lembar/${sheet.id}` } });
  const [settling, setSettling] = useState(false);
  const place = w.bookOf(w[book.kind], book.unitName, book.year);
  const mayEnter = sheet.settledAt === null;
  return (
    <Page>
      <div className="no-print"><PageHead over={<Link to={`/buku/cadangan?buku=${book.id}`}>{place}</Link>} title={titleOf(sheet, w)} under={sheet.settledAt ? `${w.sheetSettled}. ${sheet.settleReason ?? ''}` : `${sheet.purpose}, ${sayDay(sheet.datedOn)}. ${w.sheetState(sayNumber(sheet.used), sayNumber(sheet.open))}.`}>
        {sheet.settledAt === null ? <Button onClick={() => setSettling(true)}>{w.settle}</Button> : null}
        <Button kind="primary" icon={<IconPrinter size={18} stroke={1.75} />} onClick={() => window.print()}>{w.printSheet}</Button>
      </PageHead></div>
      <section className={css.paper}>
        <PageHeads text={`${city.name} · ${place} · ${titleOf(sheet, w)}`} />
        <PaperHead city={city} title={titleOf(sheet, w)} place={place} />
        <p className="meta">{sheet.purpose}, {sayDay(sheet.datedOn)}. {w.sheetRules}</p>
        <div className={css.tableBox}><SheetTable lines={lines} does={mayEnter ? (incoming ? w.use : w.useForLetter) : null} base={incoming ? '/surat' : '/periksa'} onEnter={incoming ? use : setGiving} /></div>
      </section>
      {giving ? <UseHeldDialog book={book} held={{ id: giving.reservationId, number: giving.number }} onClose={() => setGiving(null)} /> : null}
      {settling ? (
        <ReasonDialog
          contract={settleSheet} renews={afterNumbers} keepAs={`settle.${sheet.id}`} strong
          says={{ title: w.settleTitle(sayNumber(sheet.open)), say: w.settleSay, label: w.reason, does: w.settle, doing: w.settling }}
          act={(reason) => ({ params: { sheetId: sheet.id }, body: { reason } })} onDone={({ voided }) => toast(w.settled(sayNumber(voided)))} onClose={() => setSettling(false)}
        />
      ) : null}
    </Page>
  );
}

/** On paper: empty lines for a pen. On the screen: what became of each number. */
function SheetTable({ lines, does, base, onEnter }: { lines: SheetLine[]; /** where a letter of this book lies */ base: string; /** what is done with an open one */ does: string | null; onEnter: (line: SheetLine) => void }) {
  const w = useWords(numberWords);
  const states = { open: w.lineOpen, used: w.lineUsed, void: w.lineVoid };
  const pen = [w.colDay, w.colSender, w.colLetter, w.colSubject, w.colTo, w.colHand];
  return (
    <table className={css.line}>
      <caption className="sr">{w.sheets}</caption>
      <thead><tr><th scope="col">{w.number}</th><th scope="col" className={css.screen}>{w.state}</th><th scope="col" className={css.screen}>{w.acts}</th>{pen.map((head) => <th key={head} scope="col" className={css.pen}>{head}</th>)}</tr></thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number}>
            <td>{line.state === 'void' ? <s>{sayAgenda(line.number)}</s> : sayAgenda(line.number)}</td>
            <td className={css.screen}>{states[line.state]}</td>
            <td className={css.screen}><span className={css.links}>{line.state === 'open' && does ? <button type="button" aria-label={`${does} ${sayAgenda(line.number)}`} onClick={() => onEnter(line)}>{does}</button> : null}{line.subjectId ? <Link to={`${base}/${line.subjectId}`}>{w.seeLetter}</Link> : null}</span></td>
            {pen.map((head) => <td key={head} className={css.pen} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
