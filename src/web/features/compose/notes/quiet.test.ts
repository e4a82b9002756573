import { expect, test } from 'vitest';
import type { SaidNote } from '#web/lib/letter-notes.ts';
import { spokenNotes } from './quiet.ts';

const note = (code: string, place: string): SaidNote => ({ code, place, weight: 'must', values: {}, span: null, fix: null, key: `${code} ${place}`, text: code, why: '' });
const begun = [note('field.missing', 'fields.venue'), note('field.missing', 'fields.eventDate'), note('subject.missing', 'subject'), note('signer_missing', 'signature'), note('double_space', 'body.0')];
const said = (touched: string[], asked = false) => spokenNotes(begun, { touched: new Set(touched), asked }).map((each) => each.place);

test('a form nobody has begun says of no field that it is empty; what is wrong is said at once', () => {
  expect(said([])).toEqual(['body.0']);
});

test('a field that was left empty says so, and its neighbours stay quiet', () => {
  expect(said(['venue', 'fields'])).toEqual(['fields.venue', 'body.0']);
  expect(said(['subject'])).toEqual(['subject', 'body.0']);
});

test('who wants to submit is told of everything that is missing', () => {
  expect(said([], true)).toHaveLength(begun.length);
});
