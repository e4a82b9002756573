import { defineWords } from '#web/lib/words.ts';

export const helpWords = defineWords({
  screen: { id: 'Layarnya di kantor contoh', en: 'The screen in the model office' }, screenOf: { id: (title: string) => `Layar untuk: ${title}`, en: (title: string) => `The screen for: ${title}` },
  title: { id: 'Bantuan', en: 'Help' }, lede: { id: 'Panduan menurut tugas Anda. Panduan ditulis dalam bahasa Indonesia.', en: 'The guide by your duties. It is written in Indonesian.' },
  find: { id: 'Cari dalam panduan', en: 'Find in the guide' }, findHint: { id: 'Misalnya disposisi, kata sandi, batal', en: 'For example disposisi, kata sandi, batal' },
  found: { id: (count: number) => `${count} halaman cocok`, en: (count: number) => (count === 1 ? '1 page fits' : `${count} pages fit`) }, none: { id: 'Tidak ada halaman yang cocok.', en: 'No page fits.' }, noneSay: { id: 'Coba satu kata saja, atau tanyakan operator unit Anda.', en: 'Try one word, or ask the operator of your unit.' },
  everyone: { id: 'Untuk semua', en: 'For everyone' }, yours: { id: 'tugas Anda', en: 'your duty' }, list: { id: 'Halaman panduan', en: 'Pages of the guide' }, print: { id: 'Cetak', en: 'Print' }, printAll: { id: 'Cetak semua', en: 'Print all' }, back: { id: 'Semua panduan', en: 'The whole guide' }, openPage: { id: 'Buka halamannya', en: 'Open that page' }, next: { id: 'Berikutnya', en: 'Next' },
  missing: { id: 'Halaman panduan ini tidak ada.', en: 'There is no such page in the guide.' }, missingSay: { id: 'Mungkin namanya berubah. Cari dari daftar panduan.', en: 'Its name may have changed. Look in the list.' }, empty: { id: 'Panduan belum ada.', en: 'There is no guide yet.' },
});
