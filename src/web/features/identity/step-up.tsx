import { PasswordInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { getSession, stepUp } from '#shared/contracts/identity.contract.ts';
import { call } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { queryClient } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { useSession } from './session.tsx';
import { identityWords } from './words.ts';

type Guard = { /** runs the act, asking for the password first when the last proof is too old */ guard: (act: () => void) => void; dialog: ReactNode };

/** For acts that change how one signs in: whoever finds an open screen must not be able to do them. */
export function useStepUp(): Guard {
  const session = useSession();
  const [act, setAct] = useState<(() => void) | null>(null);
  const guard = (wanted: () => void) => {
    if (session.stepUpUntil && Date.parse(session.stepUpUntil) > Date.now()) wanted();
    else setAct(() => wanted);
  };
  const dialog = act ? (
    <StepUpDialog
      onClose={() => setAct(null)}
      onProved={() => {
        setAct(null);
        act();
      }}
    />
  ) : null;
  return { guard, dialog };
}

function StepUpDialog({ onClose, onProved }: { onClose: () => void; onProved: () => void }) {
  const w = useWords(identityWords);
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!secret) {
      setRefusal(w.needPassword);
      return;
    }
    setBusy(true);
    try {
      await call(stepUp, { body: { kind: 'password', secret } });
      void queryClient.invalidateQueries({ queryKey: [getSession.path] });
      onProved();
    } catch (problem) {
      setRefusal(problem instanceof ApiProblem ? problem.message : String(problem));
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title={w.stepUpTitle}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 16 }} noValidate>
        <p>{w.stepUpSay}</p>
        {refusal ? <Refusal>{refusal}</Refusal> : null}
        <PasswordInput label={w.password} autoComplete="current-password" value={secret} onChange={(event) => setSecret(event.currentTarget.value)} />
        <div>
          <Button kind="primary" type="submit" busy={busy && w.signingIn}>
            {w.continue}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
