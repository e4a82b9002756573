import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Notice } from '#shared/contracts/notifications.contract.ts';
import { sayNotice } from '#shared/domain/notice.ts';
import { placeOfNotice } from '#shared/domain/notice-place.ts';
import { dispositionsRoom, issueDisposition, reportFollowUp } from '#server/modules/dispositions/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterDraft, type LetterOffice } from '#tests/letter-office.ts';
import { notificationsRoom } from './index.ts';
import { makeAccount } from '#tests/sign-in.ts';
import { ringBells } from './ring-bells.ts';
import { ringPersons } from './ring-persons.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [notificationsRoom, dispositionsRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

let second = 0;
const get = async (url: string, as: string) => (await built.app.inject({ method: 'GET', url, headers: { 'x-desk': as } })).json();
const notices = async (as: string): Promise<Notice[]> => (await get('/api/notices', as)).rows;
const act = (recipientId: string, [as, what]: [string, string], body: object) => built.app.inject({ method: 'POST', url: `/api/disposition-recipients/${recipientId}/${what}`, headers: { 'x-desk': as }, payload: { commandId: newId(), ...body } });
const position = (who: string) => office.desks[who]?.positionId ?? '';

/** Takes every event that waits and lets the job hear it, `times` times. */
async function hearAll(times = 1): Promise<void> {
  const events = await runSql(house.adminUrl, 'delete from platform.outbox returning id, name, payload');
  for (const event of events.toSorted((one, other) => Number(one.id) - Number(other.id))) {
    if (!ringBells.on?.includes(String(event.name))) continue;
    for (let run = 0; run < times; run += 1) await ringBells.run(house.services, { event: event.name, ...(event.payload as object) });
  }
}
async function arrive(draft: LetterDraft = {}): Promise<string> {
  const letterId = await office.letter(draft);
  await ringBells.run(house.services, { event: 'letter.registered', letterId, securityClass: draft.securityClass ?? 'B' });
  return letterId;
}
async function dispose(letterId: string, [from, to]: [string, string]): Promise<string> {
  second += 1;
  house.setNow(new Date(Date.UTC(2026, 10, 20, 3, 0, second)).toISOString());
  const input = { letterId, commandId: newId(), parentRecipientId: null, recipients: [{ positionId: position(to), leading: true }], instructions: ['TL'], note: '', due: null };
  return (await runCommand(house.services, issueDisposition, { name: 'disposition.issue', actor: await office.actor(from), commandId: newId(), input })).recipientIds[0] ?? '';
}

test('an addressee hears of a letter, a copy of a copy (BKS-25)', async () => {
  const letterId = await arrive({ to: ['kadis'], copies: ['sekda'] });
  expect((await notices('kadis'))[0]).toMatchObject({ kind: 'letter_arrived', letterId, seen: false });
  expect((await notices('sekda'))[0]).toMatchObject({ kind: 'copy_arrived', letterId });
});

test('a desk that was taken off a letter hears that it is no longer addressed, without its subject and without a way to it', async () => {
  const letterId = await office.letter({ to: ['kadis'], subject: 'Bukan untuk Bidang Bina Marga' });
  await ringBells.run(house.services, { event: 'letter.taken_off', actionId: newId(), letterId, securityClass: 'B', at: '2026-11-20T02:00:00.000Z', seats: [{ positionId: position('kamarga'), employeeId: null }] });
  const [notice] = await notices('kamarga');
  expect(notice).toMatchObject({ kind: 'letter_taken_off', letterId, subject: null });
  if (!notice) throw new Error('no notice');
  expect(placeOfNotice(notice)).toBeNull();
  expect(sayNotice({ ...notice, subject: null })).toBe('Loket mengalihkan sebuah surat: Anda tidak lagi dituju.');
  expect(sayNotice({ ...notice, securityClass: 'R' })).toBe('Satu naskah rahasia ditarik dari meja Anda.');
});

test('a bell that rings late says when it happened', async () => {
  const letterId = await office.letter({ to: ['kabid'] });
  await ringBells.run(house.services, { event: 'letter.registered', letterId, securityClass: 'B', at: '2026-11-12T01:30:00.000Z' });
  expect((await notices('kabid')).find((notice) => notice.letterId === letterId)?.at).toBe('2026-11-12T01:30:00.000Z');
});

