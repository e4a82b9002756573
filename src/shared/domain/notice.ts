import type { MailChoice, NoticeKind } from './notice-kind.ts';
import { isSecret, type SecurityClass } from './security-class.ts';
import type { Language } from './words.ts';

export { mailChoices, noticeKinds } from './notice-kind.ts';
export type { MailChoice, NoticeKind } from './notice-kind.ts';

/**
 * What holds for a kind until a person chooses: how it is mailed, and whether it may leave the bell. What asks for an act
 * cannot be hidden: nobody may say afterwards that the house kept silent.
 */
export const noticeDefaults: Readonly<Record<NoticeKind, { mail: MailChoice; mayHide: boolean }>> = {
  letter_arrived: { mail: 'at_once', mayHide: false }, copy_arrived: { mail: 'digest', mayHide: true }, letter_taken_off: { mail: 'digest', mayHide: false },
  disposition_arrived: { mail: 'at_once', mayHide: false }, disposition_prepared: { mail: 'at_once', mayHide: false },
  disposition_cancelled: { mail: 'digest', mayHide: false }, disposition_returned: { mail: 'at_once', mayHide: false }, return_answered: { mail: 'at_once', mayHide: false },
  report_arrived: { mail: 'at_once', mayHide: false }, progress_arrived: { mail: 'digest', mayHide: true }, report_accepted: { mail: 'off', mayHide: true },
  asked_again: { mail: 'at_once', mayHide: false }, due_changed: { mail: 'digest', mayHide: false },
  later_asked: { mail: 'at_once', mayHide: false }, later_granted: { mail: 'at_once', mayHide: false }, later_refused: { mail: 'at_once', mayHide: false }, paper_entered: { mail: 'at_once', mayHide: false }, branch_closed: { mail: 'off', mayHide: true },
  reminded: { mail: 'at_once', mayHide: false }, letter_closed: { mail: 'off', mayHide: true },
  due_tomorrow: { mail: 'digest', mayHide: true }, late: { mail: 'digest', mayHide: false }, mail_refused: { mail: 'off', mayHide: false },
  file_quarantined: { mail: 'at_once', mayHide: false }, second_person_asked: { mail: 'at_once', mayHide: false },
  initial_asked: { mail: 'at_once', mayHide: false }, ready_to_sign: { mail: 'at_once', mayHide: false }, draft_returned: { mail: 'at_once', mayHide: false }, initial_touched: { mail: 'digest', mayHide: true },
  certificate_revoked: { mail: 'at_once', mayHide: false },
  sending_failed: { mail: 'at_once', mayHide: false }, sending_given_back: { mail: 'at_once', mayHide: false },
  letter_signed: { mail: 'off', mayHide: true }, letter_sent: { mail: 'off', mayHide: true },
  letter_taken_back: { mail: 'at_once', mayHide: false }, answer_sent: { mail: 'digest', mayHide: false },
};

