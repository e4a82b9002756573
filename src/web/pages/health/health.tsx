import { useSession } from '#web/features/identity/session.tsx';
import { Health } from '#web/features/health/health.tsx';

export function HealthPage() {
  return <Health runsTheSystem={useSession().rights.administerEverywhere} />;
}
