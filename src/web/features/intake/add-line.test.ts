import { expect, it } from 'vitest';
import { createAddLine } from './add-line.ts';
import { blankPaper, type Paper } from './paper.ts';

const paper = (id: string): Paper => ({ ...blankPaper({ unitId: 'u', receivedOn: '2026-11-20' }), id, name: `${id}.pdf` });

/** A tray that takes papers, or refuses the first time. */
function tray(options: { refuses?: boolean } = {}) {
  const sent: Paper[][] = [];
  const known = new Map<string, Paper>();
  let refuses = options.refuses ?? false;
  const line = createAddLine({
    send: async (papers) => {
      sent.push(papers);
      if (refuses) { refuses = false; throw new Error('Jaringan terputus.'); }
      for (const each of papers) known.set(each.id, { ...each, version: 1 });
    },
    newest: (each) => known.get(each.id) ?? each,
  });
  return { line, sent, known };
}

it('a dropped pile goes into the tray in one request, each paper once', async () => {
  const { line, sent } = tray();
  await Promise.all(['a', 'b', 'c', 'a'].map((id) => line.ensure(paper(id))));
  expect(sent.map((papers) => papers.map((each) => each.id))).toEqual([['a', 'b', 'c']]);
});

it('a paper the tray knows is not sent again, and one that came later goes by itself', async () => {
  const { line, sent } = tray();
  await line.ensure(paper('a'));
  await line.ensure(paper('a'));
  await line.ensure(paper('b'));
  expect(sent.map((papers) => papers.map((each) => each.id))).toEqual([['a'], ['b']]);
});

it('more than a hundred papers go in several requests', async () => {
  const { line, sent } = tray();
  await Promise.all(Array.from({ length: 150 }, (_, index) => line.ensure(paper(String(index)))));
  expect(sent.map((papers) => papers.length).sort((one, two) => one - two)).toEqual([50, 100]);
});

it('a broken line is told to each that waits, and the next try sends again', async () => {
  const { line, sent } = tray({ refuses: true });
  await expect(line.ensure(paper('a'))).rejects.toThrow('Jaringan terputus.');
  await line.ensure(paper('a'));
  expect(sent).toHaveLength(2);
});

it('what was typed while it waited goes along', async () => {
  const { line, sent, known } = tray();
  const going = line.ensure(paper('a'));
  known.set('a', { ...paper('a'), senderName: 'Dinas Sosial' });
  await going;
  expect(sent[0]?.[0]?.senderName).toBe('Dinas Sosial');
});
