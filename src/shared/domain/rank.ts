/** A rank of a civil servant: PNS have a grade with a title, PPPK a grade only. */
export type Rank = { code: string; status: 'pns' | 'pppk'; title: string; level: number };

const pnsTitles: readonly (readonly [string, string])[] = [
  ['I/a', 'Juru Muda'],
  ['I/b', 'Juru Muda Tingkat I'],
  ['I/c', 'Juru'],
  ['I/d', 'Juru Tingkat I'],
  ['II/a', 'Pengatur Muda'],
  ['II/b', 'Pengatur Muda Tingkat I'],
  ['II/c', 'Pengatur'],
  ['II/d', 'Pengatur Tingkat I'],
  ['III/a', 'Penata Muda'],
  ['III/b', 'Penata Muda Tingkat I'],
  ['III/c', 'Penata'],
  ['III/d', 'Penata Tingkat I'],
  ['IV/a', 'Pembina'],
  ['IV/b', 'Pembina Tingkat I'],
  ['IV/c', 'Pembina Utama Muda'],
  ['IV/d', 'Pembina Utama Madya'],
  ['IV/e', 'Pembina Utama'],
];
const pppkGrades = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII'];

export const ranks: readonly Rank[] = [
  ...pnsTitles.map(([code, title], index): Rank => ({ code, status: 'pns', title, level: index + 1 })),
  ...pppkGrades.map((code, index): Rank => ({ code, status: 'pppk', title: '', level: index + 1 })),
];

const byCode = new Map(ranks.map((rank) => [rank.code, rank]));

/** Accepts `iv/c`, `IV c`, `IVc`; PPPK grades as roman numerals. */
export function findRank(text: string): Rank | undefined {
  const compact = text.replace(/[\s./]/gu, '');
  const parts = /^([IVX]+)([A-E]?)$/iu.exec(compact);
  if (!parts) return undefined;
  const grade = (parts[1] ?? '').toUpperCase();
  const room = (parts[2] ?? '').toLowerCase();
  return byCode.get(room ? `${grade}/${room}` : grade);
}

/** The line under a name: `Pembina Utama Muda`; PPPK print `Golongan IX`. */
export function rankLine(code: string): string {
  const rank = byCode.get(code);
  if (!rank) return code;
  return rank.title === '' ? `Golongan ${rank.code}` : rank.title;
}

/** For tables: `Pembina Utama Muda (IV/c)`. */
export function rankWithGrade(code: string): string {
  const rank = byCode.get(code);
  if (!rank || rank.title === '') return rankLine(code);
  return `${rank.title} (${rank.code})`;
}
