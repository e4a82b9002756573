import { expect, test } from 'vitest';
import { sayPath } from '#shared/domain/letter-path.ts';
import { workCalendar } from '#shared/domain/working-days.ts';
import { staysNow, type PathFacts, type RecipientFact } from './stay-rules.ts';
import { tracePath, type Clock } from './trace-path.ts';
import { workingHours } from './working-hours.ts';

const at = (text: string) => new Date(`${text}+07:00`);
const clock = (now: string): Clock => ({ timeZone: 'Asia/Jakarta', work: workCalendar([{ date: '2026-12-25', name: 'Natal' }]), now: at(now) });
const kadis = { positionId: 'kadis', desk: 'Kepala Dinas PUPR', office: 'Dinas PUPR' };
const kabid = { positionId: 'kabid', desk: 'Kepala Bidang Sumber Daya Air', office: 'Dinas PUPR' };
const staf = { positionId: 'staf', desk: 'Pengelola Irigasi', office: 'Dinas PUPR' };
const camat = { positionId: 'camat', desk: 'Camat Lestari Utara', office: 'Kecamatan Lestari Utara' };
type Desk = typeof kadis;
const handed = (id: string, [from, to]: [Desk, Desk], over: Partial<RecipientFact> = {}): RecipientFact => ({
  id, parentId: null, ...to, issuerPositionId: from.positionId, issuerDesk: from.desk, issuerOffice: from.office, leads: true, state: 'unread', dueOn: null,
  arrivedAt: at('2026-11-12T09:00'), reportedAt: null, endedAt: null, settledAt: null, ...over,
});
const facts = (recipients: RecipientFact[] = [], over: Partial<PathFacts> = {}): PathFacts => ({
  letterId: 'l', state: 'in_progress', registeredAt: at('2026-11-11T08:00'), closedAt: null, registryOffice: 'Setda', deliveries: [{ ...kadis, deliveredAt: at('2026-11-11T08:00'), closedAt: null }], recipients, ...over,
});
const say = (these: PathFacts, now: string) => sayPath(tracePath(these, clock(now)).sentence);
const draw = (these: PathFacts, now = '2026-11-18T10:00') => tracePath(these, clock(now)).segments.map((segment) => `${segment.desk}: ${segment.state}`);

test('a letter not yet disposed lies on the addressee\'s desk (BKS-30)', () => {
  expect(say(facts(), '2026-11-11T10:00')).toBe('Di meja Kepala Dinas PUPR. Tiba hari ini.');
  expect(draw(facts())).toEqual(['Pencatat surat: done', 'Kepala Dinas PUPR: now']);
});

test('the sentence names desk and office, working days, lateness and who is next (BKS-30, DMI-26)', () => {
  const path = facts([handed('r1', [kadis, kabid], { state: 'working', dueOn: '2026-11-17' })]);
  expect(say(path, '2026-11-18T10:00')).toBe('Di meja Kepala Bidang Sumber Daya Air, Dinas PUPR. Sudah 4 hari kerja, lewat 1 hari dari tenggat. Berikutnya Kepala Dinas PUPR.');
  expect(draw(path)).toEqual(['Pencatat surat: done', 'Kepala Dinas PUPR: done', 'Kepala Bidang Sumber Daya Air: late', 'Kepala Dinas PUPR: next']);
});

test('a deadline missed over a weekend is late on Sunday already', () => {
  const path = facts([handed('r1', [kadis, kabid], { state: 'read', dueOn: '2026-11-20' })]);
  expect(say(path, '2026-11-22T10:00')).toContain('lewat 1 hari');
  expect(say(path, '2026-11-20T10:00')).toContain('tenggat hari ini');
  expect(say(path, '2026-11-18T10:00')).toContain('tenggat 2 hari kerja lagi');
});

test('a letter passed on lies at the last desk, and the way back is drawn blank', () => {
  const path = facts([handed('r1', [kadis, kabid], { state: 'working' }), handed('r2', [kabid, staf], { parentId: 'r1', arrivedAt: at('2026-11-13T09:00') })]);
  expect(draw(path)).toEqual(['Pencatat surat: done', 'Kepala Dinas PUPR: done', 'Kepala Bidang Sumber Daya Air: done', 'Pengelola Irigasi: now', 'Kepala Bidang Sumber Daya Air: next', 'Kepala Dinas PUPR: next']);
});

