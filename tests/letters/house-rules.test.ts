import { describe, expect, test } from 'vitest';
import { findPreset } from '#presets/index.ts';
import { nationalTable } from '#presets/national/tables.ts';
import { finishWayOf } from '#presets/preset.ts';
import { findAuthority, scopesOf, type AuthorityChoice, type AuthorityDesk } from '#shared/domain/authority-rules.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { findLetterType, letterTypes, whyWayClosed, type LetterType } from '#templates/index.ts';
import { signerRuleOf } from '#server/modules/letters/sheets/type-rules.ts';
import { dressedIn, dressedSample, type DressedIn } from './dress.ts';

// Every sample is a letter the house itself would take in that city: who signs it, how it is finished, and how its number reads.

const cases = dressedIn.flatMap((city) => letterTypes.map((type) => ({ city, code: type.code, type, sheet: dressedSample(type.code, city) })));
const presetOf = (city: DressedIn) => {
  const preset = findPreset(city);
  if (!preset) throw new Error(`no preset of ${city}`);
  return preset;
};

// Who is who in the city of the samples.

type Post = Pick<AuthorityDesk, 'title' | 'kind' | 'unitKind' | 'headsUnit' | 'isAgency' | 'agencyId'> & { under: string | null };
const setda = { unitKind: 'secretariat', agencyId: 'Sekretariat Daerah', kind: 'structural', headsUnit: false, isAgency: false } as const;
const headOf = (agencyId: string, unitKind: Post['unitKind']): Omit<Post, 'title'> => ({ kind: 'structural', unitKind, headsUnit: true, isAgency: true, agencyId, under: 'Sekretaris Daerah' });
const below = (agencyId: string, unitKind: Post['unitKind'], under: string): Omit<Post, 'title'> => ({ kind: 'structural', unitKind, headsUnit: true, isAgency: false, agencyId, under });
const kominfo = 'Dinas Komunikasi dan Informatika';
const bkpsdm = 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia';
const posts: Record<string, Omit<Post, 'title'>> = {
  'Wali Kota': { kind: 'state_official', unitKind: 'government', headsUnit: true, isAgency: false, agencyId: 'Kota', under: null },
  'Sekretaris Daerah': { ...setda, headsUnit: true, isAgency: true, under: 'Wali Kota' },
  'Asisten Administrasi Umum': { ...setda, under: 'Sekretaris Daerah' },
  'Kepala Bagian Organisasi': { ...setda, unitKind: 'secretariat_division', headsUnit: true, under: 'Asisten Administrasi Umum' },
  'Kepala Bagian Umum': { ...setda, unitKind: 'secretariat_division', headsUnit: true, under: 'Asisten Administrasi Umum' },
  [`Kepala ${kominfo}`]: headOf(kominfo, 'department'),
  [`Kepala ${bkpsdm}`]: headOf(bkpsdm, 'agency'),
  'Kepala Bidang Penyelenggaraan e-Government': below(kominfo, 'division', `Kepala ${kominfo}`),
  'Camat Bukit Teladan': headOf('Bukit Teladan', 'district'),
  'Lurah Tanjung Contoh': below('Bukit Teladan', 'village', 'Camat Bukit Teladan'),
  'Kepala Dinas Pendidikan dan Kebudayaan': headOf('Dinas Pendidikan dan Kebudayaan', 'department'),
  'Kepala UPTD Sanggar Kegiatan Belajar': below('Dinas Pendidikan dan Kebudayaan', 'technical_unit', 'Kepala Dinas Pendidikan dan Kebudayaan'),
};

const withoutActing = (line: string) => line.replace(/^Plt\. /u, '');
const same = (one: string, other: string) => one.toLowerCase().replace('wali kota', 'walikota') === other.toLowerCase().replace('wali kota', 'walikota');
function titleOf(line: string, place: string): string {
  const bare = withoutActing(line.replace(/^a\.n\. /u, '').replace(/,$/u, ''));
  const found = Object.keys(posts).find((title) => same(title, bare) || same(`${title} ${place}`, bare));
  if (found === undefined) throw new Error(`nobody of the samples is ${bare}`);
  return found;
}

function ladderOf(sheet: LetterSheet, mayor: string): AuthorityDesk[] {
  const { lines, name, nip } = sheet.signature;
  const last = lines.at(-1) ?? '';
  const ladder: AuthorityDesk[] = [];
  for (let title: string | null = titleOf(last, sheet.place); title !== null; title = posts[title]?.under ?? null) {
    const post = posts[title];
    if (!post) throw new Error(`${title} stands under nobody`);
    const seat = ladder.length === 0 && last.startsWith('Plt. ') ? 'plt' as const : 'definitive' as const;
    ladder.push({ ...post, positionId: title, title: title === 'Wali Kota' ? mayor : title, maySign: true, holders: [{ employeeId: title, name: ladder.length === 0 ? name : title, rank: null, nip: ladder.length === 0 ? nip : null, seat }] });
  }
  return ladder;
}

