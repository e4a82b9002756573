import type { CheckedRow } from '#server/modules/letters/index.ts';
import type { CheckedLetter } from '#shared/contracts/portal.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';

/**
 * What a stranger who holds the page is told: enough to compare it with, and whether it still counts. Of secret letters the state alone; why
 * a letter was taken back and which one stands in its place are told of open letters only, since either may say what is in it (ADR 151).
 */
export function tellChecked(row: CheckedRow | undefined): Omit<CheckedLetter, 'city' | 'zone'> {
  if (!row) return { state: 'unknown', letter: null, ended: null };
  const state = stateOf(row);
  if (isSecret(row.securityClass)) return { state, letter: null, ended: null };
  const { number, date, unitName, way, signature, signerName, signedAt } = row;
  const signer = way && { position: signature.join(' ').replace(/,$/u, ''), name: signerName };
  // A scan tells when it was brought back, not when the pen came down.
  const at = way !== null && way !== 'wet' && signedAt !== null ? new Date(signedAt).toISOString() : null;
  return { state, letter: { number, date, unitName, way, signer, signedAt: at, subject: row.securityClass === 'B' ? row.subject : null }, ended: endOf(row, state) };
}

/** Of a number that was voided no reason: its letter never went out, and what went wrong is the office's own. */
function endOf({ ended, undoneBy, replacedBy, securityClass }: CheckedRow, state: CheckedLetter['state']): CheckedLetter['ended'] {
  if (state !== 'void' && state !== 'withdrawn' && state !== 'replaced') return null;
  const at = state === 'void' ? ended?.at : (ended?.at ?? undoneBy?.at);
  if (at === undefined) return null;
  const isOpen = securityClass === 'B';
  // A letter that only takes it back stands in nobody's place.
  const by = isOpen && replacedBy?.securityClass === 'B' ? { number: replacedBy.number, date: replacedBy.date, code: replacedBy.code } : null;
  return { at: new Date(at).toISOString(), reason: isOpen && state === 'withdrawn' ? (ended?.reason ?? null) : null, by };
}

function stateOf({ state, undoneBy }: CheckedRow): CheckedLetter['state'] {
  switch (state) {
    case 'void': case 'discarded': return 'void';
    case 'withdrawn': return 'withdrawn';
    case 'signed': case 'to_release': case 'sending': case 'sent': return undoneBy?.kind === 'withdraws' ? 'withdrawn' : undoneBy?.kind === 'replaces' ? 'replaced' : 'valid';
    case 'draft': case 'in_route': case 'returned': case 'approved': case 'numbered': return 'unfinished';
  }
}
