import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPreset } from '#presets/index.ts';
import type { Preset } from '#presets/preset.ts';
import { identityRoom } from '#server/modules/identity/index.ts';
import { standOf } from '#server/modules/organization/index.ts';
import { newId } from '#server/platform/ids.ts';
import { runSql } from '#tests/database.ts';
import { factsOf, openIdentityOffice, signedIn, type Browser, type IdentityOffice } from '#tests/identity-office.ts';
import { act, makeDuty, makeSeat } from '#tests/make.ts';
import { makeAccount } from '#tests/sign-in.ts';

// A city with one administrator and no letter yet: who confirms the first leaders? (ADR 35)
type Person = { id: string; as: string; hasSignedIn: boolean };
type Hold = { id: string; employee: { id: string }; mayDecide: boolean; whyNot: string | null; mayConfirm: Person[] };
type Seat = { employeeId: string; positionId: string };
let office: IdentityOffice;
let administrator: Browser;
let mayor: Seat;
let secretary: Seat;
beforeEach(async () => {
  office = await openIdentityOffice();
  const { services } = office.house;
  await act(services, async (ctx) => { await identityRoom.preset?.(ctx, findPreset('dumai') as Preset); return null; }, null);
  await makeAccount(services, { employeeId: office.founderId, username: 'administrator' });
  administrator = await signedIn(office.built, 'administrator');
  mayor = await makeSeat(services, { unitId: office.root, title: 'Wali Kota', headsUnit: true, holder: 'Bambang Wijaya' });
  secretary = await makeSeat(services, { unitId: office.root, title: 'Sekretaris Daerah', mayDispose: true, superiorId: mayor.positionId, holder: 'Siti Aminah' });
});
afterEach(async () => { await office.built.app.close(); await office.house.close(); });

async function makeBy(who: Browser, employeeId: string, username: string): Promise<string> {
  const made = (await who.post('/api/accounts', { commandId: newId(), employeeId, username })).json() as { firstPassword: string };
  return made.firstPassword;
}

/** Signs in with the first password, sets an own one and accepts the rules. */
async function settle(username: string, first: string): Promise<Browser> {
  const from = await signedIn(office.built, username, first);
  expect((await from.post('/api/session/password', { current: first, next: `Teluk-Biru-${username.length}7x` })).statusCode).toBe(200);
  const { conductRules } = (await from.get('/api/session')).json() as { conductRules: { code: string }[] };
  if (conductRules.length > 0) expect((await from.post('/api/session/conduct', { codes: conductRules.map((rule) => rule.code) })).statusCode).toBe(200);
  return from;
}

async function switchOn(from: Browser): Promise<void> {
  const { secret } = (await from.post('/api/security/totp')).json() as { secret: string };
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: office.house.services.clock().getTime() });
  expect((await from.post('/api/security/totp/confirm', { code })).statusCode).toBe(200);
}

const holds = async (who: Browser) => ((await who.get('/api/secret-holds')).json() as { rows: Hold[]; isBeingFounded: boolean });
const holdOf = async (who: Browser, seat: Seat) => (await holds(who)).rows.find((hold) => hold.employee.id === seat.employeeId);
const viaOf = async (seat: Seat) => (await standOf(office.house.services.db, { ...seat, seat: 'definitive', at: office.house.services.clock() })).hats.find((hat) => hat.grantee === 'position' && hat.id === seat.positionId)?.via;
const asked = async (employeeId: string) => (await administrator.get(`/api/secret-holds/second-persons?employeeId=${employeeId}`)).json() as { waits: boolean; persons: Person[]; isBeingFounded: boolean };

