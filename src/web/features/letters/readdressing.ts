import type { Delivery, LetterDetail } from '#shared/contracts/letters.contract.ts';

export type Addressed = { positionId: string; title: string; unitName: string; kind: Delivery['kind'] };

export function deliveredTo(letter: LetterDetail): Addressed[] {
  return letter.deliveries.map(({ positionId, positionTitle, unitName, kind }) => ({ positionId, title: positionTitle, unitName, kind }));
}

/** Why a desk the letter was delivered to stays addressed as it is, as the office would answer; null: it may be taken off. */
export function whyStays(letter: Pick<LetterDetail, 'state' | 'deliveries'>, positionId: string): 'hasRead' | 'atWork' | null {
  const delivery = letter.deliveries.find((each) => each.positionId === positionId);
  if (!delivery) return null;
  return delivery.state === 'read' ? 'hasRead' : letter.state === 'in_progress' ? 'atWork' : null;
}

/** What a further addressee becomes, as at the counter: beside somebody the letter is addressed to, a copy. */
export function kindOfNext(addressed: readonly Addressed[]): Delivery['kind'] {
  return addressed.some((each) => each.kind === 'to') ? 'copy' : 'to';
}

/** Who is left when one is taken off. With nobody the letter is addressed to any more, who was added last takes that place: the desk was the wrong one. */
export function without(addressed: readonly Addressed[], one: Addressed): Addressed[] {
  const left = addressed.filter((each) => each !== one);
  return left.some((each) => each.kind === 'to') ? left : left.map((each, index) => (index === left.length - 1 ? { ...each, kind: 'to' } : each));
}
