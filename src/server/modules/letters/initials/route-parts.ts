import type { Parts } from '#server/modules/approvals/index.ts';
import type { LetterPart } from '#shared/contracts/outgoing.contract.ts';

/** The kind of subject a letter is on a route of initials. */
export const ROUTE_KIND = 'letter';

export function partsAsRecord(parts: readonly LetterPart[]): Parts {
  return Object.fromEntries(parts.map((part) => [part.name, part.hash]));
}
