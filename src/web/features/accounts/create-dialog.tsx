import { TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { createAccount, listAccounts, suggestUsername } from '#shared/contracts/identity.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useEmployeeChoices } from '#web/lib/choices.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import type { FirstPassword } from './password-dialog.tsx';
import { SecretNotice } from './secret-notice.tsx';
import { accountsWords } from './words.ts';

const allowed = /^[a-z0-9]+([.-][a-z0-9]+)*$/u;

/** An account for an employee; the username the preset asks for is offered from the position. */
export function CreateDialog({ onClose, onDone }: { onClose: () => void; onDone: (made: FirstPassword) => void }) {
  const w = useWords(accountsWords);
  const id = useId();
  const employees = useEmployeeChoices();
  const [employee, setEmployee] = useState<Choice | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const suggestion = useAsk(suggestUsername, { query: { employeeId: employee?.id ?? '' } }, { enabled: employee !== null });
  const shown = typed ?? suggestion.data?.username ?? '';
  const username = shown.trim().toLowerCase();
  const create = useAct(createAccount, { renews: [listAccounts], onDone });
  const isGood = username.length >= 3 && allowed.test(username);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (employee && isGood && !create.isPending) create.mutate({ body: { employeeId: employee.id, username } });
  };
  return (
    <Dialog open onClose={onClose} title={w.createTitle} foot={<><Button kind="primary" type="submit" form={id} busy={create.isPending && w.creating}>{w.create}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={create.error} />
      <form id={id} onSubmit={submit} noValidate style={{ display: 'grid', gap: 12 }}>
        <PickField label={w.employee} placeholder={w.employeeHint} value={employee} fault={tried && !employee ? w.needEmployee : undefined} onChange={(choice) => { setEmployee(choice); setTyped(null); }} {...employees} />
        {/* A suggestion that comes while somebody types is no part of what they type; who leaves the field empty takes it. */}
        <TextInput label={w.username} description={w.usernameHelp} value={shown} onFocus={() => setTyped(shown)} onBlur={() => { if (shown === '') setTyped(null); }} error={tried && !isGood ? w.needUsername : create.error?.fieldFaults['username']} maxLength={60} autoCapitalize="none" autoComplete="off" spellCheck={false} onChange={(event) => setTyped(event.currentTarget.value)} />
        {employee ? <SecretNotice employeeId={employee.id} /> : null}
      </form>
    </Dialog>
  );
}
