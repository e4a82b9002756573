import { useQueries } from '@tanstack/react-query';
import { getApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { getDesk } from '#shared/contracts/desk.contract.ts';
import { getOutgoing, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { call } from '#web/lib/api.ts';
import { keyOf, useAsk } from '#web/lib/asking.ts';
import { speak } from '#web/lib/words.ts';
import type { AttachedFile } from '#web/ui/files/attached-files.tsx';
import type { OutgoingToSign } from './sign-outgoing.tsx';
import { toSignWords } from './words.ts';

export type Waiting = OutgoingToSign & { kind: string; /** whom it goes to, the first by name */ to: string; /** what goes along with its pages */ files: readonly AttachedFile[] };

const most = 50;

/**
 * What waits for this seat's signature, also where a number was given and the signature failed; each with what signing it needs. Those one
 * came for stand first; `total` is of all that wait. Nothing is told before all are there: a list that grows under the hand signs fewer than it shows.
 */
export function useWaiting(positionId: string | null, cameFor: readonly string[]) {
  const desk = useAsk(getDesk, { query: { act: 'sign', limit: most } });
  const onDesk = (desk.data?.rows ?? []).map((row) => row.letterId);
  const ids = [...new Set([...cameFor, ...onDesk])].slice(0, most);
  const details = useQueries({ queries: ids.map((letterId) => ({ queryKey: keyOf(getOutgoing, { params: { letterId } }), queryFn: () => call(getOutgoing, { params: { letterId } }) })) });
  const letters = details.flatMap((detail) => (detail.data ? asWaiting(detail.data, positionId) : []));
  const isPending = desk.isPending || details.some((detail) => detail.isPending);
  return {
    letters, isPending, total: Math.max(letters.length, desk.data?.acts.sign ?? 0), error: desk.error ?? details.find((detail) => detail.error)?.error ?? null,
    again: () => void Promise.all([desk.refetch(), ...details.map((detail) => detail.refetch())]),
  };
}

/** Of these, the ones whose pages this person saw at this desk as they still stand, wherever that was. Asked anew: what was kept may be from before that look. */
export function useSeenBefore(letters: readonly { id: string; version: number }[]): ReadonlySet<string> {
  const routes = useQueries({ queries: letters.map(({ id, version }) => ({ staleTime: 0, queryKey: [...keyOf(getApprovalRoute, { params: { subjectKind: 'letter', subjectId: id } }), 'seen', version], queryFn: () => call(getApprovalRoute, { params: { subjectKind: 'letter', subjectId: id } }) })) });
  return new Set(letters.filter((_, at) => routes[at]?.data?.route?.sinceMyLook?.changed.length === 0).map(({ id }) => id));
}

export function sayAddressees([first = '', ...others]: readonly string[]): string {
  if (first === '') return '';
  return speak(toSignWords).goesTo(first, others.length);
}

function asWaiting(letter: OutgoingDetail, positionId: string | null): Waiting[] {
  const content = letter.draft?.content;
  const way = content?.way;
  if (!letter.allowed.includes('sign') || content?.signer?.positionId !== positionId || (way !== 'certificate' && way !== 'login')) return [];
  return [{ id: letter.id, version: letter.version, title: letter.subject ?? letter.typeName, kind: letter.typeName, to: sayAddressees(content.to.map((each) => each.name)), files: content.attachments, number: letter.number, pages: null, draft: letter.draft, way }];
}
