import { useSession } from '#web/features/identity/session.tsx';
import { Intake } from '#web/features/intake/intake.tsx';
import { intakeWords } from '#web/features/intake/words.ts';
import { useWords } from '#web/lib/words.ts';
import { EmptyState } from '#web/ui/say/say.tsx';

export function IntakePage() {
  const w = useWords(intakeWords);
  const session = useSession();
  const [first, ...others] = session.registryUnits;
  if (!first) return <EmptyState title={w.notClerk}>{w.notClerkSay}</EmptyState>;
  return <Intake key={session.account.id} accountId={session.account.id} units={[first, ...others]} />;
}
