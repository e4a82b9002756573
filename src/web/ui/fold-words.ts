import { defineWords } from '#web/lib/words.ts';

/** Apart from the words of the kit: the first screens fold nothing. */
export const foldWords = defineWords({
  showRest: { id: (count: number) => `Tampilkan ${count} lainnya`, en: (count: number) => `Show ${count} more` },
  foldAgain: { id: 'Ringkas daftar ini', en: 'Fold this list' },
  restOfNotes: { id: (count: number) => `Tampilkan ${count} catatan lainnya`, en: (count: number) => `Show ${count} more notes` },
});
