import type { ErrorWords } from './words.ts';

export const registersErrorWords = {
  'register.book_not_found': {
    id: 'Buku agenda ini tidak ada atau bukan buku unit Anda. Pilih buku dari daftar.',
    en: "There is no such register book, or it is not your unit's. Choose a book from the list.",
  },
  'register.book_already_open': {
    id: 'Buku untuk unit, jenis, dan tahun ini sudah dibuka. Lanjutkan dengan buku itu.',
    en: 'The book of this unit, kind and year is already open. Go on with that book.',
  },
  'register.not_your_book': {
    id: 'Buku agenda hanya dibuka oleh pencatat surat unit itu. Minta pencatat surat unit tersebut.',
    en: 'Only the registry of that unit opens its books. Ask its registry clerk.',
  },
  'register.number_already_void': {
    id: 'Nomor ini sudah dibatalkan. Muat ulang halaman untuk melihat alasannya.',
    en: 'This number is already void. Reload the page to see the reason.',
  },
  'register.number_not_found': {
    id: 'Nomor ini tidak ada dalam buku. Muat ulang halaman, lalu pilih nomor dari daftar.',
    en: 'The book has no such number. Reload the page and choose a number from the list.',
  },
} satisfies ErrorWords;
