import { defineWords } from '#web/lib/words.ts';

export const heldFieldWords = defineWords({
  label: { id: 'Nomor yang dipakai', en: 'Number to take' },
  help: { id: 'Buku ini memegang nomor cadangan. Pilih bila salah satunya untuk naskah ini.', en: 'This book holds numbers. Choose one if it is held for this letter.' },
  next: { id: 'Nomor berikutnya', en: 'The next number' },
  held: { id: (number: string, who: string, what: string | null) => `Cadangan ${[number, who, what].filter(Boolean).join(' · ')}`, en: (number: string, who: string, what: string | null) => `Held ${[number, who, what].filter(Boolean).join(' · ')}` },
  ofDay: { id: (day: string) => `Dari jatah ${day}: naskahnya bertanggal hari itu.`, en: (day: string) => `Of the block of ${day}: the letter bears that day.` },
  fromDay: { id: (day: string) => `Dicadangkan ${day}: naskahnya tidak bertanggal lebih awal.`, en: (day: string) => `Held since ${day}: the letter is not dated earlier.` },
});