test('a report waits on the issuer\'s desk', () => {
  const path = facts([handed('r1', [kadis, kabid], { state: 'reported', reportedAt: at('2026-11-17T09:00') })]);
  expect(say(path, '2026-11-18T10:00')).toBe('Laporan menunggu di meja Kepala Dinas PUPR. Sudah 1 hari kerja.');
});

test('an accepted report below brings the letter back to who passed it on', () => {
  const path = facts([handed('r1', [kadis, kabid], { state: 'working' }), handed('r2', [kabid, staf], { parentId: 'r1', state: 'closed', arrivedAt: at('2026-11-13T09:00'), reportedAt: at('2026-11-16T09:00'), endedAt: at('2026-11-17T09:00') })]);
  expect(say(path, '2026-11-18T10:00')).toContain('Di meja Kepala Bidang Sumber Daya Air');
});

test('with several desks at work the leading one is named and the others are counted', () => {
  const path = facts([handed('r1', [kadis, kabid]), handed('r2', [kadis, camat], { leads: false })]);
  expect(say(path, '2026-11-18T10:00')).toContain('Di meja Kepala Bidang Sumber Daya Air, Dinas PUPR dan 1 meja lain.');
  expect(staysNow(path)).toHaveLength(2);
});

test('when the leading desk is done another one that still works is named', () => {
  const path = facts([handed('r1', [kadis, kabid], { state: 'closed', reportedAt: at('2026-11-16T09:00'), endedAt: at('2026-11-17T09:00') }), handed('r2', [kadis, camat], { leads: false, state: 'read' })]);
  expect(say(path, '2026-11-18T10:00')).toContain('Di meja Camat Lestari Utara');
});

test('when all is accepted the addressee may close the letter', () => {
  const path = facts([handed('r1', [kadis, kabid], { state: 'closed', reportedAt: at('2026-11-16T09:00'), endedAt: at('2026-11-17T09:00') })]);
  expect(say(path, '2026-11-18T10:00')).toBe('Semua disposisi selesai. Surat dapat ditutup oleh Kepala Dinas PUPR.');
});

test('a closed letter is done at every desk, a void one is struck out', () => {
  expect(say(facts([], { state: 'closed', closedAt: at('2026-11-17T09:00') }), '2026-11-18T10:00')).toBe('Surat selesai dan ditutup.');
  expect(draw(facts([], { state: 'closed', closedAt: at('2026-11-17T09:00') })).every((segment) => segment.endsWith('done'))).toBe(true);
  expect(draw(facts([], { state: 'void' })).every((segment) => segment.endsWith('void'))).toBe(true);
});

test('a disposition that was taken back or only prepared is not part of the way', () => {
  const path = facts([handed('r1', [kadis, kabid], { state: 'cancelled', endedAt: at('2026-11-12T10:00') }), handed('r2', [kadis, camat], { state: 'prepared' })]);
  expect(draw(path)).toEqual(['Pencatat surat: done', 'Kepala Dinas PUPR: now']);
});

test('a returned disposition lies with its issuer until noted', () => {
  const path = facts([handed('r1', [kadis, kabid], { state: 'returned', endedAt: at('2026-11-13T09:00') })]);
  expect(say(path, '2026-11-18T10:00')).toContain('Kepala Dinas PUPR');
});

test('a hole is drawn where a letter goes to another office', () => {
  const path = facts([handed('r1', [kadis, camat])]);
  expect(tracePath(path, clock('2026-11-18T10:00')).segments.map((segment) => segment.leavesOffice)).toEqual([true, true, true, false]);
});

test.each([
  ['2026-11-20T09:00', '2026-11-20T11:30', 2.5],
  ['2026-11-20T15:00', '2026-11-23T09:00', 2],
  ['2026-11-21T09:00', '2026-11-22T15:00', 0],
  ['2026-11-20T17:00', '2026-11-20T18:00', 0],
  ['2026-12-24T08:00', '2026-12-28T08:00', 8],
])('from %s until %s the office was open %d hours', (from, until, hours) => {
  expect(workingHours(at(from), at(until), clock('2026-11-20T10:00'))).toBe(hours);
});
