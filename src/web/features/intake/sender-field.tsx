import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addParty, listParties, partyKinds } from '#shared/contracts/organization-city.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { usePartyChoices } from '#web/lib/choices.ts';
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
  const parties = usePartyChoices();
  const [recording, setRecording] = useState(false);
  const isNew = paper.partyId === null && paper.senderName.trim().length >= 3;
  return (
    <div>
      <PickField
        label={w.sender} name="senderName" placeholder={w.senderHint} fault={fault} value={{ id: paper.partyId ?? '', label: paper.senderName }} {...parties}
        onTyped={(senderName) => onChange({ senderName, partyId: null })} onChange={(choice) => { if (choice) onChange({ senderName: choice.label, partyId: choice.id }); }}
      />
      {isNew ? <p className={css.under}>{w.newSender} <button type="button" className={css.link} onClick={() => setRecording(true)}>{w.recordSender}</button></p> : null}
      {recording ? <PartyDialog name={paper.senderName.trim()} onClose={() => setRecording(false)} onDone={(id, name) => { onChange({ partyId: id, senderName: name }); setRecording(false); }} /> : null}
    </div>
  );
}

function PartyDialog({ name, onClose, onDone }: { name: string; onClose: () => void; onDone: (id: string, name: string) => void }) {
  const w = useWords(intakeWords);
  const [fields, setFields] = useState({ name, kind: 'government' as (typeof partyKinds)[number], address: '' });
  const add = useAct(addParty, { renews: [listParties], onDone: ({ id }) => onDone(id, fields.name.trim()) });
  const save = () => add.mutate({ body: { ...fields, email: null, phone: null } });
  return (
    <Dialog open onClose={onClose} title={w.partyTitle} foot={<><Button kind="primary" busy={add.isPending && w.recording} onClick={save}>{w.record}</Button><Button data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={add.error} />
      <TextInput label={w.partyName} value={fields.name} onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })} maxLength={200} />
      <Select label={w.partyKind} value={fields.kind} allowDeselect={false} onChange={(kind) => setFields({ ...fields, kind: partyKinds.find((each) => each === kind) ?? 'government' })} data={partyKinds.map((value) => ({ value, label: w[value] }))} comboboxProps={{ withinPortal: false }} />
      <TextInput label={w.partyAddress} value={fields.address} onChange={(event) => setFields({ ...fields, address: event.currentTarget.value })} maxLength={300} />
    </Dialog>
  );
}
