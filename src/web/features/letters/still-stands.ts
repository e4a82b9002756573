import type { LetterDetail } from '#shared/contracts/letters.contract.ts';

/**
 * Whether a received letter still says what its sender means: it was neither taken back nor replaced. The book and the dispositions of one
 * that was go on by the rules of the house, so acting on it stays open; it is only no longer what the page proposes first. Pure.
 */
export function stillStands({ takenBack, relations }: Pick<LetterDetail, 'takenBack' | 'relations'>): boolean {
  return takenBack === null && !relations.some((each) => each.side === 'in' && (each.kind === 'replaces' || each.kind === 'withdraws'));
}
