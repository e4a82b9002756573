import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { runSql } from '#tests/database.ts';
import { Browser, codeOf, factsOf, openIdentityOffice, signedIn, type IdentityOffice } from '#tests/identity-office.ts';
import { act, makeAssignment, makeAssistant, makeDuty, makeSeat } from '#tests/make.ts';
import { makeAccount } from '#tests/sign-in.ts';
import { startSession } from './start-session.ts';

let office: IdentityOffice;
let deputy: { positionId: string; employeeId: string };
beforeAll(async () => {
  office = await openIdentityOffice();
  deputy = await makeSeat(office.house.services, { unitId: office.agency, title: 'Sekretaris Dinas', holder: 'Bagas Pratama', mayDispose: true });
  await makeAccount(office.house.services, { employeeId: deputy.employeeId, username: 'bagas.pratama' });
});
afterAll(async () => { await office.built.app.close(); await office.house.close(); });
const enter = (name = 'bagas.pratama') => signedIn(office.built, name);
const later = (minutes: number) => office.house.setNow(new Date(office.house.services.clock().getTime() + minutes * 60_000).toISOString());
const sqlOf = (text: string) => runSql(office.house.adminUrl, `set lontar.phase = 'work'; ${text}`);
const sessionOf = async (from: Browser) => (await from.get('/api/session')).json() as { current: { title: string; seat: string } | null; seats: { title: string; seat: string; positionId: string }[]; rights: Record<string, boolean>; registryUnits: { name: string }[] };

test.each(['/api/session', '/api/sessions', '/api/security', '/api/accounts'])('a stranger gets nothing from %s', async (url) => {
  expect((await new Browser(office.built).get(url)).statusCode).toBe(401);
  const forged = new Browser(office.built);
  forged.cookies.set('lontar', 'A'.repeat(43));
  expect((await forged.get(url)).statusCode).toBe(401);
});

test('an hour without a click ends a session; a click in between keeps it', async () => {
  const from = await enter();
  later(40);
  expect((await from.get('/api/session')).statusCode).toBe(200);
  later(40);
  expect((await from.get('/api/session')).statusCode).toBe(200);
  later(61);
  expect((await from.get('/api/session')).statusCode).toBe(401);
});

test('after twelve hours a session ends however busy it was', async () => {
  const from = await enter();
  for (let n = 0; n < 16; n += 1) {
    expect((await from.get('/api/session')).statusCode).toBe(200);
    later(45);
  }
  expect((await from.get('/api/session')).statusCode).toBe(401);
});

test('signing out ends the session on the server, not only in the browser', async () => {
  const from = await enter();
  const token = from.cookies.get('lontar') ?? '';
  expect((await from.post('/api/sign-out')).statusCode).toBe(200);
  expect(from.cookies.has('lontar')).toBe(false);
  from.cookies.set('lontar', token);
  expect((await from.get('/api/session')).statusCode).toBe(401);
  expect((await factsOf(office.house, 'session.signed_out')).length).toBeGreaterThan(0);
});

test('whoever was shut out, by whichever way, is out at the next click', async () => {
  const { employeeId } = await makeSeat(office.house.services, { unitId: office.agency, holder: 'Citra Kirana' });
  const { id } = await makeAccount(office.house.services, { employeeId, username: 'citra.kirana' });
  const from = await enter('citra.kirana');
  await sqlOf(`update identity.account set disabled_at = now() where id = '${id}'`);
  expect((await from.get('/api/session')).statusCode).toBe(401);
  await sqlOf(`update identity.account set disabled_at = null where id = '${id}'; update organization.employee set left_on = '2026-11-19' where id = '${employeeId}'`);
  expect((await from.get('/api/session')).statusCode).toBe(401);
  await sqlOf(`update organization.employee set left_on = '2026-12-31' where id = '${employeeId}'`);
  expect((await from.get('/api/session')).statusCode).toBe(200);
});

test('a password replaced while it was being checked opens nothing', async () => {
  const account = await makeAccount(office.house.services, { employeeId: (await makeSeat(office.house.services, { unitId: office.agency })).employeeId, username: 'sedang.dicek' });
  const client = { address: '10.0.0.1', device: '', deviceHash: Buffer.alloc(32) };
  const start = (checkedHash: string) => act(office.house.services, startSession, { sessionId: newId(), accountId: account.id, tokenHash: Buffer.from(newId()), way: 'password', secondFactorDue: false, maxHours: 12, client, tries: [], checkedHash });
  await expect(start('the hash of yesterday')).rejects.toMatchObject({ code: 'identity.wrong_name_or_password' });
  await sqlOf(`update identity.account set disabled_at = now() where id = '${account.id}'`);
  await expect(start('the hash of yesterday')).rejects.toMatchObject({ code: 'identity.account_disabled' });
});

