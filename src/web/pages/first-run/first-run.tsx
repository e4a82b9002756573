import { useState } from 'react';
import { useNavigate } from 'react-router';
import { getFirstRun, setUpAgency } from '#shared/contracts/first-run.contract.ts';
import { firstRunWords } from '#web/features/identity/first-run-words.ts';
import { SampleLetter } from '#web/features/identity/sample-letter.tsx';
import { call } from '#web/lib/api.ts';
import { passwordProblemWords } from '#web/features/identity/password-problem-words.ts';
import { sayPasswordProblem } from '#web/features/identity/password-problems.ts';
import { useAsk, queryClient } from '#web/lib/asking.ts';
import { useMedia, useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { LeafStrip } from '#web/ui/leaf/leaf-strip.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Desk } from '#web/ui/paper/paper.tsx';
import { EmptyState, Refusal } from '#web/ui/say/say.tsx';
import { DoorFrame } from '#web/ui/shell/door-frame.tsx';
import { AdministratorStep, IdentityStep, RulesStep } from './first-run-steps.tsx';
import { faultsOf, useAgency, withProvince, type Agency } from './agency.ts';
import css from './first-run.module.css';
import { ModelOffice } from './model-office.tsx';

const steps = ['identity', 'rules', 'administrator'] as const;

/** The empty house: who you are, which regulation, who administers; or the model office. */
export function FirstRun() {
  const w = useWords(firstRunWords);
  const k = useWords(kitWords);
  const house = useAsk(getFirstRun);
  const agency = useAgency();
  const wide = useMedia('(min-width: 1024px)');
  const [model, setModel] = useState(false);
  useTitle(w.setting);
  if (house.error)
    return (
      <DoorFrame tumpal>
        <Refusal>{house.error.message}</Refusal>
      </DoorFrame>
    );
  if (!house.data)
    return (
      <DoorFrame tumpal>
        <SkeletonRows label={k.loading} />
      </DoorFrame>
    );
  if (!house.data.empty && !model)
    return (
      <DoorFrame tumpal>
        <EmptyState
          title={w.taken}
          action={
            <ButtonLink kind="primary" to="/masuk">
              {w.signIn}
            </ButtonLink>
          }
        >
          {w.takenSay}
        </EmptyState>
      </DoorFrame>
    );
  if (model)
    return (
      <DoorFrame tumpal wide say={w.modelTitle}>
        <ModelOffice onBack={() => setModel(false)} />
      </DoorFrame>
    );
  const aside = wide ? (
    <Desk label={w.sample} bar={<span>{w.sample}</span>}>
      <div className={css.stage}>
        <SampleLetter head={agency.value} subject={w.sampleSubject} />
      </div>
    </Desk>
  ) : undefined;
  return (
    <DoorFrame tumpal say={w.setting} aside={aside}>
      <div>
        <h1 className="h1">{w.title}</h1>
        <p className={css.lede}>{w.lede}</p>
      </div>
      <Steps agency={agency.value} keep={agency.keep} letGo={agency.letGo} house={house.data} onModel={house.data.modelOffice ? () => setModel(true) : null} />
      <p className={`meta ${css.system}`}>{w.system}</p>
    </DoorFrame>
  );
}

type House = {
  presets: { code: string; city: string; regulation: string; unitShort: string; timeZone: string; province: string }[];
  passwordRule: { minimumLength: number };
};
type StepsProps = { agency: Agency; keep: (agency: Agency) => void; letGo: () => void; house: House; onModel: (() => void) | null };

function Steps({ agency, keep, letGo, house, onModel }: StepsProps) {
  const problemWords = useWords(passwordProblemWords);
  const w = useWords(firstRunWords);
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState(false);
  const [secret, setSecret] = useState({ password: '', again: '', code: new URLSearchParams(location.search).get('kode') ?? '' });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const faults = faultsOf({ agency, secret, step: steps[at] ?? 'identity', minimumLength: house.passwordRule.minimumLength });
  const names = [w.identity, w.rules, w.administrator];
  const goOn = async () => {
    setTried(true);
    if (Object.keys(faults).length) return;
    setTried(false);
    if (at < 2) {
      setAt(at + 1);
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      const { name, office, province, address, phone, website, email, timeZone, presetCode, administratorName, username } = agency;
      const { next } = await call(setUpAgency, {
        body: {
          setupCode: secret.code,
          presetCode,
          city: { name: name.trim().replace(/^pemerintah\s+/iu, ''), office, province, address, phone, website, email: email || null, timeZone },
          administrator: { name: administratorName, username, password: secret.password },
        },
      });
      letGo();
      queryClient.clear();
      await navigate(next === 'first_duties' ? '/tugas-pertama' : '/');
    } catch (problem) {
      setRefusal(sayPasswordProblem(problem, problemWords));
      setBusy(false);
    }
  };
  const step = { agency, change: (part: Partial<Agency>) => keep(withProvince({ ...agency, ...part }, house.presets)), faults: tried ? faults : {} };
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <div>
        <LeafStrip
          segments={steps.map((_, index) => ({ state: index < at ? 'done' : index === at ? 'now' : 'next' }))}
          label={w.step(at + 1, steps.length)}
          width={600}
          height={12}
          grow={3}
          gap={3}
          min={130}
          fluid
        />
        <ol className={css.steps}>
          {names.map((name, index) => (
            <li key={name} className={index === at ? css.on : ''} aria-current={index === at ? 'step' : undefined}>
              <b>{index + 1}</b> {name}
            </li>
          ))}
        </ol>
      </div>
      <h2 className="h3">{names[at]}</h2>
      {refusal ? <Refusal>{refusal}</Refusal> : null}
      {at === 0 ? (
        <IdentityStep {...step} />
      ) : at === 1 ? (
        <RulesStep {...step} presets={house.presets} />
      ) : (
        <AdministratorStep {...step} secret={secret} onSecret={(part) => setSecret({ ...secret, ...part })} minimumLength={house.passwordRule.minimumLength} />
      )}
      <div className={css.go}>
        <Button kind="primary" size="lg" type="submit" hint="Enter" busy={busy && w.opening}>
          {at < 2 ? w.goOn(names[at + 1] ?? '') : w.finish}
        </Button>
        {at > 0 ? (
          <Button kind="quiet" size="lg" onClick={() => setAt(at - 1)}>
            {w.back}
          </Button>
        ) : onModel ? (
          <Button kind="quiet" size="lg" onClick={onModel}>
            {w.tryModel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
