import { Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { findSenders, type SenderRow } from '#shared/contracts/intake.contract.ts';
import { addParty, listParties, partyKinds } from '#shared/contracts/organization-city.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useRested } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { PickField } from '#web/ui/form/pick-field.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './intake.module.css';
import type { Paper } from './paper.ts';
import { intakeWords } from './words.ts';

type Props = { paper: Paper; onChange: (changes: Partial<Paper>) => void; fault: string | undefined };

/** The sender: known from before, or as it stands on the letterhead; a new one can be put on record in place. */
export function SenderField({ paper, onChange, fault }: Props) {
  const w = useWords(intakeWords);
  const senders = useSenders();
  const [recording, setRecording] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const wasRecording = useRef(false);
  useEffect(() => {
    // The hand goes on where it was: in the sender, recorded or not.
    if (wasRecording.current && !recording) box.current?.querySelector('input')?.focus();
    wasRecording.current = recording;
  }, [recording]);
  const name = paper.senderName.trim();
  const isNew = useIsNew(paper.partyId === null && name.length >= 3 ? name : '');
  const choose = (choice: { id: string; label: string } | null) => {
    if (choice) onChange({ senderName: choice.label, partyId: senders.rows.find((row) => idOf(row) === choice.id)?.partyId ?? null });
  };
  return (
    <div ref={box}>
      <PickField
        label={w.sender} name="senderName" placeholder={w.senderHint} fault={fault} value={{ id: paper.partyId ?? '', label: paper.senderName }} searching={senders.searching} onSearch={senders.onSearch} choices={senders.choices}
        onTyped={(senderName) => onChange({ senderName, partyId: null })} onChange={choose}
        more={isNew ? { label: w.recordAs(name), onChoose: () => setRecording(true) } : undefined}
      />
      {isNew ? <p className={css.under}>{w.newSender} {/* By keyboard it is the last line of the list; Tab goes on to the number of the letter. */}<button type="button" tabIndex={-1} className={css.link} onClick={() => setRecording(true)}>{w.recordSender}</button></p> : null}
      {recording ? <PartyDialog name={name} onClose={() => setRecording(false)} onDone={(id, senderName) => { onChange({ partyId: id, senderName }); setRecording(false); }} /> : null}
    </div>
  );
}

const idOf = (row: SenderRow) => `${row.kind} ${row.partyId ?? row.label}`;

function useSenders() {
  const w = useWords(intakeWords);
  const [typed, setTyped] = useState<string | null>(null);
  const words = (typed ?? '').trim();
  const find = useRested(words, 150);
  const asked = useAsk(findSenders, { query: { find } }, { enabled: typed !== null, keepOld: true });
  const rows = asked.data?.rows ?? [];
  const detailOf = (row: SenderRow) => (row.kind === 'used' ? w.usedSender : row.kind === 'unit' ? w.unitSender(row.detail) : row.detail);
  return { rows, onSearch: setTyped, searching: find !== words || asked.isPlaceholderData || asked.isLoading, choices: rows.map((row) => ({ id: idOf(row), label: row.label, detail: detailOf(row) })) };
}

/** Whether a name is asked to be put on record: also of one a letter filled in, which nobody typed and no list was asked for. */
function useIsNew(name: string): boolean {
  const find = useRested(name, 150);
  const { data } = useAsk(findSenders, { query: { find } }, { enabled: find !== '' });
  return find !== '' && find === name && data?.isOnRecord === false;
}

function PartyDialog({ name, onClose, onDone }: { name: string; onClose: () => void; onDone: (id: string, name: string) => void }) {
  const w = useWords(intakeWords);
  const [fields, setFields] = useState({ name, kind: 'government' as (typeof partyKinds)[number], address: '' });
  const add = useAct(addParty, { renews: [listParties, findSenders], onDone: ({ id }) => onDone(id, fields.name.trim()) });
  const save = () => add.mutate({ body: { ...fields, email: null, phone: null } });
  const onEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save();
  };
  return (
    <Dialog open onClose={onClose} title={w.partyTitle} foot={<><Button kind="primary" busy={add.isPending && w.recording} onClick={save}>{w.record}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={add.error} />
      <TextInput label={w.partyName} value={fields.name} onKeyDown={onEnter} onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })} maxLength={200} />
      <Select label={w.partyKind} value={fields.kind} allowDeselect={false} onChange={(kind) => setFields({ ...fields, kind: partyKinds.find((each) => each === kind) ?? 'government' })} data={partyKinds.map((value) => ({ value, label: w[value] }))} />
      <TextInput label={w.partyAddress} value={fields.address} onKeyDown={onEnter} onChange={(event) => setFields({ ...fields, address: event.currentTarget.value })} maxLength={300} />
    </Dialog>
  );
}
