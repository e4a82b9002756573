import type { Found } from '#shared/contracts/search.contract.ts';
import type { OutgoingState } from '#shared/domain/outgoing.ts';
import { writtenStateWords, type Language } from '#shared/domain/words.ts';

/** Where a letter of the house is opened: what is still written at its writing desk, what is finished where it is sent and followed, the rest where it is read and initialled. */
export function writtenPage({ id, state }: { id: string; state: OutgoingState }): string {
  if (state === 'signed' || state === 'to_release' || state === 'sending' || state === 'sent') return `/kirim/${id}`;
  return state === 'draft' || state === 'returned' ? `/naskah/${id}` : `/periksa/${id}`;
}

/** The page of a letter that was found, and of one the house wrote where it stands. */
export function readFound({ from, state, letterId }: Found, language: Language): { to: string; standing: string | null } {
  const received = { to: `/surat/${letterId}`, standing: state === 'void' ? writtenStateWords[language].void : null };
  if (from === 'received' || state === 'registered' || state === 'read' || state === 'in_progress' || state === 'closed') return received;
  return { to: writtenPage({ id: letterId, state }), standing: writtenStateWords[language][state] };
}
