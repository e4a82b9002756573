import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { getModelOfficeProgress, startModelOffice } from '#shared/contracts/first-run.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { firstRunWords } from '#web/features/identity/first-run-words.ts';
import { call } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { BookTable } from '#web/ui/book-table.tsx';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './first-run.module.css';

type Accounts = Reply<typeof startModelOffice>['accounts'];

/** Loads the invented city, then shows its accounts once. */
export function ModelOffice({ onBack }: { onBack: () => void }) {
  const w = useWords(firstRunWords);
  const [code, setCode] = useState(new URLSearchParams(location.search).get('kode') ?? '');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [accounts, setAccounts] = useState<Accounts | null>(null);
  const progress = useAsk(getModelOfficeProgress, {}, { enabled: busy, everyMs: 1000 });
  const share = progress.data?.all ? progress.data.done / progress.data.all : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!code.trim()) return;
    setBusy(true);
    setRefusal(null);
    try {
      setAccounts((await call(startModelOffice, { body: { setupCode: code } })).accounts);
    } catch (problem) {
      setRefusal(problem instanceof ApiProblem ? problem.message : String(problem));
    }
    setBusy(false);
  };
  if (accounts) return <Ready accounts={accounts} />;
  return (
    <form className={css.form} noValidate onSubmit={(event) => void submit(event)}>
      <div>
        <h1 className="h1">{w.modelTitle}</h1>
        <p className={css.lede}>{w.modelSay}</p>
      </div>
      {refusal ? <Refusal>{refusal}</Refusal> : null}
      <TextInput
        label={w.code}
        description={w.codeHelp}
        autoComplete="off"
        autoFocus
        value={code}
        error={tried && !code.trim() ? w.needCode : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <div className={css.go}>
        <Button kind="primary" size="lg" type="submit" busy={busy && w.modelLoading} {...(share === undefined ? {} : { share })}>
          {w.modelStart}
        </Button>
        <Button kind="quiet" size="lg" onClick={onBack}>
          {w.back}
        </Button>
      </div>
    </form>
  );
}

function Ready({ accounts }: { accounts: Accounts }) {
  const w = useWords(firstRunWords);
  return (
    <div className={css.form}>
      <div>
        <h1 className="h1">{w.modelReady}</h1>
        <p className={css.lede}>{w.modelAccounts}</p>
      </div>
      <BookTable
        caption={w.modelReady}
        rows={accounts}
        idOf={(account) => account.username}
        columns={[
          { id: 'user', head: w.username, cell: (account) => account.username, lead: true },
          { id: 'password', head: w.password, cell: (account) => account.password },
          { id: 'seat', head: w.seat, cell: (account) => account.title },
          { id: 'name', head: w.person, cell: (account) => account.name },
        ]}
      />
      <div className={`${css.go} no-print`}>
        <ButtonLink kind="primary" size="lg" to="/masuk">
          {w.signIn}
        </ButtonLink>
      </div>
    </div>
  );
}
