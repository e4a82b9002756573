import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { giveSecondFactor, type SignInAnswer } from '#shared/contracts/identity.contract.ts';
import { call } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './identity.module.css';
import { identityWords } from './words.ts';

type Props = { onNext: (next: SignInAnswer['next']) => void; onBack: () => void };

/** The six digits of the authenticator, or a recovery code when the phone is lost. */
export function SecondFactorForm({ onNext, onBack }: Props) {
  const w = useWords(identityWords);
  const [kind, setKind] = useState<'totp' | 'recovery'>('totp');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      onNext((await call(giveSecondFactor, { body: { kind, code } })).next);
    } catch (problem) {
      setRefusal(problem instanceof ApiProblem ? problem.message : String(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      {refusal ? <Refusal>{refusal}</Refusal> : null}
      <TextInput
        key={kind}
        label={kind === 'totp' ? w.code : w.recoveryCode}
        name="code"
        autoComplete="one-time-code"
        inputMode={kind === 'totp' ? 'numeric' : 'text'}
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button
        kind="primary"
        size="lg"
        block
        type="submit"
        busy={busy && w.signingIn}
        off={code.trim().length < 6 && (kind === 'totp' ? w.codeSay : w.recoveryCode)}
      >
        {w.continue}
      </Button>
      <div className={css.row}>
        <Button
          kind="quiet"
          onClick={() => {
            setKind(kind === 'totp' ? 'recovery' : 'totp');
            setCode('');
          }}
        >
          {kind === 'totp' ? w.useRecovery : w.useTotp}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {w.back}
        </Button>
      </div>
    </form>
  );
}
