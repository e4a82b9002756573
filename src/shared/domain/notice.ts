import { isSecret, type SecurityClass } from './security-class.ts';
import type { Language } from './words.ts';

/** What the bell tells. */
export const noticeKinds = [
  'letter_arrived', 'copy_arrived', 'disposition_arrived', 'disposition_prepared', 'disposition_cancelled', 'disposition_returned',
  'report_arrived', 'progress_arrived', 'report_accepted', 'asked_again', 'due_changed', 'later_asked', 'later_granted', 'later_refused', 'branch_closed', 'reminded', 'letter_closed',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const words: Record<Language, Record<NoticeKind, string>> = {
  id: {
    letter_arrived: 'Surat masuk untuk Anda', copy_arrived: 'Tembusan untuk Anda', disposition_arrived: 'Disposisi baru', disposition_prepared: 'Konsep disposisi menunggu Anda periksa',
    disposition_cancelled: 'Disposisi ditarik kembali', disposition_returned: 'Disposisi dikembalikan', report_arrived: 'Laporan tindak lanjut masuk', progress_arrived: 'Kabar tindak lanjut',
    report_accepted: 'Laporan Anda diterima', asked_again: 'Laporan Anda diminta dilengkapi', due_changed: 'Tenggat diubah', later_asked: 'Penerima meminta tenggat baru', later_granted: 'Tenggat baru diberikan', later_refused: 'Tenggat tetap', branch_closed: 'Disposisi ditutup pemberi', reminded: 'Atasan mengingatkan Anda', letter_closed: 'Surat ditutup',
  },
  en: {
    letter_arrived: 'A letter for you', copy_arrived: 'A copy for you', disposition_arrived: 'A new disposition', disposition_prepared: 'A prepared disposition waits for your check',
    disposition_cancelled: 'A disposition was taken back', disposition_returned: 'A disposition came back', report_arrived: 'A follow-up report came in', progress_arrived: 'News of a follow-up',
    report_accepted: 'Your report was accepted', asked_again: 'Your report needs more work', due_changed: 'The due date was moved', later_asked: 'A later date is asked for', later_granted: 'The later date was granted', later_refused: 'The due date stays', branch_closed: 'A disposition was closed by its issuer', reminded: 'Your superior reminds you', letter_closed: 'A letter was closed',
  },
};

/** A secret letter says only that one waits: a bell is read over the shoulder. */
export function sayNotice(notice: { kind: NoticeKind; securityClass: SecurityClass; subject: string | null }, language: Language = 'id'): string {
  if (isSecret(notice.securityClass)) return language === 'id' ? 'Satu naskah rahasia menunggu.' : 'One secret letter waits.';
  const head = words[language][notice.kind];
  return notice.subject ? `${head}: ${notice.subject}` : `${head}.`;
}
