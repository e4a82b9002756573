import { defineWords } from '#web/lib/words.ts';

export const addressableWords = defineWords({
  headOf: { id: (title: string) => `pimpinan: ${title}`, en: (title: string) => `head: ${title}` }, noHead: { id: 'belum ada pimpinannya', en: 'nobody heads it yet' }, groupOf: { id: (count: number) => `kelompok, ${count} jabatan`, en: (count: number) => `group, ${count} positions` },
});
