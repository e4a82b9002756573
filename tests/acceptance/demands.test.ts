import { expect, test } from 'vitest';
import { citationsOf, citedInTests, demands, writtenEvidence } from './demand-list.ts';

const known = new Set(demands().map((demand) => demand.id));

test('the five regulations make 224 demands, each with an own id', () => {
  expect(demands()).toHaveLength(224);
  expect(known.size).toBe(224);
});

test('no test and no written answer cites a demand that does not exist', async () => {
  const cited = [...(await citedInTests()), ...writtenEvidence()];
  expect(cited.filter((each) => !known.has(each.id))).toEqual([]);
  expect(cited.length).toBeGreaterThan(50);
});

test('no demand is answered twice in the table, and every answer says something', () => {
  const ids = writtenEvidence().map((each) => each.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(writtenEvidence().filter((each) => each.text.length < 20)).toEqual([]);
});

test('a screen is named by its path in the application', () => {
  expect(writtenEvidence().filter((each) => each.kind === 'screen' && !each.text.includes('`/'))).toEqual([]);
});

test('an id counts only in the title of a test', () => {
  const source = "// BKS-01\ntest('BKS-29 DMI-26 the path is kept', () => { expect('BKS-02').toBe(1) })\ndescribe.each(list)('TRN-05 each', () => {})";
  expect(citationsOf(source, 'a.test.ts').map((each) => each.id)).toEqual(['BKS-29', 'DMI-26', 'TRN-05']);
  expect(() => writtenEvidence('| BKS-01 | maybe | something that is long enough |')).toThrow(TypeError);
});
