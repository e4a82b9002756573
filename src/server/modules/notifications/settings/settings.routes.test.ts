import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import type { Room } from '#server/platform/room.ts';
import type { Services } from '#server/platform/services.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { TestMailServer } from '#tests/mail-server.ts';
import { makeAccount } from '#tests/sign-in.ts';
import { notificationsRoom } from '../index.ts';
import { mailCode } from '../mail/mail-code.ts';
import { ringBells } from '../ring-bells.ts';

let house: TestHouse;
let services: Services;
let office: LetterOffice;
let built: Built;
const server = new TestMailServer();
beforeAll(async () => {
  await server.start();
  house = await freshServices();
  services = { ...house.services, mail: server.open() };
  office = await makeLetterOffice(house);
  built = await buildApp(services, { rooms: [notificationsRoom, { ...office.door, authenticate: freshlyProved }] });
  for (const who of ['kadis', 'kabid', 'staf']) await makeAccount(services, { employeeId: office.desks[who]?.employeeId ?? '', username: who });
});
afterAll(async () => { await built.app.close(); await house.close(); await server.stop(); });

/** Whoever comes has just proved who they are, as acts on accounts demand. */
const freshlyProved: NonNullable<Room['authenticate']> = async (given, request) => {
  const signedIn = await office.door.authenticate?.(given, request);
  return signedIn ? { ...signedIn, actor: { ...signedIn.actor, stepUpAt: services.clock() } } : null;
};
const post = (url: string, as: string, body: object) => built.app.inject({ method: 'POST', url, headers: { 'x-desk': as }, payload: { commandId: newId(), ...body } });
const get = async (url: string, as: string) => (await built.app.inject({ method: 'GET', url, headers: { 'x-desk': as } })).json();
async function mailedCode(): Promise<string> {
  for (const event of await runSql(house.adminUrl, `delete from platform.outbox where name = 'mail.code_asked' returning payload`)) await mailCode.run(services, event.payload as Record<string, unknown>);
  return /\d{6}/.exec(server.received.at(-1)?.subject ?? '')?.[0] ?? '';
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

test('every kind of notice has a setting, with its default until a person chooses', async () => {
  const settings = await get('/api/notice-settings', 'kadis');
  expect(settings).toMatchObject({ mailIsOn: true, language: 'id', quiet: true, workingHours: { from: '07:30', until: '16:00' }, address: null });
  expect(settings.kinds).toContainEqual({ kind: 'letter_arrived', inApp: true, mail: 'at_once', mayHide: false });
  await post('/api/notice-settings', 'kadis', { language: 'en', quiet: false, kinds: [{ kind: 'copy_arrived', inApp: false, mail: 'off' }] });
  const changed = await get('/api/notice-settings', 'kadis');
  expect(changed).toMatchObject({ language: 'en', quiet: false });
  expect(changed.kinds).toContainEqual({ kind: 'copy_arrived', inApp: false, mail: 'off', mayHide: true });
  expect((await get('/api/notice-settings', 'kabid')).quiet).toBe(true);
});

test('what asks for an act stays in the bell; what was hidden is neither listed nor counted', async () => {
  expect((await post('/api/notice-settings', 'sekda', { language: 'id', quiet: true, kinds: [{ kind: 'disposition_arrived', inApp: false, mail: 'off' }] })).json().error.code).toBe('notice.may_not_hide');
  const letterId = await office.letter({ to: ['kadis'], copies: ['sekda'] });
  await ringBells.run(services, { event: 'letter.registered', letterId, securityClass: 'B' });
  expect(await get('/api/notices/unseen', 'sekda')).toEqual({ count: 1 });
  await post('/api/notice-settings', 'sekda', { language: 'id', quiet: true, kinds: [{ kind: 'copy_arrived', inApp: false, mail: 'off' }] });
  expect(await get('/api/notices/unseen', 'sekda')).toEqual({ count: 0 });
  expect((await get('/api/notices', 'sekda')).rows).toEqual([]);
});

test('an address counts only when the code mailed there comes back', async () => {
  expect((await post('/api/notice-settings/address', 'kadis', { address: 'Kadis@Tanjunglestari.test' })).statusCode).toBe(200);
  const code = await mailedCode();
  expect(await get('/api/notice-settings', 'kadis')).toMatchObject({ address: null, asked: { address: 'kadis@tanjunglestari.test' } });
  expect((await post('/api/notice-settings/address/confirm', 'kabid', { code })).json().error.code).toBe('notice.code_not_asked');
  expect((await post('/api/notice-settings/address/confirm', 'kadis', { code: wrong(code) })).json().error).toMatchObject({ code: 'notice.code_wrong', details: { left: 4 } });
  expect((await post('/api/notice-settings/address/confirm', 'kadis', { code })).statusCode).toBe(200);
  expect(await get('/api/notice-settings', 'kadis')).toMatchObject({ address: { address: 'kadis@tanjunglestari.test', state: 'verified', verifiedBy: 'self' }, asked: null });
});

test('a code is good for five tries and half an hour, and a new one is mailed after a minute', async () => {
  house.setNow('2026-11-20T03:00:00Z');
  await post('/api/notice-settings/address', 'kabid', { address: 'kabid@tanjunglestari.test' });
  expect((await post('/api/notice-settings/address', 'kabid', { address: 'lain@tanjunglestari.test' })).json().error.code).toBe('notice.code_too_soon');
  const code = await mailedCode();
  for (let tries = 0; tries < 5; tries += 1) await post('/api/notice-settings/address/confirm', 'kabid', { code: wrong(code) });
  expect((await post('/api/notice-settings/address/confirm', 'kabid', { code })).json().error.code).toBe('notice.code_expired');
  house.setNow('2026-11-20T03:02:00Z');
  await post('/api/notice-settings/address', 'kabid', { address: 'kabid@tanjunglestari.test' });
  const next = await mailedCode();
  house.setNow('2026-11-20T03:40:00Z');
  expect((await post('/api/notice-settings/address/confirm', 'kabid', { code: next })).json().error.code).toBe('notice.code_expired');
});

test.each(['kadis', 'a@b', 'a@b.test\nBcc: c@d.test', '"x"@y.test', 'a b@c.test'])('%j is no address', async (address) => {
  expect((await post('/api/notice-settings/address', 'staf', { address })).statusCode).toBe(422);
});

test('an administrator enters an address for a person of their agency, nobody else does', async () => {
  const employeeId = office.desks.staf?.employeeId ?? '';
  expect((await post(`/api/notice-settings/of/${employeeId}`, 'kabid', { address: 'staf@tanjunglestari.test' })).statusCode).toBe(403);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; insert into organization.duty (id, role, employee_id, unit_id, from_on, created_at) values ('${newId()}', 'admin-kantor', '${office.desks.kabid?.employeeId ?? ''}', '${office.unitId}', '2020-01-01', now())`);
  expect((await post(`/api/notice-settings/of/${employeeId}`, 'kabid', { address: 'staf@tanjunglestari.test' })).statusCode).toBe(200);
  expect(await get(`/api/notice-settings/of/${employeeId}`, 'kabid')).toMatchObject({ address: { address: 'staf@tanjunglestari.test', verifiedBy: 'administrator' } });
  expect((await post('/api/notice-settings/address/remove', 'staf', {})).statusCode).toBe(200);
  expect((await get('/api/notice-settings', 'staf')).address).toBeNull();
});

test('without a mail server no code is promised', async () => {
  const { app } = await buildApp(house.services, { rooms: [notificationsRoom, office.door] });
  const reply = await app.inject({ method: 'POST', url: '/api/notice-settings/address', headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), address: 'staf@tanjunglestari.test' } });
  expect(reply.json().error.code).toBe('notice.mail_is_off');
  await app.close();
});
