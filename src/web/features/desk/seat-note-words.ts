import { defineWords } from '#web/lib/words.ts';

export const seatNoteWords = defineWords({
  sits: { id: (kind: string, name: string, until: string) => `Meja ini sedang diduduki ${kind} ${name} ${until}.`, en: (kind: string, name: string, until: string) => `${name} sits at this desk as ${kind} ${until}.` },
  youSit: { id: (kind: string, until: string) => `Anda duduk di meja ini sebagai ${kind} ${until}.`, en: (kind: string, until: string) => `You sit at this desk as ${kind} ${until}.` },
  until: { id: (day: string) => `sampai ${day}`, en: (day: string) => `until ${day}` },
  untilFurther: { id: 'sampai ada ketetapan lain', en: 'until further notice' },
  inPlaceOf: { id: (name: string) => `Pejabatnya, ${name}, melihat meja yang sama dan setiap tindakan mencatat Anda.`, en: (name: string) => `Its holder, ${name}, sees the same desk, and every act names you.` },
  vacant: { id: 'Jabatannya kosong; setiap tindakan mencatat Anda.', en: 'The position is vacant; every act names you.' },
  bothSee: { id: 'Anda berdua melihat naskah yang sama; yang lebih dahulu bertindak tercatat.', en: 'You both see the same letters; whoever acts first is on record.' },
  forAssistant: { id: 'Konsep yang Anda siapkan dapat dikirim olehnya.', en: 'It may be they who send what you prepare.' },
  withSecret: { id: 'Naskah rahasia termasuk.', en: 'Secret letters are included.' },
  withoutSecret: { id: 'Naskah rahasia tidak termasuk.', en: 'Secret letters are not included.' },
});
