import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runSql } from '#tests/database.ts';
import { Browser, codeOf, factsOf, openIdentityOffice, signedIn, type IdentityOffice } from '#tests/identity-office.ts';
import { makeAssignment, makeEmployee, makeSeat } from '#tests/make.ts';
import { makeAccount, testPassword } from '#tests/sign-in.ts';

let office: IdentityOffice;
beforeAll(async () => { office = await openIdentityOffice(); });
afterAll(async () => { await office.built.app.close(); await office.house.close(); });
// Each test begins with all wrong tries forgotten.
beforeEach(() => sqlOf('delete from identity.throttle').then(() => undefined));
const services = () => office.house.services;
const browser = (address?: string) => new Browser(office.built, address);
const personOf = async (from: Browser) => ((await from.get('/api/session')).json() as { person: { name: string } }).person.name;
const later = (minutes: number) => office.house.setNow(new Date(services().clock().getTime() + minutes * 60_000).toISOString());
const sqlOf = (text: string) => runSql(office.house.adminUrl, `set lontar.phase = 'work'; ${text}`);
async function wrong(from: Browser, times: number, name = 'rina.wulandari'): Promise<string> {
  let last = '';
  for (let n = 0; n < times; n += 1) last = codeOf(await from.signIn(name, 'Salah-sekali-99'));
  return last;
}

test('a person signs in with the own username and sits at the definitive desk', async () => {
  const reply = await (await signedIn(office.built, 'rina.wulandari')).get('/api/session');
  expect(reply.json()).toMatchObject({ person: { name: 'Rina Wulandari' }, current: { title: 'Kepala Dinas', seat: 'definitive' }, firstDuties: [], city: { name: 'Kota Tanjung Lestari' } });
  expect((await factsOf(office.house, 'session.opened')).at(-1)?.body).toMatchObject({ name: 'Rina Wulandari', address: expect.stringMatching(/^10\./) });
});

test('a position stands in the name one signs in with: its alias opens the account of its present holder (DMI-31)', async () => {
  expect(await personOf(await signedIn(office.built, ' Kadis.PUPR '))).toBe('Rina Wulandari');
});

test('an alias follows the position to the next holder; the one before keeps the own name', async () => {
  const { positionId, employeeId } = await makeSeat(services(), { unitId: office.agency, title: 'Sekretaris', alias: 'sekdin.pupr', holder: 'Bagas Pratama' });
  await makeAccount(services(), { employeeId, username: 'sekdin.pupr' });
  const successor = await makeEmployee(services(), { name: 'Citra Lestari' });
  await makeAccount(services(), { employeeId: successor, username: 'citra.lestari' });
  await sqlOf(`update organization.assignment set until_on = '2026-11-19' where position_id = '${positionId}'`);
  await makeAssignment(services(), { employeeId: successor, positionId, fromOn: '2026-11-20' });
  expect(await personOf(await signedIn(office.built, 'sekdin.pupr'))).toBe('Citra Lestari');
});

test('the holder of an alias does not guess at the account of that name and wipe out the tries with the own password', async () => {
  const { positionId, employeeId } = await makeSeat(services(), { unitId: office.agency, title: 'Kepala Seksi', alias: 'kasi.pupr', holder: 'Lama Sekali' });
  await makeAccount(services(), { employeeId, username: 'kasi.pupr' });
  const successor = await makeEmployee(services(), { name: 'Baru Sekali' });
  await makeAccount(services(), { employeeId: successor, username: 'baru.sekali' });
  await sqlOf(`update organization.assignment set until_on = '2026-11-19' where position_id = '${positionId}'`);
  await makeAssignment(services(), { employeeId: successor, positionId, fromOn: '2026-11-20' });
  const from = browser();
  expect(await wrong(from, 3, 'kasi.pupr')).toBe('identity.wrong_name_or_password');
  expect((await from.signIn('kasi.pupr')).statusCode).toBe(200);
  expect(await wrong(from, 3, 'kasi.pupr')).toBe('identity.wait_before_trying');
});

test('a Plt. does not inherit the alias: it is the definitive holder who is meant', async () => {
  const { positionId } = await makeSeat(services(), { unitId: office.agency, title: 'Kepala Bidang', alias: 'kabid.jalan', holder: 'Dimas Saputra' });
  const acting = await makeEmployee(services(), { name: 'Eka Putri' });
  await makeAccount(services(), { employeeId: acting, username: 'eka.putri' });
  await makeAssignment(services(), { employeeId: acting, positionId, kind: 'plt' });
  expect(codeOf(await browser().signIn('kabid.jalan'))).toBe('identity.wrong_name_or_password');
});

test('a wrong password and a name nobody has get the same refusal, and neither is on the chain as it was typed', async () => {
  const from = browser();
  const [known, nobody] = [await from.signIn('rina.wulandari', 'Salah-sekali-99'), await from.signIn('rahasia-saya', 'Salah-sekali-99')];
  expect([known.statusCode, nobody.statusCode]).toEqual([401, 401]);
  expect(known.body).toBe(nobody.body);
  const failures = (await factsOf(office.house, 'sign-in.failed')).slice(-2);
  expect(failures.map((fact) => fact.body['subjectId'])).toEqual([office.head.id, null]);
  expect(JSON.stringify(failures)).not.toMatch(/rahasia-saya|Salah-sekali/);
});

