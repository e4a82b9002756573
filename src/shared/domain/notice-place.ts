import type { NoticeKind } from './notice-kind.ts';

const places: Partial<Record<NoticeKind, string>> = { mail_refused: '/akun/pemberitahuan', second_person_asked: '/struktur/konfirmasi', file_quarantined: '/bantuan/berkas-ditolak', certificate_revoked: '/akun/tanda-tangan' };

/** About a letter that is still being written: its page is another. */
const aboutDrafts: ReadonlySet<NoticeKind> = new Set(['initial_asked', 'ready_to_sign', 'draft_returned', 'initial_touched']);

const aboutSending: ReadonlySet<NoticeKind> = new Set(['sending_failed', 'sending_given_back', 'letter_signed', 'letter_sent']);

/** The page on which one does what a notice asks for; null where there is nothing to do but know it. */
export function placeOfNotice(notice: { kind: NoticeKind; letterId: string | null; recipientId: string | null }): string | null {
  // Its page would answer that there is no such letter: who was taken off no longer knows of it.
  if (notice.kind === 'letter_taken_off') return null;
  if (notice.letterId && aboutDrafts.has(notice.kind)) return `/periksa/${notice.letterId}`;
  if (notice.letterId && aboutSending.has(notice.kind)) return `/kirim/${notice.letterId}`;
  if (notice.letterId) return `/surat/${notice.letterId}${notice.recipientId ? `?penerima=${notice.recipientId}` : ''}`;
  return places[notice.kind] ?? null;
}
