import { useSession } from '#web/features/identity/session.tsx';
import { Health } from '#web/features/health/health.tsx';
import { AuthorityHealth } from '#web/features/signing/authority-health.tsx';

export function HealthPage() {
  return <Health runsTheSystem={useSession().rights.administerEverywhere} more={<AuthorityHealth />} />;
}
