import { defineWords } from '#web/lib/words.ts';

export const toInitialWords = defineWords({
  place: { id: 'Paraf naskah', en: 'Initial letters' },
  waiting: { id: (count: number) => (count === 0 ? 'Tidak ada naskah yang menunggu paraf Anda.' : `${count} naskah menunggu paraf Anda.`), en: (count: number) => (count === 0 ? 'No letter waits for your initial.' : count === 1 ? '1 letter waits for your initial.' : `${count} letters wait for your initial.`) },
  noneSay: { id: 'Naskah yang sampai pada giliran paraf Anda muncul di sini.', en: 'Letters that have come to your turn to initial appear here.' },
  first: { id: (count: number) => `${count} yang teratas tampil di sini; yang lain menyusul sesudahnya.`, en: (count: number) => `The first ${count} are here; the others follow.` },
  loading: { id: 'Memuat naskah', en: 'Loading letters' },
  pickSeen: { id: (count: number) => `Pilih yang sudah dilihat (${count})`, en: (count: number) => `Pick those seen (${count})` },
  initialShown: { id: 'Bubuhkan paraf', en: 'Initial' },
  initial: { id: (count: number) => (count === 0 ? 'Bubuhkan paraf' : `Bubuhkan ${count} paraf`), en: (count: number) => (count === 0 ? 'Initial' : count === 1 ? 'Give 1 initial' : `Give ${count} initials`) },
  notDrawn: { id: 'Halamannya belum tampil', en: 'Its page is not shown yet' },
  pickOne: { id: 'Buka naskahnya, lalu centang.', en: 'Open a letter, then tick it.' },
  lookFirst: { id: 'Lihat halamannya dahulu; sesudah tampil, naskahnya dapat dicentang.', en: 'Look at its pages first; once they are shown it can be ticked.' },
  open: { id: 'Buka naskah untuk mengembalikan', en: 'Open the letter to give it back' },
  said: { id: 'naskah diparaf', en: 'letters initialled' },
  keyMove: { id: 'naskah lain', en: 'another letter' }, keyPick: { id: 'centang', en: 'tick' }, keyInitial: { id: 'paraf', en: 'initial' },
});