// Whom they write to.

const outsiders = /Provinsi|Gubernur|Negara|Dewan Perwakilan|Forum|Statistik|Kementerian|Pertanahan|bersangkutan$/u;
const ofSetda = /^(?:Sekretaris Daerah|(?:Para )?Asisten|Kepala Bagian)/u;
const ofAgency = /^(?:Para (?:Kepala|Camat|Lurah)|Kepala (?:Dinas|Badan|Satuan|Pelaksana|Perangkat)|Bendahara|Camat|Inspektur|Direktur BLUD)/u;
function addressedBy(name: string): { agencyId: string | null; isCityHead: boolean } {
  if (/^Wali ?[Kk]ota\b/u.test(name)) return { agencyId: 'Kota', isCityHead: true };
  if (outsiders.test(name)) return { agencyId: null, isCityHead: false };
  if (ofSetda.test(name)) return { agencyId: 'Sekretariat Daerah', isCityHead: false };
  if (!ofAgency.test(name)) throw new Error(`nobody knows where ${name} sits`);
  return { agencyId: name.includes(kominfo) ? kominfo : name, isCityHead: false };
}

function signedBy(sheet: LetterSheet, type: LetterType, city: DressedIn): ReturnType<typeof findAuthority> {
  const { letters, organization } = presetOf(city);
  const ladder = ladderOf(sheet, organization.words.mayor.value);
  const signer = signerRuleOf(type);
  const names = [...sheet.addressees, ...sheet.copies].map((each) => each.name);
  // What an official reports to those above goes up the line of command.
  const across = signer === 'maker' ? names.filter((name) => !ladder.some((desk) => name.toLowerCase().startsWith(desk.title.toLowerCase()))) : names;
  const scopes = scopesOf({ agencyId: ladder[0]?.agencyId ?? '' }, across.map(addressedBy));
  const { lines } = sheet.signature;
  const way = lines.includes('u.b.') ? 'ub' : lines[0]?.startsWith('a.n. ') ? 'an' : 'own';
  const above = way === 'own' ? null : titleOf(lines[0] ?? '', sheet.place);
  const through = way === 'ub' ? titleOf(lines[1] ?? '', sheet.place) : null;
  return findAuthority({ ladder, matrix: letters.signing, scopes, type: { signer, bareName: type.signerLines === 'name' }, city: sheet.place }, { way, employeeId: ladder[0]?.positionId ?? '', inNameOf: above, through });
}

const isChoice = (found: ReturnType<typeof findAuthority>): found is AuthorityChoice => 'lines' in found;

describe('who signs a sample', () => {
  // The council is no agency of the city; a gazette is signed below "Diundangkan di", where the secretary's whole title stands.
  const others = cases.filter(({ type }) => !type.signers.includes('council') && !['BERITADAERAH', 'LEMBARAN'].includes(type.code));

  test.each(others)('$code in $city may sign it there, and stands in the block as the house prints it', ({ city, type, sheet }) => {
    const found = signedBy(sheet, type, city);
    expect(found, `${sheet.signature.lines.join(' / ')}`).toHaveProperty('lines');
    if (!isChoice(found)) return;
    expect(found.lines).toEqual(sheet.signature.lines);
    expect(found.office).toBe(sheet.signature.office);
  });

  test('the test sees who may not: in Dumai the head of an agency writes to no other agency', () => {
    const type = findLetterType('SBIASA');
    const sheet = dressedSample('SBIASA', 'dumai');
    const elsewhere = { ...sheet, addressees: [{ name: 'Kepala Dinas Kesehatan' }] };
    expect(type && signedBy(elsewhere, type, 'dumai')).toMatchObject({ code: 'not_in_matrix' });
  });
});

test.each(cases)('$code in $city is finished in a way its city offers', ({ city, type, sheet }) => {
  const offered = presetOf(city).documents.finishing.map(({ way }) => finishWayOf[way]);
  expect(offered).toContain(sheet.signature.way);
  expect(whyWayClosed(type, sheet.signature.way)).toBeNull();
});

test.each(dressedIn)('what is approved by login in %s says by which article, and where it can be checked', (city) => {
  const basis = presetOf(city).documents.finishing.find(({ way }) => way === 'login_approval');
  for (const { code, sheet } of cases.filter((each) => each.city === city && each.sheet.signature.way === 'login')) {
    const foot = sheet.profile.footer.join(' ');
    expect(foot, code).toContain(basis && 'onPage' in basis ? basis.onPage : 'no login here');
    expect(foot, code).toMatch(/Keaslian .* dapat diperiksa/u);
  }
});

