import { defineWords } from '#web/lib/words.ts';

/** How a seat held for a time is marked on the name plate. */
export const seatWords = defineWords({
  plt: { id: 'Plt.', en: 'Plt.' },
  plh: { id: 'Plh.', en: 'Plh.' },
  pj: { id: 'Pj.', en: 'Pj.' },
  pjs: { id: 'Pjs.', en: 'Pjs.' },
  definitive: { id: '', en: '' },
  assistant: { id: 'membantu', en: 'assisting' },
});

/** Going from one desk of one's own to another. */
export const sitWords = defineWords({
  switched: { id: (seat: string) => `Kini sebagai ${seat}.`, en: (seat: string) => `Now as ${seat}.` },
  assists: { id: (seat: string) => `Kini membantu meja ${seat}.`, en: (seat: string) => `Now assisting the desk of ${seat}.` },
  goTo: { id: (seat: string) => `Pindah ke ${seat}`, en: (seat: string) => `Go to ${seat}` },
});
