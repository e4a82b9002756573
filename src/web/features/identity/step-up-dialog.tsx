import { PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { getSession, stepUp } from '#shared/contracts/identity.contract.ts';
import { call } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { queryClient } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './identity.module.css';
import { stepUpReason } from './step-up-reason.ts';
import { identityWords } from './words.ts';

type Kind = 'password' | 'totp';

/** Once more the password, or a code of the authenticator. */
export function StepUpDialog({ path, onAnswer }: { /** of the act that asks */ path: string; onAnswer: (proved: boolean) => void }) {
  const w = useWords(identityWords);
  const reason = stepUpReason(path);
  const [kind, setKind] = useState<Kind>('password');
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!secret) {
      setRefusal(kind === 'password' ? w.needPassword : w.needCode);
      return;
    }
    setBusy(true);
    try {
      await call(stepUp, { body: { kind, secret } });
      void queryClient.invalidateQueries({ queryKey: [getSession.path] });
      onAnswer(true);
    } catch (problem) {
      setRefusal(problem instanceof ApiProblem ? problem.message : String(problem));
      setBusy(false);
    }
  };
  const choose = (next: string) => {
    setKind(next === 'totp' ? 'totp' : 'password');
    setSecret('');
    setRefusal(null);
  };
  return (
    <Dialog open keeps onClose={() => onAnswer(false)} title={w.stepUpTitle}>
      <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{reason ? `${w[reason]} ` : ''}{w.stepUpSay}</p>
        {refusal ? <Refusal>{refusal}</Refusal> : null}
        <SegmentedControl
          aria-label={w.stepUpBy}
          fullWidth
          value={kind}
          onChange={choose}
          data={[
            { value: 'password', label: w.password },
            { value: 'totp', label: w.authenticatorCode },
          ]}
        />
        {kind === 'password' ? (
          <PasswordInput label={w.password} autoComplete="current-password" value={secret} onChange={(event) => setSecret(event.currentTarget.value)} />
        ) : (
          <TextInput label={w.authenticatorCode} inputMode="numeric" autoComplete="one-time-code" value={secret} onChange={(event) => setSecret(event.currentTarget.value)} />
        )}
        <div>
          <Button main kind="primary" type="submit" busy={busy && w.signingIn}>
            {w.continue}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
