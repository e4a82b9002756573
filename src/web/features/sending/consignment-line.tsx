import { useState } from 'react';
import { getFilePage } from '#shared/contracts/documents.contract.ts';
import { carryConsignment, tellOutside, type Consignment } from '#shared/contracts/sending.contract.ts';
import type { ConsignmentState } from '#shared/domain/sending.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayDay, sayMoment } from '#web/lib/dates.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
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

/** One addressee outside: where the letter stands, what the mail server or the receiver said, and what a person may decide. */
export function ConsignmentLine({ consignment }: { consignment: Consignment }) {
  const w = useWords(sendingWords);
  const isTaken = consignment.receivedBy !== null && consignment.receivedAt !== null;
  const said = saidOf(consignment, w);
  return (
    <li className={css.line}>
      <div className={css.who}>
        <b>{consignment.name}</b>
        <small>{[consignment.kind === 'copy' ? w.copy : null, w[consignment.way], consignment.email ?? consignment.place, consignment.n !== null && consignment.day !== null && w.bookLine(consignment.n, sayDay(consignment.day))].filter(Boolean).join(' · ')}</small>
      </div>
      <div className={css.way}>
        <LeafMark kind={marks[consignment.state]}>{isTaken ? <span className={css.taker}>{w.receivedBy(consignment.receivedBy ?? '')}</span> : stateOf(consignment, w)}</LeafMark>
        <span className="meta">{sayMoment(consignment.receivedAt ?? consignment.changedAt)}{consignment.receipt ? <>{' · '}<a href={addressOf(getFilePage, { params: { fileId: consignment.receipt.fileId, page: 1 }, query: { size: 'full' } })} target="_blank" rel="noreferrer">{w[consignment.receipt.kind]}</a></> : null}</span>
      </div>
      {said.length > 0 || asksOf(consignment) ? (
        <div className={css.more}>
          {said.map((line) => <p key={line}>{line}</p>)}
          <Acts consignment={consignment} />
        </div>
      ) : null}
    </li>
  );
}

/** A courier's own acts are on the list to carry; here is what whoever sent it decides. */
const asksOf = ({ allowed, tries }: Consignment) => allowed.some((act) => act === 'resend' || act === 'settle' || act === 'again' || act === 'mail' || act === 'tell' || (act === 'carry' && tries > 0));

function saidOf(each: Consignment, w: Words): string[] {
  const { state } = each;
  return [
    each.way === 'courier' && state === 'undelivered' ? w.say_undelivered : each.fault ? w[`fault_${each.fault}`] : state === 'refused' || state === 'unknown' || state === 'bounced' ? w[`say_${state}`] : null,
    each.way === 'mail' && state === 'waiting' && each.tries > 0 ? w.say_retrying(each.tries) : null,
    each.answer && state !== 'received' && state !== 'sent' ? w.answer(each.answer) : null,
    each.told ? w.toldBy(each.told.byName, sayMoment(each.told.at)) : each.allowed.includes('tell') ? w[`tell_${each.way}`] : null,
    each.lateReceipt ? w[`late_${each.lateReceipt}`] : null,
    each.note ? [each.note, each.handledByName && w.handledBy(each.handledByName)].filter(Boolean).join(', ') : null,
  ].filter((line) => line !== null);
}

function Acts({ consignment }: { consignment: Consignment }) {
  const w = useWords(sendingWords);
  const [open, setOpen] = useState<'resend' | 'settle' | 'again' | null>(null);
  const carry = useAct(carryConsignment, { renews: movedByConsignment, onDone: () => toast(w.carried) });
  const tell = useAct(tellOutside, { renews: movedByConsignment, onDone: () => toast(w.toldDone) });
  const may = (act: Consignment['allowed'][number]) => consignment.allowed.includes(act);
  const params = { consignmentId: consignment.id };
  if (!asksOf(consignment)) return null;
  return (
    <>
      <Trouble problem={carry.error ?? tell.error} />
      <div className={css.acts}>
        {may('tell') ? <Button size="sm" busy={tell.isPending && w.telling} onClick={() => tell.mutate({ params, body: {} })}>{w.told}<span className="sr"> {consignment.name}</span></Button> : null}
        {may('resend') ? <Button size="sm" onClick={() => setOpen('resend')}>{w.resend}<span className="sr"> {consignment.name}</span></Button> : null}
        {may('settle') ? <Button size="sm" onClick={() => setOpen('settle')}>{w.settle}<span className="sr"> {consignment.name}</span></Button> : null}
        {may('carry') && (may('resend') || consignment.tries > 0) ? <Button size="sm" busy={carry.isPending && w.carrying} onClick={() => carry.mutate({ params })}>{w.carry}<span className="sr"> {consignment.name}</span></Button> : null}
        {may('again') ? <Button size="sm" onClick={() => setOpen('again')}>{w.again}<span className="sr"> {consignment.name}</span></Button> : null}
        {may('mail') ? <Button size="sm" onClick={() => setOpen('resend')}>{w.mailIt}<span className="sr"> {consignment.name}</span></Button> : null}
      </div>
      {open === 'resend' ? <ResendDialog consignment={consignment} onClose={() => setOpen(null)} /> : null}
      {open === 'again' ? <AgainDialog consignment={consignment} onClose={() => setOpen(null)} /> : null}
      {open === 'settle' ? <SettleDialog consignment={consignment} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
