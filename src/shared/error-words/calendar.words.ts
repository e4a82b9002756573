import type { ErrorWords } from './words.ts';

export const calendarErrorWords = {
  'calendar.too_long': { id: 'Kalender dibaca paling lama sepuluh minggu sekaligus. Persempit rentang tanggalnya.', en: 'A calendar is read ten weeks at a time. Narrow the days.' },
  'calendar.no_seat': { id: 'Kalender adalah milik jabatan. Pilih dahulu jabatan yang Anda pakai di kepala halaman.', en: 'A calendar belongs to a position. First choose the position you act as, at the head of the page.' },
  'calendar.feed_not_found': { id: 'Alamat kalender ini tidak ada atau sudah berakhir. Buat alamat baru di halaman Kalender.', en: 'There is no such calendar address, or it has ended. Make a new one on the page Calendar.' },
  'calendar.too_many_feeds': { id: 'Anda sudah punya terlalu banyak alamat kalender. Cabut yang tidak dipakai, lalu buat yang baru.', en: 'You have too many calendar addresses. Revoke those you do not use, then make a new one.' },
} satisfies ErrorWords;
