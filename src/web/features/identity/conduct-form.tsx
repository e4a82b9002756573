import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { conductRuleWords } from '#presets/words.ts';
import { acceptConduct, type Session } from '#shared/contracts/identity.contract.ts';
import { call } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './identity.module.css';
import { identityWords } from './words.ts';

/** The rules of conduct, each ticked by itself (Bekasi 24.A/2013 Ps. 8). */
export function ConductForm({ rules, onDone }: { rules: Session['conductRules']; onDone: () => void }) {
  const w = useWords(identityWords);
  const texts: Record<string, string> = conductRuleWords[useLanguage()];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const tick = (code: string, on: boolean) =>
    setTicked((before) => {
      const next = new Set(before);
      if (on) next.add(code);
      else next.delete(code);
      return next;
    });
  const submit = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await call(acceptConduct, { body: { codes: rules.map((rule) => rule.code) } });
      onDone();
    } catch (problem) {
      setRefusal(problem instanceof ApiProblem ? problem.message : String(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.form}>
      {refusal ? <Refusal>{refusal}</Refusal> : null}
      <div className={css.rules}>
        {rules.map((rule) => (
          <div key={rule.code} className={css.rule}>
            <Checkbox
              label={texts[rule.code] ?? rule.code}
              checked={ticked.has(rule.code)}
              onChange={(event) => tick(rule.code, event.currentTarget.checked)}
            />
            {/Ps\.|Pasal/u.test(rule.basis) && !rule.basis.startsWith('tidak diatur') ? <small>{rule.basis}</small> : null}
          </div>
        ))}
      </div>
      <div>
        <Button kind="primary" size="lg" busy={busy && w.signingIn} off={ticked.size < rules.length && w.acceptFirst} onClick={() => void submit()}>
          {w.accept}
        </Button>
      </div>
    </div>
  );
}
