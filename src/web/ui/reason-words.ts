import { defineWords } from '#web/lib/words.ts';

export const reasonWords = defineWords({
  cancel: { id: 'Batal', en: 'Cancel' },
  needReason: { id: 'Tulis alasannya, sedikitnya lima huruf.', en: 'Give the reason, at least five letters.' },
});
