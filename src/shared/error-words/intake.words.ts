import type { ErrorWords } from './words.ts';

export const intakeErrorWords = {
  'intake.paper_not_found': {
    id: 'Surat ini tidak ada di baki Anda. Mungkin sudah diagendakan atau milik loket lain; muat ulang antreannya.',
    en: 'This paper is not in your tray. Perhaps it is a letter by now or lies at another counter; load the queue again.',
  },
  'intake.paper_registered': {
    id: 'Surat ini sudah diagendakan. Buka suratnya; yang dikoreksi adalah catatannya, bukan surat baru.',
    en: 'This paper is registered already. Open the letter; correct it there instead of registering it twice.',
  },
  'intake.paper_removed': {
    id: 'Surat ini sudah dibuang dari antrean. Kembalikan dulu bila masih diperlukan.',
    en: 'This paper was thrown away. Bring it back first if it is still needed.',
  },
  'intake.paper_held': {
    id: 'Surat ini sedang dikerjakan rekan Anda. Ambil surat lain, atau ambil alih setelah memberi tahu rekan itu.',
    en: 'A colleague is working on this paper. Take another one, or take it over after telling them.',
  },
  'intake.paper_changed': {
    id: 'Isian surat ini berubah di komputer lain. Isian terbaru dimuat; periksa, lalu simpan lagi.',
    en: 'This paper was changed on another computer. The newest is loaded; look at it, then store again.',
  },
  'intake.tray_not_yours': {
    id: 'Baki ini milik loket unit lain. Masukkan surat ke baki unit Anda sendiri.',
    en: 'This tray belongs to the counter of another unit. Put the paper into the tray of your own.',
  },
  'intake.file_not_of_paper': {
    id: 'Ada halaman yang berkasnya sudah tidak ada di surat ini. Tutup, buka lagi susunan halamannya, lalu ulangi.',
    en: 'A page comes from a file that is no longer in this paper. Close, open the pages again, then repeat.',
  },
  'intake.no_such_code': {
    id: 'Kode klasifikasi ini tidak ada. Cari dengan kata atau angkanya, lalu pilih dari daftar.',
    en: 'There is no such classification code. Search by a word or its digits, then choose from the list.',
  },
  'intake.issuer_not_accepted': {
    id: 'Naskah ini membawa data dari penerbit yang belum dikenal. Cocokkan isian dengan halamannya, lalu tekan “Terima data” atau “Tolak data” di dekat tombol simpan.',
    en: 'This letter carries data of an issuer that is not known. Compare the form with its page, then press “Accept data” or “Decline data” beside the button that stores it.',
  },
  'intake.signature_worth_less': {
    id: 'Tanda tangan berkas ini tidak dipercaya lagi sejak berkasnya dibaca: sertifikatnya dicabut, atau penerbitnya dikeluarkan dari daftar. Surat belum terdaftar. Baca catatan di atas formulir, periksa isiannya, lalu daftarkan lagi.',
    en: 'The signature of this file is not trusted any more: its certificate was revoked, or its issuer taken off the list, since the file was read. Nothing was registered. Read the note above the form, check the form, then register again.',
  },
  'intake.nothing_to_decide': {
    id: 'Data naskah ini sudah diputuskan atau tidak perlu diputuskan. Muat ulang antreannya.',
    en: 'The data of this letter was decided already or needs no decision. Load the queue again.',
  },
} satisfies ErrorWords;
