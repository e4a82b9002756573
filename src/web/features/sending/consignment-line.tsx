import { useState } from 'react';
import { getFilePage } from '#shared/contracts/documents.contract.ts';
import { carryConsignment, type Consignment } from '#shared/contracts/sending.contract.ts';
import type { ConsignmentState } from '#shared/domain/sending.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayDay, sayMoment } from '#web/lib/dates.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { LeafMark, type MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { AgainDialog, ResendDialog, SettleDialog } from './consignment-dialogs.tsx';
import { movedByConsignment } from './moved.ts';
import css from './sending.module.css';
import { sendingWords } from './words.ts';

type Words = Spoken<typeof sendingWords>;
const marks: Record<ConsignmentState, MarkKind> = { waiting: 'none', handing: 'half', sent: 'done', refused: 'refused', unknown: 'refused', bounced: 'refused', received: 'done', undelivered: 'refused', cancelled: 'void' };

function stateOf(consignment: Pick<Consignment, 'way' | 'state'>, w: Words): string {
  const code = `${consignment.way}_${consignment.state}`;
  return code in w ? String(w[code as 'mail_sent']) : consignment.state;
}

type LineProps = { consignment: Consignment; /** whose list to carry it lies on; null: the reader's own */ listOf: string | null };

/** One addressee outside: where the letter stands, what the mail server or the receiver said, and what a person may decide. */
export function ConsignmentLine({ consignment, listOf }: LineProps) {
  const w = useWords(sendingWords);
  return (
    <li className={css.line}>
      <div className={css.who}>
        <b>{consignment.name}</b>
        <small>{[consignment.kind === 'copy' ? w.copy : null, w[consignment.way], consignment.email ?? consignment.place].filter(Boolean).join(' · ')}</small>
      </div>
      <div className={css.way}>
        <LeafMark kind={marks[consignment.state]}>{stateOf(consignment, w)}</LeafMark>
        <span className="meta">{sayMoment(consignment.changedAt)}</span>
      </div>
      <div className={css.more}>
        {[...saidOf(consignment, w), ...(listOf !== null && isToCarry(consignment) ? [w.onListOf(listOf)] : [])].map((line) => <p key={line}>{line}</p>)}
        {consignment.receipt ? <p><a href={addressOf(getFilePage, { params: { fileId: consignment.receipt.fileId, page: 1 }, query: { size: 'full' } })} target="_blank" rel="noreferrer">{w[consignment.receipt.kind]}</a></p> : null}
        <Acts consignment={consignment} keepsList={listOf === null} />
      </div>
    </li>
  );
}

const isToCarry = ({ way, state }: Consignment) => way === 'courier' && state === 'waiting';

function saidOf(each: Consignment, w: Words): string[] {
  const { state } = each;
  return [
    each.way === 'courier' && state === 'undelivered' ? w.say_undelivered : each.fault ? w[`fault_${each.fault}`] : state === 'refused' || state === 'unknown' || state === 'bounced' ? w[`say_${state}`] : null,
    each.way === 'mail' && state === 'waiting' && each.tries > 0 ? w.say_retrying(each.tries) : null,
    each.answer && state !== 'received' && state !== 'sent' ? w.answer(each.answer) : null,
    each.n !== null && each.day !== null ? w.bookLine(each.n, sayDay(each.day)) : null,
    each.receivedBy && each.receivedAt ? w.receivedBy(each.receivedBy, sayMoment(each.receivedAt)) : null,
    each.lateReceipt ? w[`late_${each.lateReceipt}`] : null,
    each.note ? [each.note, each.handledByName && w.handledBy(each.handledByName)].filter(Boolean).join(', ') : null,
  ].filter((line) => line !== null);
}

function Acts({ consignment, keepsList }: { consignment: Consignment; keepsList: boolean }) {
  const w = useWords(sendingWords);
  const [open, setOpen] = useState<'resend' | 'settle' | 'again' | null>(null);
  const carry = useAct(carryConsignment, { renews: movedByConsignment, onDone: () => toast(w.carried) });
  const may = (act: Consignment['allowed'][number]) => consignment.allowed.includes(act);
  const params = { consignmentId: consignment.id };
  if (consignment.allowed.length === 0) return null;
  return (
    <>
      <Trouble problem={carry.error} />
      <div className={css.acts}>
        {may('resend') ? <Button size="sm" onClick={() => setOpen('resend')}>{w.resend}<span className="sr"> {consignment.name}</span></Button> : null}
        {may('settle') ? <Button size="sm" onClick={() => setOpen('settle')}>{w.settle}<span className="sr"> {consignment.name}</span></Button> : null}
        {may('carry') && (may('resend') || consignment.tries > 0) ? <Button size="sm" busy={carry.isPending && w.carrying} onClick={() => carry.mutate({ params })}>{w.carry}<span className="sr"> {consignment.name}</span></Button> : null}
        {may('again') ? <Button size="sm" onClick={() => setOpen('again')}>{w.again}<span className="sr"> {consignment.name}</span></Button> : null}
        {may('mail') ? <Button size="sm" onClick={() => setOpen('resend')}>{w.mailIt}<span className="sr"> {consignment.name}</span></Button> : null}
        {keepsList && may('receive') ? <ButtonLink kind="quiet" size="sm" to="/ekspedisi">{w.toExpedition}</ButtonLink> : null}
      </div>
      {open === 'resend' ? <ResendDialog consignment={consignment} onClose={() => setOpen(null)} /> : null}
      {open === 'again' ? <AgainDialog consignment={consignment} onClose={() => setOpen(null)} /> : null}
      {open === 'settle' ? <SettleDialog consignment={consignment} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
