import { Link } from 'react-router';
import { getOutgoing, type LetterDispatch } from '#shared/contracts/outgoing.contract.ts';
import { getSending, type Consignment } from '#shared/contracts/sending.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { countSent, standOf, stands } from '#web/lib/count-sent.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { isHeldUp } from '#web/lib/held-up.ts';
import { useWords } from '#web/lib/words.ts';
import { FoldedLines } from '#web/ui/folded-lines.tsx';
import { LeafMark, type MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import { Block, Page, PageHead } from '#web/ui/page.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { ConsignmentLine } from './consignment-line.tsx';
import { Over, type Sending } from './over.tsx';
import css from './sending.module.css';
import { sendingWords } from './words.ts';

const marks: Record<LetterDispatch['state'], MarkKind> = { waiting: 'none', received: 'half', read: 'half', in_progress: 'now', closed: 'done', void: 'void' };

/** Where a sent letter stands with each who gets it; what asks for a decision of a person first. */
export function SentTrack({ sending, keepsList }: { sending: Sending; /** the list to carry is the reader's own */ keepsList: boolean }) {
  const w = useWords(sendingWords);
  const letter = useAsk(getOutgoing, { params: { letterId: sending.letterId } }, { everyMs: 15_000 });
  // What is being mailed changes within seconds; what others do with a letter does not.
  const isMoving = sending.consignments.some((each) => each.way === 'mail' && (each.state === 'waiting' || each.state === 'handing'));
  useAsk(getSending, { params: { letterId: sending.letterId } }, { everyMs: isMoving ? 3000 : 15_000 });
  const dispatches = letter.data?.dispatches ?? [];
  const asks = sending.consignments.filter((each) => each.state !== 'sent' && each.allowed.some((act) => act === 'resend' || act === 'again'));
  const untold = sending.consignments.filter((each) => each.allowed.includes('tell'));
  const said = countSent({ dispatches, consignments: sending.consignments }).map(({ part, count }) => w[`sent_${part}`](count));
  const title = sending.state === 'withdrawn' ? (untold.length > 0 ? w.titleTell(untold.length) : w.titleWithdrawn) : asks.length > 0 ? w.titleAsks(asks.length) : said.length > 0 ? `${said.join(', ')}.` : w.sentNobody;
  return (
    <Page narrow>
      <PageHead over={<Over sending={sending} />} title={letter.data ? title : w.place} under={[sending.subject ?? w.hidden, letter.data?.sentAt && w.sentAt(sayMoment(letter.data.sentAt))].filter(Boolean).join(' · ')} />
      <Trouble problem={letter.error} onRetry={() => void letter.refetch()} />
      {letter.isPending ? <TableSkeleton label={w.loading} rows={3} /> : null}
      {untold.length > 0 ? <Notice>{w.tellSay}</Notice> : null}
      <OutsideTrack sending={sending} asks={untold.length > 0 ? untold : asks} keepsList={keepsList} />
      {dispatches.length > 0 ? (
        <Block title={w.house}>
          <FoldedLines label={w.house} className={css.list} most={12} lines={dispatches.map((each) => <DispatchLine key={each.id} dispatch={each} />)} />
        </Block>
      ) : null}
    </Page>
  );
}

/** Up to here one looks down the list; from here on what waits and what arrived stand apart. */
const FEW = 7;

function OutsideTrack({ sending, asks, keepsList }: { sending: Sending; /** what waits for a decision of the reader */ asks: readonly Consignment[]; keepsList: boolean }) {
  const w = useWords(sendingWords);
  const { consignments, carriedFrom } = sending;
  if (consignments.length === 0) return null;
  const isCarried = consignments.some((each) => standOf(each) === 'toCarry');
  const list = (label: string, lines: readonly Consignment[]) => <ul className={css.list} aria-label={label}>{lines.map((each) => <ConsignmentLine key={each.id} consignment={each} />)}</ul>;
  return (
    <Block title={w.outside} side={isCarried && keepsList ? <Link to={`/ekspedisi?unit=${carriedFrom.unitId}`}>{w.toExpedition}</Link> : null}>
      {isCarried && !keepsList ? <p className="meta">{w.onListOf(carriedFrom.unitName)}</p> : null}
      {consignments.length <= FEW ? list(w.outside, [...asks, ...consignments.filter((each) => !asks.includes(each))]) : stands.map((stand) => {
        const lines = consignments.filter((each) => standOf(each) === stand);
        return lines.length === 0 ? null : (
          <section key={stand} className={css.stand}>
            <h3>{w[`group_${stand}`]} <span className="meta">{lines.length}</span></h3>
            {list(w[`group_${stand}`], lines)}
          </section>
        );
      })}
    </Block>
  );
}

function DispatchLine({ dispatch }: { dispatch: LetterDispatch }) {
  const w = useWords(sendingWords);
  const at = dispatch.readAt ?? dispatch.receivedAt;
  const heldUp = isHeldUp(dispatch);
  return (
    <li className={css.line}>
      <div className={css.who}>
        <b>{dispatch.unitName}</b>
        <span className={css.desks}>{dispatch.positions.map((desk) => <span key={desk.positionId}>{[desk.personName, desk.kind === 'copy' ? `${desk.title} (${w.copy.toLowerCase()})` : desk.title, desk.readAt && w.readAt(sayMoment(desk.readAt))].filter(Boolean).join(' · ')}</span>)}</span>
      </div>
      <div className={css.way}>
        <LeafMark kind={heldUp ? 'late' : marks[dispatch.state]}>{heldUp ? w.heldUp : w[`unit_${dispatch.state}`]}</LeafMark>
        {at ? <span className="meta">{sayMoment(at)}</span> : null}
        {heldUp ? <span className="meta">{w.heldUpSay}</span> : null}
      </div>
    </li>
  );
}
