import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Notice } from '#shared/contracts/notifications.contract.ts';
import { sayNotice } from '#shared/domain/notice.ts';
import { issueDisposition, reportFollowUp } from '#server/modules/dispositions/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterDraft, type LetterOffice } from '#tests/letter-office.ts';
import { notificationsRoom } from './index.ts';
import { ringBells } from './ring-bells.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [notificationsRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

let second = 0;
const get = async (url: string, as: string) => (await built.app.inject({ method: 'GET', url, headers: { 'x-desk': as } })).json();
const notices = async (as: string): Promise<Notice[]> => (await get('/api/notices', as)).rows;
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
