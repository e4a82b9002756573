import type { ErrorWords } from './words.ts';

export const identityErrorWords = {
  'identity.wrong_name_or_password': { id: 'Nama atau kata sandi tidak cocok. Periksa keduanya; bila lupa, minta administrator kantor Anda membuat kata sandi pertama yang baru.', en: 'The name or the password is not right. Check both; if you forgot, ask your office administrator for a new first password.' },
  'identity.wait_before_trying': { id: 'Terlalu banyak percobaan yang salah. Tunggu sebentar, lalu coba lagi; akun Anda tidak dikunci untuk seterusnya.', en: 'Too many wrong tries. Wait a little, then try again; your account is not locked for good.' },
  'identity.account_disabled': { id: 'Akun ini dinonaktifkan. Hubungi administrator kantor Anda bila ini keliru.', en: 'This account is disabled. Ask your office administrator if this is a mistake.' },
  'identity.second_factor_not_asked': { id: 'Masukkan dahulu nama dan kata sandi, lalu kode. Bila sudah lewat lima menit, mulai lagi dari awal.', en: 'Give your name and password first, then the code. After five minutes start again.' },
  'identity.wrong_code': { id: 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya pada aplikasi autentikator, lalu masukkan kode itu.', en: 'The code is not right or was used already. Wait for the next code of your authenticator and give that one.' },
  'identity.not_your_seat': { id: 'Anda tidak (lagi) menduduki jabatan ini. Pilih jabatan lain dari daftar, atau periksa surat penugasan Anda.', en: 'You do not sit in this position (any more). Choose another from the list, or check your letter of assignment.' },
  'identity.session_not_found': { id: 'Sesi ini sudah berakhir atau tidak ada. Muat ulang daftar sesi.', en: 'This session has ended or does not exist. Load the list of sessions again.' },
  'identity.wrong_password': { id: 'Kata sandi yang sekarang tidak cocok. Ketik lagi kata sandi yang Anda pakai untuk masuk.', en: 'Your present password is not right. Type the password you signed in with.' },
  'identity.password_too_weak': { id: 'Kata sandi baru belum memenuhi aturan: sekurang-kurangnya 12 karakter dengan huruf besar, huruf kecil, angka, dan tanda, tanpa nama Anda dan tanpa kata yang mudah ditebak.', en: 'The new password does not fit the rule: at least 12 characters with upper and lower case, a digit and a sign, without your name and without words easily guessed.' },
  'identity.password_unchanged': { id: 'Kata sandi baru sama dengan yang lama. Pilih kata sandi lain.', en: 'The new password is the old one. Choose another.' },
  'identity.conduct_incomplete': { id: 'Semua etika penggunaan harus disetujui sebelum melanjutkan. Centang yang masih kosong.', en: 'All rules of conduct have to be accepted before you go on. Tick those still empty.' },
  'identity.step_up_needed': { id: 'Untuk langkah ini, buktikan sekali lagi bahwa ini Anda: masukkan kata sandi atau kode autentikator.', en: 'For this step prove once more that it is you: give your password or a code of your authenticator.' },
  'identity.step_up_failed': { id: 'Kata sandi atau kode tidak cocok. Periksa, lalu coba lagi.', en: 'The password or code is not right. Check it and try again.' },
  'identity.account_not_found': { id: 'Akun tidak ditemukan. Muat ulang daftar akun, lalu cari lagi.', en: 'There is no such account. Load the list again and search.' },
  'identity.username_taken': { id: 'Nama pengguna ini sudah dipakai akun lain. Pilih nama lain, misalnya dengan singkatan unit di belakangnya.', en: 'Another account has this username. Choose another, for instance with the unit behind it.' },
  'identity.account_exists': { id: 'Pegawai ini sudah mempunyai akun. Satu orang satu akun; buka akunnya dari daftar.', en: 'This person has an account already. One person, one account; open it from the list.' },
  'identity.factors_not_ready': { id: 'Server ini belum mempunyai berkas kunci, sehingga autentikator belum dapat dipakai. Beri tahu administrator.', en: 'This server has no key file, so authenticators cannot be used yet. Tell the administrator.' },
  'identity.authenticator_already_on': { id: 'Autentikator sudah aktif. Hapus dahulu yang lama bila ingin menggantinya.', en: 'An authenticator is on already. Remove the old one first to replace it.' },
  'identity.no_authenticator': { id: 'Autentikator belum aktif. Aktifkan dahulu di halaman Akun saya.', en: 'No authenticator is on. Turn one on under My account first.' },
} satisfies ErrorWords;
