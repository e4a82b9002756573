import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { echelonCodes, sayEchelon } from './echelon.ts';

it('says what the national table says', () => {
  const rows = readFileSync(new URL('../../../presets/national/echelons.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  expect(rows.length).toBeGreaterThan(10);
  for (const [code = '', name = ''] of rows) expect(sayEchelon(code)).toBe(code === '99' ? '' : name);
  expect(rows.map(([code]) => code)).toEqual(expect.arrayContaining([...echelonCodes]));
});

it('leaves an unknown text as it came, and nothing as nothing', () => {
  expect(sayEchelon('JF Madya')).toBe('JF Madya');
  expect(sayEchelon(null)).toBe('');
});
