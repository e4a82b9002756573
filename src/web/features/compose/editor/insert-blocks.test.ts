import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { FieldChip } from './field-chip.ts';
import { insertBlocks } from './insert-blocks.ts';
import { letterNodes } from './letter-nodes.ts';

const schema = getSchema([...letterNodes, FieldChip]);
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const table = { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Pompa')] }] }] };
const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Pompa utara')] }] };

/** The blocks of a text after others were put behind some of its characters. */
function after(start: object[], { at, put }: { at: number; put: object[] }): string[] {
  const doc = schema.nodeFromJSON({ type: 'doc', content: start });
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, at) });
  const next = state.apply(insertBlocks(state, put.map((each) => schema.nodeFromJSON(each)))).doc;
  next.check();
  return next.children.map((block) => `${block.type.name} ${block.textContent}`);
}

test('what is pasted behind a finished paragraph begins on a line of its own', () => {
  const end = 1 + 'Mohon hadir.'.length;
  expect(after([paragraph('Mohon hadir.')], { at: end, put: [paragraph('Daftar pompa:'), table] })).toEqual(['paragraph Mohon hadir.', 'paragraph Daftar pompa:', 'table Pompa']);
  expect(after([paragraph('Mohon hadir.'), paragraph('Hormat kami')], { at: end, put: [paragraph('Satu'), paragraph('Dua')] })).toEqual(['paragraph Mohon hadir.', 'paragraph Satu', 'paragraph Dua', 'paragraph Hormat kami']);
});

test('one sentence flows into the line it is pasted into, an empty paragraph takes the first block, and a word is split where the cursor stands', () => {
  expect(after([paragraph('Mohon hadir.')], { at: 1 + 'Mohon'.length, put: [paragraph(' segera')] })).toEqual(['paragraph Mohon segera hadir.']);
  expect(after([{ type: 'paragraph' }], { at: 1, put: [paragraph('Satu'), paragraph('Dua')] })).toEqual(['paragraph Satu', 'paragraph Dua']);
  expect(after([paragraph('AB')], { at: 2, put: [paragraph('Satu'), paragraph('Dua')] })).toEqual(['paragraph ASatu', 'paragraph DuaB']);
});

test('a list pasted behind a sentence stays a list', () => {
  expect(after([paragraph('Sebagai berikut:')], { at: 1 + 'Sebagai berikut:'.length, put: [list] })).toEqual(['paragraph Sebagai berikut:', 'bulletList Pompa utara']);
});
