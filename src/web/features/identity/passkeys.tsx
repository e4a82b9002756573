import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { addPasskey, getSecurity, passkeyOptions, removePasskey } from '#shared/contracts/identity.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { call } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { queryClient } from '#web/lib/asking.ts';
import { officeDayOf, sayDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './identity.module.css';
import { identityWords } from './words.ts';

/** Passkeys of this person: a list, one field to add this device. */
export function Passkeys({ security }: { security: Reply<typeof getSecurity> }) {
  const w = useWords(identityWords);
  const [name, setName] = useState(() => guessDevice());
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = async (act: () => Promise<unknown>) => {
    setRefusal(null);
    try {
      await act();
    } catch (problem) {
      setRefusal(problem instanceof ApiProblem ? problem.message : w.passkeyStopped);
    }
    await queryClient.invalidateQueries({ queryKey: [getSecurity.path] });
  };
  return (
    <section className={css.panel} aria-labelledby="passkeys">
      <h2 className="h3" id="passkeys">
        {w.passkeys}
      </h2>
      <p>{w.passkeysSay}</p>
      {refusal ? <Refusal>{refusal}</Refusal> : null}
      <ul className={css.list}>
        {security.passkeys.map((passkey) => (
          <li key={passkey.id} className={css.item}>
            <span>
              <b>{passkey.name}</b>
              <small>{w.added(sayDay(officeDayOf(passkey.addedAt)))}</small>
            </span>
            <Button size="sm" onClick={() => void attempt(() => call(removePasskey, { params: { passkeyId: passkey.id } }))}>
              {w.remove}
              <span className="sr"> {passkey.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className={css.row}>
        <TextInput aria-label={w.passkeyName} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button off={!name.trim() && w.passkeyName} onClick={() => void attempt(() => add(name))}>
          {w.addPasskey}
        </Button>
      </div>
    </section>
  );
}

async function add(name: string): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { challengeId, options } = await call(passkeyOptions, {});
  // The options come from the server's own library; the contract keeps them as plain JSON.
  const answer = await startRegistration({ optionsJSON: options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'] });
  await call(addPasskey, { body: { challengeId, name, answer: { ...answer } } });
}

function guessDevice(): string {
  const agent = navigator.userAgent;
  return ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'].find((device) => agent.includes(device)) ?? '';
}
