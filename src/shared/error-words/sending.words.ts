import type { ErrorWords } from './words.ts';

export const sendingErrorWords: ErrorWords = {
  'sending.too_late': { id: 'Sepuluh detik untuk membatalkan sudah lewat dan surat sudah berangkat. Bila isinya keliru, tarik suratnya dengan alasan.', en: 'The ten seconds are over and the letter has gone. If it is wrong, withdraw it with a reason.' },
  'sending.way_missing': { id: 'Pilih cara kirim untuk setiap tujuan di luar pemerintah kota: pos-el, diantar, atau tidak dikirim.', en: 'Choose for every addressee outside how it gets the letter: e-mail, by hand, or not at all.' },
  'sending.not_outside': { id: 'Tujuan ini bukan di luar pemerintah kota, jadi tidak ada alamat yang diperbaiki. Muat ulang halamannya.', en: 'This addressee is in the house and has no address to mend. Load the page again.' },
  'sending.nobody_gets_it': { id: 'Belum ada seorang pun yang menerima surat ini. Pilih cara kirim untuk sedikitnya satu tujuan.', en: 'Nobody would get this letter. Choose a way for at least one addressee.' },
  'sending.secret_not_by_mail': { id: 'Surat rahasia tidak boleh keluar lewat pos-el. Pilih diantar kurir dalam sampul tertutup.', en: 'A secret letter does not leave by e-mail. Have it delivered by hand in a closed envelope.' },
  'sending.address_missing': { id: 'Alamat pos-el tujuan ini belum diisi. Tulis alamatnya, atau pilih diantar.', en: 'This addressee has no e-mail address. Type it, or deliver by hand.' },
  'sending.no_mail_server': { id: 'Peladen pos-el kantor belum disiapkan. Pilih diantar, atau minta administrator menyiapkannya.', en: 'The office has no mail server yet. Deliver by hand, or ask the administrator to set one up.' },
  'sending.too_large_for_mail': { id: 'Berkas surat ini lebih dari 18 MB sehingga banyak peladen pos-el menolaknya. Pilih diantar.', en: 'The files of this letter are over 18 MB and many mail servers refuse them. Deliver by hand.' },
  'consignment.not_found': { id: 'Kiriman ini tidak ada, atau bukan hak Anda untuk melihatnya. Muat ulang daftar.', en: 'There is no such consignment, or it is not yours to see. Reload the list.' },
  'consignment.not_yours': { id: 'Kiriman ini diurus konseptor, penanda tangan, atau pencatat surat unitnya. Mintalah salah satu dari mereka.', en: 'Its drafter, its signer or the registry of its unit handles this consignment. Ask one of them.' },
  'consignment.state_forbids': { id: 'Keadaan kiriman ini sudah berubah sehingga langkah itu tidak berlaku lagi. Muat ulang halaman dan lihat keadaannya.', en: 'This consignment stands elsewhere by now. Reload the page and see where.' },
  'consignment.received_in_future': { id: 'Waktu terima harus sesudah surat berangkat dan tidak boleh di masa depan. Perbaiki jam pada ponsel, lalu simpan lagi.', en: 'The time of receipt lies after the letter left and not in the future. Mend the clock of the phone, then save again.' },
  'expedition.not_yours': { id: 'Buku ekspedisi dipegang pencatat surat unit itu. Pilih unit tempat Anda bertugas.', en: 'The expedition book is kept by the registry of that unit. Choose a unit you serve.' },
};
