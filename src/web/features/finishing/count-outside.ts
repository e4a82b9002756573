import type { OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';

/** Pure: to how many outside the city government the letter goes; who and how stands in its sending. What was called off before it left went to nobody. */
export function outsideOf({ consignments }: Pick<OutgoingDetail, 'consignments'>): number {
  return consignments.filter((each) => each.state !== 'cancelled').length;
}
