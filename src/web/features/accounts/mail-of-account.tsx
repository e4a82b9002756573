import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { getMailAddressOf, setMailAddressOf } from '#shared/contracts/notifications.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './accounts.module.css';
import { accountsWords } from './words.ts';

/** Where this person is mailed, entered by who administers the account; the person may also prove one themselves. */
export function MailOfAccount({ employeeId }: { employeeId: string }) {
  const w = useWords(accountsWords);
  const params = { employeeId };
  const asked = useAsk(getMailAddressOf, { params });
  const [typed, setTyped] = useState<string | null>(null);
  const set = useAct(setMailAddressOf, { onDone: () => { setTyped(null); toast(w.mailKept); void asked.refetch(); } });
  const kept = asked.data?.address ?? null;
  const value = typed ?? kept?.address ?? '';
  const isWrong = value.trim() !== '' && !/^\S+@\S+\.\S+$/u.test(value.trim());
  return (
    <details className={css.fold}>
      <summary>{w.mail}</summary>
      <p>{kept?.state === 'refused' ? w.mailRefused : w.mailSay}</p>
      <Trouble problem={asked.error ?? set.error} />
      <TextInput label={w.mail} type="email" value={value} error={typed !== null && isWrong ? w.mailWrong : undefined} onChange={(event) => setTyped(event.currentTarget.value)} />
      <div><Button busy={set.isPending && w.mailKeeping} onClick={() => { if (!isWrong) set.mutate({ params, body: { address: value.trim() || null } }); }}>{w.mailKeep}</Button></div>
    </details>
  );
}
