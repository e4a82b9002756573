import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runSql } from '#tests/database.ts';
import { Browser, codeOf, factsOf, openIdentityOffice, signedIn, type IdentityOffice } from '#tests/identity-office.ts';
import { makeEmployee } from '#tests/make.ts';
import { makeAccount, testPassword } from '#tests/sign-in.ts';
import { seal, unseal } from './seal.ts';

let office: IdentityOffice;
let username = '';
let count = 0;
beforeAll(async () => { office = await openIdentityOffice(); });
afterAll(async () => { await office.built.app.close(); await office.house.close(); });
beforeEach(async () => {
  count += 1;
  username = `pemakai.ponsel${count}`;
  await makeAccount(office.house.services, { employeeId: await makeEmployee(office.house.services, { name: 'Zainal Abidin' }), username });
});
const later = (minutes: number) => office.house.setNow(new Date(office.house.services.clock().getTime() + minutes * 60_000).toISOString());
const codeNow = (secret: string, minutes = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: office.house.services.clock().getTime() + minutes * 60_000 });

async function switchOn(from: Browser): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = (await from.post('/api/security/totp')).json() as { secret: string; address: string; qrSvg: string };
  expect(begun.address).toMatch(/^otpauth:\/\/totp\/Lontar%20Kota%20Tanjung%20Lestari:/);
  expect(begun.qrSvg).toContain('<svg');
  const { recoveryCodes } = (await from.post('/api/security/totp/confirm', { code: codeNow(begun.secret) })).json() as { recoveryCodes: string[] };
  later(1);
  return { secret: begun.secret, recoveryCodes };
}

test('an authenticator counts once its first code confirmed it; then the password alone opens nothing', async () => {
  const from = await signedIn(office.built, username);
  const { secret } = (await from.post('/api/security/totp')).json() as { secret: string };
  expect((await new Browser(office.built).signIn(username)).json()).toEqual({ next: 'done' });
  expect(codeOf(await from.post('/api/security/totp/confirm', { code: '000000' }))).toBe('identity.wrong_code');
  expect((await from.post('/api/security/totp/confirm', { code: codeNow(secret) })).statusCode).toBe(200);
  expect(codeOf(await from.post('/api/security/totp'))).toBe('identity.authenticator_already_on');
  later(1);

  const fresh = new Browser(office.built);
  expect((await fresh.signIn(username)).json()).toEqual({ next: 'second_factor' });
  expect((await fresh.get('/api/session')).statusCode).toBe(401);
  const before = fresh.cookies.get('lontar');
  expect((await fresh.post('/api/sign-in/second-factor', { kind: 'totp', code: codeNow(secret) })).json()).toEqual({ next: 'done' });
  expect((await fresh.get('/api/session')).statusCode).toBe(200);
  expect(fresh.cookies.get('lontar')).not.toBe(before);
});

test('a code counts once, and a code of long ago not at all', async () => {
  const { secret } = await switchOn(await signedIn(office.built, username));
  const [first, second] = [new Browser(office.built), new Browser(office.built)];
  await first.signIn(username);
  await second.signIn(username);
  const code = codeNow(secret);
  expect((await first.post('/api/sign-in/second-factor', { kind: 'totp', code })).statusCode).toBe(200);
  expect(codeOf(await second.post('/api/sign-in/second-factor', { kind: 'totp', code }))).toBe('identity.wrong_code');
  later(2);
  const [third, fourth] = [new Browser(office.built), new Browser(office.built)];
  for (const from of [third, fourth]) await from.signIn(username);
  const atOnce = await Promise.all([third, fourth].map((from) => from.post('/api/sign-in/second-factor', { kind: 'totp', code: codeNow(secret) })));
  expect(atOnce.map((reply) => reply.statusCode).sort()).toEqual([200, 422]);
  expect(codeOf(await second.post('/api/sign-in/second-factor', { kind: 'totp', code: codeNow(secret, -3) }))).toBe('identity.wrong_code');
  expect((await factsOf(office.house, 'sign-in.failed')).at(-1)?.body).toMatchObject({ details: { reason: 'wrong_second_factor' } });
});

