import { readFileSync } from 'node:fs';
import { findPreset } from '#presets/index.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { findLetterType, type LetterType } from '#templates/index.ts';

// The samples are written for Dumai; another city wears them with its own names, words and layout.

export const dressedIn = ['dumai', 'bekasi'] as const;
export type DressedIn = (typeof dressedIn)[number];

const bekasiWords: [from: RegExp, to: string][] = [
  [/Peraturan Wali Kota Dumai Nomor 55 Tahun 2021 tentang Pedoman Penyelenggaraan Aplikasi Perkantoran secara Elektronik di Lingkungan Pemerintah Kota Dumai/gu, 'Peraturan Walikota Bekasi Nomor 24.A Tahun 2013 tentang Sekretariat Pengelola Aplikasi Perkantoran secara Elektronik (e-office) di Lingkungan Pemerintah Kota Bekasi'],
  [/Undang-Undang Nomor 16 Tahun 1999 tentang Pembentukan Kotamadya Daerah Tingkat II Dumai \(Lembaran Negara Republik Indonesia Tahun 1999 Nomor 50, Tambahan Lembaran Negara Republik Indonesia Nomor 3829\)/gu, 'Undang-Undang Nomor 9 Tahun 1996 tentang Pembentukan Kotamadya Daerah Tingkat II Bekasi (Lembaran Negara Republik Indonesia Tahun 1996 Nomor 111, Tambahan Lembaran Negara Republik Indonesia Nomor 3663)'],
  [/28800/gu, '17100'], [/\(0765\)/gu, '(021)'], [/dumaikota/gu, 'bekasikota'], [/PN Dum\b/gu, 'PN Bks'],
  [/Dumai/gu, 'Bekasi'], [/DUMAI/gu, 'BEKASI'], [/Riau/gu, 'Jawa Barat'], [/RIAU/gu, 'JAWA BARAT'], [/Pekanbaru/gu, 'Bandung'],
  [/Wali Kota/gu, 'Walikota'], [/WALI KOTA/gu, 'WALIKOTA'],
];

/** The sample of a type as a letter of this city. */
export function dressedSample(code: string, city: DressedIn): LetterSheet {
  const text = readFileSync(new URL(`../../templates/${code}/sample.json`, import.meta.url), 'utf8');
  const words = city === 'bekasi' ? bekasiWords.reduce((all, [from, to]) => all.replaceAll(from, to), text) : text;
  const sheet = letterSheet.parse(JSON.parse(words));
  return { ...sheet, title: titleIn(city, sheet), ...(city === 'bekasi' ? inBekasi(sheet) : {}) };
}

/** The preset's own name of the kind, else the name of its vocabulary; a title that says more ("Keputusan Kepala Dinas …") stays. */
function titleIn(city: DressedIn, sheet: LetterSheet): string {
  const preset = findPreset(city)?.documents;
  const type = findLetterType(sheet.type);
  if (!preset || !type || !isPlainName(sheet.title, type)) return sheet.title;
  const own = preset.letterTypes.find((each) => each.code === sheet.type)?.name;
  return own ?? type.names[preset.vocabulary.value] ?? sheet.title;
}

function isPlainName(title: string, type: LetterType): boolean {
  const plain = (name: string | null) => name?.replace('Wali Kota', 'Walikota').toLowerCase();
  return [type.names.permendagri_1_2023, type.names.permendagri_54_2009].some((name) => plain(name) === plain(title));
}

const inHouse = ['Naskah ini disetujui dengan masuk akun (Peraturan Walikota Bekasi Nomor 24.A Tahun 2013 Pasal 11 ayat (5)), tanpa sertifikat elektronik, dan berlaku di dalam lingkungan Pemerintah Kota Bekasi.'];

/** F4, wider lines, Yth. at the left; notes inside the house are approved by login (Bekasi 24.A/2013 Ps. 11(5)). */
function inBekasi(sheet: LetterSheet): Partial<LetterSheet> {
  const inside = sheet.type.startsWith('NOTADINAS');
  return {
    profile: { ...sheet.profile, footer: inside ? inHouse : sheet.profile.footer, paper: 'F4', spacing: 1.15, addresseeSide: 'left', subjectWord: 'Perihal', pageNumber: 'plain' },
    signature: inside ? { ...sheet.signature, way: 'login' } : sheet.signature,
  };
}
