import { defineWords } from '#web/lib/words.ts';

export const peopleWords = defineWords({
  receivedBy: { id: (names: string) => `Diterima oleh ${names}.`, en: (names: string) => `Received by ${names}.` },
  others: { id: (count: number) => `dan ${count} lainnya`, en: (count: number) => `and ${count} more` },
  byHand: { id: (names: string) => `Diberi salinan cetak: ${names}.`, en: (names: string) => `Given a print: ${names}.` },
});
