import { describe, expect, test } from 'vitest';
import { presets } from '#presets/index.ts';
import { findLetterType } from '#templates/index.ts';
import { exampleNames, findTypes } from './find-type.ts';

const kindsOf = (city: string) => (presets.find((preset) => preset.code === city)?.documents.letterTypes ?? []).flatMap(({ code, name }) => {
  const type = findLetterType(code);
  return type ? [{ code, name, type }] : [];
});
const found = (city: string, typed: string) => findTypes(kindsOf(city), typed).map((kind) => kind.code);

describe.each(presets)('who looks for a kind of letter in $regulation.city', ({ code }) => {
  test.each([['undangan', 'SUNDANGAN'], ['surat tugas', 'STUGAS'], ['surat perintah tugas', 'STUGAS'], ['SPPD', 'SPD'], ['keputusan walikota', 'KEPKADA'], ['Peraturan Wali Kota', 'PERKADA'], ['edaran', 'SE'], ['notulen', 'NOTULA'], ['undangn', 'SUNDANGAN'], ['pengantaar', 'SPENGANTAR'], ['keputasan wali kota', 'KEPKADA']])('finds by “%s”', (typed, kind) => {
    expect(found(code, typed)).toContain(kind);
  });

  test('is told two kinds it has when there is none of that name', () => {
    expect(found(code, 'kuitansi')).toEqual([]);
    const examples = exampleNames(kindsOf(code)) ?? [];
    expect(examples).toHaveLength(2);
    for (const name of examples) expect(found(code, name).length, name).toBeGreaterThan(0);
  });
});

test('the words of the basis do not find: every kind rests on some city or rule', () => {
  expect(found('dumai', 'Dumai')).toEqual([]);
});
