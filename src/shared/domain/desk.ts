import type { Language } from './words.ts';

/**
 * Why something lies on a desk: what the seat is asked to do. A letter for the pen waits for its number, then for its scan; one that names
 * another person than who sits there waits for its name.
 */
export const deskActs = ['dispose', 'read', 'read_copy', 'confirm', 'follow_up', 'accept', 'asked_later', 'returned', 'close', 'initial', 'sign', 'name_signer', 'number', 'attach_scan', 'mend', 'send', 'resend', 'tell'] as const;
export type DeskAct = (typeof deskActs)[number];

/** Groups by time, in the order of the screen. */
export const deskGroups = ['late', 'today', 'week', 'later'] as const;
export type DeskGroup = (typeof deskGroups)[number];

export const deskActWords: Record<Language, Record<DeskAct, string>> = {
  id: { dispose: 'Disposisi', read: 'Surat untuk Anda', read_copy: 'Tembusan', confirm: 'Periksa konsep disposisi', follow_up: 'Tindak lanjut', accept: 'Terima laporan', asked_later: 'Minta tenggat baru', returned: 'Dikembalikan', close: 'Tutup surat', initial: 'Menunggu paraf', sign: 'Menunggu tanda tangan', name_signer: 'Menyebut pejabat lain', number: 'Menunggu nomor', attach_scan: 'Menunggu pena dan pindaian', mend: 'Naskah kembali', send: 'Siap dikirim', resend: 'Kiriman tidak sampai', tell: 'Beri tahu penerima luar' },
  en: { dispose: 'Dispose', read: 'For you', read_copy: 'Copy', confirm: 'Check prepared disposition', follow_up: 'Follow up', accept: 'Accept report', asked_later: 'Asks for a later date', returned: 'Returned', close: 'Close the letter', initial: 'Awaits initials', sign: 'Awaits signature', name_signer: 'Names another official', number: 'Awaits its number', attach_scan: 'Awaits pen and scan', mend: 'Draft came back', send: 'Ready to send', resend: 'Did not arrive', tell: 'Tell receivers outside' },
};

export const deskGroupWords: Record<Language, Record<DeskGroup, string>> = {
  id: { late: 'Lewat tenggat', today: 'Hari ini', week: 'Minggu ini', later: 'Nanti' },
  en: { late: 'Late', today: 'Today', week: 'This week', later: 'Later' },
};

/** The title of the desk is the answer: "14 naskah menunggu Anda, 2 lewat tenggat." */
export function sayDesk(counts: { waiting: number; late: number }, language: Language = 'id'): string {
  if (language === 'id') {
    if (counts.waiting === 0) return 'Tidak ada naskah yang menunggu Anda.';
    return counts.late === 0 ? `${counts.waiting} naskah menunggu Anda.` : `${counts.waiting} naskah menunggu Anda, ${counts.late} lewat tenggat.`;
  }
  if (counts.waiting === 0) return 'Nothing waits for you.';
  const waits = counts.waiting === 1 ? '1 letter waits for you' : `${counts.waiting} letters wait for you`;
  return counts.late === 0 ? `${waits}.` : `${waits}, ${counts.late} late.`;
}
