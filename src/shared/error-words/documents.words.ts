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
  'typeset.endless': {
    id: 'Templat ini terlalu lama disusun dan dihentikan. Periksa perulangan di dalam templat, atau kembali ke templat bawaan.',
    en: 'This template took too long and was stopped. Look at its loops, or go back to the template of the house.',
  },
  'typeset.hungry': {
    id: 'Templat ini memakai terlalu banyak memori dan dihentikan. Periksa perulangan dan gambar di dalamnya, atau kembali ke templat bawaan.',
    en: 'This template took too much memory and was stopped. Look at its loops and pictures, or go back to the template of the house.',
  },
  'typeset.faulty': {
    id: 'Templat ini tidak dapat disusun. Perbaiki baris yang disebut, lalu coba lagi.',
    en: 'This template cannot be set. Mend the line that is named, then try again.',
  },
  'typeset.template_unknown': {
    id: 'Jenis naskah ini belum mempunyai templat. Pilih jenis lain, atau minta administrator menambahkannya.',
    en: 'This type of letter has no template yet. Choose another, or ask the administrator to add one.',
  },
  'typeset.reaches_out': {
    id: 'Templat ini meminta berkas atau paket dari luar, dan itu tidak diberikan. Pakai hanya yang ada di dalam folder templat.',
    en: 'This template asks for a file or package from outside, which it does not get. Use what lies in the folder of templates.',
  },
  'typeset.face_unknown': {
    id: 'Templat ini meminta huruf yang tidak dibawa aplikasi. Pakai Liberation Sans (setara Arial) atau TeX Gyre Bonum (setara Bookman Old Style).',
    en: 'This template asks for a face the product does not bring. Use Liberation Sans (as wide as Arial) or TeX Gyre Bonum (as wide as Bookman Old Style).',
  },
  'typeset.face_missing': {
    id: 'Berkas huruf aplikasi hilang atau berubah, sehingga naskah tidak dapat disusun. Minta pengelola server memasang ulang aplikasi.',
    en: 'A face of the product is missing or altered, so no letter can be set. Ask whoever runs the server to install it again.',
  },
  'typeset.character': {
    id: 'Ada tanda yang tidak dapat dicetak dengan huruf naskah ini. Hapus atau ganti tanda itu.',
    en: 'A sign cannot be printed in the face of this letter. Remove or replace that sign.',
  },
  'typeset.word_too_long': {
    id: 'Ada kata lebih dari 80 huruf, yang tidak muat di satu baris. Beri spasi atau tanda hubung.',
    en: 'A word has more than 80 letters, which no line holds. Put a space or a hyphen into it.',
  },
  'typeset.field': {
    id: 'Satu isian tidak dapat dicetak pada jenis naskah ini. Perbaiki isian itu.',
    en: 'One field cannot be printed on this type of letter. Mend that field.',
  },
  'typeset.picture': {
    id: 'Satu gambar pada naskah ini rusak atau jenisnya tidak dikenal. Hapus gambar itu, lalu sisipkan lagi sebagai PNG atau JPEG.',
    en: 'A picture of this letter is damaged or of an unknown kind. Remove it and put it in again as PNG or JPEG.',
  },
  'typeset.address_too_long': {
    id: 'Alamat pemeriksaan naskah terlalu panjang untuk kode QR. Minta pengelola server memakai alamat yang lebih pendek.',
    en: 'The address for checking is too long for its QR code. Ask whoever runs the server for a shorter one.',
  },
  'typeset.superseded': {
    id: 'Halaman yang lebih baru sudah diminta. Tunggu sebentar; yang tampil adalah yang terakhir.',
    en: 'A newer page was asked for. Wait a moment; what shows is the last one.',
  },
  'typeset.down': {
    id: 'Penyusun halaman berhenti saat menyusun naskah ini dan sudah menyala lagi. Coba lagi; jika berulang, laporkan naskahnya.',
    en: 'The typesetter stopped at this letter and is up again. Try again; if it happens again, report the letter.',
  },
  'typeset.busy': {
    id: 'Terlalu banyak naskah sedang disusun. Tunggu sebentar, lalu coba lagi.',
    en: 'Too many letters are being set. Wait a moment, then try again.',
  },
  'document.not_a_word_file': {
    id: 'Hanya berkas DOCX yang dapat diambil isinya. Simpan naskah dari Word sebagai DOCX, lalu impor lagi.',
    en: 'Only a DOCX file can be taken over. Save the letter from Word as DOCX, then import it again.',
  },
  'document.text_too_long': {
    id: 'Isi berkas ini melebihi satu naskah. Impor bagian utamanya saja, dan lampirkan sisanya sebagai berkas.',
    en: 'This file holds more than one letter may. Import its main part and attach the rest as a file.',
  },
  'layout.not_yours': { id: 'Tata letak kantor ini diatur admin kantornya sendiri atau super administrator. Mintalah kepada mereka.', en: 'The layout of this office is set by its own administrator or a super administrator. Ask them.' },
  'layout.of_no_head': { id: 'Unit ini menulis dengan kop perangkat daerah di atasnya. Atur tata letak perangkat daerah itu.', en: 'This unit writes under the head of the office above it. Set the layout of that office.' },
  'layout.changed': { id: 'Tata letak ini baru saja diubah orang lain. Muat ulang, lalu ubah lagi.', en: 'Somebody has just changed this layout. Reload it, then change it again.' },
  'layout.claims': { id: 'Kalimat kaki tidak boleh menyebut BSrE atau sertifikasi: itu hanya ditulis oleh penyedia yang menandatangani. Hapus bagian itu.', en: 'A sentence of the foot may not name BSrE or a certification: only the provider that signs writes that. Take that part out.' },
  'template.folder': { id: 'Kemasannya bukan templat. Isinya template.typ di paling atas, boleh dengan .typ lain dan gambar .png atau .jpg, paling banyak 40 berkas dan 2 MB.', en: 'This is no template. It holds template.typ at its top, and may hold other .typ files and .png or .jpg pictures: at most 40 files and 2 MB.' },
  'template.lacks': { id: 'Halaman contoh tidak memuat nomor naskah atau nama penanda tangan. Tambahkan bagian itu, lalu kirim lagi.', en: 'The sample page lacks the number of the letter or the name of the signer. Add that part and send it again.' },
  'template.claims': { id: 'Templat menyebut BSrE atau BSSN, padahal penandatanganannya belum tentu di sana. Hapus kalimat itu; kalimat yang benar ada di kaki halaman.', en: 'The template names BSrE or BSSN, which may not have signed. Take that sentence out; the true one stands at the foot.' },
  'template.not_found': { id: 'Templat ini tidak ada untuk jenis naskah itu. Muat ulang daftarnya.', en: 'There is no such template of this kind. Reload the list.' },
  'template.use_changed': { id: 'Templat lain baru saja dipakai untuk jenis naskah ini. Muat ulang, lalu pilih lagi.', en: 'Another template was just put to use for this kind. Reload, then choose again.' },
  'layout.emblem_no_picture': { id: 'Lambang harus berupa gambar PNG, JPEG, atau TIFF. Ubah berkas SVG atau PDF menjadi PNG dahulu, lalu unggah lagi.', en: 'The emblem must be a PNG, JPEG or TIFF picture. Turn an SVG or PDF into a PNG first, then send it again.' },
  'layout.emblem_small': { id: 'Gambar lambang terlalu kecil untuk dicetak tajam: sisi terpanjang paling sedikit 272 titik. Unggah gambar yang lebih besar.', en: 'The picture is too small to be printed sharply: the longer side needs 272 dots at least. Send a larger one.' },
  'layout.emblem_pale': { id: 'Gambar lambang hampir tidak terlihat di atas kertas putih. Unggah gambar yang lebih gelap.', en: 'The picture can hardly be seen on white paper. Send a darker one.' },
  'layout.emblem_unknown': { id: 'Lambang ini belum diunggah di sini. Unggah gambarnya lagi, lalu simpan.', en: 'This emblem was not sent here. Send the picture again, then store.' },
  'layout.margins_too_wide': { id: 'Tepi kiri dan kanan bersama paling lebar 100 mm, agar baris tetap terbaca. Kecilkan salah satunya.', en: 'Left and right margins together are at most 100 mm, so that lines stay readable. Make one of them smaller.' },
  'document.snippet_not_found': { id: 'Kalimat baku ini sudah tidak ada. Muat ulang daftarnya.', en: 'This standing sentence is gone. Reload the list.' },
  'document.snippet_name_taken': { id: 'Sudah ada kalimat baku dengan nama ini. Pilih nama lain.', en: 'A standing sentence of this name exists already. Choose another name.' },
  'document.snippet_changed': { id: 'Kalimat baku ini baru saja diubah orang lain. Buka lagi, lalu ubah.', en: 'Somebody has just changed this standing sentence. Open it again, then change it.' },
  'document.snippets_full': { id: 'Kalimat baku sudah 100. Hapus yang tidak dipakai, lalu simpan lagi.', en: 'There are 100 standing sentences already. Remove one, then save again.' },
  'document.snippet_of_nobody': { id: 'Kalimat baku disimpan untuk pegawai atau unit kerjanya. Pilih jabatan Anda dahulu di kepala halaman.', en: 'Standing sentences belong to an employee or a unit. Choose your position at the top first.' },
} satisfies ErrorWords;
