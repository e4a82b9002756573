import { defineWords } from '#web/lib/words.ts';

export const nextOneWords = defineWords({
  next: { id: (subject: string) => `Naskah berikutnya: ${subject}`, en: (subject: string) => `Next letter: ${subject}` },
  none: { id: 'Tidak ada lagi naskah yang menunggu Anda.', en: 'No other letter waits for you.' },
  toDesk: { id: 'Ke meja kerja', en: 'To the desk' },
});
