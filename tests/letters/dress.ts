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
  // Bekasi has one operator a unit, and no office administrators (24.A/2013 Ps. 11(2)); its team is that of Ps. 7.
  [/Menunjuk Pelaksana Operasional[^"]*Admin kantor: (?<who>[^"]*?\d)\./gu, 'Menunjuk $<who> sebagai Operator Aplikasi Perkantoran secara Elektronik pada Dinas Komunikasi dan Informatika.'],
  [/menunjuk paling sedikit 2 \(dua\) admin kantor/gu, 'menugaskan 1 (satu) orang staf sebagai operator'],
  [/Pelaksana Operasional/gu, 'Operator'], [/pelaksana operasional/gu, 'operator'], [/Pelaksana operasional/gu, 'Operator'],
  [/Admin Kantor/gu, 'Operator'], [/admin kantor/gu, 'operator'],
  [/Tim Efektif Penyelenggaraan/gu, 'Sekretariat Pengelola'], [/Tim sebagaimana/gu, 'Sekretariat Pengelola sebagaimana'], [/dibentuk tim yang/gu, 'dibentuk sekretariat yang'], [/tim efektif/gu, 'sekretariat pengelola'], [/dalam tim"/gu, 'dalam sekretariat"'],
  // What Permendagri 54/2009 calls an order of duty is Surat Tugas in the newer names.
  [/Surat Perintah Tugas/gu, 'Surat Tugas'],
  // Its book of letters: {klasifikasi}/{urut}-{unit}/{bulan_romawi}/{tahun}; every letter of the samples is of a November.
  [/(?<code>\d{3}(?:\.\d+)+)\/(?<sequence>\d+)\/(?<unit>[A-Z]+)\/(?<year>20\d\d)/gu, '$<code>/$<sequence>-$<unit>/XI/$<year>'],
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

const inHouse = [
  'Naskah ini disetujui dengan masuk akun (Peraturan Walikota Bekasi Nomor 24.A Tahun 2013 Pasal 11 ayat (5)), tanpa sertifikat elektronik, dan berlaku di dalam lingkungan Pemerintah Kota Bekasi.',
  'Keaslian naskah ini dapat diperiksa dengan memindai kode QR atau pada naskah.bekasikota.go.id.',
];
/** What stays in the house and is approved by login (Bekasi 24.A/2013 Ps. 11(5)). */
const approvedByLogin = ['NOTADINAS', 'NOTADINASDALAM', 'MEMO', 'LDISPOSISI'];
/** Where Dumai keeps letters between agencies for its mayor and secretary, heads of agencies sign in Bekasi; the sequence is that of their book. */
const signedByTheAgency: Partial<Record<string, number>> = { SKGB: 221, SPANGGILAN: 240 };

/** F4, wider lines, Yth. at the left; notes inside the house are approved by login. */
function inBekasi(sheet: LetterSheet): Partial<LetterSheet> {
  const inside = approvedByLogin.includes(sheet.type);
  return {
    profile: { ...sheet.profile, footer: inside ? inHouse : sheet.profile.footer, paper: 'F4', spacing: 1.15, addresseeSide: 'left', pageNumber: 'plain' },
    signature: inside ? { ...sheet.signature, way: 'login' } : sheet.signature,
    ...byTheAgency(sheet),
    ...(sheet.type === 'KEPKADA' ? { annexes: sheet.annexes.map((annex) => ({ ...annex, body: teamOfBekasi(annex.body) })) } : {}),
  };
}

function byTheAgency(sheet: LetterSheet): Partial<LetterSheet> {
  const sequence = signedByTheAgency[sheet.type];
  if (sequence === undefined) return {};
  const { letterhead, signature } = dressedSample('PENGUMUMAN', 'bekasi');
  return { letterhead, signature, number: sheet.number?.replace(/\/\d+-SETDA\//u, `/${sequence}-BKPSDM/`) ?? null };
}

/** The table of the sample with the seats of the city's own regulation. */
function teamOfBekasi(body: LetterSheet['body']): LetterSheet['body'] {
  const members = findPreset('bekasi')?.organization.teams[0]?.members ?? [];
  const cell = (text: string) => ({ type: 'tableCell' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] });
  const rows = members.map(({ holder, seat }, index) => ({ type: 'tableRow' as const, content: [cell(`${index + 1}.`), cell(holder), cell(seat)] }));
  return { ...body, content: body.content.map((node) => (node.type === 'table' ? { ...node, content: [...node.content.slice(0, 1), ...rows] } : node)) };
}
