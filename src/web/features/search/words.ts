import { defineWords } from '#web/lib/words.ts';

export const searchWords = defineWords({
  title: { id: 'Cari surat', en: 'Find a letter' },
  lede: { id: 'Dengan nomor agenda, nomor surat, nama pengirim, atau kata dalam hal.', en: 'By agenda number, letter number, sender, or words of the subject.' },
  field: { id: 'Yang dicari', en: 'What to find' },
  hint: { id: 'Misalnya 2418, 300.2.3/1187, atau banjir', en: 'For example 2418, 300.2.3/1187, or flood' },
  found: { id: (count: string, words: string) => `${count} surat cocok dengan “${words}”`, en: (count: string, words: string) => `${count} letters match “${words}”` },
  more: { id: (count: string, words: string) => `Lebih dari ${count} surat cocok dengan “${words}”`, en: (count: string, words: string) => `More than ${count} letters match “${words}”` },
  searching: { id: (words: string) => `Mencari “${words}”`, en: (words: string) => `Searching for “${words}”` },
  none: { id: (words: string) => `Tidak ada surat yang cocok dengan “${words}”.`, en: (words: string) => `No letter matches “${words}”.` },
  noneSay: { id: 'Periksa angkanya, atau cari dengan satu kata dari hal atau nama pengirim. Surat yang bukan hak jabatan Anda tidak tampil di sini.', en: 'Check the digits, or try one word of the subject or of the sender. Letters your position may not know do not appear.' },
  short: { id: 'Ketik paling sedikit dua huruf atau angka.', en: 'Type at least two letters or digits.' },
  startTitle: { id: 'Ketik nomor, pengirim, atau hal.', en: 'Type a number, a sender or a subject.' },
  startSay: { id: 'Dari halaman mana pun, Ctrl K membuka pencarian.', en: 'From any page, Ctrl K opens the search.' },
  results: { id: 'Hasil pencarian', en: 'Search results' },
  byNumber: { id: 'Nomornya persis', en: 'The exact number' }, byNumberStart: { id: 'Nomornya berawal sama', en: 'The number begins like this' }, byWords: { id: 'Memuat kata itu', en: 'Contains the words' }, byAlike: { id: 'Mirip', en: 'Alike' }, byFilters: { id: 'Sesuai saringan', en: 'By the filters' },
  agenda: { id: (number: string) => `agenda ${number}`, en: (number: string) => `agenda ${number}` },
  dated: { id: (day: string) => `tanggal ${day}`, en: (day: string) => `dated ${day}` },
  received: { id: 'diterima', en: 'received' },
  hidden: { id: (securityClass: string) => `Surat ${securityClass}`, en: (securityClass: string) => `${securityClass} letter` },
  noWay: { id: 'Jejak belum tersedia', en: 'The way is not known yet' },
  more2: { id: 'Tampilkan lebih banyak', en: 'Show more' },
});
