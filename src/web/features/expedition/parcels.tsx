import { Select } from '@mantine/core';
import { useState } from 'react';
import { listParcels, type Parcel } from '#shared/contracts/expedition.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { Block, Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState, Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import css from './expedition.module.css';
import { DoneParcel, LetterParcels, OpenParcel } from './parcel-lines.tsx';
import { asGiven, type Receipt } from './receipt-queue.ts';
import { atDoorOf } from './same-door.ts';
import { inQueue, toDo, useCarryUnit } from './use-counts.ts';
import { useReceipts } from './use-receipts.ts';
import { expeditionWords } from './words.ts';

export type Unit = { id: string; name: string };

/** From here on one looks for an address among many. */
const MANY = 12;

/** Parcels of one letter lie together; the letters stay in the order of the list, the most urgent first. */
function byLetter(parcels: readonly Parcel[]): Parcel[][] {
  return [...Map.groupBy(parcels, (parcel) => parcel.letterId).values()];
}

function names(parcel: Parcel, find: string): boolean {
  const looked = find.trim().toLowerCase();
  return [parcel.name, parcel.attention, parcel.address, parcel.place, parcel.letterNumber, parcel.subject].some((text) => text?.toLowerCase().includes(looked));
}

/** Counts what the mark at the room counts: those to carry and those that came back. */
function titleOf(w: Spoken<typeof expeditionWords>, left: number, back: number): string {
  if (left === 0) return back === 0 ? w.titleNone : w.titleBack(sayNumber(back));
  if (back > 0) return w.titleBoth(sayNumber(left + back), sayNumber(left), sayNumber(back));
  return left === 1 ? w.titleOne : w.title(sayNumber(left));
}

/** What a courier takes along today: one press at the door, a name, a signature. Made for a phone. */
export function Parcels({ units }: { units: readonly Unit[] }) {
  const w = useWords(expeditionWords);
  const url = useUrlState();
  const { unitId, of } = useCarryUnit(units);
  const asked = useAsk(listParcels, { query: { unitId } }, { enabled: unitId !== '', everyMs: 30_000 });
  const { beside, waiting, refused, give, drop } = useReceipts();
  const pending = new Set(waiting.map((receipt) => receipt.consignmentId));
  const open = asked.data?.open ?? [];
  const [find, setFind] = useState('');
  const groups = byLetter(open.filter((parcel) => names(parcel, find)));
  // What one may give with another is given now, and asked of the whole list, whatever one looked for in it.
  const given = open.filter((parcel) => parcel.allowed.includes('receive') && !pending.has(parcel.id));
  const next = groups.flat().find((parcel) => !pending.has(parcel.id) && parcel.state === 'waiting');
  const left = open.filter((parcel) => !pending.has(parcel.id) && parcel.state === 'waiting').length;
  const back = open.filter((parcel) => !pending.has(parcel.id) && parcel.state === 'undelivered').length;
  const title = titleOf(w, left, back);
  useTitle(w.place);
  return (
    <Page>
      <PageHead over={w.place} title={asked.data ? title : w.list}>
        <ButtonLink to={`/registrasi${unitId ? `?unit=${unitId}` : ''}`}>{w.queue(inQueue(of(unitId)))}</ButtonLink>
        <ButtonLink to={`/ekspedisi/buku${unitId ? `?unit=${unitId}` : ''}`}>{w.book}</ButtonLink>
      </PageHead>
      {units.length > 1 ? <Select className={css.unit ?? ''} label={w.unit} value={unitId} data={units.map((unit) => ({ value: unit.id, label: w.unitWith(unit.name, toDo(of(unit.id))) }))} allowDeselect={false} onChange={(value) => url.set({ unit: value })} /> : null}
      {units.length === 0 ? <EmptyState title={w.noUnit} /> : null}
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {beside > 0 ? <Notice title={w.ofOthers}>{w.ofOthersSay}</Notice> : null}
      {refused.map((receipt) => <RefusedReceipt key={receipt.commandId} receipt={receipt} onAgain={() => void give([asGiven(receipt)])} onDrop={() => drop(receipt)} />)}
      {asked.data?.hasMore ? <Notice>{w.onlyFirst(open.length)}</Notice> : null}
      {asked.isPending && units.length > 0 ? <TableSkeleton label={w.loading} rows={4} /> : null}
      {asked.data && open.length === 0 ? <EmptyState title={w.emptyList}>{w.noneSay}</EmptyState> : null}
      {open.length >= MANY ? <FindField label={w.find} placeholder={w.findHint} value={find} onChange={setFind} /> : null}
      {open.length > 0 && groups.length === 0 ? <p className="meta">{w.findNone}</p> : null}
      <div className={css.columns}>
      <div className={css.letters}>
      {groups.map((parcels) => (
        <LetterParcels key={parcels[0]?.letterId} parcels={parcels}>
          {parcels.map((parcel) => <OpenParcel key={parcel.id} parcel={parcel} together={atDoorOf(parcel, given)} isNext={parcel === next} isPending={pending.has(parcel.id)} onGive={give} />)}
        </LetterParcels>
      ))}
      </div>
      {asked.data && (open.length > 0 || asked.data.done.length > 0) ? <DoneToday parcels={asked.data.done} /> : null}
      </div>
    </Page>
  );
}

/** Beside what is still to be carried, where there is room for both. */
function DoneToday({ parcels }: { parcels: readonly Parcel[] }) {
  const w = useWords(expeditionWords);
  return <Block title={w.done}>{parcels.length > 0 ? <ul className={css.list} aria-label={w.done}>{parcels.map((parcel) => <DoneParcel key={parcel.id} parcel={parcel} />)}</ul> : <p className="meta">{w.doneNone}</p>}</Block>;
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
