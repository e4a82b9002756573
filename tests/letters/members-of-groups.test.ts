import { expect, test } from 'vitest';
import { findFacts } from '#server/modules/intake/carried/fact-rules.ts';
import { letterDataOf } from '#shared/domain/letter-data.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { letterTypes } from '#templates/index.ts';
import { dressedSample } from './dress.ts';
import { setSample } from './set-sample.ts';

type Addressee = LetterSheet['addressees'][number];
const group = (on: 'page' | 'list', count: number): Addressee => ({ name: 'Semua camat', place: 'Tempat', members: { on, names: Array.from({ length: count }, (_, at) => `Camat Wilayah ${at + 1}`) } });
const wordsOf = async (code: string, to: Addressee[], addresseesAttached = false) => (await setSample({ ...dressedSample(code, 'dumai'), annexes: [], addressees: to, addresseesAttached })).text.join(' ').replaceAll(/\s+/gu, ' ');

test('a group on the list stands in the head by its name, among the other addressees', async () => {
  const text = await wordsOf('SBIASA', [{ name: 'Sekretaris Daerah' }, group('list', 30)]);
  expect(text).toContain('Yth. 1. Sekretaris Daerah; 2. Semua camat (daftar terlampir)');
  expect(text).toMatch(/DAFTAR ALAMAT YANG DITUJU Semua camat 1\. Yth\. Camat Wilayah 1, Tempat 2\. .* 30\. Yth\. Camat Wilayah 30, Tempat/u);
});

test('few members stand in the place of their group, and no list goes with the page', async () => {
  const text = await wordsOf('SBIASA', [group('page', 2), { name: 'Sekretaris Daerah' }]);
  expect(text).toContain('Yth. 1. Camat Wilayah 1; 2. Camat Wilayah 2; 3. Sekretaris Daerah');
  expect(text).not.toContain('Semua camat');
  expect(text).not.toContain('DAFTAR ALAMAT');
});

test('where all addressees stand on the list, members stand below the name of their group', async () => {
  const text = await wordsOf('SBIASA', [...Array.from({ length: 5 }, (_, at) => ({ name: `Kepala Dinas ${at + 1}` })), group('list', 2)], true);
  expect(text).toContain('Yth. (daftar terlampir)');
  expect(text).toContain('5. Yth. Kepala Dinas 5 6. Yth. Semua camat a. Yth. Camat Wilayah 1, Tempat b. Yth. Camat Wilayah 2, Tempat');
});

test.each(['NOTADINAS', 'MEMO', 'TELAAHAN'])('%s names a group with its list, and few members by themselves', async (code) => {
  expect(await wordsOf(code, [group('list', 9)])).toMatch(/Yth\. Semua camat \(daftar terlampir\).*DAFTAR ALAMAT YANG DITUJU Semua camat 1\. Yth\. Camat Wilayah 1/u);
  expect(await wordsOf(code, [group('page', 2)])).toContain('1. Yth. Camat Wilayah 1 2. Yth. Camat Wilayah 2');
});

test('kinds without annexes name the members where they name their receivers', async () => {
  expect(await wordsOf('NPK', [group('page', 9)])).toMatch(/1\. Yth\. Camat Wilayah 1 2\. Yth\. Camat Wilayah 2 .*9\. Yth\. Camat Wilayah 9/u);
  expect(await wordsOf('RADIOGRAM', [group('page', 9)])).toMatch(/YTH\. CAMAT WILAYAH 1 YTH\. CAMAT WILAYAH 2 .*YTH\. CAMAT WILAYAH 9/u);
});

test('members of a group among the copies stand each on a line of their own, in every place that prints copies', async () => {
  const copies = [group('page', 9), { name: 'Arsip' }];
  const textOf = async (code: string) => (await setSample({ ...dressedSample(code, 'dumai'), annexes: [], addressees: [{ name: 'Sekretaris Daerah' }], copies })).text.join(' ').replaceAll(/\s+/gu, ' ');
  expect(await textOf('SBIASA')).toMatch(/Tembusan: 1\. Yth\. Camat Wilayah 1; .*9\. Yth\. Camat Wilayah 9; dan 10\. Yth\. Arsip\./u);
  expect(await textOf('NOTADINAS')).toMatch(/Tembusan : 1\. Yth\. Camat Wilayah 1 .*9\. Yth\. Camat Wilayah 9 10\. Yth\. Arsip/u);
  expect(await textOf('RADIOGRAM')).toMatch(/TEMBUSAN YTH\. CAMAT WILAYAH 1 .*YTH\. CAMAT WILAYAH 9 YTH\. ARSIP/u);
  for (const code of ['SBIASA', 'NOTADINAS', 'RADIOGRAM']) expect(await textOf(code)).not.toMatch(/semua camat/iu);
});

test('what the data of a letter says of its receivers stands on its pages, and so does every member, in each kind that has addressees', async () => {
  const missing: string[] = [];
  for (const { code, withoutList } of letterTypes.filter(({ addressees }) => addressees !== 'none')) {
    for (const [on, count] of [['page', 2], [withoutList ? 'page' : 'list', 9]] as const) {
      const named = group(on, count);
      const sheet = { ...dressedSample(code, 'dumai'), number: '600/1/2026', date: '2026-11-20', annexes: [], addressees: [named, { name: 'PT Air Bersih' }], addresseesAttached: false };
      const { text } = await setSample(sheet);
      const data = letterDataOf(sheet, { classification: null, sender: { agency: 'Pemerintah Kota Dumai', unit: 'Dinas', unitCode: null }, files: [], relations: [] });
      const each = { ...data, addressees: (named.members?.names ?? []).map((name) => ({ name })) };
      const unsaid = [data, each].flatMap((said) => findFacts(said, text)).filter(({ field, page }) => field === 'addressees' && page === null);
      missing.push(...unsaid.map((fact) => `${code} ${on} ${fact.text}`));
    }
  }
  expect(missing).toEqual([]);
}, 120_000);
