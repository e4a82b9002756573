import { IconLogout } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ConductForm } from '#web/features/identity/conduct-form.tsx';
import { leaveOffice } from '#web/features/identity/leave.ts';
import { PasswordForm } from '#web/features/identity/password-form.tsx';
import { useAskSession } from '#web/features/identity/session.tsx';
import { identityWords } from '#web/features/identity/words.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { LeafStrip } from '#web/ui/leaf/leaf-strip.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DoorFrame } from '#web/ui/shell/door-frame.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { safeReturn } from './safe-return.ts';

const duties = ['password', 'conduct'] as const;

/** Before the first desk: an own password and the rules of conduct, in this order. */
export function FirstDuties() {
  const w = useWords(identityWords);
  const k = useWords(kitWords);
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const session = useAskSession();
  const open = session.data?.firstDuties;
  const duty = duties.find((each) => open?.includes(each));
  // Counted from what was open when the page was: who only has the rules left has one step, not the second of two.
  const [steps, setSteps] = useState<readonly (typeof duties)[number][] | null>(null);
  if (!steps && open?.length) setSteps(duties.filter((each) => open.includes(each)));
  useTitle(w.dutyTitle);
  useEffect(() => {
    if (open?.length === 0) void navigate(safeReturn(params.get('kembali')), { replace: true });
  }, [open, navigate, params]);
  if (!session.data || !duty || !steps)
    return (
      <DoorFrame>
        <SkeletonRows count={3} label={k.loading} />
      </DoorFrame>
    );
  const at = steps.indexOf(duty) + 1;
  const renew = () => void session.refetch();
  return (
    <DoorFrame say={session.data.person.name} wide={duty === 'conduct'}>
      {steps.length > 1 ? (
        <LeafStrip
          segments={steps.map((each) => ({ state: each === duty ? 'now' : open?.includes(each) ? 'next' : 'done' }))}
          label={w.step(at, steps.length)}
          width={240}
          height={12}
          grow={3}
          gap={3}
        />
      ) : null}
      <div>
        <p className="meta">
          {steps.length > 1 ? `${w.dutyTitle} · ${w.step(at, steps.length)}` : w.dutyTitle}
        </p>
        <h1 className="h1">{duty === 'password' ? w.dutyPassword : w.dutyConduct}</h1>
        <p className="muted">{duty === 'password' ? w.dutyPasswordSay : w.dutyConductSay}</p>
      </div>
      {duty === 'password' ? (
        <PasswordForm minimumLength={session.data.passwordRule.minimumLength} onDone={renew} />
      ) : (
        <ConductForm rules={session.data.conductRules} onDone={renew} />
      )}
      <div>
        <Button kind="quiet" icon={<IconLogout size={18} stroke={1.75} />} onClick={() => void leaveOffice(navigate)}>
          {k.signOut}
        </Button>
      </div>
    </DoorFrame>
  );
}
