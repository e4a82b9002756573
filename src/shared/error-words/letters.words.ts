import type { ErrorWords } from './words.ts';

export const lettersErrorWords = {
  'letter.not_found': {
    id: 'Surat ini tidak ada atau tidak ditujukan kepada Anda. Periksa jabatan yang sedang Anda pakai, lalu cari dari daftar.',
    en: 'There is no such letter, or it is not for you. Check which position you act as, then look in the list.',
  },
  'letter.not_your_act': {
    id: 'Tindakan ini bukan hak jabatan yang sedang Anda pakai. Ganti jabatan, atau minta pejabat yang dituju.',
    en: 'The position you act as may not do this. Switch position, or ask the addressed official.',
  },
  'letter.seat_does_not_dispose': {
    id: 'Jabatan yang sedang Anda pakai tidak berwenang mendisposisikan. Laporkan tindak lanjutnya, atau ganti jabatan.',
    en: 'The position you act as does not dispose. Report your follow-up, or switch position.',
  },
  'letter.changed_meanwhile': {
    id: 'Surat ini baru saja diubah orang lain. Isian Anda tetap ada; muat ulang untuk melihat perubahannya, lalu kirim lagi.',
    en: 'Somebody just changed this letter. What you typed is kept; reload to see the change, then send again.',
  },
  'letter.closed': {
    id: 'Surat sudah selesai dan ditutup. Lihat perjalanannya; bila ada hal baru, agendakan surat barunya.',
    en: 'The letter is finished and closed. See its path; if something new came, register the new letter.',
  },
  'letter.void': {
    id: 'Pengagendaan surat ini dibatalkan. Lihat alasannya di buku agenda, lalu pakai surat penggantinya.',
    en: 'The registration of this letter is void. See the reason in the register book and use the letter that replaces it.',
  },
  'letter.entered_by_itself': {
    id: 'Surat ini dikirim unit lain lewat Lontar dan masuk buku sendiri, jadi tidak mungkin salah catat, dan pengirimnya sudah membaca bahwa suratnya diterima. Salah meja? Perbaiki tujuannya dengan “Perbaiki catatan”. Salah alamat? Minta pengirimnya menarik surat itu; nomor agendanya tetap.',
    en: 'Another unit sent this letter by Lontar and it was entered by itself, so it cannot be entered wrongly, and its sender has read that it arrived. The wrong desk? Correct whom it is for. The wrong office? Ask its sender to withdraw it; the agenda number stays.',
  },
  'letter.already_handled': {
    id: 'Surat sudah didisposisikan sehingga nomornya tidak dapat dibatalkan. Perbaiki datanya, atau minta disposisinya ditarik dahulu.',
    en: 'The letter has been disposed, so its number cannot be voided. Correct it, or ask that the disposition be taken back first.',
  },
  'letter.not_yet_read': {
    id: 'Surat belum dibaca pejabat yang dituju. Buka suratnya dahulu, kemudian tutup.',
    en: 'The addressee has not read the letter. Open it first, then close it.',
  },
  'letter.not_sealed': {
    id: 'Surat ini tidak sedang tersegel. Muat ulang halaman untuk melihat isinya.',
    en: 'This letter is not sealed. Reload the page to see it.',
  },
  'letter.still_sealed': {
    id: 'Surat rahasia ini masih tersegel. Buka dan isi perihalnya dahulu.',
    en: 'This secret letter is still sealed. Open it and say what it is about first.',
  },
  'letter.not_registry_of_unit': {
    id: 'Hanya pencatat surat unit itu yang mengisi bukunya. Pilih unit Anda sendiri, atau teruskan kepada pencatat surat unit tersebut.',
    en: 'Only the registry of that unit writes in its book. Choose your own unit, or hand the paper to its clerk.',
  },
  'letter.subject_missing': {
    id: 'Perihal belum diisi. Tulis perihal seperti tertera pada surat.',
    en: 'The subject is missing. Write it as the letter says.',
  },
  'letter.secret_by_cover': {
    id: 'Surat rahasia diagendakan dari sampulnya saja. Kosongkan perihal, ringkasan, dan berkas; yang dituju akan membukanya.',
    en: 'A secret letter is registered by its cover only. Leave subject, summary and files empty; the addressee opens it.',
  },
  'letter.file_missing': {
    id: 'Pindaian surat belum ada. Unggah PDF atau fotonya, lalu simpan lagi.',
    en: 'The scan is missing. Upload a PDF or photo, then save again.',
  },
  'letter.two_main_files': {
    id: 'Tandai tepat satu berkas sebagai surat utama; yang lain sebagai lampiran.',
    en: 'Mark exactly one file as the letter itself; the others as attachments.',
  },
  'letter.date_in_future': {
    id: 'Tanggal terima belum terjadi. Pilih hari ini atau hari sebelumnya.',
    en: 'The day of receipt lies in the future. Choose today or an earlier day.',
  },
  'letter.dated_after_received': {
    id: 'Tanggal surat lebih baru daripada tanggal terima. Periksa kedua tanggal itu pada suratnya.',
    en: 'The letter is dated after it was received. Check both dates on the paper.',
  },
  'letter.due_before_received': {
    id: 'Batas jawab lebih awal daripada tanggal terima. Pilih tanggal sesudahnya atau kosongkan.',
    en: 'The reply is due before the letter came. Choose a later day or leave it empty.',
  },
  'letter.unknown_addressee': {
    id: 'Jabatan yang dituju tidak ada atau sudah dihapus dari struktur. Pilih jabatan dari daftar.',
    en: 'The addressed position does not exist any more. Choose one from the list.',
  },
  'letter.addressee_twice': { id: 'Satu jabatan tertulis dua kali. Hapus salah satunya.', en: 'One position is named twice. Remove one of the two.' },
  'letter.nobody_addressed': {
    id: 'Pilih paling sedikit satu jabatan yang dituju; tembusan saja tidak cukup.',
    en: 'Choose at least one addressee; a copy alone is not enough.',
  },
  'letter.seat_is_empty': {
    id: 'Jabatan yang dituju sedang kosong, padahal surat sangat rahasia harus menyebut orangnya. Pilih jabatan lain atau tunggu penunjukan.',
    en: 'Nobody sits there, and a top secret letter must go to a person. Choose another position or wait for an appointment.',
  },
  'letter.unknown_party': {
    id: 'Pengirim ini tidak ada dalam daftar. Pilih dari daftar atau tulis namanya saja.',
    en: 'This sender is not in the list. Choose from the list or just write the name.',
  },
  'letter.perhaps_registered': {
    id: 'Surat dengan pengirim dan nomor ini sudah diagendakan. Lihat dahulu; bila memang surat lain, simpan sekali lagi.',
    en: 'A letter of this sender and number is already registered. Look at it first; if this is another one, save once more.',
  },
  'letter.nothing_changed': { id: 'Tidak ada yang berubah. Ubah isian yang salah, lalu simpan.', en: 'Nothing differs. Change what is wrong, then save.' },
  'letter.field_not_yours': {
    id: 'Bagian surat rahasia ini bukan milik loket. Hal, ringkasan, dan berkas: mintalah yang dituju atau ajudan yang ditunjuk menulisnya. Penerima lain: mintalah yang dituju mendisposisikannya. Sejak surat dibuka, kelas keamanannya tidak diturunkan lagi. Data sampul lainnya dapat Anda perbaiki.',
    en: 'This part of a secret letter is not the counter’s. Subject, summary and files: ask the addressee or their named assistant to write them. Another addressee: ask who has it to dispose it. Once it was opened its class is not lowered again. The rest of the cover is yours to correct.',
  },
  'letter.addressee_at_work': {
    id: 'Penerima yang sudah membaca atau sedang mengerjakan surat ini tidak dapat dilepas. Tambahkan penerima yang benar di sampingnya.',
    en: 'An addressee who has read the letter or is at work on it cannot be taken off. Add the right one beside them.',
  },
  'letter.agenda_exports_busy': {
    id: 'Dua buku lain sedang disusun menjadi lembar kerja. Tunggu sebentar, lalu unduh lagi; satu bulan lebih cepat selesai daripada satu tahun.',
    en: 'Two other books are being written as spreadsheets. Wait a moment and download again; a month is sooner ready than a year.',
  },
  'letter.agenda_too_long': {
    id: 'Buku ini lebih dari sejuta baris, lebih banyak daripada isi satu lembar kerja. Pilih satu bulan, lalu unduh per bulan.',
    en: 'This book has more than a million lines, more than a spreadsheet holds. Choose a month and download month by month.',
  },
  'letter.old_book_not_found': {
    id: 'Lembar buku lama ini tidak ada lagi, sudah disalin, atau bukan milik unit Anda. Unggah lembarnya sekali lagi.',
    en: 'This sheet is gone, copied already, or not of your unit. Upload it again.',
  },
  'letter.old_book_has_problems': {
    id: 'Lembar ini belum dapat disalin: masih ada sel yang salah, atau tidak ada baris baru. Perbaiki di lembar kerja, lalu unggah lagi.',
    en: 'This sheet cannot be copied yet: some cells are wrong, or no line is new. Mend it and upload it again.',
  },
  'letter.old_book_changed': {
    id: 'Isi buku ini berubah sejak lembarnya diuji, jadi tidak ada yang disalin. Unggah lembarnya sekali lagi.',
    en: 'This book changed since the sheet was tried, so nothing was copied. Upload it again.',
  },
  'letter.old_book_too_large': {
    id: 'Lembar ini terlalu besar. Satu lembar memuat paling banyak 50.000 baris dan 16 MB; bagi menjadi beberapa lembar.',
    en: 'This sheet is too large. A sheet holds at most 50,000 rows and 16 MB; split it.',
  },
  'letter.old_book_wrong_kind': {
    id: 'Berkas ini bukan lembar kerja. Simpan sebagai XLSX atau CSV, lalu unggah lagi.',
    en: 'This file is no spreadsheet. Save it as XLSX or CSV and upload it again.',
  },
  'letter.ends_before_start': {
    id: 'Acara berakhir sebelum dimulai. Periksa hari dan jam mulai dan selesainya, atau kosongkan yang selesai.',
    en: 'The event ends before it starts. Check its days and times, or leave the end empty.',
  },
} satisfies ErrorWords;
