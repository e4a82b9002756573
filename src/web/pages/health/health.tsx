import { Health } from '#web/features/health/health.tsx';

export function HealthPage() {
  return <Health />;
}
