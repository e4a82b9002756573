import { expect, test } from 'vitest';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { clashParts, desksOf, mergeParts, mergeVersions } from './clash-parts.ts';

const names = new Map([['sekda', 'Sekretaris Daerah'], ['wali', 'Wali Kota'], ['hasan', 'Hasan Mandagiri'], ['kabid', 'Kepala Bidang Sumber Daya Air'], ['dewa', 'Dewa Putu Kertagama']]);
const called = { nameOf: (id: string) => names.get(id) ?? '…', ways: { certificate: 'Tanda tangan elektronik', login: 'Persetujuan dengan masuk akun', wet: 'Tanda tangan basah' }, language: 'id' as const, form: [{ name: 'people', kind: 'people', label: { id: 'Yang ditugaskan', en: 'Who' } }] };
const mine: DraftContent = {
  subject: 'Pompa cadangan', urgency: 'urgent', securityClass: 'B', classReason: null, classification: '600.1', place: 'Dumai', fields: {}, body: { type: 'doc', content: [] }, annexes: [], to: [], copies: [],
  signer: { positionId: 'sekda', employeeId: 'hasan', way: 'an', inNameOf: 'wali', through: null }, way: 'certificate', route: ['kabid'], attachments: [], relations: [],
};
const theirs: DraftContent = { ...mine, signer: { positionId: 'kabid', employeeId: 'dewa', way: 'own', inNameOf: null, through: null }, way: 'wet', route: ['sekda', 'kabid'] };

test('where two saved at once, signer and initials are named as people know them, never by an id', () => {
  expect(clashParts({ base: null, mine, theirs }, called)).toEqual([
    { name: 'signer', mine: ['a.n. Wali Kota, Sekretaris Daerah, Hasan Mandagiri', 'Tanda tangan elektronik'], theirs: ['Kepala Bidang Sumber Daya Air, Dewa Putu Kertagama', 'Tanda tangan basah'] },
    { name: 'route', mine: ['Kepala Bidang Sumber Daya Air'], theirs: ['Sekretaris Daerah', 'Kepala Bidang Sumber Daya Air'] },
  ]);
  expect(clashParts({ base: null, mine, theirs: { ...mine, urgency: 'normal' } }, called)).toEqual([{ name: 'urgency', mine: ['Segera'], theirs: ['Biasa'] }]);
});

test('people named twice are told as people, not as they are stored', () => {
  expect(clashParts({ base: null, mine, theirs: { ...mine, fields: { people: [{ name: 'Ani' }] } } }, called)[0]?.theirs).toContain('Yang ditugaskan: 1. Ani');
});

test('the names asked for are those of every desk of both versions', () => {
  expect(desksOf([mine, theirs]).toSorted()).toEqual(['kabid', 'sekda', 'wali']);
});

test('two who changed two fields of one letter keep both; only what both changed is asked', () => {
  const base = { ...mine, fields: { dress: 'PDH', note: '', venue: 'Aula' } };
  const [here, there] = [{ ...base, fields: { ...base.fields, dress: 'Batik', venue: 'Ruang rapat' } }, { ...base, place: 'Bukit Kapur', fields: { ...base.fields, note: 'Bawa laptop', venue: 'Pendopo' } }];
  const merged = mergeVersions({ base, mine: here, theirs: there });
  expect(merged).toMatchObject({ taken: ['place', 'field:note'], asked: ['field:venue'], content: { place: 'Bukit Kapur', fields: { dress: 'Batik', note: 'Bawa laptop', venue: 'Ruang rapat' } } });
  expect(clashParts({ base, mine: here, theirs: there }, called).map(({ name }) => name)).toEqual(['field:venue']);
  expect(mergeParts(merged.content, there, ['field:venue']).fields).toEqual({ dress: 'Batik', note: 'Bawa laptop', venue: 'Pendopo' });
  // What the other emptied stays empty; where nobody knows with what both began, nothing is taken unasked.
  expect(mergeVersions({ base, mine: base, theirs: { ...base, fields: { venue: 'Aula' } } }).content.fields).toEqual({ venue: 'Aula', note: '' });
  expect(mergeVersions({ base: null, mine: here, theirs: there }).taken).toEqual([]);
});

test('the office gives a value back with its names in another order: that is no change of the other', () => {
  const person = { name: 'Ani', nip: '198511172011011915', position: 'Staf' };
  const base = { ...mine, fields: { people: [person] } };
  const here = { ...base, fields: { people: [{ ...person, position: 'Ahli' }] } };
  const there = { ...mine, place: 'Bukit Kapur', fields: { people: [{ nip: person.nip, name: person.name, position: person.position }] } };
  expect(mergeVersions({ base, mine: here, theirs: there })).toMatchObject({ taken: ['place'], asked: [] });
  expect(mergeVersions({ base, mine: base, theirs: there })).toMatchObject({ taken: ['place'], asked: [] });
});

test('a part that was chosen comes whole from the other version', () => {
  expect(mergeParts(mine, theirs, ['signer'])).toMatchObject({ signer: theirs.signer, way: 'wet', route: ['kabid'] });
});