/** Names of the kinds, as a person chooses them. */
export const noticeKindWords: Record<Language, Record<NoticeKind, string>> = {
  id: {
    letter_arrived: 'Surat masuk baru', copy_arrived: 'Tembusan', letter_taken_off: 'Surat dialihkan', disposition_arrived: 'Disposisi baru', disposition_prepared: 'Konsep disposisi dari ajudan', disposition_cancelled: 'Disposisi ditarik', disposition_returned: 'Disposisi dikembalikan', return_answered: 'Pengembalian dijawab',
    report_arrived: 'Laporan masuk', progress_arrived: 'Kabar perkembangan', report_accepted: 'Laporan diterima', asked_again: 'Laporan diminta dilengkapi', due_changed: 'Tenggat diubah', later_asked: 'Tenggat baru diminta', later_granted: 'Tenggat baru diberikan', later_refused: 'Tenggat tetap', paper_entered: 'Lembar disposisi dicatat', branch_closed: 'Cabang disposisi ditutup', reminded: 'Pengingat atasan', letter_closed: 'Surat ditutup',
    due_tomorrow: 'Tenggat besok', late: 'Lewat tenggat', mail_refused: 'Pos-el ditolak', file_quarantined: 'Berkas ditahan karena virus', second_person_asked: 'Konfirmasi akses rahasia',
    initial_asked: 'Paraf diminta', ready_to_sign: 'Siap ditandatangani', draft_returned: 'Naskah dikembalikan', initial_touched: 'Paraf gugur karena perubahan', certificate_revoked: 'Sertifikat dicabut', sending_failed: 'Kiriman tidak sampai', sending_given_back: 'Surat kembali dari registrasi', letter_signed: 'Naskah ditandatangani', letter_sent: 'Surat terkirim', letter_taken_back: 'Surat ditarik pengirim', answer_sent: 'Surat jawaban terkirim',
  },
  en: {
    letter_arrived: 'New letter', copy_arrived: 'Copy', letter_taken_off: 'Letter readdressed', disposition_arrived: 'New disposition', disposition_prepared: 'Disposition prepared by an assistant', disposition_cancelled: 'Disposition taken back', disposition_returned: 'Disposition returned', return_answered: 'Return answered',
    report_arrived: 'Report came in', progress_arrived: 'News of progress', report_accepted: 'Report accepted', asked_again: 'Report needs more', due_changed: 'Due date moved', later_asked: 'Later date asked for', later_granted: 'Later date granted', later_refused: 'Due date stays', paper_entered: 'Paper disposition entered', branch_closed: 'Branch closed', reminded: 'Reminder of a superior', letter_closed: 'Letter closed',
    due_tomorrow: 'Due tomorrow', late: 'Late', mail_refused: 'E-mail refused', file_quarantined: 'File held back for a virus', second_person_asked: 'Confirmation of secret access',
    initial_asked: 'Initials asked for', ready_to_sign: 'Ready to sign', draft_returned: 'Draft returned', initial_touched: 'Initial touched by a change', certificate_revoked: 'Certificate revoked', sending_failed: 'Sending did not arrive', sending_given_back: 'Letter back from the registry', letter_signed: 'Letter signed', letter_sent: 'Letter sent', letter_taken_back: 'Letter taken back by its sender', answer_sent: 'Answering letter sent',
  },
};

