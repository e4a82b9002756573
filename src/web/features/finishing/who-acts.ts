import type { OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
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
