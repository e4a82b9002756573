import { IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { downloadOriginal } from '#shared/contracts/documents.contract.ts';
import { carryAgain, listParcels, type Parcel } from '#shared/contracts/expedition.contract.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayTime } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Tag } from '#web/ui/form/chip.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './expedition.module.css';
import { FailDialog } from './fail-dialog.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import type { useReceipts } from './use-receipts.ts';
import { expeditionWords } from './words.ts';

type OpenProps = { parcel: Parcel; /** what is given at the same door, this one among them */ together: readonly Parcel[]; /** the first that waits carries the act of the page */ isNext: boolean; isPending: boolean; onGive: ReturnType<typeof useReceipts>['give'] };

export function OpenParcel({ parcel, together, isNext, isPending, onGive }: OpenProps) {
  const w = useWords(expeditionWords);
  const [open, setOpen] = useState<'give' | 'fail' | null>(null);
  const again = useAct(carryAgain, { renews: [listParcels], onDone: () => toast(w.againDone) });
  const mayGive = parcel.allowed.includes('receive') && !isPending;
  return (
    <li className={css.parcel}>
      <ParcelFacts parcel={parcel} others={together.length - 1} />
      <div className={css.side}>
        {isPending ? <LeafMark kind="half">{w.pending}</LeafMark> : null}
        {parcel.state === 'undelivered' ? <LeafMark kind="refused">{w.undelivered}</LeafMark> : null}
        {mayGive && open === null ? <Button kind={isNext ? 'primary' : 'second'} className={css.give} onClick={() => setOpen('give')}>{w.give}<span className="sr"> {parcel.name}</span></Button> : null}
        {parcel.allowed.includes('fail') && !isPending && open === null ? <Button kind="quiet" size="sm" className={css.fail} onClick={() => setOpen('fail')}>{w.fail}<span className="sr"> {parcel.name}</span></Button> : null}
        {parcel.allowed.includes('again') && !isPending && open === null ? <Button busy={again.isPending && w.saving} onClick={() => again.mutate({ params: { consignmentId: parcel.id }, body: {} })}>{w.again}<span className="sr"> {parcel.name}</span></Button> : null}
        {parcel.state === 'undelivered' && open === null ? <ButtonLink kind="quiet" to={`/kirim/${parcel.letterId}`}>{w.otherWays}<span className="sr"> {parcel.name}</span></ButtonLink> : null}
      </div>
      <Trouble problem={again.error} />
      {open === 'give' ? <ReceiptForm parcel={parcel} together={together} onGive={async (receipts) => { await onGive(receipts); setOpen(null); }} onFail={() => setOpen('fail')} onClose={() => setOpen(null)} /> : null}
      {open === 'fail' ? <FailDialog parcel={parcel} onClose={() => setOpen(null)} /> : null}
    </li>
  );
}

/** Where to ride: a courier reads it before anything of the letter. */
function ParcelFacts({ parcel, letter = false, others = 0 }: { parcel: Parcel; /** of which letter it is stands nowhere else */ letter?: boolean; /** letters to be given at the same door */ others?: number }) {
  const w = useWords(expeditionWords);
  const where = [parcel.address, parcel.place].filter(Boolean).join(', ');
  const more = [parcel.attention && `u.p. ${parcel.attention}`, parcel.kind === 'copy' ? w.copy : null, parcel.n === null ? null : w.line(parcel.n), others > 0 ? w.together(others) : null].filter(Boolean).join(' · ');
  return (
    <div className={css.who}>
      <b>{parcel.name}</b>
      <span><span className={where ? undefined : css.nowhere}>{where || w.noAddress}</span><small>{' · '}{more}</small></span>
      {letter ? <small className={css.letter}><LetterName parcel={parcel} /></small> : null}
      {parcel.note ? <small>{parcel.note}</small> : null}
    </div>
  );
}

function LetterName({ parcel }: { parcel: Parcel }) {
  const w = useWords(expeditionWords);
  const language = useLanguage();
  return <><Link to={`/periksa/${parcel.letterId}`}>{parcel.letterNumber ?? w.letter}</Link>{' · '}{parcel.subject ?? w.secret(securityClassWords[language][parcel.securityClass].toLowerCase())}</>;
}

/** One letter and where it is carried: its number and subject are said once, not at each door. */
export function LetterParcels({ parcels, children }: { parcels: readonly Parcel[]; children: ReactNode }) {
  const w = useWords(expeditionWords);
  const language = useLanguage();
  const [parcel] = parcels;
  if (!parcel) return null;
  const places = new Set(parcels.map((each) => each.place));
  const isSecret = parcel.securityClass === 'R' || parcel.securityClass === 'SR';
  const facts = [w.addressees(parcels.length), places.size === 1 && parcels.length > 1 ? parcel.place : null, parcel.attachments > 0 ? w.attachments(parcel.attachments) : null].filter(Boolean).join(' · ');
  return (
    <section className={css.ofLetter}>
      <header className={css.letterHead}>
        <div className={css.who}>
          <h2><LetterName parcel={parcel} /></h2>
          <small>{facts}</small>
          <span className={css.tags}>
            {parcel.urgency === 'normal' ? null : <Tag solid={parcel.urgency === 'very_urgent'}>{urgencyWords[language][parcel.urgency]}</Tag>}
            {isSecret ? <Tag solid>{securityClassWords[language][parcel.securityClass]}</Tag> : null}
          </span>
        </div>
        {parcel.fileId ? <ButtonLink outside kind="quiet" size="sm" icon={<IconPrinter size={18} stroke={1.75} />} to={addressOf(downloadOriginal, { params: { fileId: parcel.fileId } })}>{w.printLetter}<span className="sr"> {parcel.letterNumber}</span></ButtonLink> : null}
      </header>
      <ul className={css.list} aria-label={w.openOf(parcel.letterNumber ?? w.letter)}>{children}</ul>
    </section>
  );
}

export function DoneParcel({ parcel }: { parcel: Parcel }) {
  return (
    <li className={css.parcel}>
      <ParcelFacts parcel={parcel} letter />
      <div className={css.side}>
        <LeafMark kind="done">{parcel.receivedBy}</LeafMark>
        {parcel.receivedAt ? <span className="meta">{sayTime(parcel.receivedAt)}</span> : null}
      </div>
    </li>
  );
}
