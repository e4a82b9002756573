import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { beginTotp, confirmTotp, getSecurity, newRecoveryCodes, removeTotp } from '#shared/contracts/identity.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { call } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { queryClient } from '#web/lib/asking.ts';
import { sayDay, officeDayOf } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './identity.module.css';
import { identityWords } from './words.ts';

type Security = Reply<typeof getSecurity>;
const renew = () => queryClient.invalidateQueries({ queryKey: [getSecurity.path] });

/** The authenticator and its recovery codes. */
export function SecondStep({ security }: { security: Security }) {
  const w = useWords(identityWords);
  const [setup, setSetup] = useState<Reply<typeof beginTotp> | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = async (act: () => Promise<void>) => {
    setRefusal(null);
    try {
      await act();
      await renew();
    } catch (problem) {
      setRefusal(problem instanceof ApiProblem ? problem.message : String(problem));
    }
  };
  const { totp } = security;
  return (
    <section className={css.panel} aria-labelledby="second-step">
      <h2 className="h3" id="second-step">
        {w.second}
      </h2>
      {refusal ? <Refusal>{refusal}</Refusal> : null}
      <p>
        {totp.on ? w.totpOn(totp.since ? sayDay(officeDayOf(totp.since)) : '') : w.totpOff} {totp.on ? w.codesLeft(security.recoveryCodesLeft) : null}
      </p>
      <div className={css.row}>
        {totp.on ? (
          <Button onClick={() => void attempt(async () => setCodes((await call(newRecoveryCodes, {})).recoveryCodes))}>{w.newCodes}</Button>
        ) : (
          <Button onClick={() => void attempt(async () => setSetup(await call(beginTotp, {})))}>{w.addTotp}</Button>
        )}
        {totp.on ? (
          <Button
            onClick={() =>
              void attempt(async () => {
                await call(removeTotp, {});
              })
            }
          >
            {w.removeTotp}
          </Button>
        ) : null}
      </div>
      {setup ? (
        <TotpDialog
          setup={setup}
          onClose={() => setSetup(null)}
          onDone={(made) => {
            setSetup(null);
            setCodes(made);
            void renew();
          }}
        />
      ) : null}
      {codes ? <CodesDialog codes={codes} onClose={() => setCodes(null)} /> : null}
    </section>
  );
}

function TotpDialog({ setup, onClose, onDone }: { setup: Reply<typeof beginTotp>; onClose: () => void; onDone: (codes: string[]) => void }) {
  const w = useWords(identityWords);
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      onDone((await call(confirmTotp, { body: { code } })).recoveryCodes);
    } catch (problem) {
      setRefusal(problem instanceof ApiProblem ? problem.message : String(problem));
    }
  };
  return (
    <Dialog open onClose={onClose} title={w.addTotp}>
      <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{w.totpScan}</p>
        {/* The picture is drawn by our own server; as an image it cannot run anything. */}
        <img className={css.qr} alt={w.totpSecret} src={`data:image/svg+xml,${encodeURIComponent(setup.qrSvg)}`} />
        <p className="meta">
          {w.totpSecret} <span className={css.secret}>{setup.secret}</span>
        </p>
        {refusal ? <Refusal>{refusal}</Refusal> : null}
        <TextInput label={w.code} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
        <div>
          <Button main kind="primary" type="submit">
            {w.continue}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function CodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const w = useWords(identityWords);
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.codesTitle}
      foot={
        <Button kind="primary" onClick={onClose}>
          {w.stored}
        </Button>
      }
    >
      <p>{w.codesSay}</p>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  );
}
