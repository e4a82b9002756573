import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findPreset } from '#presets/index.ts';
import type { Preset } from '#presets/preset.ts';
import { identityRoom } from '#server/modules/identity/index.ts';
import { Browser, codeOf, factsOf, openIdentityOffice, signedIn, type IdentityOffice } from '#tests/identity-office.ts';
import { act, makeEmployee } from '#tests/make.ts';
import { makeAccount, testPassword } from '#tests/sign-in.ts';

let office: IdentityOffice;
let username = '';
let count = 0;
const own = 'Teluk-Biru-77x';
beforeAll(async () => {
  office = await openIdentityOffice();
  await act(office.house.services, async (ctx) => { await identityRoom.preset?.(ctx, findPreset('bekasi') as Preset); return null; }, null);
});
afterAll(async () => { await office.built.app.close(); await office.house.close(); });
beforeEach(async () => {
  count += 1;
  username = `pegawai.baru${count}`;
  await makeAccount(office.house.services, { employeeId: await makeEmployee(office.house.services, { name: 'Hasan Basri' }), username, ready: false });
});
const session = async (from: Browser) => (await from.get('/api/session')).json() as { firstDuties: string[]; conductRules: { code: string; basis: string }[] };

test('before anything else the first password is changed and the rules of conduct are accepted (BKS-18, BKS-19, BKS-20, BKS-21)', async () => {
  const from = new Browser(office.built);
  expect((await from.signIn(username)).json()).toEqual({ next: 'first_duties' });
  const { firstDuties, conductRules } = await session(from);
  expect(firstDuties).toEqual(['password', 'conduct']);
  expect(conductRules.map((rule) => rule.basis)).toContain('Bekasi 24.A/2013 Ps.8 a');
  expect(codeOf(await from.get('/api/units'))).toBe('auth.first_duties_open');
  expect(codeOf(await from.get('/api/security'))).toBe('auth.first_duties_open');

  expect((await from.post('/api/session/password', { current: testPassword, next: own })).statusCode).toBe(200);
  const codes = conductRules.map((rule) => rule.code);
  expect(codeOf(await from.post('/api/session/conduct', { codes: codes.slice(1) }))).toBe('identity.conduct_incomplete');
  expect((await from.post('/api/session/conduct', { codes })).statusCode).toBe(200);
  expect((await session(from)).firstDuties).toEqual([]);
  expect((await from.get('/api/units')).statusCode).toBe(200);
  expect((await factsOf(office.house, 'conduct.accepted')).at(-1)?.body).toMatchObject({ details: { codes } });
  expect((await new Browser(office.built).signIn(username, own)).json()).toEqual({ next: 'done' });
});

test('a new password is refused with everything that is wrong with it, before the old one is looked at', async () => {
  const from = await signedIn(office.built, username);
  const reply = await from.post('/api/session/password', { current: 'apa saja', next: 'hasan' });
  expect(codeOf(reply)).toBe('identity.password_too_weak');
  expect((reply.json() as { error: { details: { problems: string[] } } }).error.details.problems).toEqual(['too_short', 'no_upper', 'no_digit', 'no_symbol', 'contains_name']);
});

test('the present password has to be given, and given again is no new one', async () => {
  const from = await signedIn(office.built, username);
  expect(codeOf(await from.post('/api/session/password', { current: 'Bukan-itu-99', next: own }))).toBe('identity.wrong_password');
  expect(codeOf(await from.post('/api/session/password', { current: testPassword, next: testPassword }))).toBe('identity.password_unchanged');
});

test('a stolen session cannot guess the password behind it', async () => {
  const from = await signedIn(office.built, username);
  for (let n = 0; n < 4; n += 1) await from.post('/api/session/password', { current: 'Bukan-itu-99', next: own });
  expect(codeOf(await from.post('/api/session/password', { current: testPassword, next: own }))).toBe('identity.wait_before_trying');
  expect((await factsOf(office.house, 'sign-in.failed')).at(-1)?.body).toMatchObject({ details: { reason: 'wrong_present_password' } });
});

test('a changed password ends the other sessions and keeps this one', async () => {
  const [here, there] = [await signedIn(office.built, username), await signedIn(office.built, username)];
  expect((await here.post('/api/session/password', { current: testPassword, next: own })).statusCode).toBe(200);
  expect((await here.get('/api/session')).statusCode).toBe(200);
  expect((await there.get('/api/session')).statusCode).toBe(401);
  expect(codeOf(await new Browser(office.built).signIn(username))).toBe('identity.wrong_name_or_password');
});
