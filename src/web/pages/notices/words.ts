import { defineWords } from '#web/lib/words.ts';

export const noticeWords = defineWords({
  title: { id: 'Kabar', en: 'News' },
  unseen: { id: (count: number) => `${count} kabar baru untuk Anda.`, en: (count: number) => `${count} news for you.` },
  allSeen: { id: 'Tidak ada kabar baru.', en: 'No news.' },
  empty: { id: 'Belum ada kabar.', en: 'No news yet.' },
  emptySay: {
    id: 'Surat, disposisi, dan laporan yang sampai di meja ini dikabarkan di sini.',
    en: 'Letters, dispositions and reports that reach this desk are told here.',
  },
  isNew: { id: 'Baru: ', en: 'New: ' },
});
