import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';

/**
 * Why a letter cannot be approved by signing in: the regulation of the city does not know that way, or somebody outside the house gets it,
 * whom a sign-in here proves nothing to (Bekasi 24.A/2013 Ps. 11(5)). Null where it can. Pure; the server asks the same again.
 */
export function whyNoLogin(ways: readonly FinishWay[], content: Pick<DraftContent, 'to' | 'copies'>): { why: 'regulation' } | { why: 'outside'; name: string } | null {
  if (!ways.includes('login')) return { why: 'regulation' };
  const outside = [...content.to, ...content.copies].find(({ ref }) => ref === null || ref.kind === 'party');
  return outside ? { why: 'outside', name: outside.name } : null;
}
