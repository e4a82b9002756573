import { Checkbox, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { disableAccount, enableAccount, endAccountSessions, listAccounts, recoverAccount, type Account } from '#shared/contracts/identity.contract.ts';
import { formatNip } from '#shared/domain/nip.ts';
import { isReason } from '#shared/domain/reason.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './accounts.module.css';
import { MailOfAccount } from './mail-of-account.tsx';
import type { FirstPassword } from './password-dialog.tsx';
import { SecretNotice } from './secret-notice.tsx';
import { accountsWords } from './words.ts';

/** `more`: what other features of the house know of this person. */
export type MoreOfPerson = (person: { employeeId: string; name: string }) => ReactNode;
type Props = { account: Account; onClose: () => void; onPassword: (made: FirstPassword) => void; more: MoreOfPerson };

/** What an administrator may do to one account. Each act ends what it must end at once, and leaves its reason. */
export function AccountDialog({ account, onClose, onPassword, more }: Props) {
  const w = useWords(accountsWords);
  const params = { accountId: account.id };
  const renews = [listAccounts];
  const end = useAct(endAccountSessions, { renews, onDone: ({ ended }) => { toast(w.endedSessions(ended)); } });
  const enable = useAct(enableAccount, { renews, onDone: () => { toast(w.wasEnabled); onClose(); } });
  const facts = [
    { name: w.name, value: account.employee.name }, { name: w.nip, value: account.employee.nip ? formatNip(account.employee.nip) : '' }, { name: w.seat, value: account.seatTitle }, { name: w.unit, value: account.unitName },
    { name: w.twoSteps, value: account.secondFactor ? w.on : w.off }, { name: w.disabledFor, value: account.disabledReason },
    { name: w.openSessions, value: account.openSessions > 0 ? <>{account.openSessions} <Button kind="quiet" size="sm" busy={end.isPending && w.ending} onClick={() => end.mutate({ params })}>{w.endSessions}</Button></> : '' },
  ];
  return (
    <Dialog open onClose={onClose} title={w.manageTitle(account.username)} width={600} foot={<Button data-leave onClick={onClose}>{w.close}</Button>}>
      <Facts facts={facts} />
      <Trouble problem={end.error ?? enable.error} />
      <MailOfAccount employeeId={account.employee.id} />
      {more({ employeeId: account.employee.id, name: account.employee.name })}
      {account.state === 'disabled' ? <div><Button main kind="primary" busy={enable.isPending && w.enabling} onClick={() => enable.mutate({ params })}>{w.enable}</Button></div> : <><Reset account={account} onPassword={onPassword} /><Disable account={account} onDone={onClose} /></>}
    </Dialog>
  );
}

function Reset({ account, onPassword }: { account: Account; onPassword: (made: FirstPassword) => void }) {
  const w = useWords(accountsWords);
  const [reason, setReason] = useState('');
  const [removeSecondFactor, setRemove] = useState(false);
  const [tried, setTried] = useState(false);
  const recover = useAct(recoverAccount, { renews: [listAccounts], onDone: onPassword });
  const isShort = !isReason(reason);
  const submit = () => { setTried(true); if (!isShort) recover.mutate({ params: { accountId: account.id }, body: { removeSecondFactor, reason: reason.trim() } }); };
  return (
    <details className={css.fold}>
      <summary>{w.reset}</summary>
      <p>{w.resetSay}</p>
      <SecretNotice employeeId={account.employee.id} />
      <Trouble problem={recover.error} />
      <TextInput label={w.reason} description={w.reasonHelp} value={reason} error={tried && isShort ? w.needReason : undefined} maxLength={300} onChange={(event) => setReason(event.currentTarget.value)} />
      {account.secondFactor ? <Checkbox label={w.removeFactor} checked={removeSecondFactor} onChange={(event) => setRemove(event.currentTarget.checked)} /> : null}
      <div><Button kind="primary" busy={recover.isPending && w.resetting} onClick={submit}>{w.reset}</Button></div>
    </details>
  );
}

function Disable({ account, onDone }: { account: Account; onDone: () => void }) {
  const w = useWords(accountsWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const disable = useAct(disableAccount, { renews: [listAccounts], onDone: () => { toast(w.wasDisabled); onDone(); } });
  const isShort = !isReason(reason);
  const submit = () => { setTried(true); if (!isShort) disable.mutate({ params: { accountId: account.id }, body: { reason: reason.trim() } }); };
  return (
    <details className={css.fold}>
      <summary>{w.disable}</summary>
      <p>{w.disableSay}</p>
      <Trouble problem={disable.error} />
      <TextInput label={w.reason} description={w.reasonHelp} value={reason} error={tried && isShort ? w.needReason : undefined} maxLength={300} onChange={(event) => setReason(event.currentTarget.value)} />
      <div><Button kind="strong" busy={disable.isPending && w.disabling} onClick={submit}>{w.disable}</Button></div>
    </details>
  );
}