test('after four wrong tries one waits, longer with each further one, and is let in when the wait is over', async () => {
  const from = browser();
  expect(await wrong(from, 4)).toBe('identity.wrong_name_or_password');
  const blocked = await from.signIn('rina.wulandari');
  expect(blocked.statusCode).toBe(429);
  expect((blocked.json() as { error: { details: { seconds: number } } }).error.details.seconds).toBe(5);
  later(1);
  expect(await wrong(from, 1)).toBe('identity.wrong_name_or_password');
  expect(((await from.signIn('rina.wulandari')).json() as { error: { details: { seconds: number } } }).error.details.seconds).toBe(10);
  later(1);
  expect((await from.signIn('rina.wulandari')).statusCode).toBe(200);
  expect(await wrong(from, 3)).toBe('identity.wrong_name_or_password');
});

test('a hundred tries at once count as a hundred', async () => {
  const from = browser();
  const replies = await Promise.all(Array.from({ length: 30 }, () => from.signIn('rina.wulandari', 'Salah-sekali-99')));
  const codes = replies.map(codeOf);
  expect(codes.filter((code) => code === 'identity.wrong_name_or_password')).toHaveLength(4);
  expect(codes.filter((code) => code === 'identity.wait_before_trying')).toHaveLength(26);
});

test('nobody locks the mayor out: strangers everywhere exhaust the name, the own browser and the own office still come in', async () => {
  const own = await signedIn(office.built, 'rina.wulandari');
  for (let n = 0; n < 6; n += 1) await wrong(browser(), 4);
  expect(codeOf(await browser().signIn('rina.wulandari'))).toBe('identity.wait_before_trying');
  expect((await own.signIn('rina.wulandari')).statusCode).toBe(200);
  expect((await browser(own.address).signIn('rina.wulandari')).statusCode).toBe(200);
  later(16);
  expect((await browser().signIn('rina.wulandari')).statusCode).toBe(200);
});

test('wrong tries on one name leave other names at the same address alone', async () => {
  const from = browser();
  await makeAccount(services(), { employeeId: await makeEmployee(services(), { name: 'Fajar Hidayat' }), username: 'fajar.hidayat' });
  await wrong(from, 5);
  expect((await from.signIn('fajar.hidayat')).statusCode).toBe(200);
});

test('a disabled account is told so only to who knows its password; a person who left gets in no more', async () => {
  const employeeId = await makeEmployee(services(), { name: 'Gita Anggraini' });
  await makeAccount(services(), { employeeId, username: 'gita.anggraini' });
  await sqlOf(`update identity.account set disabled_at = now() where username = 'gita.anggraini'`);
  expect(codeOf(await browser().signIn('gita.anggraini'))).toBe('identity.account_disabled');
  expect(codeOf(await browser().signIn('gita.anggraini', 'Salah-sekali-99'))).toBe('identity.wrong_name_or_password');
  await sqlOf(`update identity.account set disabled_at = null where username = 'gita.anggraini'; update organization.employee set left_on = '2026-11-01' where id = '${employeeId}'`);
  expect(codeOf(await browser().signIn('gita.anggraini'))).toBe('identity.account_disabled');
});

test('the browser keeps the token, the database only its hash, and the command nothing of the password', async () => {
  const token = (await signedIn(office.built, 'rina.wulandari')).cookies.get('lontar') ?? '';
  expect(token).toMatch(/^[\w-]{43}$/);
  const found = await runSql(office.house.adminUrl, `select count(*)::int as n from identity.session where token_hash = sha256(convert_to($1, 'UTF8'))`, [token]);
  expect(found[0]?.['n']).toBe(1);
  const kept = JSON.stringify(await runSql(office.house.adminUrl, 'select * from identity.session, platform.command'));
  expect(kept.includes(token) || kept.includes(testPassword)).toBe(false);
});

test('over HTTPS the cookie is bound to the host and out of reach of scripts and other sites', async () => {
  const reply = await office.built.app.inject({ method: 'POST', url: '/api/sign-in', headers: { 'x-forwarded-proto': 'https' }, payload: { name: 'rina.wulandari', password: testPassword } });
  const cookie = reply.cookies.find((each) => each.name === '__Host-lontar');
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  expect(cookie).not.toHaveProperty('domain');
});

test('another site cannot sign anybody in', async () => {
  const reply = await office.built.app.inject({ method: 'POST', url: '/api/sign-in', headers: { origin: 'https://jahat.example', host: 'localhost' }, payload: { name: 'rina.wulandari', password: testPassword } });
  expect(codeOf(reply)).toBe('request.foreign_origin');
});

test('an origin that is no address is another site, and a name no database can hold is a wrong form', async () => {
  const knock = (headers: Record<string, string>, name: string) => office.built.app.inject({ method: 'POST', url: '/api/sign-in', headers: { host: 'localhost', ...headers }, payload: { name, password: testPassword } });
  for (const origin of ['null', 'http://[', 'bukan alamat']) expect(codeOf(await knock({ origin }, 'rina.wulandari')), origin).toBe('request.foreign_origin');
  expect(codeOf(await knock({}, 'rina\u0000wulandari'))).toBe('request.invalid');
});
