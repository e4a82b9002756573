import { expect, test } from 'vitest';
import { goesToOthers, namesNobody } from './goes-to-others.ts';

const person = { name: 'Mega Puspasari', employeeId: '0199f3a0-0000-7000-8000-000000000001' };
const before = { to: [], copies: [], fields: { basis: ['Rencana kerja'], people: [person] } };

test('who may sign is asked again when a letter is addressed, copied or given by name to somebody else', () => {
  expect(goesToOthers(before, { to: [] })).toBe(true);
  expect(goesToOthers(before, { copies: [] })).toBe(true);
  expect(goesToOthers(before, { fields: { ...before.fields, people: [person, { ...person, employeeId: '0199f3a0-0000-7000-8000-000000000002' }] } })).toBe(true);
  expect(goesToOthers(before, { fields: { ...before.fields, people: [] } })).toBe(true);
});

test('other words about the same people ask nothing anew, nor does somebody written by hand, who is sent nothing', () => {
  expect(goesToOthers(before, {})).toBe(false);
  expect(goesToOthers(before, { fields: { ...before.fields, basis: ['Peraturan Wali Kota'], people: [{ ...person, name: 'Mega P.' }, { name: 'Orang luar' }] } })).toBe(false);
});

test('a letter without addressee and copy goes to nobody, unless it is given to an employee by name', () => {
  expect(namesNobody({ to: [], copies: [], fields: { basis: ['Rencana kerja'] } })).toBe(true);
  expect(namesNobody(before)).toBe(false);
  expect(namesNobody({ to: [], copies: [{ ref: null, name: 'Arsip', attention: null, place: null, email: null }], fields: {} })).toBe(false);
});
