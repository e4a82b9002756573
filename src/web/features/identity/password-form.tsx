import { PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { changePassword } from '#shared/contracts/identity.contract.ts';
import { call } from '#web/lib/api.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './identity.module.css';
import { passwordProblemWords } from './password-problem-words.ts';
import { sayPasswordProblem } from './password-problems.ts';
import { identityWords } from './words.ts';

type Props = { minimumLength: number; onDone: () => void };

/** Old one, new one twice. The server says which part of the rule is not met. */
export function PasswordForm({ minimumLength, onDone }: Props) {
  const w = useWords(identityWords);
  const problemWords = useWords(passwordProblemWords);
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = (name: keyof typeof typed) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [name]: value }));
  };
  const faults = {
    current: typed.current ? undefined : w.needPassword,
    next: typed.next.length < minimumLength ? w.tooShort(minimumLength) : undefined,
    again: typed.again === typed.next ? undefined : w.notSame,
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.current ?? faults.next ?? faults.again) return;
    setBusy(true);
    setRefusal(null);
    try {
      await call(changePassword, { body: { current: typed.current, next: typed.next } });
      onDone();
    } catch (problem) {
      setRefusal(sayPasswordProblem(problem, problemWords));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      {refusal ? <Refusal>{refusal}</Refusal> : null}
      <PasswordInput
        label={w.current}
        name="current"
        autoComplete="current-password"
        value={typed.current}
        error={tried && faults.current}
        onChange={set('current')}
      />
      <PasswordInput
        label={w.next}
        name="next"
        autoComplete="new-password"
        description={w.nextHelp(minimumLength)}
        value={typed.next}
        error={tried && faults.next}
        onChange={set('next')}
      />
      <PasswordInput label={w.again} name="again" autoComplete="new-password" value={typed.again} error={tried && faults.again} onChange={set('again')} />
      <div>
        <Button kind="primary" size="lg" type="submit" busy={busy && w.signingIn}>
          {w.changePassword}
        </Button>
      </div>
    </form>
  );
}
