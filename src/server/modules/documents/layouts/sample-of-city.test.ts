import { expect, test } from 'vitest';
import { letterTypes } from '#templates/index.ts';
import { readSample } from './lay-sample.ts';
import { sampleOfCity } from './sample-of-city.ts';

const elsewhere = /Dumai|Riau|Pekanbaru|0765|28800|PN Dum\b|Kotamadya/iu;

test.each(letterTypes.map((type) => type.code))('the sample of %s names no other city, province or law than its own', async (code) => {
  const sample = await readSample(code);
  const own = JSON.stringify(sampleOfCity(sample, { name: 'Pemerintah Kota Tanjung Lestari', province: '' }));
  expect(elsewhere.exec(own)?.[0]).toBeUndefined();
  expect(own).toContain('Tanjung Lestari');
});

test('the governor and the province are those of the city, where it says them', async () => {
  const said = async (province: string) => JSON.stringify(sampleOfCity(await readSample('INSTRUKSI'), { name: 'Kota Tanjung Lestari', province }));
  expect(await said('Nusa Bahari')).toContain('"Gubernur Nusa Bahari"');
  expect(await said('')).toContain('"Gubernur"');
});
