import { defineWords } from './words.ts';

export const apiWords = defineWords({
  offline: {
    id: 'Jaringan terputus. Isian Anda tetap ada; coba lagi setelah tersambung.',
    en: 'The network is down. What you typed is kept; try again once connected.',
  },
  unreadable: {
    id: 'Jawaban server tidak dapat dibaca. Muat ulang halaman ini, lalu coba lagi.',
    en: 'The answer of the server could not be read. Reload this page and try again.',
  },
  failed: { id: 'Permintaan belum berhasil. Coba lagi sebentar lagi.', en: 'The request did not succeed. Try again in a moment.' },
});
