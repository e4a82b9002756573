import type { ErrorWords } from './words.ts';

export const documentsErrorWords = {
  'document.not_found': {
    id: 'Berkas ini tidak ada atau tidak boleh Anda buka. Kembali ke suratnya dan buka dari sana.',
    en: 'There is no such file, or it is not for you. Go back to its letter and open it from there.',
  },
  'document.not_your_upload': {
    id: 'Berkas ini diunggah orang lain. Unggah sendiri berkasnya, lalu lampirkan.',
    en: 'Somebody else uploaded this file. Upload it yourself, then attach it.',
  },
  'document.empty': {
    id: 'Berkas kosong. Pindai ulang, periksa hasilnya, lalu unggah lagi.',
    en: 'The file is empty. Scan again, look at the result, then upload.',
  },
  'document.kind_unknown': {
    id: 'Jenis berkas ini tidak diterima. Unggah PDF atau foto (JPEG, PNG, TIFF, HEIC); lampiran boleh juga DOCX, XLSX, PPTX, ODT, ODS atau ODP.',
    en: 'This kind of file is not taken. Upload a PDF or a photo (JPEG, PNG, TIFF, HEIC); an attachment may also be DOCX, XLSX, PPTX, ODT, ODS or ODP.',
  },
  'document.disguised': {
    id: 'Nama berkas tidak sesuai dengan isinya. Simpan ulang dengan jenis yang benar, lalu unggah lagi.',
    en: 'The name says another kind than the file is. Save it as its right kind, then upload again.',
  },
  'document.encrypted': {
    id: 'Berkas ini terkunci kata sandi. Simpan salinan tanpa kata sandi, lalu unggah lagi.',
    en: 'This file is locked with a password. Save a copy without it, then upload again.',
  },
  'document.scripted': {
    id: 'PDF ini memuat skrip atau perintah yang berjalan sendiri. Cetak ulang ke PDF biasa atau pindai kertasnya, lalu unggah lagi.',
    en: 'This PDF carries a script or a command that runs by itself. Print it to a plain PDF or scan the paper, then upload again.',
  },
  'document.broken': {
    id: 'Berkas rusak atau terpotong. Pindai atau simpan ulang, lalu unggah lagi.',
    en: 'The file is damaged or cut off. Scan or save it again, then upload.',
  },
  'document.too_many_pages': {
    id: 'Berkas memuat terlalu banyak halaman. Pecah menjadi beberapa berkas, lalu unggah satu per satu.',
    en: 'The file has too many pages. Split it into several files and upload each.',
  },
  'document.too_many_pixels': {
    id: 'Ada halaman yang terlalu besar untuk ditampilkan. Pindai dengan resolusi 300 dpi, lalu unggah lagi.',
    en: 'A page is too large to be shown. Scan at 300 dpi, then upload again.',
  },
  'document.two_kinds': {
    id: 'Berkas ini menyembunyikan berkas lain di dalamnya sehingga ditolak. Pindai kertasnya atau simpan ulang sebagai PDF.',
    en: 'Another file is hidden inside this one, so it was refused. Scan the paper or save it again as PDF.',
  },
  'document.hides_objects': {
    id: 'Isi PDF ini dikemas dengan cara yang tidak dapat diperiksa. Cetak ulang ke PDF biasa atau pindai kertasnya, lalu unggah lagi.',
    en: 'This PDF is packed in a way that cannot be looked through. Print it to a plain PDF or scan the paper, then upload again.',
  },
  'document.old_office': {
    id: 'Berkas Office lama (DOC, XLS, PPT) atau yang terkunci kata sandi tidak diterima. Simpan sebagai PDF, DOCX atau XLSX tanpa kata sandi, lalu unggah lagi.',
    en: 'Office files of the old kind (DOC, XLS, PPT) or locked with a password are not taken. Save it as PDF, DOCX or XLSX without a password, then upload again.',
  },
  'document.macros': {
    id: 'Berkas ini memuat makro, yaitu program kecil yang berjalan saat dibuka. Simpan tanpa makro (DOCX, XLSX) atau sebagai PDF, lalu unggah lagi.',
    en: 'This file carries macros, small programs that run when it is opened. Save it without them (DOCX, XLSX) or as PDF, then upload again.',
  },
  'document.embedded_objects': {
    id: 'Di dalam berkas ini tertanam berkas atau program lain. Simpan sebagai PDF, atau lepas isi yang tertanam, lalu unggah lagi.',
    en: 'Another file or program is embedded in this one. Save it as PDF, or remove what is embedded, then upload again.',
  },
  'document.reaches_outside': {
    id: 'Berkas ini mengambil sesuatu dari luar saat dibuka (templat, gambar atau data tertaut). Putuskan tautannya atau simpan sebagai PDF, lalu unggah lagi.',
    en: 'This file fetches something from outside when it is opened (a template, a linked picture or data). Break the links or save it as PDF, then upload again.',
  },
  'document.xml_entities': {
    id: 'Susunan berkas ini tidak wajar dan dapat melumpuhkan komputer. Buka di program aslinya, simpan ulang atau jadikan PDF, lalu unggah lagi.',
    en: 'This file is built in a way that can bring a computer down. Open it in its own program, save it again or make a PDF of it, then upload again.',
  },
  'document.packed_badly': {
    id: 'Kemasan berkas ini rusak, menipu, atau membengkak terlalu besar bila dibuka. Simpan ulang dari program aslinya atau sebagai PDF, lalu unggah lagi.',
    en: 'The packing of this file is damaged, deceives, or swells too much. Save it again from its own program or as PDF, then upload again.',
  },
  'document.waiting_for_scan': {
    id: 'Berkas masih menunggu pemeriksaan virus. Halamannya sudah dapat dibaca di sini; unduh lagi beberapa saat kemudian.',
    en: 'The file still waits for the virus scanner. Its pages can be read here already; download it a little later.',
  },
  'document.scan_too_large': {
    id: 'Berkas terlalu besar bagi pemeriksa virus sehingga belum boleh diunduh. Halamannya dapat dibaca di sini; mintalah administrator menaikkan batas pemeriksa.',
    en: 'The file is too large for the virus scanner and may not be downloaded yet. Its pages can be read here; ask the administrator to raise the limit of the scanner.',
  },
  'document.infected': {
    id: 'Pemeriksa virus menemukan sesuatu di berkas ini, maka berkas ditahan dan tidak dapat diunduh. Beri tahu pengirim dan minta kiriman yang bersih.',
    en: 'The virus scanner found something in this file, so it is held back and cannot be downloaded. Tell the sender and ask for a clean one.',
  },
  'document.not_a_paper': {
    id: 'Berkas Office hanya dapat menjadi lampiran. Jadikan suratnya PDF atau pindai kertasnya, lalu taruh berkas ini sebagai lampiran.',
    en: 'An office file can only be an attachment. Make the letter a PDF or scan the paper, then add this file as an attachment.',
  },
  'document.pages_not_ready': {
    id: 'Halaman sedang disiapkan. Tunggu sebentar; halaman muncul dengan sendirinya.',
    en: 'The pages are being prepared. Wait a moment; they appear by themselves.',
  },
  'document.page_not_found': {
    id: 'Halaman ini tidak ada, atau hanya berkas aslinya yang dapat diunduh. Kembali ke halaman pertama atau unduh aslinya.',
    en: 'There is no such page, or only the original can be downloaded. Go back to the first page or download the original.',
  },
  'document.upload_not_found': {
    id: 'Pengiriman berkas ini sudah tidak ada, mungkin terlalu lama ditinggalkan. Pilih berkasnya sekali lagi.',
    en: 'This upload is gone, perhaps it was left too long. Choose the file once more.',
  },
  'document.upload_offset': {
    id: 'Bagian berkas datang tidak berurutan. Tekan Coba lagi; pengiriman dilanjutkan dari tempat terhentinya.',
    en: 'A part came out of order. Try again; sending goes on where it stopped.',
  },
  'document.part_broken': {
    id: 'Bagian berkas rusak di perjalanan. Tekan Coba lagi; hanya bagian itu yang dikirim ulang.',
    en: 'A part was damaged on the way. Try again; only that part is sent once more.',
  },
  'document.upload_unfinished': {
    id: 'Berkas belum sampai seluruhnya. Tekan Coba lagi; pengiriman dilanjutkan dari tempat terhentinya.',
    en: 'The file has not arrived whole. Try again; sending goes on where it stopped.',
  },
  'document.upload_broken': {
    id: 'Berkas yang sampai tidak sama dengan yang dikirim. Tekan Coba lagi; berkas dikirim dari awal.',
    en: 'What arrived is not what was sent. Try again; the file is sent from its start.',
  },
  'document.upload_quota': {
    id: 'Terlalu banyak berkas yang sedang dikirim dari akun ini. Tunggu yang sedang berjalan selesai, lalu coba lagi.',
    en: 'Too many files are on their way from this account. Wait for those to finish, then try again.',
  },
  'document.store_not_yours': {
    id: 'Ruang simpan diurus oleh super administrator. Mintalah kepadanya.',
    en: 'The file store is looked after by the super administrator. Ask them.',
  },
  'document.no_sheet': {
    id: 'Keempat sudut tidak mengelilingi selembar kertas. Seret sudutnya ke pojok kertas, lalu simpan lagi.',
    en: 'The four corners do not enclose a sheet. Drag them to the corners of the paper, then store again.',
  },
} satisfies ErrorWords;
