import { defineWords } from '#web/lib/words.ts';

export const noticeWords = defineWords({
  title: { id: 'Kabar', en: 'News' },
  unread: {
    id: (count: number, more: boolean) => `${count}${more ? ' atau lebih' : ''} kabar belum Anda baca.`,
    en: (count: number, more: boolean) => `${count}${more ? ' or more' : ''} unread.`,
  },
  allRead: { id: 'Semua kabar sudah dibaca.', en: 'Everything is read.' },
  readAll: { id: 'Tandai semua dibaca', en: 'Mark all as read' },
  marking: { id: 'Menandai…', en: 'Marking…' },
  empty: { id: 'Belum ada kabar.', en: 'No news yet.' },
  emptySay: {
    id: 'Surat, disposisi, dan laporan yang sampai di meja ini dikabarkan di sini.',
    en: 'Letters, dispositions and reports that reach this desk are told here.',
  },
  settings: { id: 'Atur pemberitahuan', en: 'Notice settings' },
  isUnread: { id: 'Belum dibaca: ', en: 'Unread: ' },
});
