import { defineWords } from '#web/lib/words.ts';

/** What is done at each desk on the way of a letter written here. */
export const stepWords = defineWords({
  writes: { id: 'Menyusun', en: 'Writes' },
  initials: { id: 'Paraf', en: 'Initials' },
  signs: { id: 'Tanda tangan', en: 'Signs' },
  sends: { id: 'Mengirim', en: 'Sends' },
  receives: { id: 'Menerima', en: 'Receives' },
  since: { id: (when: string) => `sejak ${when}`, en: (when: string) => `since ${when}` },
});
