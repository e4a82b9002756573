import { TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { addAddressGroup, closeAddressGroup, editAddressGroup, findAddressables, listAddressGroups, type AddressGroup } from '#shared/contracts/address-groups.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useRested } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { PickField } from '#web/ui/form/pick-field.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './groups.module.css';
import { groupWords } from './words.ts';

type Member = AddressGroup['members'][number];

/** Name and members of one group; a unit adds its head, another group all of its members. */
export function GroupDialog({ group, onClose }: { group: AddressGroup | null; onClose: () => void }) {
  const w = useWords(groupWords);
  const [name, setName] = useState(group?.name ?? '');
  const [members, setMembers] = useState<Member[]>(group?.members ?? []);
  const [tried, setTried] = useState(false);
  const done = (say: string) => () => { toast(say); onClose(); };
  const renews = [listAddressGroups, findAddressables];
  const add = useAct(addAddressGroup, { renews, onDone: done(w.stored) });
  const edit = useAct(editAddressGroup, { renews, onDone: done(w.stored) });
  const close = useAct(closeAddressGroup, { renews, onDone: done(w.removed) });
  const isShort = name.trim().length < 3;
  const store = () => {
    setTried(true);
    if (isShort || members.length === 0) return;
    const fields = { name: name.trim(), positionIds: members.map((member) => member.positionId) };
    if (group) edit.mutate({ params: { groupId: group.id }, body: { ...fields, version: group.version } });
    else add.mutate({ body: fields });
  };
  return (
    <Dialog
      open onClose={onClose} title={group?.name ?? w.add} width={640}
      foot={<><Button kind="primary" busy={(add.isPending || edit.isPending) && w.storing} onClick={store}>{w.store}</Button>{group ? <Button onClick={() => close.mutate({ params: { groupId: group.id } })}>{w.remove}</Button> : null}<Button kind="quiet" onClick={onClose}>{w.cancel}</Button></>}
    >
      <Trouble problem={add.error ?? edit.error ?? close.error} />
      <TextInput label={w.name} value={name} maxLength={120} error={tried && isShort ? w.needName : undefined} onChange={(event) => setName(event.currentTarget.value)} />
      <MemberField key={members.length} fault={tried && members.length === 0 ? w.needMember : undefined} onAdd={(fresh) => setMembers([...members, ...fresh.filter((each) => !members.some((member) => member.positionId === each.positionId))])} />
      <ul className={css.members} aria-label={w.members}>
        {members.map((member) => (
          <li key={member.positionId}>
            <span><b>{member.title}</b><small>{member.unitName}</small></span>
            <button type="button" aria-label={w.takeOff(member.title)} onClick={() => setMembers(members.filter((other) => other !== member))}><IconX size={18} stroke={1.75} /></button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function MemberField({ fault, onAdd }: { fault: string | undefined; onAdd: (members: Member[]) => void }) {
  const w = useWords(groupWords);
  const [typed, setTyped] = useState<string | null>(null);
  const asked = useAsk(findAddressables, { query: { find: useRested((typed ?? '').trim(), 150) } }, { enabled: typed !== null, keepOld: true });
  const rows = asked.data?.rows ?? [];
  return (
    <PickField
      label={w.member} placeholder={w.memberHint} fault={fault} value={null} searching={asked.isFetching} onSearch={setTyped}
      choices={rows.map((row) => ({ id: `${row.kind} ${row.id}`, label: row.label, detail: row.detail }))}
      onChange={(choice) => onAdd(rows.find((row) => `${row.kind} ${row.id}` === choice?.id)?.positions ?? [])}
    />
  );
}