const words: Record<Language, Record<NoticeKind, string>> = {
  id: {
    letter_arrived: 'Surat masuk untuk Anda', copy_arrived: 'Tembusan untuk Anda', letter_taken_off: 'Loket mengalihkan sebuah surat: Anda tidak lagi dituju', disposition_arrived: 'Disposisi baru', disposition_prepared: 'Konsep disposisi menunggu Anda periksa',
    disposition_cancelled: 'Disposisi ditarik kembali', disposition_returned: 'Disposisi dikembalikan', return_answered: 'Pengembalian Anda dijawab', report_arrived: 'Laporan tindak lanjut masuk', progress_arrived: 'Kabar tindak lanjut',
    report_accepted: 'Laporan Anda diterima', asked_again: 'Laporan Anda diminta dilengkapi', due_changed: 'Tenggat diubah', later_asked: 'Penerima meminta tenggat baru', later_granted: 'Tenggat baru diberikan', later_refused: 'Tenggat tetap', paper_entered: 'Lembar disposisi Anda sudah dicatat', branch_closed: 'Disposisi ditutup pemberi', reminded: 'Atasan mengingatkan Anda', letter_closed: 'Surat ditutup',
    due_tomorrow: 'Tenggat hari kerja berikutnya', late: 'Lewat tenggat', mail_refused: 'Alamat pos-el Anda ditolak peladen pos-el; periksa di pengaturan pemberitahuan',
    file_quarantined: 'Berkas yang Anda kirim ditahan pemindai virus; kirim salinan yang bersih', second_person_asked: 'Akses surat rahasia menunggu konfirmasi Anda',
    initial_asked: 'Naskah menunggu paraf Anda', ready_to_sign: 'Naskah siap Anda tanda tangani', draft_returned: 'Naskah Anda dikembalikan', initial_touched: 'Naskah yang Anda paraf berubah', certificate_revoked: 'Sertifikat tanda tangan Anda dicabut pengelola; lihat alasannya', sending_failed: 'Surat keluar tidak sampai ke salah satu tujuan; putuskan langkahnya', sending_given_back: 'Registrasi mengembalikan surat Anda sebelum dikirim; lihat alasannya', letter_signed: 'Naskah Anda sudah ditandatangani', letter_sent: 'Surat Anda sudah dikirim', letter_taken_back: 'Surat ini ditarik pengirimnya', answer_sent: 'Surat jawaban terkirim; laporkan bila tugas disposisinya selesai',
  },
  en: {
    letter_arrived: 'A letter for you', copy_arrived: 'A copy for you', letter_taken_off: 'The counter readdressed a letter: it is no longer for you', disposition_arrived: 'A new disposition', disposition_prepared: 'A prepared disposition waits for your check',
    disposition_cancelled: 'A disposition was taken back', disposition_returned: 'A disposition came back', return_answered: 'Your return was answered', report_arrived: 'A follow-up report came in', progress_arrived: 'News of a follow-up',
    report_accepted: 'Your report was accepted', asked_again: 'Your report needs more work', due_changed: 'The due date was moved', later_asked: 'A later date is asked for', later_granted: 'The later date was granted', later_refused: 'The due date stays', paper_entered: 'Your paper disposition was entered', branch_closed: 'A disposition was closed by its issuer', reminded: 'Your superior reminds you', letter_closed: 'A letter was closed',
    due_tomorrow: 'Due on the next working day', late: 'Past its due date', mail_refused: 'Your e-mail address was refused by the mail server; check it in the notice settings',
    file_quarantined: 'A file you sent was held back by the virus scanner; send a clean copy', second_person_asked: 'Access to secret letters waits for your confirmation',
    initial_asked: 'A draft waits for your initial', ready_to_sign: 'A letter is ready for your signature', draft_returned: 'Your draft came back', initial_touched: 'What you initialled was changed', certificate_revoked: 'An administrator revoked your signing certificate; see why', sending_failed: 'A sent letter did not reach one addressee; decide what to do', sending_given_back: 'The registry gave your letter back before sending it; see why', letter_signed: 'Your letter was signed', letter_sent: 'Your letter was sent', letter_taken_back: 'This letter was taken back by its sender', answer_sent: 'The answer was sent; report when the task of the disposition is done',
  },
};

/** What takes a letter away from a desk: then none waits there. */
const takesAway: ReadonlySet<NoticeKind> = new Set(['disposition_cancelled', 'letter_taken_off']);
/** What asks nothing of anybody. */
const news: ReadonlySet<NoticeKind> = new Set(['letter_signed', 'letter_sent']);
const ofSecret: Record<Language, { waits: string; gone: string; news: string }> = {
  id: { waits: 'Satu naskah rahasia menunggu.', gone: 'Satu naskah rahasia ditarik dari meja Anda.', news: 'Ada kabar tentang satu naskah rahasia.' },
  en: { waits: 'One secret letter waits.', gone: 'One secret letter was taken from your desk.', news: 'There is news of one secret letter.' },
};

/** A secret letter says only that one waits, or no longer does: a bell is read over the shoulder. */
export function sayNotice(notice: { kind: NoticeKind; securityClass: SecurityClass; subject: string | null }, language: Language = 'id'): string {
  if (isSecret(notice.securityClass)) return ofSecret[language][takesAway.has(notice.kind) ? 'gone' : news.has(notice.kind) ? 'news' : 'waits'];
  const head = words[language][notice.kind];
  return notice.subject ? `${head}: ${notice.subject}` : `${head}.`;
}
