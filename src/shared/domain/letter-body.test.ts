import { expect, test } from 'vitest';
import { emptyBody, everyBlock, letterBody } from './letter-body.ts';
import { letterSheet } from './letter-sheet.ts';

const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

test('a body holds numbered levels, tables and values that are data', () => {
  const body = { type: 'doc', content: [
    { type: 'orderedList', content: [{ type: 'listItem', content: [text('Satu'), { type: 'orderedList', content: [{ type: 'listItem', content: [text('a')] }] }] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [text('No.')] }] }] },
    { type: 'paragraph', content: [{ type: 'placeholder', attrs: { field: 'event.date' } }] },
  ] };
  expect(letterBody.safeParse(body).success).toBe(true);
  expect(letterBody.safeParse(emptyBody).success).toBe(true);
});

test('a body takes no node and no mark the page cannot set', () => {
  expect(letterBody.safeParse({ type: 'doc', content: [{ type: 'script', content: [] }] }).success).toBe(false);
  expect(letterBody.safeParse({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link' }] }] }] }).success).toBe(false);
});

/** `levels` lists in one another around a marked word. */
function lists(levels: number, type = 'orderedList'): Record<string, unknown> {
  let block: Record<string, unknown> = { type: 'paragraph', content: [{ type: 'text', text: 'Isi', marks: [{ type: 'bold' }] }] };
  for (let n = 0; n < levels; n += 1) block = { type, content: [{ type: 'listItem', content: [block] }] };
  return { type: 'doc', content: [block] };
}

test('ten lists in one another are a letter; a hundred are refused at once', () => {
  expect(letterBody.safeParse(lists(10)).success).toBe(true);
  expect(letterBody.safeParse(lists(11)).success).toBe(false);
  for (const deep of [lists(100), lists(100_000), lists(11, 'nothing')]) expect(letterBody.safeParse(deep).success).toBe(false);
});

test('every block of a body is met once, in the order of the page, however deep it lies', () => {
  const picture = (alt: string) => ({ type: 'image', attrs: { fileId: '7c0ffee0-0000-4000-8000-000000000001', alt, width: 50 } });
  const body = letterBody.parse({ type: 'doc', content: [
    picture('satu'), { type: 'bulletList', content: [{ type: 'listItem', content: [text('a'), { type: 'orderedList', content: [{ type: 'listItem', content: [picture('dua')] }] }] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [text('No.')] }, { type: 'tableCell', content: [picture('tiga')] }] }] }, picture('empat'),
  ] });
  expect(everyBlock(body).flatMap((block) => (block.type === 'image' ? [block.attrs.alt] : []))).toEqual(['satu', 'dua', 'tiga', 'empat']);
  expect(everyBlock(body).map((block) => block.type)).toEqual(['image', 'bulletList', 'paragraph', 'orderedList', 'image', 'table', 'paragraph', 'image', 'image']);
});

test('a body of nodes without a right type is refused in the time it takes to read it', () => {
  let node: Record<string, unknown> = {};
  for (let n = 0; n < 22; n += 1) node = { content: [node] };
  const begun = performance.now();
  expect(letterBody.safeParse({ type: 'doc', content: [node] }).success).toBe(false);
  expect(performance.now() - begun).toBeLessThan(500);
});

test('a sheet without a body is no sheet', () => {
  expect(letterSheet.safeParse({ type: 'SDINAS' }).success).toBe(false);
});
