import { useState } from 'react';
import { listAddressGroups, type AddressGroup } from '#shared/contracts/address-groups.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './groups.module.css';
import { GroupDialog } from './group-dialog.tsx';
import { groupWords } from './words.ts';

/** All address groups; whoever registers letters keeps them. */
export function AddressGroups() {
  const w = useWords(groupWords);
  const asked = useAsk(listAddressGroups);
  const [open, setOpen] = useState<AddressGroup | 'new' | null>(null);
  const rows = asked.data?.rows ?? [];
  const title = w.title(rows.length);
  useTitle(title);
  const make = asked.data?.mayEdit ? <Button kind="primary" onClick={() => setOpen('new')}>{w.add}</Button> : null;
  if (asked.error) return <Page><Trouble problem={asked.error} onRetry={() => void asked.refetch()} /></Page>;
  return (
    <Page>
      <PageHead title={title}>{rows.length > 0 ? make : null}</PageHead>
      {asked.data && rows.length === 0 ? <EmptyState title={w.first} action={make}>{w.say}</EmptyState> : <p className="meta">{w.say}</p>}
      <ul className={css.groups}>
        {rows.map((group) => (
          <li key={group.id}>
            <span><b>{group.name}</b><small>{w.count(group.members.length)} · {group.members.slice(0, 4).map((member) => member.title).join(', ')}{group.members.length > 4 ? '…' : ''}</small></span>
            {asked.data?.mayEdit ? <Button kind="quiet" size="sm" onClick={() => setOpen(group)}>{w.edit}<span className="sr"> {group.name}</span></Button> : null}
          </li>
        ))}
      </ul>
      {open ? <GroupDialog group={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}
