import { expect, test } from 'vitest';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { LetterBody } from '#shared/domain/letter-body.ts';
import { mended } from './mend.ts';

const body: LetterBody = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Rapat hari ' }, { type: 'text', text: 'Senin', marks: [{ type: 'bold' }] }, { type: 'text', text: ', 3 Maret 2026 di aula.' }] },
    { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'membawa  data' }] }] }] },
  ],
};
const content = { subject: 'Undangan.', to: [{ ref: null, name: 'Yth. Kepala Dinas', attention: null, place: null, email: null }], fields: { acara: 'Rapat  kerja' }, annexes: [], body } as unknown as DraftContent;

test('a marked piece is replaced, also where it runs over emphasis', () => {
  const after = mended(content, { place: 'body.0', from: 11, to: 30, text: 'Selasa, 3 Maret 2026' });
  expect(after?.body?.content[0]).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'Rapat hari ' }, { type: 'text', text: 'Selasa, 3 Maret 2026', marks: [{ type: 'bold' }] }, { type: 'text', text: ' di aula.' }] });
});

test('a note in an item of a list is put right there', () => {
  const after = mended(content, { place: 'body.1.0.0', from: 7, to: 9, text: ' ' });
  expect(JSON.stringify(after)).toContain('membawa data');
});

test('notes on the subject, an addressee and a field are put right in their place', () => {
  expect(mended(content, { place: 'subject', from: 0, to: Number.MAX_SAFE_INTEGER, text: 'Undangan' })).toEqual({ subject: 'Undangan' });
  expect(mended(content, { place: 'addressees.0.name', from: 0, to: Number.MAX_SAFE_INTEGER, text: 'Kepala Dinas' })?.to?.[0]?.name).toBe('Kepala Dinas');
  expect(mended(content, { place: 'fields.acara', from: 5, to: 7, text: ' ' })).toEqual({ fields: { acara: 'Rapat kerja' } });
});

test('a note in one part of a letter is put right in that part', () => {
  const parts = { ...content, fields: { analysis: body, acara: 'Rapat' } } as unknown as DraftContent;
  expect(mended(parts, { place: 'fields.analysis.1.0.0', from: 7, to: 9, text: ' ' })?.fields).toMatchObject({ acara: 'Rapat', analysis: { content: [{}, { content: [{ content: [{ content: [{ text: 'membawa data' }] }] }] }] } });
});

test('what is no longer there is left alone', () => {
  expect(mended(content, { place: 'body.7', from: 0, to: 1, text: 'x' })).toBeNull();
  expect(mended(content, { place: 'signature.name', from: 0, to: 1, text: 'x' })).toBeNull();
});
