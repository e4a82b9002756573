import { isSecret, type SecurityClass } from './security-class.ts';
import type { Language } from './words.ts';

/** What the bell tells. */
export const noticeKinds = [
  'letter_arrived', 'copy_arrived', 'disposition_arrived', 'disposition_prepared', 'disposition_cancelled', 'disposition_returned',
  'report_arrived', 'progress_arrived', 'report_accepted', 'asked_again', 'due_changed', 'later_asked', 'later_granted', 'later_refused', 'paper_entered', 'branch_closed', 'reminded', 'letter_closed',
  'due_tomorrow', 'late', 'mail_refused',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const mailChoices = ['at_once', 'digest', 'off'] as const;
export type MailChoice = (typeof mailChoices)[number];

/**
 * What holds for a kind until a person chooses: how it is mailed, and whether it may leave the bell. What asks for an act
 * cannot be hidden: nobody may say afterwards that the house kept silent.
 */
export const noticeDefaults: Readonly<Record<NoticeKind, { mail: MailChoice; mayHide: boolean }>> = {
  letter_arrived: { mail: 'at_once', mayHide: false }, copy_arrived: { mail: 'digest', mayHide: true },
  disposition_arrived: { mail: 'at_once', mayHide: false }, disposition_prepared: { mail: 'at_once', mayHide: false },
  disposition_cancelled: { mail: 'digest', mayHide: false }, disposition_returned: { mail: 'at_once', mayHide: false },
  report_arrived: { mail: 'at_once', mayHide: false }, progress_arrived: { mail: 'digest', mayHide: true }, report_accepted: { mail: 'off', mayHide: true },
  asked_again: { mail: 'at_once', mayHide: false }, due_changed: { mail: 'digest', mayHide: false },
  later_asked: { mail: 'at_once', mayHide: false }, later_granted: { mail: 'at_once', mayHide: false }, later_refused: { mail: 'at_once', mayHide: false }, paper_entered: { mail: 'at_once', mayHide: false }, branch_closed: { mail: 'off', mayHide: true },
  reminded: { mail: 'at_once', mayHide: false }, letter_closed: { mail: 'off', mayHide: true },
  due_tomorrow: { mail: 'digest', mayHide: true }, late: { mail: 'digest', mayHide: false }, mail_refused: { mail: 'off', mayHide: false },
};

/** Names of the kinds, as a person chooses them. */
export const noticeKindWords: Record<Language, Record<NoticeKind, string>> = {
  id: {
    letter_arrived: 'Surat masuk baru', copy_arrived: 'Tembusan', disposition_arrived: 'Disposisi baru', disposition_prepared: 'Konsep disposisi dari ajudan', disposition_cancelled: 'Disposisi ditarik', disposition_returned: 'Disposisi dikembalikan',
    report_arrived: 'Laporan masuk', progress_arrived: 'Kabar perkembangan', report_accepted: 'Laporan diterima', asked_again: 'Laporan diminta dilengkapi', due_changed: 'Tenggat diubah', later_asked: 'Tenggat baru diminta', later_granted: 'Tenggat baru diberikan', later_refused: 'Tenggat tetap', paper_entered: 'Lembar disposisi dicatat', branch_closed: 'Cabang disposisi ditutup', reminded: 'Pengingat atasan', letter_closed: 'Surat ditutup',
    due_tomorrow: 'Tenggat besok', late: 'Lewat tenggat', mail_refused: 'Surel ditolak',
  },
  en: {
    letter_arrived: 'New letter', copy_arrived: 'Copy', disposition_arrived: 'New disposition', disposition_prepared: 'Disposition prepared by an assistant', disposition_cancelled: 'Disposition taken back', disposition_returned: 'Disposition returned',
    report_arrived: 'Report came in', progress_arrived: 'News of progress', report_accepted: 'Report accepted', asked_again: 'Report needs more', due_changed: 'Due date moved', later_asked: 'Later date asked for', later_granted: 'Later date granted', later_refused: 'Due date stays', paper_entered: 'Paper disposition entered', branch_closed: 'Branch closed', reminded: 'Reminder of a superior', letter_closed: 'Letter closed',
    due_tomorrow: 'Due tomorrow', late: 'Late', mail_refused: 'E-mail refused',
  },
};

const words: Record<Language, Record<NoticeKind, string>> = {
  id: {
    letter_arrived: 'Surat masuk untuk Anda', copy_arrived: 'Tembusan untuk Anda', disposition_arrived: 'Disposisi baru', disposition_prepared: 'Konsep disposisi menunggu Anda periksa',
    disposition_cancelled: 'Disposisi ditarik kembali', disposition_returned: 'Disposisi dikembalikan', report_arrived: 'Laporan tindak lanjut masuk', progress_arrived: 'Kabar tindak lanjut',
    report_accepted: 'Laporan Anda diterima', asked_again: 'Laporan Anda diminta dilengkapi', due_changed: 'Tenggat diubah', later_asked: 'Penerima meminta tenggat baru', later_granted: 'Tenggat baru diberikan', later_refused: 'Tenggat tetap', paper_entered: 'Lembar disposisi Anda sudah dicatat', branch_closed: 'Disposisi ditutup pemberi', reminded: 'Atasan mengingatkan Anda', letter_closed: 'Surat ditutup',
    due_tomorrow: 'Tenggat hari kerja berikutnya', late: 'Lewat tenggat', mail_refused: 'Alamat surel Anda ditolak peladen surel; periksa di pengaturan pemberitahuan',
  },
  en: {
    letter_arrived: 'A letter for you', copy_arrived: 'A copy for you', disposition_arrived: 'A new disposition', disposition_prepared: 'A prepared disposition waits for your check',
    disposition_cancelled: 'A disposition was taken back', disposition_returned: 'A disposition came back', report_arrived: 'A follow-up report came in', progress_arrived: 'News of a follow-up',
    report_accepted: 'Your report was accepted', asked_again: 'Your report needs more work', due_changed: 'The due date was moved', later_asked: 'A later date is asked for', later_granted: 'The later date was granted', later_refused: 'The due date stays', paper_entered: 'Your paper disposition was entered', branch_closed: 'A disposition was closed by its issuer', reminded: 'Your superior reminds you', letter_closed: 'A letter was closed',
    due_tomorrow: 'Due on the next working day', late: 'Past its due date', mail_refused: 'Your e-mail address was refused by the mail server; check it in the notice settings',
  },
};

/** A secret letter says only that one waits: a bell is read over the shoulder. */
export function sayNotice(notice: { kind: NoticeKind; securityClass: SecurityClass; subject: string | null }, language: Language = 'id'): string {
  if (isSecret(notice.securityClass)) return language === 'id' ? 'Satu naskah rahasia menunggu.' : 'One secret letter waits.';
  const head = words[language][notice.kind];
  return notice.subject ? `${head}: ${notice.subject}` : `${head}.`;
}
