import { defineWords } from '#web/lib/words.ts';

export const passwordProblemWords = defineWords({
  notYet: { id: 'Kata sandi ini belum dapat dipakai.', en: 'This password cannot be used yet.' },
  too_short: { id: (length: number) => `Tambah sampai sedikitnya ${length} huruf.`, en: (length: number) => `Make it at least ${length} characters.` },
  no_upper: { id: 'Tambah satu huruf besar.', en: 'Add a capital letter.' },
  no_lower: { id: 'Tambah satu huruf kecil.', en: 'Add a small letter.' },
  no_digit: { id: 'Tambah satu angka.', en: 'Add a digit.' },
  no_symbol: { id: 'Tambah satu tanda, misalnya titik atau tanda hubung.', en: 'Add a sign, such as a full stop or a dash.' },
  contains_name: { id: 'Jangan memuat nama atau nama pengguna Anda.', en: 'Leave your name and username out of it.' },
  too_common: { id: 'Ada kata atau urutan yang mudah ditebak, misalnya rahasia, admin123, atau 12345. Ganti kata itu.', en: 'It holds a word or sequence that is easily guessed, such as rahasia, admin123 or 12345. Replace it.' },
});
