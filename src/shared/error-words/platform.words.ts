import type { ErrorWords } from './words.ts';

export const platformErrorWords = {
  'auth.not_signed_in': { id: 'Anda belum masuk atau sesi Anda telah berakhir. Silakan masuk kembali; isian Anda tetap tersimpan.', en: 'You are not signed in or your session has ended. Sign in again; what you typed is kept.' },
  'auth.first_duties_open': { id: 'Ganti dahulu kata sandi pertama Anda dan setujui etika penggunaan.', en: 'First change your first password and accept the rules of conduct.' },
  'request.foreign_origin': { id: 'Permintaan ini datang dari laman lain dan ditolak. Buka Lontar langsung dari alamat resminya.', en: 'This request came from another site and was refused. Open Lontar from its own address.' },
  'request.invalid': { id: 'Ada isian yang belum benar. Periksa isian yang ditandai, lalu kirim lagi.', en: 'Something in the form is not right. Check the marked fields and send again.' },
  'request.too_often': { id: 'Terlalu banyak permintaan dalam waktu singkat. Tunggu satu menit, lalu coba lagi.', en: 'Too many requests in a short time. Wait a minute, then try again.' },
  'request.no_such_page': { id: 'Alamat ini tidak ada di Lontar. Kembali ke Meja kerja atau gunakan pencarian.', en: 'There is no such address in Lontar. Go back to the desk or use the search.' },
  'request.too_large': { id: 'Kiriman terlalu besar untuk bagian ini. Kirim berkas melalui tempat unggah.', en: 'What was sent is too large here. Send files through the upload box.' },
  'request.wrong_kind': { id: 'Bentuk kiriman ini tidak diterima di sini. Gunakan formulir yang disediakan.', en: 'This kind of content is not taken here. Use the form provided.' },
  'office.busy': { id: 'Kantor sedang sibuk atau pangkalan data belum siap. Tidak ada yang hilang; coba lagi sebentar.', en: 'The office is busy or its database is not ready. Nothing is lost; try again in a moment.' },
  'office.internal': { id: 'Terjadi gangguan di sistem dan sudah dicatat. Coba lagi; bila berulang, sampaikan nomor rujukan kepada administrator.', en: 'Something went wrong and was logged. Try again; if it happens again, give the reference number to the administrator.' },
  'request.cursor_broken': { id: 'Tempat dalam daftar ini tidak dikenal lagi. Muat ulang daftar dari awal.', en: 'This place in the list is not known any more. Load the list from the start.' },
  'command.id_reused': { id: 'Perintah ini sudah pernah dipakai untuk hal lain. Muat ulang halaman, lalu ulangi.', en: 'This command was already used for something else. Reload the page and do it again.' },
  'file.too_large': { id: 'Berkas melebihi batas ukuran. Pindai ulang dengan resolusi lebih rendah atau pecah menjadi beberapa berkas.', en: 'The file is over the size limit. Scan at a lower resolution or split it into several files.' },
  'file.missing': { id: 'Berkas tidak ditemukan di tempat penyimpanan. Beri tahu administrator; cadangan mungkin perlu dipulihkan.', en: 'The file is not in its place. Tell the administrator; a backup may have to be restored.' },
  'file.disk_full': { id: 'Ruang penyimpanan server penuh, berkas belum tersimpan. Beri tahu administrator, lalu unggah lagi; isian Anda tetap ada.', en: 'The server has no space left and the file was not stored. Tell the administrator, then upload again; what you typed is kept.' },
  'file.upload_cut': { id: 'Unggahan terputus sebelum selesai. Periksa jaringan, lalu unggah lagi.', en: 'The upload was cut before it was whole. Check the network and upload again.' },
  'file.parser_too_slow': { id: 'Berkas terlalu lama dibaca sehingga dihentikan. Pindai atau simpan ulang berkas itu, lalu unggah lagi.', en: 'Reading the file took too long and was stopped. Scan or save it again, then upload.' },
  'file.parser_too_hungry': { id: 'Berkas memerlukan memori terlalu besar untuk dibaca. Pindai dengan resolusi lebih rendah, lalu unggah lagi.', en: 'The file needs too much memory to be read. Scan at a lower resolution, then upload again.' },
  'file.unreadable': { id: 'Berkas rusak atau tidak dapat dibaca. Pindai atau simpan ulang, lalu unggah lagi.', en: 'The file is broken or cannot be read. Scan or save it again, then upload.' },
} satisfies ErrorWords;
