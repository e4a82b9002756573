import { defineWords } from '#web/lib/words.ts';

/** Words of the pages that stand outside every room. */
export const pageWords = defineWords({
  brokenTitle: { id: 'Halaman ini berhenti.', en: 'This page stopped.' },
  brokenSay: {
    id: 'Naskah dan agenda yang sedang ditulis tersimpan; isian lain periksalah sesudah memuat ulang. Bila terjadi lagi, beri tahu admin kantor Anda.',
    en: 'Letters and entries you were writing are kept; look at other forms after reloading. If it happens again, tell the operator of your office.',
  },
  reload: { id: 'Muat ulang', en: 'Reload' },
  newVersion: { id: 'Lontar baru saja diperbarui.', en: 'Lontar has just been updated.' },
  newVersionSay: { id: 'Muat ulang untuk memakai versi baru. Naskah dan agenda yang sedang ditulis tersimpan.', en: 'Reload to use the new version. Letters and entries you were writing are kept.' },
  offline: { id: 'Halaman ini belum pernah dibuka di perangkat ini.', en: 'This page was never opened on this device.' },
  offlineSay: {
    id: 'Anda sedang tanpa jaringan. Sambungkan kembali, lalu muat ulang; naskah dan agenda yang sedang ditulis tersimpan.',
    en: 'You are offline. Connect again, then reload; letters and entries you were writing are kept.',
  },
  notFound: { id: 'Halaman ini tidak ada.', en: 'There is no such page.' },
  notFoundSay: {
    id: 'Alamatnya mungkin berubah, atau surat itu bukan untuk jabatan Anda.',
    en: 'Its address may have changed, or the letter is not for your position.',
  },
  toDesk: { id: 'Ke meja kerja', en: 'To the desk' },
});
