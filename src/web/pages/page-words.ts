import { defineWords } from '#web/lib/words.ts';

/** Words of the pages that stand outside every room. */
export const pageWords = defineWords({
  brokenTitle: { id: 'Halaman ini berhenti.', en: 'This page stopped.' },
  brokenSay: {
    id: 'Yang sudah Anda ketik tersimpan. Muat ulang halaman; bila terjadi lagi, beri tahu admin kantor Anda.',
    en: 'What you typed is kept. Reload the page; if it happens again, tell the operator of your office.',
  },
  reload: { id: 'Muat ulang', en: 'Reload' },
  newVersion: { id: 'Lontar baru saja diperbarui.', en: 'Lontar has just been updated.' },
  newVersionSay: { id: 'Muat ulang untuk memakai versi baru. Isian Anda tersimpan.', en: 'Reload to use the new version. What you typed is kept.' },
  offline: { id: 'Halaman ini belum pernah dibuka di perangkat ini.', en: 'This page was never opened on this device.' },
  offlineSay: {
    id: 'Anda sedang tanpa jaringan. Sambungkan kembali, lalu muat ulang; isian Anda tersimpan.',
    en: 'You are offline. Connect again, then reload; what you typed is kept.',
  },
  notFound: { id: 'Halaman ini tidak ada.', en: 'There is no such page.' },
  notFoundSay: {
    id: 'Alamatnya mungkin berubah, atau surat itu bukan untuk jabatan Anda.',
    en: 'Its address may have changed, or the letter is not for your position.',
  },
  toDesk: { id: 'Ke meja kerja', en: 'To the desk' },
});