test('the second factor has to follow within five minutes and cannot be guessed', async () => {
  const { secret } = await switchOn(await signedIn(office.built, username));
  const from = new Browser(office.built);
  expect(codeOf(await from.post('/api/sign-in/second-factor', { kind: 'totp', code: codeNow(secret) }))).toBe('identity.second_factor_not_asked');
  await from.signIn(username);
  for (let n = 0; n < 4; n += 1) expect(codeOf(await from.post('/api/sign-in/second-factor', { kind: 'totp', code: `00000${n}` }))).toBe('identity.wrong_code');
  expect(codeOf(await from.post('/api/sign-in/second-factor', { kind: 'totp', code: codeNow(secret) }))).toBe('identity.wait_before_trying');
  later(6);
  expect(codeOf(await from.post('/api/sign-in/second-factor', { kind: 'totp', code: codeNow(secret) }))).toBe('identity.second_factor_not_asked');
});

test('with the phone lost a recovery code opens the door, each once, typed as people type', async () => {
  const here = await signedIn(office.built, username);
  const { recoveryCodes } = await switchOn(here);
  expect(recoveryCodes).toHaveLength(10);
  const code = (recoveryCodes[0] ?? '').toLowerCase().replaceAll('-', ' ');
  const from = new Browser(office.built);
  await from.signIn(username);
  expect((await from.post('/api/sign-in/second-factor', { kind: 'recovery', code })).statusCode).toBe(200);
  const again = new Browser(office.built);
  await again.signIn(username);
  expect(codeOf(await again.post('/api/sign-in/second-factor', { kind: 'recovery', code }))).toBe('identity.wrong_code');
  expect((await from.get('/api/security')).json()).toMatchObject({ totp: { on: true }, recoveryCodesLeft: 9 });
  const fresh = (await from.post('/api/security/recovery-codes')).json() as { recoveryCodes: string[] };
  expect(codeOf(await again.post('/api/sign-in/second-factor', { kind: 'recovery', code: recoveryCodes[1] ?? '' }))).toBe('identity.wrong_code');
  expect((await again.post('/api/sign-in/second-factor', { kind: 'recovery', code: fresh.recoveryCodes[1] ?? '' })).statusCode).toBe(200);
});

test('ten minutes after the last proof every change of a factor asks again, by password or code', async () => {
  const from = await signedIn(office.built, username);
  const { secret } = await switchOn(from);
  later(11);
  for (const url of ['/api/security/totp', '/api/security/totp/remove', '/api/security/recovery-codes', '/api/security/passkeys/options']) expect(codeOf(await from.post(url))).toBe('auth.step_up_needed');
  expect(codeOf(await from.post('/api/session/step-up', { kind: 'password', secret: 'Bukan-itu-99' }))).toBe('identity.step_up_failed');
  expect(codeOf(await from.post('/api/session/step-up', { kind: 'totp', secret: '123456' }))).toBe('identity.step_up_failed');
  const { until } = (await from.post('/api/session/step-up', { kind: 'totp', secret: codeNow(secret) })).json() as { until: string };
  expect(new Date(until).getTime() - office.house.services.clock().getTime()).toBe(600_000);
  expect((await from.get('/api/session')).json()).toMatchObject({ stepUpUntil: until });
  expect((await from.post('/api/security/totp/remove')).statusCode).toBe(200);
  later(11);
  expect((await from.post('/api/session/step-up', { kind: 'password', secret: testPassword })).statusCode).toBe(200);
  for (const url of ['/api/security/totp/remove', '/api/security/recovery-codes']) expect(codeOf(await from.post(url))).toBe('identity.no_authenticator');
  expect((await new Browser(office.built).signIn(username)).json()).toEqual({ next: 'done' });
});

test('the secret lies sealed in the database and opens only for its own account', async () => {
  const { secret } = await switchOn(await signedIn(office.built, username));
  const [row] = await runSql(office.house.adminUrl, `select t.account_id, t.secret from identity.totp t join identity.account a on a.id = t.account_id where a.username = $1`, [username]);
  const sealed = row?.['secret'] as Buffer;
  const plain = Buffer.from(Secret.fromBase32(secret).bytes);
  expect(sealed.includes(plain)).toBe(false);
  expect(unseal(sealed, String(row?.['account_id']), office.house.services.settings)).toEqual(plain);
  expect(() => unseal(sealed, office.head.id, office.house.services.settings)).toThrow();
  expect(() => seal(plain, office.head.id, {})).toThrow(expect.objectContaining({ code: 'identity.factors_not_ready' }));
});
