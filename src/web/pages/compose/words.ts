import { defineWords } from '#web/lib/words.ts';

export const composePageWords = defineWords({
  notWritable: { id: 'Naskah ini tidak dapat ditulis dari jabatan ini sekarang.', en: 'This letter cannot be written from this position now.' },
  notWritableSay: { id: 'Naskah yang sudah bernomor, dikirim, atau milik konseptor lain hanya dapat dibaca.', en: 'A letter that is numbered, sent, or of another drafter can only be read.' },
  toList: { id: 'Ke daftar naskah', en: 'To the letters' },
  toRead: { id: 'Lihat naskahnya', en: 'See the letter' },
  open: { id: 'Buka suratnya', en: 'Open the letter' },
  noNumber: { id: 'Surat tanpa nomor', en: 'A letter without a number' },
  notYours: { id: 'Isi surat ini tidak untuk jabatan Anda.', en: 'The content of this letter is not for your position.' },
  noPages: { id: 'Surat ini tidak punya halaman untuk dilihat.', en: 'This letter has no pages to look at.' },
});
