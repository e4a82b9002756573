import type { ErrorWords } from './words.ts';

export const searchErrorWords = {
  'search.not_kept': { id: 'Pencarian tersimpan ini tidak ada lagi. Muat ulang halaman.', en: 'This kept search is gone. Reload the page.' },
  'search.too_many_kept': { id: 'Anda sudah menyimpan 50 pencarian. Lupakan yang tidak dipakai, lalu simpan lagi.', en: 'You keep 50 searches already. Forget some, then keep this one.' },
} satisfies ErrorWords;
