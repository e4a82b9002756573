import { defineWords } from '#web/lib/words.ts';

/** Fetched with the viewer alone. */
export const viewerWords = defineWords({
  pageBefore: { id: 'Halaman sebelumnya', en: 'Page before' },
  pageAfter: { id: 'Halaman berikutnya', en: 'Next page' },
});
