import { defineWords } from '#web/lib/words.ts';

export const pagePartWords = defineWords({
  title: { id: 'Kepala halaman, saringan, tabel biasa', en: 'Page head, filters, plain table' },
  say: {
    id: 'Judul adalah jawaban. Di ponsel saringan melipat dan tiap baris menjadi beberapa kalimat.',
    en: 'A title is an answer. On a phone filters fold and each row becomes a few lines.',
  },
  over: { id: 'Tempatnya', en: 'The place' },
  count: { id: '213 baris', en: '213 rows' },
  find: { id: 'Cari di daftar ini', en: 'Find in this list' },
  hint: { id: 'Nama atau nomor', en: 'Name or number' },
  block: { id: 'Bagian halaman', en: 'A part of the page' },
  name: { id: 'Nama', en: 'Name' },
  notes: { id: 'Catatan di samping halaman', en: 'Notes beside a page' },
  loading: { id: 'Contoh kerangka', en: 'A sample skeleton' },
});