test('who gave a disposition back hears the answer, and nothing when the issuer only took note', async () => {
  const [answered, noted] = [await dispose(await arrive(), ['kadis', 'kamarga']), await dispose(await arrive(), ['kadis', 'kamarga'])];
  await hearAll();
  const before = new Set((await notices('kamarga')).map((notice) => notice.id));
  for (const [recipientId, answer] of [[answered, 'Baik, ditangani Bappeda'], [noted, undefined]] as const) {
    await act(recipientId, ['kamarga', 'return'], { reason: 'Bukan urusan kami' });
    await act(recipientId, ['kadis', 'settle'], { answer });
  }
  await hearAll();
  expect((await notices('kamarga')).filter((notice) => !before.has(notice.id)).map((notice) => [notice.kind, notice.recipientId])).toEqual([['return_answered', answered]]);
});

test('who sent a file the virus scanner holds back hears of it, with the letter it lies in, once', async () => {
  const letterId = await arrive({ subject: 'Foto kerusakan', to: ['kabid'] });
  const { id: accountId } = await makeAccount(house.services, { employeeId: office.desks.staf?.employeeId ?? '', username: 'staf' });
  const event = { event: 'documents.quarantined', uploads: [{ accountId, letterId: null }] };
  for (let run = 0; run < 2; run += 1) await ringPersons.run(house.services, event);
  await ringPersons.run(house.services, { ...event, uploads: [{ accountId, letterId: null }, { accountId: newId(), letterId }] });
  expect((await notices('staf')).map((notice) => [notice.kind, notice.letterId])).toEqual([['file_quarantined', null]]);
  expect((await notices('stafdua')).some((notice) => notice.kind === 'file_quarantined')).toBe(false);
  await ringPersons.run(house.services, { ...event, uploads: [{ accountId, letterId }] });
  expect((await notices('staf')).map((notice) => notice.letterId).toSorted()).toEqual([letterId, null].toSorted());
});

test('who may confirm secret access hears that something waits, and not again until it was heard', async () => {
  const employeeIds = [office.desks.sekda?.employeeId ?? ''];
  const said = async () => (await notices('sekda')).filter((notice) => notice.kind === 'second_person_asked');
  await ringPersons.run(house.services, { event: 'secret_hold.asked', employeeIds, of: 1 });
  await ringPersons.run(house.services, { event: 'secret_hold.asked', employeeIds, of: 2 });
  const [notice, ...more] = await said();
  expect([more, placeOfNotice(notice ?? { kind: 'late', letterId: null, recipientId: null })]).toEqual([[], '/struktur/konfirmasi']);
  await built.app.inject({ method: 'POST', url: '/api/notices/seen', headers: { 'x-desk': 'sekda' }, payload: { commandId: newId(), upTo: notice?.id } });
  await ringPersons.run(house.services, { event: 'secret_hold.asked', employeeIds, of: 3 });
  expect(await said()).toHaveLength(2);
});

test('whose certificate an administrator ended hears of it at every own desk, and is led to the reason', async () => {
  await ringPersons.run(house.services, { event: 'certificate.revoked_by_other', eventId: newId(), employeeId: office.desks.sekda?.employeeId ?? '' });
  const [notice, ...more] = (await notices('sekda')).filter((each) => each.kind === 'certificate_revoked');
  expect([more, placeOfNotice(notice ?? { kind: 'late', letterId: null, recipientId: null })]).toEqual([[], '/akun/tanda-tangan']);
  expect((await notices('kadis')).some((each) => each.kind === 'certificate_revoked')).toBe(false);
});

test('a recipient hears of a disposition and the issuer of the report, each once however often the job runs', async () => {
  const letterId = await arrive({ subject: 'Permintaan data talud' });
  const recipientId = await dispose(letterId, ['kadis', 'kabid']);
  await hearAll(3);
  const [notice] = await notices('kabid');
  expect(notice).toMatchObject({ kind: 'disposition_arrived', letterId, recipientId, byDesk: 'Kepala Dinas PUPR', subject: 'Permintaan data talud' });
  expect(notice && sayNotice(notice)).toBe('Disposisi baru: Permintaan data talud');
  expect((await notices('kabid')).filter((one) => one.letterId === letterId)).toHaveLength(1);
  await runCommand(house.services, reportFollowUp, { name: 'disposition.report', actor: await office.actor('kabid'), commandId: newId(), input: { commandId: newId(), recipientId, text: 'Sudah dikirim', fileIds: [], done: true } });
  await hearAll();
  expect((await notices('kadis'))[0]).toMatchObject({ kind: 'report_arrived', byDesk: 'Kepala Bidang Sumber Daya Air' });
});

test('a reminder rings at the desk that holds the letter, each time it is given', async () => {
  const letterId = await arrive();
  await dispose(letterId, ['kadis', 'kabid']);
  for (const actionId of [newId(), newId()]) await ringBells.run(house.services, { event: 'letter.reminded', actionId, letterId, securityClass: 'B', byPositionId: position('sekda') });
  expect((await notices('kabid')).filter((notice) => notice.letterId === letterId && notice.kind === 'reminded')).toHaveLength(2);
  expect((await notices('kadis')).some((notice) => notice.kind === 'reminded')).toBe(false);
});

