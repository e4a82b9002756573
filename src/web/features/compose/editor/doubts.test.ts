import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { emptyBody, type LetterBody } from '#shared/domain/letter-body.ts';
import { textsOf } from '#shared/domain/letter-text.ts';
import { placeOf } from './doubts.ts';
import { FieldChip } from './field-chip.ts';
import { letterNodes } from './letter-nodes.ts';

const schema = getSchema([...letterNodes, FieldChip]);
const text = (said: string) => ({ type: 'text' as const, text: said });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const body = {
  type: 'doc',
  content: [
    paragraph(text('Rapat di '), { type: 'placeholder', attrs: { field: 'venue' } }, text(' membahas resiko.')),
    { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('ijin usaha'))] }, { type: 'listItem', content: [paragraph(text('siap'), { type: 'hardBreak' }, text('praktek lapangan'))] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('analisa'))] }] }] },
  ],
} as unknown as LetterBody;
const doc = schema.nodeFromJSON(body);

test.each(['resiko', 'ijin', 'praktek', 'analisa'])('the line lies under the word the note is about: %s', (written) => {
  const found = textsOf(body).find((each) => each.text.includes(written));
  const from = found?.text.indexOf(written) ?? -1;
  const place = placeOf(doc, { path: (found?.place ?? '').replace('body.', ''), from, to: from + written.length, written });
  expect(place).not.toBeNull();
  expect(place && doc.textBetween(place.from, place.to)).toBe(written);
});

test('a word that was changed meanwhile, and a block that is gone, get no line', () => {
  expect(placeOf(doc, { path: '1.0.0', from: 0, to: 4, written: 'izin' })).toBeNull();
  expect(placeOf(doc, { path: '9.0.0', from: 0, to: 4, written: 'ijin' })).toBeNull();
  expect(placeOf(schema.nodeFromJSON(emptyBody), { path: '0', from: 0, to: 4, written: 'ijin' })).toBeNull();
});
