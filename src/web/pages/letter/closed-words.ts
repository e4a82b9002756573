import { defineWords } from '#web/lib/words.ts';

export const closedWords = defineWords({
  elsewhere: { id: 'Surat ini ada di meja jabatan Anda yang lain.', en: 'This letter is on another desk of yours.' },
  sheet: { id: 'Halaman surat', en: 'Pages of the letter' },
  toList: { id: 'Ke daftar naskah', en: 'To the letters' },
  elsewhereSay: { id: 'Setiap meja membuka suratnya sendiri.', en: 'Each desk opens its own letters.' },
});
