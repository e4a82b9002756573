import type { ErrorWords } from './words.ts';

export const notificationsErrorWords = {
  'notice.mail_is_off': { id: 'Kantor ini belum punya peladen pos-el. Minta administrator memasangnya; kabar tetap tampil di aplikasi.', en: 'This office has no mail server yet. Ask the administrator to set one; news still appears here.' },
  'notice.no_person': { id: 'Akun ini bukan milik seorang pegawai. Masuk dengan akun pegawai Anda.', en: 'This account belongs to no employee. Sign in with your own account.' },
  'notice.code_too_soon': { id: 'Kode baru saja dikirim. Tunggu satu menit, periksa juga folder spam, lalu minta lagi.', en: 'A code was mailed a moment ago. Wait a minute, look in the spam folder too, then ask again.' },
  'notice.code_not_asked': { id: 'Tidak ada alamat yang menunggu kode. Tulis alamat pos-el Anda dan minta kodenya dahulu.', en: 'No address waits for a code. Write your e-mail address and ask for its code first.' },
  'notice.code_expired': { id: 'Kode ini sudah tidak berlaku. Minta kode baru.', en: 'This code is no longer good. Ask for a new one.' },
  'notice.code_wrong': { id: 'Kode itu tidak sama dengan yang dikirim. Salin enam angka dari pos-el terbaru.', en: 'That is not the code that was mailed. Copy the six digits of the newest mail.' },
  'notice.may_not_hide': { id: 'Kabar yang meminta tindakan selalu tampil di aplikasi. Atur hanya pos-elnya.', en: 'News that asks for an act always appears here. Only its e-mail can be set.' },
  'notice.mail_health_not_yours': { id: 'Keadaan pengiriman pos-el hanya untuk super administrator. Tanyakan kepadanya.', en: 'How mailing goes is for the super administrator. Ask them.' },
} satisfies ErrorWords;
