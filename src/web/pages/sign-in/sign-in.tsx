import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { getFirstRun } from '#shared/contracts/first-run.contract.ts';
import type { SignInAnswer } from '#shared/contracts/identity.contract.ts';
import { SecondFactorForm } from '#web/features/identity/second-factor-form.tsx';
import { SignInForm } from '#web/features/identity/sign-in-form.tsx';
import { identityWords } from '#web/features/identity/words.ts';
import { speakAs } from '#web/lib/api.ts';
import { queryClient, useAsk } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { DoorFrame } from '#web/ui/shell/door-frame.tsx';
import { safeReturn } from './safe-return.ts';

export function SignIn() {
  const w = useWords(identityWords);
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const firstRun = useAsk(getFirstRun);
  const [step, setStep] = useState<'name' | 'code'>('name');
  useTitle(w.signIn);
  useEffect(() => {
    if (firstRun.data?.empty) void navigate('/pemasangan', { replace: true });
  }, [firstRun.data, navigate]);
  const goOn = (next: SignInAnswer['next']) => {
    if (next === 'second_factor') {
      setStep('code');
      return;
    }
    // Whatever was kept in memory belonged to nobody, or to the person before.
    queryClient.clear();
    speakAs('');
    const back = safeReturn(params.get('kembali'));
    void navigate(next === 'first_duties' ? `/tugas-pertama?kembali=${encodeURIComponent(back)}` : back, { replace: true });
  };
  return (
    <DoorFrame>
      <div>
        {firstRun.data?.city ? <p className="label">{w.governmentOf(firstRun.data.city)}</p> : null}
        <h1 className="h1">{step === 'name' ? w.signInTitle : w.codeTitle}</h1>
        <p className="muted">{step === 'name' ? w.signInSay : w.codeSay}</p>
      </div>
      {step === 'name' ? <SignInForm onNext={goOn} /> : <SecondFactorForm onNext={goOn} onBack={() => setStep('name')} />}
    </DoorFrame>
  );
}