test('before the first password is made it is said whether secret letters will wait, and for whom', async () => {
  expect(await asked(mayor.employeeId)).toEqual({ waits: true, persons: [], isBeingFounded: true });
  const plain = await makeSeat(office.house.services, { unitId: office.agency, title: 'Pelaksana' });
  expect(await asked(plain.employeeId)).toEqual({ waits: false, persons: [], isBeingFounded: false });
  const { employeeId } = await makeSeat(office.house.services, { unitId: office.root, title: 'Administrator kedua' });
  await makeDuty(office.house.services, { role: 'super-administrator', employeeId });
  expect((await asked(mayor.employeeId)).persons).toEqual([]);
  await makeAccount(office.house.services, { employeeId, username: 'administrator.dua' });
  expect((await asked(mayor.employeeId)).persons).toMatchObject([{ id: employeeId, as: 'administrator', hasSignedIn: true }]);
});

test('while no letter is registered and nobody could confirm, an own password and a second step together open the own secret letters', async () => {
  const from = await settle('wali.kota', await makeBy(administrator, mayor.employeeId, 'wali.kota'));
  expect(await viaOf(mayor)).toBe('acting');
  expect((await holdOf(administrator, mayor))).toMatchObject({ mayDecide: false, whyNot: 'asked_it', mayConfirm: [] });
  await switchOn(from);
  expect(await viaOf(mayor)).toBe('self');
  expect((await factsOf(office.house, 'secret_hold.founded')).at(-1)?.body).toMatchObject({ details: { employeeId: mayor.employeeId, askedBy: office.founderId } });
  expect((await administrator.post(`/api/accounts/${(await accountOf('wali.kota'))}/recover`, { commandId: newId(), reason: 'lupa kata sandi', removeSecondFactor: true })).statusCode).toBe(200);
  expect(await viaOf(mayor)).toBe('acting');
});

test('the leader above is shown what waits below at once, and confirms it as soon as the own access is open', async () => {
  const first = await makeBy(administrator, mayor.employeeId, 'wali.kota');
  await makeBy(administrator, secretary.employeeId, 'sekda');
  const from = await settle('wali.kota', first);
  await from.post('/api/session/seat', { positionId: mayor.positionId, seat: 'definitive' });
  expect(await holdOf(from, secretary)).toMatchObject({ mayDecide: false, whyNot: 'own_access_waits' });
  await switchOn(from);
  const hold = await holdOf(from, secretary);
  expect(hold).toMatchObject({ mayDecide: true, whyNot: null, mayConfirm: [{ id: mayor.employeeId, as: 'leader' }] });
  expect((await from.post(`/api/secret-holds/${hold?.id ?? ''}/decide`, { commandId: newId(), confirm: true })).statusCode).toBe(200);
  expect(await viaOf(secretary)).toBe('self');
});

test('where a second administrator has signed in, a second step opens nothing: that person confirms', async () => {
  const { employeeId } = await makeSeat(office.house.services, { unitId: office.root, title: 'Administrator kedua' });
  await makeDuty(office.house.services, { role: 'super-administrator', employeeId });
  await makeAccount(office.house.services, { employeeId, username: 'administrator.dua' });
  await switchOn(await settle('wali.kota', await makeBy(administrator, mayor.employeeId, 'wali.kota')));
  expect(await viaOf(mayor)).toBe('acting');
  expect(await holdOf(await signedIn(office.built, 'administrator.dua'), mayor)).toMatchObject({ mayDecide: true });
});

test('once a letter is registered the founding is over: only a second person opens secret letters', async () => {
  const from = await settle('wali.kota', await makeBy(administrator, mayor.employeeId, 'wali.kota'));
  await runSql(office.house.adminUrl, `set lontar.phase = 'audit'; select platform.append_audit('[{"action":"letter.registered","subjectKind":"letter"}]')`);
  expect(await asked(secretary.employeeId)).toMatchObject({ waits: true, isBeingFounded: false });
  await switchOn(from);
  expect(await viaOf(mayor)).toBe('acting');
  expect(await factsOf(office.house, 'secret_hold.founded')).toEqual([]);
});

async function accountOf(username: string): Promise<string> {
  const [row] = await runSql(office.house.adminUrl, `select id from identity.account where username = '${username}'`);
  return String(row?.['id']);
}
