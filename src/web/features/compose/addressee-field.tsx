import { Checkbox, TextInput } from '@mantine/core';
import { IconArrowUp, IconPencil, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { findAddressables } from '#shared/contracts/address-groups.contract.ts';
import { getPosition, getUnit } from '#shared/contracts/organization.contract.ts';
import { listParties } from '#shared/contracts/organization-city.contract.ts';
import type { DraftAddressee } from '#shared/contracts/outgoing.contract.ts';
import { MOST_IN_HEAD } from '#shared/domain/outgoing.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useRested } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import { FoldedLines } from '#web/ui/folded-lines.tsx';
import css from './compose.module.css';
import { composeWords } from './words.ts';

type Props = { label: string; value: DraftAddressee[]; onChange: (value: DraftAddressee[]) => void; required?: boolean; fault?: string | undefined; /** what the page does with the members of a group that are named: many stand on a list of their own, or each on a line below the signature */ members: 'list' | 'lines' };
type Offer = Choice & { addressee: DraftAddressee };

/** In the house positions, units and groups; outside whom the house knows; else as it is typed. */
function useOffers(listsMany: boolean) {
  const w = useWords(composeWords);
  const [typed, setTyped] = useState<string | null>(null);
  const words = (typed ?? '').trim();
  const find = useRested(words, 150);
  const house = useAsk(findAddressables, { query: { find } }, { enabled: typed !== null, keepOld: true });
  const parties = useAsk(listParties, { query: { limit: 8, ...(find ? { find } : {}) } }, { enabled: typed !== null && find.length >= 2, keepOld: true });
  const offers: Offer[] = (house.data?.rows ?? []).map((row) => ({
    id: `${row.kind} ${row.id}`, label: row.label,
    detail: row.kind === 'position' ? row.detail : row.kind === 'group' ? w.ofGroup(row.positions.length) : row.positions.length > 0 ? w.ofUnit(row.detail) : w.unitNoHead,
    addressee: { ref: { kind: row.kind, id: row.id }, name: row.kind === 'unit' && row.positions[0] ? row.positions[0].title : row.label, attention: null, place: null, email: null, ...(listsMany && row.kind === 'group' && row.positions.length > MOST_IN_HEAD ? { membersListed: true } : {}) },
  }));
  const outside: Offer[] = find.length < 2 ? [] : (parties.data?.rows ?? []).map((row) => ({
    id: `party ${row.id}`, label: row.name, detail: [w.outside, row.address].filter(Boolean).join(' · '),
    addressee: { ref: { kind: 'party', id: row.id }, name: row.name, attention: null, place: null, email: row.email ?? null },
  }));
  const isKnown = [...offers, ...outside].some((offer) => offer.label.toLowerCase() === words.toLowerCase());
  // Not before the house has answered: a quick hand would take the first line and write to nobody the house knows.
  const searching = find !== words || house.isFetching || parties.isFetching;
  const own: Offer[] = words.length >= 3 && !isKnown && !searching ? [{ id: 'typed', asTyped: true, label: words, detail: w.asTyped, addressee: { ref: null, name: words, attention: null, place: null, email: null } }] : [];
  return { offers: [...offers, ...outside, ...own], searching, onSearch: setTyped };
}

/** Whom the letter is for, in the order of the page; each line can say u.p., a place and a mail address. */
export function AddresseeField({ label, value, onChange, required = false, fault, members }: Props) {
  const w = useWords(composeWords);
  const { offers, searching, onSearch } = useOffers(members === 'list');
  const [open, setOpen] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(value.length);
  useEffect(() => {
    // The hand stays on the keyboard: after one addressee the next may follow.
    if (value.length > before.current) box.current?.querySelector('input')?.focus();
    before.current = value.length;
  }, [value.length]);
  const put = (at: number, next: DraftAddressee) => onChange(value.map((each, index) => (index === at ? next : each)));
  return (
    <div>
      <div ref={box}>
        <PickField
          key={value.length} label={value.length > 1 ? w.countOf(label, value.length) : label} required={required} fault={fault} placeholder={w.addSomebody} value={null} choices={offers} searching={searching} onSearch={onSearch}
          onChange={(choice) => {
            const offer = offers.find((each) => each.id === choice?.id);
            if (offer) onChange([...value, offer.addressee]);
          }}
        />
      </div>
      {value.length > 0 ? (
        <FoldedLines
          label={label} className={css.addressees}
          lines={value.map((each, at) => (
            <li key={`${each.ref?.id ?? each.name}-${at}`}>
              <div className={css.addressee} data-n={`${at + 1}.`}>
                <span className={css.who}>
                  <b>{each.name}</b>
                  <WhereLine addressee={each} />
                </span>
                {at > 0 ? <button type="button" className={css.off} aria-label={w.moveUp(each.name)} onClick={() => onChange(value.map((other, index) => (index === at ? (value[at - 1] ?? other) : index === at - 1 ? each : other)))}><IconArrowUp size={18} stroke={1.75} /></button> : null}
                <button type="button" className={css.off} aria-label={w.details(each.name)} aria-expanded={open === at} onClick={() => setOpen(open === at ? null : at)}><IconPencil size={18} stroke={1.75} /></button>
                <button type="button" className={css.off} aria-label={w.takeOff(each.name)} onClick={() => { setOpen(null); onChange(value.filter((_, index) => index !== at)); }}><IconX size={18} stroke={1.75} /></button>
              </div>
              {each.ref?.kind === 'group' ? <Checkbox className={css.members} label={w.nameMembers} description={members === 'list' ? w.nameMembersHelp : w.copyMembersHelp} aria-label={w.membersOf(each.name)} checked={each.membersListed === true} onChange={(event) => put(at, { ...each, membersListed: event.currentTarget.checked })} /> : null}
              {open === at ? <Details value={each} onChange={(next) => put(at, next)} /> : null}
            </li>
          ))}
        />
      ) : null}
    </div>
  );
}

/** What tells an addressee from a namesake: where the position stands and who sits there, else what the person wrote beside the name. */
function WhereLine({ addressee: { ref, name, attention, place, email } }: { addressee: DraftAddressee }) {
  const w = useWords(composeWords);
  const desk = useAsk(getPosition, { params: { positionId: ref?.id ?? '' } }, { enabled: ref?.kind === 'position' });
  const unit = useAsk(getUnit, { params: { unitId: ref?.id ?? '' } }, { enabled: ref?.kind === 'unit' });
  const where = ref?.kind === 'position' ? [desk.data?.unitName, desk.data?.holders[0]?.name] : ref?.kind === 'unit' ? [unit.data?.name === name ? null : unit.data?.name] : ref?.kind === 'group' ? [w.groupKind] : [w.outside];
  return <small>{[...where, attention && `u.p. ${attention}`, place && `di ${place}`, email].filter(Boolean).join(' · ')}</small>;
}

function Details({ value, onChange }: { value: DraftAddressee; onChange: (value: DraftAddressee) => void }) {
  const w = useWords(composeWords);
  const isOutside = value.ref === null || value.ref.kind === 'party';
  const [mail, setMail] = useState(value.email ?? '');
  const orNull = (text: string) => (text === '' ? null : text);
  return (
    <div className={css.details}>
      <TextInput label={w.nameOnPage} value={value.name} maxLength={300} onChange={(event) => { if (event.currentTarget.value.trim() !== '') onChange({ ...value, name: event.currentTarget.value }); }} />
      <TextInput label={w.attention} value={value.attention ?? ''} maxLength={300} onChange={(event) => onChange({ ...value, attention: orNull(event.currentTarget.value) })} />
      <TextInput label={w.place} value={value.place ?? ''} maxLength={300} onChange={(event) => onChange({ ...value, place: orNull(event.currentTarget.value) })} />
      {isOutside ? (
        <TextInput
          label={w.email} description={w.emailHelp} type="email" value={mail} maxLength={200}
          onChange={(event) => {
            setMail(event.currentTarget.value);
            // Half an address is kept on the screen and goes to the server when it is one.
            if (event.currentTarget.value === '' || event.currentTarget.checkValidity()) onChange({ ...value, email: orNull(event.currentTarget.value) });
          }}
        />
      ) : null}
    </div>
  );
}
