import { expect, it } from 'vitest';
import { blankPaper, type Paper } from './paper.ts';
import { changePile, openPaper, startPile, type Pile } from './pile.ts';

const today = '2026-11-20';
const unitId = 'u';
const paper = (name: string): Paper => ({ ...blankPaper({ unitId, receivedOn: today }), id: name, name, senderName: name });
const last = { letterId: 'x', number: 2418, senderName: 'a' };
const pileOf = (...names: string[]): Pile => changePile(startPile(unitId, today), { act: 'add', papers: names.map(paper) });

it('scans dropped on a blank counter open with the first of them', () => {
  const pile = pileOf('a', 'b');
  expect(pile.papers.map((each) => each.id)).toEqual(['a', 'b']);
  expect(openPaper(pile)?.id).toBe('a');
});

it('scans dropped while a letter is being typed leave that letter open', () => {
  const typing = pileOf('a');
  expect(openPaper(changePile(typing, { act: 'add', papers: [paper('b')] }))?.id).toBe('a');
});

it('the next paper opens once one is stored, and a blank one after the last', () => {
  const two = changePile(pileOf('a', 'b'), { act: 'stored', id: 'a', last, seconds: 12, today });
  expect(openPaper(two)?.id).toBe('b');
  const none = changePile(two, { act: 'stored', id: 'b', last, seconds: 10, today });
  expect(none).toMatchObject({ done: 2, seconds: 22, last: { number: 2418 } });
  expect(openPaper(none)?.senderName).toBe('');
});

it('skipping goes round the pile', () => {
  const second = changePile(pileOf('a', 'b'), { act: 'skip' });
  expect(openPaper(second)?.id).toBe('b');
  expect(openPaper(changePile(second, { act: 'skip' }))?.id).toBe('a');
});

it('the first file of a paper is the letter, also after the first was taken off', () => {
  const filled = ['1', '2'].reduce((pile, fileId) => changePile(pile, { act: 'file', id: 'a', file: { fileId, name: fileId } }), pileOf('a'));
  expect(openPaper(filled)?.files.map((file) => file.role)).toEqual(['main', 'attachment']);
  expect(openPaper(changePile(filled, { act: 'dropFile', id: 'a', fileId: '1' }))?.files).toEqual([{ fileId: '2', name: '2', role: 'main' }]);
});
