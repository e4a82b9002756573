import type { ErrorWords } from './words.ts';

export const outgoingErrorWords = {
  'outgoing.no_drafting_seat': {
    id: 'Naskah dibuat dari sebuah jabatan. Pilih jabatan Anda di kepala halaman, lalu mulai lagi.',
    en: 'A letter is written from a position. Choose yours in the header, then begin again.',
  },
  'outgoing.unknown_type': {
    id: 'Jenis naskah ini tidak dipakai di kota ini. Pilih jenis dari daftar.',
    en: 'This city writes no letters of that type. Choose one from the list.',
  },
  'outgoing.saved_meanwhile': {
    id: 'Naskah ini baru saja disimpan orang lain. Tulisan Anda tetap ada; bandingkan keduanya, lalu simpan lagi.',
    en: 'Somebody just saved this letter. What you wrote is kept; compare the two, then save again.',
  },
  'outgoing.not_in_draft': {
    id: 'Hanya konsep yang dapat dibuang. Tarik naskahnya dahulu.',
    en: 'Only a draft is put away. Recall the letter first.',
  },
  'outgoing.in_route': {
    id: 'Naskah ini sudah diajukan. Lihat di meja siapa ia berada, atau tarik kembali.',
    en: 'The letter is on its way already. See at whose desk it lies, or recall it.',
  },
  'outgoing.not_in_route': { id: 'Naskah ini tidak sedang diajukan. Muat ulang halaman.', en: 'The letter is in no route now. Reload the page.' },
  'outgoing.not_approved': {
    id: 'Paraf belum lengkap. Tunggu semua pemeriksa, lalu tanda tangani.',
    en: 'Not everybody has initialled. Wait for all of them, then sign.',
  },
  'outgoing.already_numbered': {
    id: 'Naskah sudah bernomor sehingga isinya beku. Bila salah, batalkan nomornya dengan alasan dan buat naskah baru.',
    en: 'The letter has its number and its content is frozen. If it is wrong, void the number with a reason and write a new one.',
  },
  'outgoing.held_other_day': {
    id: 'Nomor cadangan ini dipegang untuk hari lain. Dalam buku berjatah harian naskahnya bertanggal hari itu; dalam buku berurutan, hari itu atau sesudahnya.',
    en: 'This number is held for another day. In a book of day blocks its letter bears that day; in a book that counts on, that day or a later one.',
  },
  'outgoing.office_moved': {
    id: 'Naskah ini sekarang diurus registrasi lain, karena susunan unitnya berubah sejak diajukan. Registrasi itu yang memberi nomor; naskahnya sudah ada di antreannya.',
    en: 'Another registry has this letter now, since the units were reorganised after it was submitted. That registry numbers it; the letter is in its queue.',
  },
  'outgoing.page_changed': {
    id: 'Tata letak, nama kantor, atau bukunya berubah sewaktu halaman dicoba. Nomor belum diambil; lihat halamannya, lalu tekan sekali lagi.',
    en: 'The layout, the name of the office or the book changed while the page was tried. No number was taken; look at the page, then press again.',
  },
  'outgoing.not_numbered': { id: 'Naskah ini belum bernomor. Tanda tangani atau beri nomor dahulu.', en: 'The letter has no number yet. Sign or number it first.' },
  'outgoing.already_signed': { id: 'Naskah ini sudah ditandatangani. Kirimkan, atau lihat suratnya.', en: 'The letter is signed. Send it, or look at it.' },
  'outgoing.not_signed': { id: 'Naskah ini belum ditandatangani. Selesaikan tanda tangannya dahulu.', en: 'The letter is not signed. Finish the signature first.' },
  'outgoing.already_sent': {
    id: 'Surat sudah terkirim sehingga nomornya tidak dapat dibatalkan. Tarik suratnya dengan alasan.',
    en: 'The letter was sent, so its number cannot be voided. Withdraw the letter with a reason.',
  },
  'outgoing.on_its_way': { id: 'Surat ini sedang dikirim. Batalkan kirim dahulu selagi detiknya berjalan, atau tarik suratnya nanti.', en: 'The letter is being sent. Take the sending back while its seconds run, or withdraw the letter later.' },
  'outgoing.registry_sends_it': { id: 'Surat unit ini dikirim lewat registrasi. Serahkan surat ke registrasi; mereka yang mengirimkannya.', en: 'Letters of this unit are sent by its registry. Hand it over; they send it.' },
  'outgoing.at_registry': { id: 'Surat ini sedang menunggu dikirim oleh registrasi. Hubungi mereka bila ada yang perlu diubah.', en: 'The letter waits for the registry to send it. Talk to them if something must change.' },
  'outgoing.not_at_registry': { id: 'Surat ini tidak sedang di registrasi. Muat ulang halaman dan lihat keadaannya.', en: 'The letter does not lie at the registry. Reload the page and see where it stands.' },
  'outgoing.sends_itself': { id: 'Unit ini tidak memakai meja pengiriman. Kirim suratnya langsung.', en: 'This unit has no dispatch desk. Send the letter yourself.' },
  'outgoing.not_sending': { id: 'Tidak ada pengiriman yang sedang menunggu. Muat ulang halaman dan lihat keadaan suratnya.', en: 'No sending waits. Reload the page and see where the letter stands.' },
  'outgoing.not_a_regulation': { id: 'Hanya peraturan yang diundangkan. Untuk naskah ini tidak perlu.', en: 'Only a regulation is promulgated. This letter needs none.' },
  'outgoing.promulgated_out_of_time': {
    id: 'Peraturan diundangkan pada hari ditetapkan atau sesudahnya, dan tidak di hari yang akan datang. Periksa tanggalnya.',
    en: 'A regulation is promulgated on the day it was enacted or later, and not in the future. Check the day.',
  },
  'outgoing.not_sent': { id: 'Surat ini belum dikirim. Kirimkan dahulu.', en: 'The letter was not sent yet. Send it first.' },
  'outgoing.abandoned': {
    id: 'Naskah ini sudah dibuang, dibatalkan, atau ditarik. Lihat alasannya, lalu buat naskah baru bila perlu.',
    en: 'This letter was put away, voided or withdrawn. See the reason, then write a new one if needed.',
  },
  'outgoing.owner_of_top_secret': {
    id: 'Hanya pembuat naskah yang dapat menjadikannya sangat rahasia. Minta ia mengubahnya.',
    en: 'Only who began the letter may make it top secret. Ask them to change it.',
  },
  'outgoing.version_not_found': { id: 'Versi itu tidak ada. Pilih dari daftar versi.', en: 'There is no such version. Choose one from the list.' },
  'outgoing.not_ready': { id: 'Naskah ini belum lengkap. Lihat catatan di samping halaman, lengkapi, lalu ajukan lagi.', en: 'The letter is not complete. See the notes beside the page, mend them, then submit again.' },
  'outgoing.subject_too_short': { id: 'Hal surat belum diisi. Tulis pokok suratnya dalam satu baris.', en: 'The subject is missing. Say in one line what the letter is about.' },
  'outgoing.class_reason_missing': { id: 'Sebutkan alasan naskah ini terbatas atau rahasia.', en: 'Say why this letter is limited or secret.' },
  'outgoing.classification_missing': { id: 'Nomor di buku ini memuat kode klasifikasi. Pilih klasifikasi naskahnya, lalu ulangi.', en: 'Numbers of this book carry the classification. Choose one for the letter, then try again.' },
  'outgoing.unit_code_missing': { id: 'Nomor di buku ini memuat kode unit, sedangkan unit yang memegang bukunya belum punya. Minta operator mengisinya di data unit kerja.', en: 'Numbers of this book carry the code of the unit, and the unit that keeps it has none. Ask the operator to enter it with the unit.' },
  'outgoing.person_unknown': { id: 'Pegawai ini tidak ada lagi di daftar pegawai. Cari nama lain, atau tulis sendiri.', en: 'This employee is not on the list any more. Look for another, or write the name yourself.' },
  'outgoing.names_nobody': { id: 'Naskah jenis ini tidak memuat isian nama pegawai. Tulis namanya di dalam isi naskah.', en: 'Letters of this type have no field for people. Write the name in the text.' },
  'outgoing.not_an_order': { id: 'SPD disiapkan dari surat tugas atau surat perintah. Buka surat tugasnya, atau mulai SPD dari Naskah baru.', en: 'Travel letters are prepared from an order. Open the order, or begin the travel letter as a new letter.' },
  'outgoing.travel_begun': { id: 'Salah satu pegawai ini sudah punya SPD dari surat tugas ini. Buka SPD itu dari daftarnya; bila keliru, buang konsepnya, batalkan nomornya, atau tarik SPD itu, lalu siapkan yang baru.', en: 'One of these employees has a travel letter from this order already. Open it from the list; if it is wrong, discard, void or withdraw it, then prepare another.' },
  'outgoing.step_begun': { id: 'SKGB untuk kenaikan gaji ini sudah disiapkan. Lanjutkan naskah itu dari Naskah, atau tanyakan kepada rekan yang menyiapkannya; bila keliru, buang konsepnya, batalkan nomornya, atau tarik naskah itu, lalu siapkan yang baru.', en: 'The letter of this salary step has been begun. Go on with it from the list of letters, or ask the colleague who began it; if it is wrong, discard, void or withdraw it, then prepare another.' },
  'outgoing.people_enough': {
    id: 'Akun Anda sudah mengambil data banyak pegawai hari ini. Tulis nama dan NIP-nya sendiri, atau lanjutkan besok.',
    en: 'Your account has taken the data of many employees today. Write name and NIP yourself, or go on tomorrow.',
  },
  'outgoing.initiator_code_missing': { id: 'Nomor di buku ini memuat kode unit pemrakarsa, sedangkan unit konseptor belum punya. Minta operator mengisinya di data unit kerja.', en: 'Numbers of this book carry the code of the unit that began the letter, and the unit of the drafter has none. Ask the operator to enter it with the unit.' },
  'outgoing.position_code_missing': { id: 'Pola nomor buku ini meminta kode jabatan, yang tidak dimiliki jabatan mana pun. Minta super administrator mengubah polanya.', en: 'The pattern of this book asks for the code of a position, and no position has one. Ask a super administrator to change the pattern.' },
  'outgoing.way_not_of_kind': { id: 'Naskah jenis ini tidak diselesaikan dengan cara itu: halamannya ditandatangani pula oleh orang lain dengan pena, atau isinya menetapkan sesuatu dan harus ditandatangani. Pilih cara lain.', en: 'Letters of this kind are not finished in that way: somebody else signs the page by hand as well, or it decides and must be signed. Choose another way.' },
  'outgoing.way_missing': { id: 'Pilih cara penyelesaian yang dipakai kota ini: tanda tangan elektronik, persetujuan masuk akun, atau tanda tangan basah.', en: 'Choose a way of finishing this city uses.' },
  'outgoing.login_stays_inside': {
    id: 'Persetujuan dengan masuk akun hanya untuk naskah di dalam pemerintah kota. Pilih tanda tangan elektronik atau basah untuk surat ke luar.',
    en: 'Approval by sign-in is for letters that stay in the house. Choose a certificate or a wet signature for letters outside.',
  },
  'outgoing.signer_missing': { id: 'Penanda tangan belum dipilih. Pilih dari daftar yang berwenang.', en: 'No signer is chosen. Choose one of those who may sign.' },
  'outgoing.may_not_sign': { id: 'Penanda tangan ini tidak berwenang atas naskah ini, hari ini atau pada tanggal suratnya. Lihat alasannya, lalu pilih yang berwenang.', en: 'The chosen signer may not sign this letter, today or on its date. See why, then choose another.' },
  'outgoing.not_named_signer': {
    id: 'Nama penanda tangan pada naskah bukan Anda dalam jabatan ini. Ganti jabatan, atau tarik naskah dan pilih penanda tangan yang benar.',
    en: 'The page names another signer. Switch position, or recall the letter and choose the right signer.',
  },
  'outgoing.own_request': {
    id: 'Naskah yang Anda buat sendiri tidak dapat Anda tanda tangani sebagai Plt. atau Plh. Minta pejabat lain.',
    en: 'What you wrote yourself you may not sign as a stand-in. Ask another official.',
  },
  'outgoing.scan_is_print': { id: 'Berkas ini cetakan yang belum ditandatangani. Cetak, tanda tangani dengan pena, lalu lampirkan hasil pindaian atau fotonya.', en: 'This file is the print nobody has signed yet. Print it, sign it by hand, then attach its scan or photo.' },
  'outgoing.scan_of_other': { id: 'Kode QR pada pindaian milik naskah lain. Pindai lembar yang dicetak dari naskah ini.', en: 'The code on the scan belongs to another letter. Scan the page printed from this one.' },
  'outgoing.way_is_other': { id: 'Naskah ini diselesaikan dengan cara lain. Lihat cara penyelesaiannya pada naskah.', en: 'This letter is finished in another way. See which one on the letter.' },
  'outgoing.way_stays': { id: 'Cara penyelesaian tetap selama naskah diparaf. Tarik naskah ke konsep dahulu, lalu ganti caranya.', en: 'The way of finishing stays while the letter is on its route. Take it back to a draft first, then change it.' },
  'outgoing.signer_stays': {
    id: 'Jabatan penanda tangan tetap selama naskah diparaf. Tarik naskah ke konsep dahulu, lalu pilih jabatan lain.',
    en: 'The desk that signs stays while the letter is on its route. Take it back to a draft first, then choose another.',
  },
  'outgoing.class_stays': {
    id: 'Selama naskah diparaf, tingkat keamanannya hanya dapat dinaikkan, paling tinggi sampai rahasia. Tarik naskah ke konsep dahulu, lalu ganti tingkatnya.',
    en: 'While the letter is on its route its security class may only rise, to secret at most. Take it back to a draft first, then change it.',
  },
  'outgoing.addressee_without_desk': {
    id: 'Satu tujuan menunjuk jabatan, unit, atau kelompok yang tidak ada lagi atau tanpa pimpinan. Pilih lagi dari daftar, atau tulis sebagai tujuan di luar.',
    en: 'An addressee points to a position, unit or group that is gone or has no head. Choose again from the list, or write it as one outside.',
  },
  'outgoing.addressees_too_many': {
    id: 'Naskah ini menyebut lebih dari 500 tujuan, atau lebih dari 500 tembusan, satu per satu. Lepas centang Sebutkan anggotanya pada sebuah kelompok, atau bagi menjadi beberapa naskah.',
    en: 'This letter names more than 500 addressees, or more than 500 copies, one by one. Untick Name its members at a group, or write several letters.',
  },
  'outgoing.unknown_relation': {
    id: 'Surat yang dirujuk tidak ada atau tidak boleh Anda ketahui. Hapus rujukannya, atau pilih surat dari daftar Anda.',
    en: 'The letter referred to does not exist or is not yours to know. Remove it, or choose one from your list.',
  },
  'outgoing.not_yours_to_end': {
    id: 'Naskah hanya dapat mencabut atau mengganti surat keluar unit kerjanya sendiri. Pilih surat unit ini, atau ubah hubungannya menjadi rujukan.',
    en: 'A letter can withdraw or replace only outgoing letters of its own unit. Choose one of this unit, or make it a reference.',
  },
  'outgoing.pictures_too_heavy': {
    id: 'Gambar pada naskah ini terlalu banyak atau terlalu besar: paling banyak 30 gambar, 8 MB per gambar, 24 MB semuanya, 40 juta titik. Perkecil gambarnya, atau lampirkan sebagai berkas.',
    en: 'The pictures of this letter are too many or too large: at most 30, 8 MB each, 24 MB together, 40 million points. Make them smaller, or attach them as files.',
  },
  'outgoing.passphrase_missing': { id: 'Isi frasa sandi sertifikat Anda untuk menandatangani.', en: 'Type the passphrase of your certificate to sign.' },
} satisfies ErrorWords;
