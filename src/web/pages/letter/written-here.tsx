import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { getOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { useAsk } from '#web/lib/asking.ts';

/** Books, search and the audit trail name letters of both directions; one written in the house has its own page. Of others the refusal stands. */
export function WrittenHere({ letterId, waiting, refusal }: { letterId: string; waiting: ReactNode; refusal: ReactNode }) {
  const written = useAsk(getOutgoing, { params: { letterId } });
  if (written.data) return <Navigate to={`/periksa/${letterId}`} replace />;
  return written.isPending ? waiting : refusal;
}
