import { defineWords } from '#web/lib/words.ts';

/** How a letter stands to others, and what its signature was found to be. */
export const bondWords = defineWords({
  relations: { id: 'Hubungan surat', en: 'Related letters' },
  answers_out: { id: 'Menjawab', en: 'Answers' }, answers_in: { id: 'Dijawab dengan', en: 'Answered by' },
  refers_out: { id: 'Merujuk', en: 'Refers to' }, refers_in: { id: 'Dirujuk oleh', en: 'Referred to by' },
  replaces_out: { id: 'Menggantikan', en: 'Replaces' }, replaces_in: { id: 'Digantikan oleh', en: 'Replaced by' },
  withdraws_out: { id: 'Mencabut', en: 'Withdraws' }, withdraws_in: { id: 'Dicabut oleh', en: 'Withdrawn by' },
  origin: { id: 'Dikirim dari kota ini sebagai', en: 'Sent from this city as' },
  noNumber: { id: 'naskah tanpa nomor', en: 'a letter without a number' },
  of: { id: (day: string) => `tanggal ${day}`, en: (day: string) => `of ${day}` },
  outside: { id: 'tidak tersimpan di sistem ini', en: 'not kept in this system' },
  takenBackTitle: { id: 'Surat ini ditarik pengirimnya.', en: 'This letter was taken back by its sender.' },
  takenBackSay: { id: (when: string) => `Diberitahukan ${when}. Nomor agenda dan disposisinya tetap; tanyakan dahulu sebelum menindaklanjuti.`, en: (when: string) => `Told ${when}. Its agenda number and dispositions stay; ask before you go on with it.` },
  replacedTitle: { id: 'Surat ini sudah digantikan.', en: 'This letter was replaced.' },
  seal: { id: 'Tanda tangan elektronik', en: 'Electronic signature' },
  own: { id: 'Sah, ditandatangani di kota ini', en: 'Valid, signed in this city' },
  known: { id: 'Sah, penerbit dikenal', en: 'Valid, issuer known' },
  unknown: { id: 'Utuh, penerbit belum dikenal', en: 'Whole, issuer not known' },
  refused: { id: 'Tidak dipakai sebagai data', en: 'Not taken as data' },
  accepted: { id: (who: string) => `datanya diterima oleh ${who}`, en: (who: string) => `its data accepted by ${who}` },
  declined: { id: (who: string) => `datanya ditolak oleh ${who}, dicatat sebagai pindaian`, en: (who: string) => `its data declined by ${who}, registered as a scan` },
  signedBy: { id: (who: string) => `Ditandatangani ${who}`, en: (who: string) => `Signed by ${who}` },
  issuer: { id: (who: string) => `penerbit ${who}`, en: (who: string) => `issuer ${who}` },
  checked: { id: (when: string) => `diperiksa ${when}`, en: (when: string) => `checked ${when}` },
  fingerprint: { id: 'Sidik penerbit', en: 'Fingerprint of the issuer' },
  asCame: { id: 'Berkas aslinya tersimpan persis seperti diterima.', en: 'The original is kept exactly as it came.' },
});