test('the bell of a secret letter says only that one waits, to the addressee too', async () => {
  const letterId = await arrive({ securityClass: 'R', subject: 'Mutasi pejabat' });
  const notice = (await notices('kadis')).find((one) => one.letterId === letterId);
  expect(notice).toMatchObject({ subject: null, byDesk: null });
  expect(notice && sayNotice(notice)).toBe('Satu naskah rahasia menunggu.');
});

test('of a top secret letter only the named person hears', async () => {
  const letterId = await arrive({ securityClass: 'SR' });
  expect((await notices('kadis')).some((one) => one.letterId === letterId)).toBe(true);
  expect((await notices('plh')).some((one) => one.letterId === letterId)).toBe(false);
});

test('what one person at a desk has seen stays new for the other', async () => {
  const before = await get('/api/notices/unseen', 'kadis');
  expect(before.count).toBeGreaterThan(2);
  const [newest] = await notices('kadis');
  await built.app.inject({ method: 'POST', url: '/api/notices/seen', headers: { 'x-desk': 'kadis' }, payload: { commandId: newId(), upTo: newest?.id } });
  expect(await get('/api/notices/unseen', 'kadis')).toEqual({ count: 0 });
  expect((await notices('kadis')).every((notice) => notice.seen)).toBe(true);
  expect((await get('/api/notices/unseen', 'plh')).count).toBeGreaterThan(0);
  await built.app.inject({ method: 'POST', url: '/api/notices/seen', headers: { 'x-desk': 'kadis' }, payload: { commandId: newId(), upTo: 'ffffffff-ffff-7fff-bfff-ffffffffffff' } });
  house.setNow('2026-11-20T05:00:00Z');
  await arrive();
  expect(await get('/api/notices/unseen', 'kadis')).toEqual({ count: 1 });
});

test('looking at the list silences the bell but leaves unread what was not opened; opening the letter reads it, for that person only', async () => {
  const letterId = await arrive({ to: ['kamarga'] });
  const other = await arrive({ to: ['kamarga'] });
  const post = (url: string, payload: object = {}) => built.app.inject({ method: 'POST', url, headers: { 'x-desk': 'kamarga' }, payload: { commandId: newId(), ...payload } });
  const readOf = async (id: string) => (await notices('kamarga')).find((one) => one.letterId === id);
  await post('/api/notices/seen', { upTo: (await notices('kamarga'))[0]?.id });
  expect(await get('/api/notices/unseen', 'kamarga')).toEqual({ count: 0 });
  expect(await readOf(letterId)).toMatchObject({ seen: true, read: false });
  expect((await post(`/api/notices/letters/${letterId}/read`)).json()).toEqual({ read: 1 });
  expect((await post(`/api/notices/letters/${letterId}/read`)).json()).toEqual({ read: 0 });
  expect([(await readOf(letterId))?.read, (await readOf(other))?.read]).toEqual([true, false]);
  await post('/api/notices/read', { upTo: (await notices('kamarga'))[0]?.id });
  expect((await notices('kamarga')).every((notice) => notice.read && notice.seen)).toBe(true);
  house.setNow('2026-11-20T06:00:00Z');
  const later = await arrive({ to: ['kamarga'] });
  expect(await readOf(later)).toMatchObject({ seen: false, read: false });
});

test('what one person at a desk has read stays unread for the other', async () => {
  const letterId = await arrive({ to: ['kadis'] });
  await built.app.inject({ method: 'POST', url: `/api/notices/letters/${letterId}/read`, headers: { 'x-desk': 'kadis' }, payload: { commandId: newId() } });
  const read = async (who: string) => (await notices(who)).find((one) => one.letterId === letterId)?.read;
  expect([await read('kadis'), await read('plh')]).toEqual([true, false]);
});

test('notices are turned page by page', async () => {
  const first = await get('/api/notices?limit=2', 'kadis');
  const rest = await get(`/api/notices?limit=100&after=${first.next}`, 'kadis');
  const all = [...first.rows, ...rest.rows].map((notice: Notice) => notice.id);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual((await notices('kadis')).map((notice) => notice.id));
});

test('no notice is left for a stranger', async () => {
  for (const contract of built.contracts) {
    expect((await built.app.inject({ method: contract.method, url: contract.path, ...(contract.method === 'POST' ? { payload: {} } : {}) })).statusCode).toBe(401);
  }
});
