import { expect, test } from 'vitest';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { clashParts, desksOf, mergeParts } from './clash-parts.ts';

const names = new Map([['sekda', 'Sekretaris Daerah'], ['wali', 'Wali Kota'], ['hasan', 'Hasan Mandagiri'], ['kabid', 'Kepala Bidang Sumber Daya Air'], ['dewa', 'Dewa Putu Kertagama']]);
const called = { nameOf: (id: string) => names.get(id) ?? '…', ways: { certificate: 'Tanda tangan elektronik', login: 'Persetujuan dengan masuk akun', wet: 'Tanda tangan basah' }, language: 'id' as const, form: [{ name: 'people', kind: 'people', label: { id: 'Yang ditugaskan', en: 'Who' } }] };
const mine: DraftContent = {
  subject: 'Pompa cadangan', urgency: 'urgent', securityClass: 'B', classReason: null, classification: '600.1', place: 'Dumai', fields: {}, body: { type: 'doc', content: [] }, annexes: [], to: [], copies: [],
  signer: { positionId: 'sekda', employeeId: 'hasan', way: 'an', inNameOf: 'wali', through: null }, way: 'certificate', route: ['kabid'], attachments: [], relations: [],
};
const theirs: DraftContent = { ...mine, signer: { positionId: 'kabid', employeeId: 'dewa', way: 'own', inNameOf: null, through: null }, way: 'wet', route: ['sekda', 'kabid'] };

test('where two saved at once, signer and initials are named as people know them, never by an id', () => {
  expect(clashParts(mine, theirs, called)).toEqual([
    { name: 'signer', mine: ['a.n. Wali Kota, Sekretaris Daerah, Hasan Mandagiri', 'Tanda tangan elektronik'], theirs: ['Kepala Bidang Sumber Daya Air, Dewa Putu Kertagama', 'Tanda tangan basah'] },
    { name: 'route', mine: ['Kepala Bidang Sumber Daya Air'], theirs: ['Sekretaris Daerah', 'Kepala Bidang Sumber Daya Air'] },
  ]);
  expect(clashParts(mine, { ...mine, urgency: 'normal' }, called)[0]?.mine).toContain('Segera');
});

test('people named twice are told as people, not as they are stored', () => {
  expect(clashParts(mine, { ...mine, fields: { people: [{ name: 'Ani' }] } }, called)[0]?.theirs).toContain('Yang ditugaskan: 1. Ani');
});

test('the names asked for are those of every desk of both versions', () => {
  expect(desksOf([mine, theirs]).toSorted()).toEqual(['kabid', 'sekda', 'wali']);
});

test('a part that was chosen comes whole from the other version', () => {
  expect(mergeParts(mine, theirs, ['signer'])).toMatchObject({ signer: theirs.signer, way: 'wet', route: ['kabid'] });
});