test('my sessions are listed and revoked; another person\'s session is not even there', async () => {
  const [here, there, other] = [await enter(), await enter(), await enter('rina.wulandari')];
  const { rows } = (await here.get('/api/sessions')).json() as { rows: { id: string; current: boolean; address: string }[] };
  expect(rows.filter((row) => row.current)).toHaveLength(1);
  const away = rows.find((row) => row.address === there.address);
  const foreign = ((await other.get('/api/sessions')).json() as { rows: { id: string }[] }).rows[0];
  expect(codeOf(await here.post(`/api/sessions/${foreign?.id ?? ''}/revoke`))).toBe('identity.session_not_found');
  expect((await here.post(`/api/sessions/${away?.id ?? ''}/revoke`)).statusCode).toBe(200);
  expect((await there.get('/api/session')).statusCode).toBe(401);
  const third = await enter();
  expect(((await here.post('/api/sessions/revoke-others')).json() as { ended: number }).ended).toBeGreaterThan(0);
  expect((await third.get('/api/session')).statusCode).toBe(401);
  expect((await here.get('/api/session')).statusCode).toBe(200);
  expect((await other.get('/api/session')).statusCode).toBe(200);
});

test('one acts from one seat at a time, and only from one\'s own', async () => {
  const plh = await makeAssignment(office.house.services, { employeeId: deputy.employeeId, positionId: office.head.positionId, kind: 'plh', fromOn: '2026-11-20', untilOn: '2026-11-27' });
  const from = await enter();
  expect((await sessionOf(from)).seats.map((seat) => seat.seat)).toEqual(['definitive', 'plh']);
  expect((await from.post('/api/session/seat', { positionId: office.head.positionId, seat: 'plh' })).statusCode).toBe(200);
  expect((await sessionOf(from)).current).toMatchObject({ title: 'Kepala Dinas', seat: 'plh' });
  expect(codeOf(await from.post('/api/session/seat', { positionId: office.head.positionId, seat: 'definitive' }))).toBe('identity.not_your_seat');
  expect((await factsOf(office.house, 'access.refused')).at(-1)?.body).toMatchObject({ name: 'Bagas Pratama' });
  expect((await sessionOf(await enter())).current).toMatchObject({ seat: 'plh' });

  await sqlOf(`update organization.assignment set revoked_at = now() where id = '${plh}'`);
  expect((await sessionOf(from)).current).toBeNull();
  expect((await sessionOf(await enter())).current).toMatchObject({ title: 'Sekretaris Dinas', seat: 'definitive' });
});

test('a Plh. sits at the desk for exactly the days of the letter', async () => {
  office.house.setNow('2026-12-07T02:00:00Z');
  await makeAssignment(office.house.services, { employeeId: deputy.employeeId, positionId: office.head.positionId, kind: 'plh', fromOn: '2026-12-07', untilOn: '2026-12-08' });
  const seats = async () => (await sessionOf(await enter())).seats.map((seat) => seat.seat);
  expect(await seats()).toContain('plh');
  office.house.setNow('2026-12-08T16:59:00Z');
  expect(await seats()).toContain('plh');
  office.house.setNow('2026-12-08T17:00:00Z');
  expect(await seats()).toEqual(['definitive']);
});

test('an assistant prepares at the leader\'s desk under the own name and never disposes', async () => {
  const { employeeId } = await makeAssistant(office.house.services, { positionId: office.head.positionId });
  await makeAccount(office.house.services, { employeeId, username: 'ajudan.kadis' });
  const session = await sessionOf(await enter('ajudan.kadis'));
  expect(session.current).toMatchObject({ title: 'Kepala Dinas', seat: 'assistant' });
  expect(session.rights['dispose']).toBe(false);
});

test('the operator sees whose letters to register; the examiner sees the log', async () => {
  await makeDuty(office.house.services, { role: 'operator', employeeId: deputy.employeeId, unitId: office.agency });
  await makeDuty(office.house.services, { role: 'examiner', employeeId: office.head.employeeId });
  const operator = await sessionOf(await enter());
  expect(operator.registryUnits.map((unit) => unit.name)).toEqual(['Dinas Pekerjaan Umum']);
  expect(operator.rights).toMatchObject({ register: true, dispose: true, audit: false, administer: false });
  expect((await sessionOf(await enter('rina.wulandari'))).rights).toMatchObject({ register: false, audit: true });
});

test('what one person left open in a browser is not sent in the name of who signed in there next', async () => {
  const from = await enter();
  const { account } = (await from.get('/api/session')).json() as { account: { id: string } };
  from.page = account.id;
  expect((await from.post('/api/session/seat', { positionId: null, seat: null })).statusCode).toBe(200);
  await from.signIn('rina.wulandari');
  expect(codeOf(await from.post('/api/session/seat', { positionId: null, seat: null }))).toBe('auth.other_account');
  // Looking does no harm, and the door stays open to who wants to come back.
  expect((await from.get('/api/session')).statusCode).toBe(200);
  expect((await from.signIn('bagas.pratama')).statusCode).toBe(200);
  expect((await from.post('/api/session/seat', { positionId: null, seat: null })).statusCode).toBe(200);
});
