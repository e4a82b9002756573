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
  'register.book_closed': {
    id: 'Buku tahun ini sudah ditutup, jadi tidak ada nomor baru, nomor mundur, atau pembatalan lagi di dalamnya. Catat di buku tahun berjalan.',
    en: 'The year of this book is closed: it takes no number, no back-dated one and no voiding. Use the book of the current year.',
  },
  'register.paper_book': {
    id: 'Buku ini salinan buku kertas dan tidak memberi nomor. Pilih buku tahun berjalan.',
    en: 'This book was copied from paper and gives no numbers. Choose the book of the current year.',
  },
  'register.not_your_book': {
    id: 'Buku agenda hanya dibuka dan dipegang oleh pencatat surat unit itu. Minta pencatat surat unit tersebut.',
    en: 'Only the registry of that unit opens and keeps its books. Ask its registry clerk.',
  },
  'register.number_already_void': {
    id: 'Nomor ini sudah dibatalkan. Muat ulang halaman untuk melihat alasannya.',
    en: 'This number is already void. Reload the page to see the reason.',
  },
  'register.number_not_found': {
    id: 'Nomor ini tidak ada dalam buku. Muat ulang halaman, lalu pilih nomor dari daftar.',
    en: 'The book has no such number. Reload the page and choose a number from the list.',
  },
  'register.reservation_gone': {
    id: 'Nomor cadangan ini sudah terpakai, dilepas, atau habis waktunya. Pilih nomor cadangan lain, atau pakai nomor berikutnya.',
    en: 'This number is no longer held: it was used, given back or expired. Choose another, or take the next number.',
  },
  'register.reservation_not_found': {
    id: 'Nomor cadangan ini tidak ada atau bukan dari buku unit Anda. Muat ulang daftar nomor cadangan.',
    en: 'There is no such held number, or it is not of your books. Reload the list.',
  },
  'register.holds_none': {
    id: 'Menurut polanya, buku ini tidak mencadangkan nomor. Pakai nomor berikutnya, atau minta pola bukunya diubah.',
    en: 'By its design this book holds no numbers. Take the next one, or have the design changed.',
  },
  'register.expiry_in_past': {
    id: 'Batas waktunya harus hari ini atau sesudahnya, paling lama satu tahun. Ganti tanggalnya.',
    en: 'A number is held until today or later, for a year at most. Change the date.',
  },
  'register.day_not_of_book': {
    id: 'Tanggal ini di luar tahun buku, atau belum tiba. Ganti tanggalnya, atau pilih buku tahun itu.',
    en: 'This day lies outside the year of the book, or has not come yet. Change it, or choose the book of that year.',
  },
  'register.day_before_start': {
    id: 'Jatah nomor hari itu masih milik buku kertas. Catat surat ini di buku kertas, atau pakai tanggal setelah buku ini dimulai.',
    en: 'The numbers of that day belong to the paper book. Enter the letter there, or use a later day.',
  },
  'register.sheet_not_found': {
    id: 'Lembar nomor ini tidak ada atau bukan dari buku unit Anda. Muat ulang daftar lembar.',
    en: 'There is no such sheet, or it is not of your books. Reload the list.',
  },
  'register.sheet_settled': {
    id: 'Lembar ini sudah diselesaikan; sisa nomornya sudah dibatalkan. Muat ulang halaman.',
    en: 'This sheet is already settled; its unused numbers are void. Reload the page.',
  },
  'register.year_not_over': {
    id: 'Buku ditutup pada 31 Desember tahunnya atau sesudahnya. Tunggu sampai hari itu.',
    en: 'A book is closed on 31 December of its year or later. Wait until then.',
  },
  'register.closing_changed': {
    id: 'Ada nomor baru sejak Anda melihat ringkasan penutupan. Periksa ringkasan yang baru, lalu tutup lagi.',
    en: 'The book moved since you looked at its closing. Look at the new summary, then close it again.',
  },
  'register.pattern_shared': {
    id: 'Pola untuk semua unit harus memuat {unit}: tanpa itu buku dua unit memberi nomor yang sama. Tambahkan {unit}, atau tetapkan pola untuk satu unit saja.',
    en: 'A pattern for every unit has to hold {unit}: without it the books of two units give one number. Add {unit}, or decide the pattern of one unit alone.',
  },
  'register.pattern_unsound': {
    id: 'Pola ini dapat mencetak dua nomor yang sama. Pakai {urut} satu kali, beri tanda pemisah di kedua sisinya, dan jangan awali dengan kata NOMOR.',
    en: 'This pattern could print two numbers alike. Use {urut} once, with a separator on both sides, and do not begin with the word NOMOR.',
  },
  'register.quota_missing': {
    id: 'Jatah nomor sehari diisi hanya untuk buku dengan jatah harian. Isi jatahnya, atau pilih nomor berurutan.',
    en: 'Numbers a day are given for a book of day blocks, and only there. Fill them in, or choose a sequence.',
  },
  'register.not_your_design': {
    id: 'Pola nomor ditetapkan super administrator; pola satu unit juga oleh operator unit itu. Minta salah satunya.',
    en: 'Patterns are decided by a super administrator, those of a unit also by its operator. Ask one of them.',
  },
  'register.numbers_given': {
    id: 'Buku yang berjalan sudah memberi nomor, jadi polanya tetap. Simpan untuk berlaku mulai buku berikutnya.',
    en: 'The open book has given numbers, so its pattern stays. Save the change from the next book on.',
  },
  'register.block_full': {
    id: 'Jatah nomor hari itu tidak cukup. Kurangi jumlahnya, atau pilih hari lain.',
    en: 'The numbers of that day do not suffice. Ask for fewer, or choose another day.',
  },
} satisfies ErrorWords;
