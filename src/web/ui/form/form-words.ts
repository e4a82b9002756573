import { defineWords } from '#web/lib/words.ts';

export const formWords = defineWords({
  noSuchDate: { id: 'Tanggal ini tidak ada. Contoh yang benar: 9 November 2026.', en: 'There is no such date. For example: 9 November 2026.' },
  openCalendar: { id: 'Buka kalender', en: 'Open the calendar' },
  chooseOne: { id: 'Pilih dari daftar, atau kosongkan.', en: 'Choose from the list, or leave it empty.' },
  empty: { id: 'Kosongkan pilihan', en: 'Empty the choice' }, emptyOf: { id: (label: string) => `Kosongkan ${label}`, en: (label: string) => `Empty ${label}` },
  noChoice: { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
  searching: { id: 'Mencari…', en: 'Searching…' },
  dropHere: { id: 'Seret berkas ke sini, atau', en: 'Drop files here, or' },
  choose: { id: 'Pilih berkas', en: 'choose files' },
  photo: { id: 'Ambil foto', en: 'Take a photo' },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  retry: { id: 'Coba lagi', en: 'Try again' },
  remove: { id: 'Lepas', en: 'Remove' },
  waiting: { id: 'Menunggu', en: 'Waiting' },
  sending: { id: (percent: number) => `Mengirim ${percent}%`, en: (percent: number) => `Sending ${percent}%` },
  kept: { id: 'Tersimpan', en: 'Stored' },
  tooLarge: {
    id: (limit: string) => `Berkas ini lebih besar dari ${limit}. Perkecil pindaian, lalu coba lagi.`,
    en: (limit: string) => `This file is larger than ${limit}. Make the scan smaller and try again.`,
  },
  wrongKind: { id: 'Jenis berkas ini tidak dapat dipakai di sini.', en: 'This kind of file cannot be used here.' },
});
