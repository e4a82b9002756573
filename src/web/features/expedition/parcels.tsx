import { Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { downloadOriginal } from '#shared/contracts/documents.contract.ts';
import { carryAgain, listParcels, type Parcel } from '#shared/contracts/expedition.contract.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { sayNumber, sayTime } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Tag } from '#web/ui/form/chip.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { Block, Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState, Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import css from './expedition.module.css';
import { FailDialog } from './fail-dialog.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import { asGiven, type Receipt } from './receipt-queue.ts';
import { inQueue, toDo, useCarryUnit } from './use-counts.ts';
import { useReceipts } from './use-receipts.ts';
import { expeditionWords } from './words.ts';

export type Unit = { id: string; name: string };

/** What a courier takes along today: one press at the door, a name, a signature. Made for a phone. */
export function Parcels({ units }: { units: readonly Unit[] }) {
  const w = useWords(expeditionWords);
  const url = useUrlState();
  const { unitId, of } = useCarryUnit(units);
  const asked = useAsk(listParcels, { query: { unitId } }, { enabled: unitId !== '', everyMs: 30_000 });
  const { beside, waiting, refused, give, drop } = useReceipts();
  const pending = new Set(waiting.map((receipt) => receipt.consignmentId));
  const open = asked.data?.open ?? [];
  const next = open.find((parcel) => !pending.has(parcel.id) && parcel.state === 'waiting');
  const left = open.filter((parcel) => !pending.has(parcel.id) && parcel.state === 'waiting').length;
  const back = open.filter((parcel) => !pending.has(parcel.id) && parcel.state === 'undelivered').length;
  const title = left === 0 ? (back === 0 ? w.titleNone : w.titleBack(sayNumber(back))) : left === 1 ? w.titleOne : w.title(sayNumber(left));
  useTitle(w.place);
  return (
    <Page narrow>
      <PageHead over={w.place} title={asked.data ? title : w.list}>
        <ButtonLink to={`/registrasi${unitId ? `?unit=${unitId}` : ''}`}>{w.queue(inQueue(of(unitId)))}</ButtonLink>
        <ButtonLink to={`/ekspedisi/buku${unitId ? `?unit=${unitId}` : ''}`}>{w.book}</ButtonLink>
      </PageHead>
      {units.length > 1 ? <Select label={w.unit} value={unitId} data={units.map((unit) => ({ value: unit.id, label: w.unitWith(unit.name, toDo(of(unit.id))) }))} allowDeselect={false} onChange={(value) => url.set({ unit: value })} /> : null}
      {units.length === 0 ? <EmptyState title={w.noUnit} /> : null}
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {beside > 0 ? <Notice title={w.ofOthers}>{w.ofOthersSay}</Notice> : null}
      {refused.map((receipt) => <RefusedReceipt key={receipt.commandId} receipt={receipt} onAgain={() => void give(asGiven(receipt))} onDrop={() => drop(receipt)} />)}
      {asked.data?.hasMore ? <Notice>{w.onlyFirst(open.length)}</Notice> : null}
      {asked.isPending && units.length > 0 ? <TableSkeleton label={w.loading} rows={4} /> : null}
      {asked.data && open.length === 0 ? <EmptyState title={w.emptyList}>{w.noneSay}</EmptyState> : null}
      {open.length > 0 ? <ul className={css.list} aria-label={w.open}>{open.map((parcel) => <OpenParcel key={parcel.id} parcel={parcel} isNext={parcel === next} isPending={pending.has(parcel.id)} onGive={give} />)}</ul> : null}
      {asked.data && asked.data.done.length > 0 ? <Block title={w.done}><ul className={css.list} aria-label={w.done}>{asked.data.done.map((parcel) => <DoneParcel key={parcel.id} parcel={parcel} />)}</ul></Block> : null}
    </Page>
  );
}

/** Nothing given at a door is thrown away by the phone: who carried it decides. */
function RefusedReceipt({ receipt, onAgain, onDrop }: { receipt: Receipt; onAgain: () => void; onDrop: () => void }) {
  const w = useWords(expeditionWords);
  return (
    <Notice title={w.refused(receipt.name, receipt.refused ?? '')} action={<><Button size="sm" onClick={onAgain}>{w.sendAgain}</Button><Button size="sm" kind="quiet" onClick={onDrop}>{w.dropReceipt}</Button></>}>
      {w.refusedSay(receipt.receivedBy)}
    </Notice>
  );
}

type OpenProps = { parcel: Parcel; /** the first that waits carries the act of the page */ isNext: boolean; isPending: boolean; onGive: ReturnType<typeof useReceipts>['give'] };

function OpenParcel({ parcel, isNext, isPending, onGive }: OpenProps) {
  const w = useWords(expeditionWords);
  const [open, setOpen] = useState<'give' | 'fail' | null>(null);
  const again = useAct(carryAgain, { renews: [listParcels], onDone: () => toast(w.againDone) });
  const mayGive = parcel.allowed.includes('receive') && !isPending;
  return (
    <li className={css.parcel}>
      <ParcelFacts parcel={parcel} />
      <div className={css.side}>
        {isPending ? <LeafMark kind="half">{w.pending}</LeafMark> : null}
        {parcel.state === 'undelivered' ? <LeafMark kind="refused">{w.undelivered}</LeafMark> : null}
        {mayGive && open === null ? <Button kind={isNext ? 'primary' : 'second'} onClick={() => setOpen('give')}>{w.give}<span className="sr"> {parcel.name}</span></Button> : null}
        {parcel.allowed.includes('again') && !isPending && open === null ? <Button busy={again.isPending && w.saving} onClick={() => again.mutate({ params: { consignmentId: parcel.id }, body: {} })}>{w.again}<span className="sr"> {parcel.name}</span></Button> : null}
        {parcel.state === 'undelivered' && open === null ? <ButtonLink kind="quiet" to={`/kirim/${parcel.letterId}`}>{w.otherWays}<span className="sr"> {parcel.name}</span></ButtonLink> : null}
      </div>
      {parcel.fileId && open === null ? <ButtonLink outside kind="quiet" size="sm" icon={<IconPrinter size={18} stroke={1.75} />} to={addressOf(downloadOriginal, { params: { fileId: parcel.fileId } })}>{w.printLetter}<span className="sr"> {parcel.letterNumber} {parcel.name}</span></ButtonLink> : null}
      <Trouble problem={again.error} />
      {open === 'give' ? <ReceiptForm parcel={parcel} onGive={async (receipt) => { await onGive(receipt); setOpen(null); }} onFail={() => setOpen('fail')} onClose={() => setOpen(null)} /> : null}
      {open === 'fail' ? <FailDialog parcel={parcel} onClose={() => setOpen(null)} /> : null}
    </li>
  );
}

function ParcelFacts({ parcel }: { parcel: Parcel }) {
  const w = useWords(expeditionWords);
  const language = useLanguage();
  const isSecret = parcel.securityClass === 'R' || parcel.securityClass === 'SR';
  const more = [parcel.kind === 'copy' ? w.copy : null, parcel.attention && `u.p. ${parcel.attention}`].filter(Boolean).join(' · ');
  const where = [parcel.address, parcel.place].filter(Boolean).join(', ');
  return (
    <div className={css.who}>
      <b><span className={css.n}>{parcel.n}.</span> {parcel.name}</b>
      {more ? <span>{more}</span> : null}
      {/* Where to ride: a courier reads it before anything of the letter. */}
      <span className={where ? undefined : css.nowhere}>{where || w.noAddress}</span>
      <small className={css.letter}><Link to={`/naskah/${parcel.letterId}`}>{parcel.letterNumber ?? w.letter}</Link>{' · '}{[parcel.subject ?? w.secret(securityClassWords[language][parcel.securityClass].toLowerCase()), parcel.attachments > 0 ? w.attachments(parcel.attachments) : null].filter(Boolean).join(' · ')}</small>
      {parcel.note ? <small>{parcel.note}</small> : null}
      <span className={css.tags}>
        {parcel.urgency === 'normal' ? null : <Tag solid>{urgencyWords[language][parcel.urgency]}</Tag>}
        {isSecret ? <Tag solid>{securityClassWords[language][parcel.securityClass]}</Tag> : null}
      </span>
    </div>
  );
}

function DoneParcel({ parcel }: { parcel: Parcel }) {
  return (
    <li className={css.parcel}>
      <ParcelFacts parcel={parcel} />
      <div className={css.side}>
        <LeafMark kind="done">{parcel.receivedBy}</LeafMark>
        {parcel.receivedAt ? <span className="meta">{sayTime(parcel.receivedAt)}</span> : null}
      </div>
    </li>
  );
}
