import { PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { z } from 'zod';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './signing.module.css';
import { signingWords } from './words.ts';

type Props = {
  label: string;
  busy: string;
  /** asks for the present passphrase too; stands in a dialog */
  changes?: boolean;
  onSend: (typed: { present: string; next: string }) => Promise<unknown>;
};

/** A passphrase chosen twice. It lives in this form and in the one request, nowhere else. */
export function PassphraseForm({ label, busy, changes = false, onSend }: Props) {
  const w = useWords(signingWords);
  const [typed, setTyped] = useState({ present: '', next: '', again: '' });
  const [tried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = (name: keyof typeof typed) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [name]: value }));
  };
  const faults = {
    present: !changes || typed.present ? undefined : w.needPassphrase,
    next: [...typed.next].length < 12 ? w.too_short : undefined,
    again: typed.again === typed.next ? undefined : w.notSame,
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.present ?? faults.next ?? faults.again) return;
    setBusy(true);
    setRefusal(null);
    try {
      await onSend(typed);
    } catch (problem) {
      setRefusal(sayPassphraseProblem(problem, w));
      setBusy(false);
    }
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      {refusal ? <Refusal>{refusal}</Refusal> : null}
      {changes ? <PasswordInput label={w.presentPassphrase} name="present" autoComplete="off" value={typed.present} error={tried && faults.present} onChange={set('present')} /> : null}
      <PasswordInput label={changes ? w.nextPassphrase : w.passphrase} name="next" autoComplete="new-password" description={w.passphraseHelp} value={typed.next} error={tried && faults.next} onChange={set('next')} />
      <PasswordInput label={w.passphraseAgain} name="again" autoComplete="new-password" value={typed.again} error={tried && faults.again} onChange={set('again')} />
      <div>
        <Button main={changes} kind="primary" type="submit" busy={isBusy && busy}>{label}</Button>
      </div>
    </form>
  );
}

const Told = z.object({ problems: z.array(z.enum(['too_short', 'too_long', 'contains_name', 'too_common', 'few_signs'])) });

/** What is wrong with a chosen passphrase, each in its own sentence; any other problem in the house's sentence for it. */
function sayPassphraseProblem(problem: unknown, w: Spoken<typeof signingWords>): string {
  if (!(problem instanceof ApiProblem)) return String(problem);
  const told = Told.safeParse(problem.details);
  if (problem.code !== 'signing.weak_passphrase' || !told.success) return problem.message;
  return told.data.problems.map((each) => w[each]).join(' ');
}
