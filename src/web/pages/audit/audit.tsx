import { AuditTrail } from '#web/features/audit/audit-trail.tsx';

export function AuditPage() {
  return <AuditTrail />;
}
