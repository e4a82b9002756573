import { useQueries } from '@tanstack/react-query';
import { getApprovalRoute, type ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { getDesk } from '#shared/contracts/desk.contract.ts';
import { getOutgoing, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { call } from '#web/lib/api.ts';
import { keyOf, useAsk } from '#web/lib/asking.ts';
import type { Waiting } from './waiting-letters.ts';
import { sayAddressees } from './waiting-letters.ts';

/** `version` names what it says now, and is what an initial is given for: content that changed since is refused. `seen`: this reader saw it so at this desk. */
export type ToBeInitialled = Pick<Waiting, 'id' | 'title' | 'kind' | 'to' | 'files' | 'number'> & { version: string; stepId: string; routeId: string; seen: boolean };

const most = 50;

/** What waits for this desk's initial, those one came for first; nothing is told before all are there. */
export function useWaitingInitials(cameFor: readonly string[]) {
  const desk = useAsk(getDesk, { query: { act: 'initial', limit: most } });
  const ids = [...new Set([...cameFor, ...(desk.data?.rows ?? []).map((row) => row.letterId)])].slice(0, most);
  const details = useQueries({ queries: ids.map((letterId) => ({ queryKey: keyOf(getOutgoing, { params: { letterId } }), queryFn: () => call(getOutgoing, { params: { letterId } }) })) });
  const routes = useQueries({ queries: ids.map((subjectId) => ({ queryKey: keyOf(getApprovalRoute, { params: { subjectKind: 'letter', subjectId } }), queryFn: () => call(getApprovalRoute, { params: { subjectKind: 'letter', subjectId } }) })) });
  const letters = ids.flatMap((_, at) => asWaiting(details[at]?.data, routes[at]?.data?.route ?? null));
  const asked = [...details, ...routes];
  return {
    letters, isPending: desk.isPending || asked.some((each) => each.isPending), total: Math.max(letters.length, desk.data?.acts.initial ?? 0), error: desk.error ?? asked.find((each) => each.error)?.error ?? null,
    again: () => void Promise.all([desk.refetch(), ...asked.map((each) => each.refetch())]),
  };
}

function asWaiting(letter: OutgoingDetail | undefined, route: ApprovalRoute | null): ToBeInitialled[] {
  const step = route?.steps.find((each) => each.allowed.includes('initial'));
  const content = letter?.draft?.content;
  if (!letter || !route || !step || !content) return [];
  return [{
    id: letter.id, title: letter.subject ?? letter.typeName, kind: letter.typeName, to: sayAddressees(content.to.map((each) => each.name)), files: content.attachments, number: letter.number,
    version: route.digest, stepId: step.id, routeId: route.id, seen: route.sinceMyLook?.changed.length === 0,
  }];
}
