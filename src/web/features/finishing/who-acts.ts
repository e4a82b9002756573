import type { DraftContent, OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { isSecret } from '#shared/domain/security-class.ts';

type Standing = Pick<OutgoingDetail, 'state' | 'allowed' | 'securityClass' | 'unitName'>;

/** What the pen needs next: the number before the letter is printed, the scan afterwards. */
const penNeeds: Partial<Record<OutgoingDetail['state'], 'number' | 'attach_scan'>> = { approved: 'number', numbered: 'attach_scan' };

/**
 * What a letter for the pen waits for, where the reader may not do it: the signer does, or the registry of its unit, which sees a secret
 * letter by its cover alone. Null where no pen is waited for, or it falls to the reader. Pure.
 */
export function othersOfPen(letter: Standing, way: FinishWay | null): { act: 'number' | 'attach_scan'; registry: string | null } | null {
  const act = way === 'wet' ? penNeeds[letter.state] : undefined;
  if (!act || letter.allowed.includes(act)) return null;
  return { act, registry: isSecret(letter.securityClass) ? null : letter.unitName };
}

type Signing = Pick<OutgoingDetail, 'state'> & { draft: { content: Pick<DraftContent, 'signer'> } | null };
export type Seated = { positionId: string; seat: string; employeeId: string };

/** At the desk that signs sits somebody else than the page names, who alone signs; null where that is not so, or an assistant looks. Pure. */
export function namesOther({ state, draft }: Signing, way: FinishWay | null, { positionId, seat, employeeId }: Seated): 'to_sign' | 'numbered' | null {
  const signer = draft?.content.signer;
  if (!signer || seat === 'assistant' || signer.positionId !== positionId || signer.employeeId === employeeId) return null;
  if (state === 'approved') return 'to_sign';
  return state === 'numbered' && way !== 'wet' ? 'numbered' : null;
}
