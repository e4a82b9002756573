import { expect, it } from 'vitest';
import type { PaperRow } from '#shared/contracts/intake.contract.ts';
import { blankPaper, type Paper } from './paper.ts';
import { changePile, openPaper, startPile, type Pile } from './pile.ts';

const today = '2026-11-20';
const unitId = 'u';
const paper = (name: string): Paper => ({ ...blankPaper({ unitId, receivedOn: today }), id: name, name, senderName: name });
const last = { letterId: 'x', number: '2418', senderName: 'a' };
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
  expect(none).toMatchObject({ done: 2, seconds: 22, last: { number: '2418' } });
  expect(openPaper(none)?.senderName).toBe('');
});

it('skipping goes round the pile', () => {
  const second = changePile(pileOf('a', 'b'), { act: 'skip' });
  expect(openPaper(second)?.id).toBe('b');
  expect(openPaper(changePile(second, { act: 'skip' }))?.id).toBe('a');
});

it('the first file of a paper is the letter, also after the first was taken off', () => {
  const filled = ['1', '2'].reduce((pile, fileId) => changePile(pile, { act: 'file', id: 'a', file: { fileId, name: fileId, size: 1, pageCount: 1, pagesState: 'ready' } }), pileOf('a'));
  expect(openPaper(filled)?.files.map((file) => file.role)).toEqual(['main', 'attachment']);
  expect(openPaper(changePile(filled, { act: 'dropFile', id: 'a', fileId: '1' }))?.files).toMatchObject([{ fileId: '2', name: '2', role: 'main' }]);
});

const row = (id: string, heldBy: string | null = null): PaperRow => ({ id, unitId: '018f0000-0000-7000-8000-000000000001', source: 'folder', name: id, content: null, version: 1, files: [], readings: [], carried: null, refused: [], place: 1, heldBy: heldBy === null ? null : { name: heldBy, mine: false, since: '2026-11-20T02:00:00.000Z' }, addedAt: '2026-11-20T02:00:00.000Z' });
const meet = (pile: Pile, ...rows: PaperRow[]) => changePile(pile, { act: 'tray', rows, isWhole: true, today, home: unitId });

it('papers of the scanner lie down in the pile, and a blank one makes room for them', () => {
  const pile = meet(startPile(unitId, today), row('s'), row('t'));
  expect(pile.papers.map((each) => [each.id, each.source])).toEqual([['s', 'folder'], ['t', 'folder']]);
  expect(openPaper(pile)?.id).toBe('s');
});

it('a letter being typed that the tray does not know yet stays open', () => {
  expect(openPaper(meet(pileOf('a'), row('s')))?.id).toBe('a');
});

it('a paper a colleague registered leaves the pile, and the next free one opens', () => {
  const pile = meet(startPile(unitId, today), row('s'), row('t', 'Budi'), row('u'));
  expect(openPaper(meet(pile, row('t', 'Budi'), row('u')))?.id).toBe('u');
});

it('what this clerk stored does not come back from a list that was asked before', () => {
  const pile = changePile(meet(startPile(unitId, today), row('s'), row('t')), { act: 'stored', id: 's', last, seconds: 3, today });
  expect(meet(pile, row('s'), row('t')).papers.map((each) => each.id)).toEqual(['t']);
});

it('papers in the hands of colleagues are passed over; when none is free a blank one waits', () => {
  const pile = meet(startPile(unitId, today), row('s'), row('t', 'Budi'), row('u'));
  expect(openPaper(changePile(pile, { act: 'skip' }))?.id).toBe('u');
  const alone = changePile(meet(startPile(unitId, today), row('s'), row('t', 'Budi')), { act: 'stored', id: 's', last, seconds: 3, today });
  expect(openPaper(alone)?.version).toBe(0);
});

it('of a tray listed in part a paper before its end that is missing has left, one behind it stays', () => {
  const listed = (...rows: PaperRow[]) => ({ act: 'tray' as const, rows, isWhole: false, today, home: unitId });
  const at = (id: string, place: number) => ({ ...row(id), place });
  const pile = changePile(startPile(unitId, today), listed(at('a', 1), at('b', 2), at('c', 3)));
  expect(changePile(pile, listed(at('a', 1), at('c', 3))).papers.map((each) => each.id)).toEqual(['a', 'c']);
  expect(changePile(pile, listed(at('a', 1), at('b', 2))).papers.map((each) => each.id)).toEqual(['a', 'b', 'c']);
});
