import type { CheckedRow } from '#server/modules/letters/index.ts';
import type { CheckedLetter } from '#shared/contracts/portal.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';

/** What a stranger who holds the page is told: enough to compare it with, nothing that is not on it, of secret letters the state alone. */
export function tellChecked(row: CheckedRow | undefined): Omit<CheckedLetter, 'city'> {
  if (!row) return { state: 'unknown', letter: null };
  const state = stateOf(row);
  if (isSecret(row.securityClass)) return { state, letter: null };
  const { number, date, unitName, way, signature } = row;
  return { state, letter: { number, date, unitName, way, signer: way && signature.join(' ').replace(/,$/u, ''), subject: row.securityClass === 'B' ? row.subject : null } };
}

function stateOf({ state, undoneBy }: CheckedRow): CheckedLetter['state'] {
  switch (state) {
    case 'void': case 'discarded': return 'void';
    case 'withdrawn': return 'withdrawn';
    case 'signed': case 'to_release': case 'sending': case 'sent': return undoneBy === 'withdraws' ? 'withdrawn' : undoneBy === 'replaces' ? 'replaced' : 'valid';
    case 'draft': case 'in_route': case 'returned': case 'approved': case 'numbered': return 'unfinished';
  }
}
