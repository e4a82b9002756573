import { expect, it } from 'vitest';
import { blankPaper, type Paper } from './paper.ts';
import { dealOut, lettersIn, sortFiles } from './sort-files.ts';

const paper = (id: string, files: string[] = []): Paper => ({ ...blankPaper({ unitId: 'u', receivedOn: '2026-11-20' }), id, files: files.map((name) => ({ fileId: name, name, size: 1, role: 'main', pageCount: 1, pagesState: 'ready' })) });
const pdf = (name: string) => new File(['x'], name, { type: 'application/pdf' });
const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg' });
const begun = (marks: Record<string, string>) => async (file: File) => marks[file.name] ?? null;

it('a file that was under way goes on to its paper, the others make new ones', async () => {
  const [waiting, other] = [paper('p'), paper('q')];
  const sorted = await sortFiles([pdf('a.pdf'), pdf('b.pdf')], [other, waiting], begun({ 'a.pdf': 'p' }));
  expect(sorted.back.map(({ paper: to, files }) => [to.id, files.map((file) => file.name)])).toEqual([['p', ['a.pdf']]]);
  expect(sorted.fresh.map((file) => file.name)).toEqual(['b.pdf']);
});

it('a paper that left the pile or lies in the hand of a colleague gets nothing', async () => {
  const held = { ...paper('p'), heldBy: 'Budi' };
  expect((await sortFiles([pdf('a.pdf'), pdf('b.pdf')], [held], begun({ 'a.pdf': 'p', 'b.pdf': 'gone' }))).fresh).toHaveLength(2);
});

it('of photos taken together the one that had arrived is not sent twice', async () => {
  const sorted = await sortFiles([photo('1.jpg'), photo('2.jpg')], [paper('p', ['1.jpg'])], begun({ '2.jpg': 'p' }));
  expect(sorted.back[0]?.files.map((file) => file.name)).toEqual(['2.jpg']);
  expect(sorted.fresh).toEqual([]);
});

it('two photos a phone gave the same name are two files', async () => {
  const [first, second] = [new File(['x'], 'image.jpg', { type: 'image/jpeg' }), new File(['another'], 'image.jpg', { type: 'image/jpeg' })];
  const last = photo('2.jpg');
  const sorted = await sortFiles([first, second, last], [paper('p', ['image.jpg'])], begun({ '2.jpg': 'p' }));
  expect(sorted.back[0]?.files).toEqual([last]);
  expect(sorted.fresh).toEqual([second]);
});

it('one PDF is one letter, photos together are one', () => {
  expect(lettersIn([photo('1.jpg'), pdf('a.pdf'), photo('2.jpg')]).map((files) => files.map((file) => file.name))).toEqual([['a.pdf'], ['1.jpg', '2.jpg']]);
});

it('of files chosen together only what belongs to no other paper goes into the letter that waits for its scan', async () => {
  const [waiting, other] = [paper('w'), paper('q')];
  const sorted = await sortFiles([pdf('a.pdf'), pdf('b.pdf')], [waiting, other], begun({ 'a.pdf': 'q' }));
  const { toPapers, letters } = dealOut(sorted, waiting);
  expect(toPapers.map(({ paper: to, files }) => [to.id, files.map((file) => file.name)])).toEqual([['q', ['a.pdf']], ['w', ['b.pdf']]]);
  expect(letters).toEqual([]);
  expect(dealOut(sorted, null).letters.map((files) => files.map((file) => file.name))).toEqual([['b.pdf']]);
});
