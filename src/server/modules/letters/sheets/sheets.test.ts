import { expect, test } from 'vitest';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { letterDataOf, namesTooMany } from '#shared/domain/letter-data.ts';
import { buildSheet } from './build-sheet.ts';

const content: DraftContent = {
  subject: 'Hal', urgency: 'normal', securityClass: 'B', classReason: null, classification: null, place: 'Tanjung Lestari', fields: {}, body: { type: 'doc', content: [{ type: 'paragraph' }] },
  annexes: [], to: [], copies: [], signer: null, way: 'login', route: [], attachments: [], relations: [],
};
const profile = {
  paper: 'A4' as const, margins: { top: 20, bottom: 25, left: 30, right: 20 }, size: 12, spacing: 1.15, firstIndent: 12,
  numberLines: ['number' as const, 'subject' as const], subjectWord: 'Hal' as const, catchwords: true, pageNumber: 'plain' as const, footer: [],
};
const facts = {
  typeCode: 'SDINAS', title: 'Surat Dinas', profile, letterhead: { kind: 'none' as const, lines: [], address: [] },
  signature: { lines: ['KEPALA DINAS,'], name: 'Orang', rank: null, nip: null, way: 'login' as const }, number: null, date: null, checkUrl: null, initials: [], members: {},
};
const line = (name: string) => ({ ref: null, name, attention: null, place: null, email: null });

test('the draft and the finished page come from one object and differ in number, date and check alone', () => {
  const draft = buildSheet(content, facts);
  const finished = buildSheet(content, { ...facts, number: '1/A', date: '2026-11-20', checkUrl: 'https://kota.go.id/v/abc' });
  expect({ ...finished, number: null, date: null, check: null }).toEqual(draft);
});

test('which employee of the register somebody is stands behind the page, and is neither printed nor in the data of the file', () => {
  const employeeId = '01a1f6eb-05c0-72bf-b265-aa27b06ddf46';
  const fields = { people: [{ name: 'Yusuf', employeeId, nip: '198511172011011915' }, { name: 'Mega' }], traveller: { name: 'Yusuf', employeeId }, days: 3 };
  expect(buildSheet({ ...content, fields }, { ...facts, typeCode: 'STUGAS' }).fields).toEqual({ people: [{ name: 'Yusuf', nip: '198511172011011915' }, { name: 'Mega' }], traveller: { name: 'Yusuf' }, days: 3 });
});

test('attachments are counted in figures and words, and six addressees go on a list', () => {
  const titles = (count: number) => Array.from({ length: count }, (_, index) => ({ fileId: '01a1f6eb-05c0-72bf-b265-aa27b06ddf46', title: `Lampiran ${index}` }));
  const said = (count: number) => buildSheet({ ...content, attachments: titles(count) }, facts).attachments;
  expect([said(0), said(1), said(11), said(12), said(21), said(30)]).toEqual([null, '1 (satu) berkas', '11 (sebelas) berkas', '12 (dua belas) berkas', '21 (dua puluh satu) berkas', '30 (tiga puluh) berkas']);
  expect([5, 6].map((count) => buildSheet({ ...content, to: Array.from({ length: count }, (_, index) => line(`Camat ${index}`)) }, facts).addresseesAttached)).toEqual([false, true]);
  expect([5, 6].map((count) => buildSheet({ ...content, annexes: [{ title: 'Peta', body: content.body }], to: Array.from({ length: count }, (_, index) => line(`Camat ${index}`)) }, facts).attachments)).toEqual(['1 (satu) berkas', '2 (dua) berkas']);
});

test('lines and named members are counted together: five stand on the page, six go on a list that is counted among the attachments', () => {
  const groupId = '01a1f6eb-05c0-72bf-b265-aa27b06ddf46';
  const named = (count: number) => ({ [groupId]: Array.from({ length: count }, (_, at) => ({ positionId: groupId, name: `Camat ${at + 1}` })) });
  const group = { ...line('Semua camat'), ref: { kind: 'group' as const, id: groupId } };
  const sheetOf = (count: number, membersListed: boolean) => buildSheet({ ...content, to: [line('Sekretaris Daerah'), { ...group, membersListed }] }, { ...facts, members: named(count) });
  expect([4, 5].map((count) => [sheetOf(count, true).addressees[1]?.members?.on, sheetOf(count, true).attachments])).toEqual([['page', null], ['list', '1 (satu) berkas']]);
  expect(sheetOf(40, false)).toMatchObject({ addressees: [{ name: 'Sekretaris Daerah' }, { name: 'Semua camat' }], addresseesAttached: false, attachments: null });
  expect(sheetOf(40, false).addressees[1]).not.toHaveProperty('members');
});

test('a kind of letter no list goes with names all on its page: its attachments count none, and its data has each member', () => {
  const groupId = '01a1f6eb-05c0-72bf-b265-aa27b06ddf46';
  const members = { [groupId]: Array.from({ length: 9 }, (_, at) => ({ positionId: groupId, name: `Camat ${at + 1}` })) };
  const group = { ...line('Semua camat'), place: 'Tempat', ref: { kind: 'group' as const, id: groupId }, membersListed: true };
  const six = Array.from({ length: 6 }, (_, at) => line(`Lurah ${at + 1}`));
  const beside = { classification: null, sender: { agency: 'Pemerintah Kota', unit: 'Dinas', unitCode: null }, files: [], relations: [] };
  for (const typeCode of ['RADIOGRAM', 'TELEGRAM', 'NPK']) {
    const sheet = buildSheet({ ...content, to: [...six, group] }, { ...facts, typeCode, number: '1/A', date: '2026-11-20', members });
    expect([sheet.attachments, sheet.addresseesAttached]).toEqual([null, false]);
    expect(letterDataOf(sheet, beside).addressees.map(({ name, place }) => [name, place])).toEqual([...six.map(({ name }) => [name, undefined]), ...Array.from({ length: 9 }, (_, at) => [`Camat ${at + 1}`, 'Tempat'])]);
  }
  const listed = buildSheet({ ...content, to: [...six, group] }, { ...facts, number: '1/A', date: '2026-11-20', members });
  expect([listed.attachments, letterDataOf(listed, beside).addressees.at(-1)]).toEqual(['1 (satu) berkas', { name: 'Semua camat', place: 'Tempat' }]);
});

test('a letter may name five hundred addressees and five hundred copies one by one, and no more', () => {
  const named = (on: 'page' | 'list', count: number) => [{ name: 'Semua camat', members: { on, names: Array.from({ length: count }, (_, at) => `Camat ${at + 1}`) } }];
  const [full, over] = [named('page', 500), [...named('page', 500), { name: 'Sekda' }]];
  expect(namesTooMany({ addressees: full, copies: full })).toBeNull();
  expect(namesTooMany({ addressees: [...named('list', 500), { name: 'Sekda' }], copies: [] })).toBeNull();
  expect(namesTooMany({ addressees: over, copies: [] })).toEqual({ field: 'to', named: 501, most: 500 });
  expect(namesTooMany({ addressees: full, copies: over })).toEqual({ field: 'copies', named: 501, most: 500 });
});
