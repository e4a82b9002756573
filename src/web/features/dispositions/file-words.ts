import { defineWords } from '#web/lib/words.ts';

export const workFileWords = defineWords({
  ofReport: { id: (title: string) => `Laporan ${title}`, en: (title: string) => `Report of ${title}` },
  ofSheet: { id: (title: string) => `Disposisi ${title}`, en: (title: string) => `Disposition of ${title}` },
  work: { id: 'Berkas disposisi dan laporan', en: 'Files of dispositions and reports' },
});
