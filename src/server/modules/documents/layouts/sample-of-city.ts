import { placeOfCity } from '#shared/domain/city-name.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';

/** What of the samples is true of the city they were written for alone; `…` stands for what only a city itself can say. */
const wordsOf = (place: string, province: string): readonly (readonly [from: RegExp, to: string])[] => [
  [/Undang-Undang Nomor 16 Tahun 1999 tentang Pembentukan Kotamadya Daerah Tingkat II Dumai \([^)]*\)/gu, `Undang-Undang Nomor … Tahun … tentang Pembentukan Kota ${place}`],
  [/Peraturan Wali Kota Dumai Nomor 55 Tahun 2021 tentang Pedoman Penyelenggaraan Aplikasi Perkantoran secara Elektronik di Lingkungan Pemerintah Kota Dumai/gu, `Peraturan Wali Kota ${place} Nomor … Tahun … tentang Tata Naskah Dinas`],
  [/, Dumai, Riau/gu, `, ${place}`], [/ Riau/gu, province === '' ? '' : ` ${province}`], [/ RIAU/gu, province === '' ? '' : ` ${province.toUpperCase()}`], [/\(0765\)/gu, '(…)'], [/28800/gu, '…'],
  [/[a-z.]*dumaikota\.go\.id/gu, 'contoh.invalid'], [/PN Dum\b/gu, 'PN …'], [/Pekanbaru/gu, 'Kota Contoh'], [/Dumai/gu, place], [/DUMAI/gu, place.toUpperCase()],
];

/** Pure: a sample that ships with a kind of letter, as one of this city; no name of another stands in it. */
export function sampleOfCity(sample: LetterSheet, city: { name: string; province: string }): LetterSheet {
  const words = wordsOf(placeOfCity(city.name), city.province);
  const dress = (value: unknown): unknown => {
    if (typeof value === 'string') return words.reduce((text, [from, to]) => text.replaceAll(from, () => to), value);
    if (Array.isArray(value)) return value.map(dress);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, dress(part)])) : value;
  };
  return letterSheet.parse(dress(sample));
}
