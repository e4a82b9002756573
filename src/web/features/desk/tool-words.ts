import { defineWords } from '#web/lib/words.ts';

export const deskToolWords = defineWords({
  signAll: { id: 'Tanda tangani sekaligus', en: 'Sign in one go' },
  initialAll: { id: 'Paraf sekaligus', en: 'Initial in one go' },
  asWeek: { id: 'Lihat per minggu', en: 'See as a week' },
  asList: { id: 'Lihat sebagai daftar', en: 'See as a list' },
  pickMany: { id: 'Pilih beberapa', en: 'Pick several' },
  download: { id: 'Unduh daftar', en: 'Download the list' },
  xlsx: { id: 'Lembar kerja (XLSX)', en: 'Spreadsheet (XLSX)' },
  csv: { id: 'CSV', en: 'CSV' },
});