// Numbers.

const codes = new Set(nationalTable('classification').map((row) => row.code));
const unitCodes = (sheet: LetterSheet): string => ({ mayor: 'WK', setda: 'SETDA', kecamatan: 'BTL', kelurahan: 'TJC', upt: 'SKB', blud: 'RSUD', none: kominfoCode, agency: sheet.letterhead.lines.at(-1)?.startsWith('BADAN') ? 'BKPSDM' : kominfoCode })[sheet.letterhead.kind];
const kominfoCode = 'DISKOMINFO';
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);

function patternOf(sheet: LetterSheet, type: LetterType, city: DressedIn): RegExp {
  const book = presetOf(city).registers.books.find(({ kind }) => kind === type.book);
  if (!book || sheet.date === null) throw new Error(`no book of ${type.book}`);
  const [year = '', month = ''] = sheet.date.split('-');
  const said: Record<string, string> = { klasifikasi: String.raw`(?<code>\d{3}(?:\.\d+)*)`, urut: String.raw`(?<sequence>[1-9]\d*)`, unit: unitCodes(sheet), bulan: month, bulan_romawi: romans[Number(month) - 1] ?? '', tahun: year };
  const parts = book.pattern.split(/(\{[a-z_]+\})/u).map((part) => (part.startsWith('{') ? (said[part.slice(1, -1)] ?? part) : literal(part)));
  return new RegExp(`^${parts.join('')}$`, 'u');
}

describe('numbers', () => {
  const numbered = cases.filter(({ sheet, type }) => sheet.number !== null && type.numberIn !== 'none');

  test.each(numbered)('that of $code in $city is one of its book, with a code of the nation', ({ city, type, sheet }) => {
    const found = patternOf(sheet, type, city).exec(sheet.number ?? '');
    expect(found, `${sheet.number ?? ''} ${String(patternOf(sheet, type, city))}`).not.toBeNull();
    const code = found?.groups?.['code'];
    if (code !== undefined) expect(codes.has(code), code).toBe(true);
  });

  test.each(dressedIn)('in %s no two letters of a book have one, and no book runs backwards', (city) => {
    const books = new Map<string, { code: string; sequence: number; date: string }[]>();
    for (const { code, type, sheet } of numbered.filter((each) => each.city === city && each.code !== 'BERITADAERAH' && each.code !== 'LEMBARAN')) {
      // Regulations and decrees of mayor and council are counted apart by their titles.
      const book = ['regulation', 'decree'].includes(type.book) ? code : `${type.book} ${unitCodes(sheet)}`;
      const sequence = Number(patternOf(sheet, type, city).exec(sheet.number ?? '')?.groups?.['sequence']);
      books.set(book, [...(books.get(book) ?? []), { code, sequence, date: sheet.date ?? '' }]);
    }
    for (const [book, letters] of books) {
      const inOrder = letters.toSorted((a, b) => a.sequence - b.sequence);
      expect(new Set(letters.map(({ sequence }) => sequence)).size, book).toBe(letters.length);
      expect(inOrder.map(({ date }) => date), book).toEqual(inOrder.map(({ date }) => date).toSorted());
    }
  });

  test.each(dressedIn)('in %s those the texts name read like those of the book of letters', (city) => {
    const form = city === 'dumai' ? /^\d{3}(?:\.\d+)+\/[1-9]\d*\/[A-Z]+\/20\d\d$/u : /^\d{3}(?:\.\d+)+\/[1-9]\d*-[A-Z]+\/[IVX]+\/20\d\d$/u;
    for (const { code, sheet } of cases.filter((each) => each.city === city)) {
      const named = [...JSON.stringify([sheet.fields, sheet.body]).matchAll(/\d{3}(?:\.\d+)+\/\d+[/-]\S+?\/20\d\d/gu)].map(([number]) => number);
      expect(named.filter((number) => !form.test(number)), code).toEqual([]);
    }
  });
});

test.each(dressedIn)('the team of a sample decree in %s has the seats of the regulation it rests on', (city) => {
  const seats = new Set(presetOf(city).organization.teams.flatMap(({ members }) => members.map(({ seat }) => seat.toLowerCase())));
  const [table] = dressedSample('KEPKADA', city).annexes[0]?.body.content ?? [];
  const rows = table?.type === 'table' ? table.content.slice(1) : [];
  const named = rows.map((row) => /"text":"(?<seat>[^"]+)"/u.exec(JSON.stringify(row.content.at(-1)))?.groups?.['seat']?.toLowerCase() ?? '');
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((seat) => !seats.has(seat))).toEqual([]);
});
