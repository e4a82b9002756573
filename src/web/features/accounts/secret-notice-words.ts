import { defineWords } from '#web/lib/words.ts';

export const secretNoticeWords = defineWords({
  waits: { id: 'Naskah rahasia menunggu orang kedua.', en: 'Secret letters wait for a second person.' },
  person: { id: (name: string, as: string, signedIn: boolean) => `${name} (${as}${signedIn ? '' : ', belum pernah masuk'})`, en: (name: string, as: string, signedIn: boolean) => `${name} (${as}${signedIn ? '' : ', has not signed in yet'})` },
  administrator: { id: 'administrator', en: 'administrator' },
  mayConfirm: { id: (names: string) => `Akun ini langsung dapat dipakai; naskah rahasianya terbuka setelah dikonfirmasi oleh ${names}.`, en: (names: string) => `The account works at once; its secret letters open once confirmed by ${names}.` },
  nobody: { id: 'Akun ini langsung dapat dipakai, tetapi belum ada yang dapat mengonfirmasi naskah rahasianya. Beri seorang pegawai lain peran administrator, lalu buatkan akunnya.', en: 'The account works at once, but nobody can confirm its secret letters yet. Give another employee the role of administrator, then make the account.' },
  makeSecond: { id: 'Buat administrator kedua', en: 'Make a second administrator' },
  opensItself: { id: 'Selama kantor disiapkan dan belum ada surat, naskah rahasianya juga terbuka sendiri setelah pemiliknya mengganti kata sandi dan mengaktifkan masuk dua langkah.', en: 'While the office is being set up and no letter exists, secret letters also open by themselves once the owner has changed the password and turned on the second step.' },
});
