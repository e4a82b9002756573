import { expect, test } from 'vitest';
import { compareLines, compareWords } from './compare.ts';

test('a changed word is shown within its line', () => {
  expect(compareWords('paling lambat Jumat', 'paling lambat Senin')).toEqual([
    { kind: 'same', text: 'paling lambat ' },
    { kind: 'gone', text: 'Jumat' },
    { kind: 'new', text: 'Senin' },
  ]);
});

test('a paragraph that was put in is new, the others stay', () => {
  expect(compareLines(['Satu.', 'Tiga.'], ['Satu.', 'Dua.', 'Tiga.'])).toEqual([[{ kind: 'same', text: 'Satu.' }], [{ kind: 'new', text: 'Dua.' }], [{ kind: 'same', text: 'Tiga.' }]]);
});

test('both versions can be read back out of the comparison', () => {
  const before = ['Yth. Kepala Dinas', 'a. pompa 11 unit', 'b. pintu air', 'Demikian.'];
  const after = ['Yth. Kepala Dinas', 'a. pompa 10 unit siap', 'Demikian disampaikan.'];
  const pieces = compareLines(before, after);
  const side = (kind: 'gone' | 'new') => pieces.map((line) => line.filter((piece) => piece.kind === 'same' || piece.kind === kind).map((piece) => piece.text).join('')).filter((line, index) => line !== '' || pieces[index]?.length === 0);
  expect(side('gone')).toEqual(before);
  expect(side('new')).toEqual(after);
});

test('a long text is compared without growing beyond its lines', () => {
  const long = Array.from({ length: 2000 }, (_, index) => `kata${index}`).join(' ');
  expect(compareWords(long, `${long} akhir`)).toEqual([{ kind: 'gone', text: long }, { kind: 'new', text: `${long} akhir` }]);
});
