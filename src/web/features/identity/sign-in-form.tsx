import { PasswordInput, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { passkeySignIn, passkeySignInOptions, signIn, type SignInAnswer } from '#shared/contracts/identity.contract.ts';
import { call } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './identity.module.css';
import { identityWords } from './words.ts';

type Next = SignInAnswer['next'];

/** Name and password, or a passkey. What was typed stays when it is refused, except the password's doubt. */
export function SignInForm({ onNext }: { onNext: (next: Next) => void }) {
  const w = useWords(identityWords);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = async (act: () => Promise<SignInAnswer>) => {
    setBusy(true);
    setRefusal(null);
    try {
      onNext((await act()).next);
    } catch (problem) {
      setRefusal(problem instanceof ApiProblem ? problem.message : w.passkeyStopped);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && password) void attempt(() => call(signIn, { body: { name, password } }));
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {refusal ? <Refusal>{refusal}</Refusal> : null}
      <TextInput
        label={w.name}
        description={w.nameHelp}
        name="username"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={name}
        error={tried && !name.trim() ? w.needName : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={w.password}
        name="password"
        autoComplete="current-password"
        value={password}
        error={tried && !password ? w.needPassword : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button kind="primary" size="lg" block type="submit" busy={busy && w.signingIn}>
        {w.signIn}
      </Button>
      {'PublicKeyCredential' in window ? (
        <Button block size="lg" icon={<IconFingerprint size={20} stroke={1.75} />} onClick={() => void attempt(signInWithPasskey)}>
          {w.withPasskey}
        </Button>
      ) : null}
      <p className="meta">{w.forgot}</p>
    </form>
  );
}

async function signInWithPasskey(): Promise<SignInAnswer> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { challengeId, options } = await call(passkeySignInOptions, {});
  // The options come from the server's own library; the contract keeps them as plain JSON.
  const answer = await startAuthentication({ optionsJSON: options as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON'] });
  return call(passkeySignIn, { body: { challengeId, answer: { ...answer } } });
}
