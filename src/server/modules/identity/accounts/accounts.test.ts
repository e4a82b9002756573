import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { runSql } from '#tests/database.ts';
import { Browser, codeOf, factsOf, openIdentityOffice, signedIn, type IdentityOffice } from '#tests/identity-office.ts';
import { makeAssistant, makeDuty, makeEmployee, makeSeat, makeUnit } from '#tests/make.ts';
import { makeAccount } from '#tests/sign-in.ts';

type Created = { id: string; username: string; firstPassword: string | null };
type Listed = { rows: { username: string; state: string; mayEdit: boolean; seatTitle: string | null; openSessions: number }[]; next: string | null };

let office: IdentityOffice;
let superAdmin: Browser;
let officeAdmin: Browser;
let elsewhere: string;
let adminEmployee: string;
beforeAll(async () => {
  office = await openIdentityOffice();
  const { services } = office.house;
  await makeAccount(services, { employeeId: office.founderId, username: 'administrator' });
  superAdmin = await signedIn(office.built, 'administrator');
  elsewhere = await makeUnit(services, { name: 'Dinas Pendidikan', parentId: office.root, isAgency: true, numberCode: 'DISDIK' });
  adminEmployee = (await makeSeat(services, { unitId: office.agency, title: 'Pengelola Data', holder: 'Joko Susilo' })).employeeId;
  await makeAccount(services, { employeeId: adminEmployee, username: 'joko.susilo' });
  await makeDuty(services, { role: 'admin-kantor', employeeId: adminEmployee, unitId: office.agency });
  officeAdmin = await signedIn(office.built, 'joko.susilo');
});
afterAll(async () => { await office.built.app.close(); await office.house.close(); });
const seat = (unitId: string, holder: string, alias?: string) => makeSeat(office.house.services, { unitId, holder, ...(alias ? { alias } : {}) });
const create = (as: Browser, employeeId: string, username: string) => as.post('/api/accounts', { commandId: newId(), employeeId, username });
const list = async (as: Browser, query = '') => (await as.get(`/api/accounts${query}`)).json() as Listed;
const listedNames = async (as: Browser, query = '') => (await list(as, query)).rows.map((row) => row.username);
async function person(unitId: string, name: string, username: string): Promise<{ employeeId: string; positionId: string; id: string }> {
  const made = await seat(unitId, name);
  return { ...made, id: (await makeAccount(office.house.services, { employeeId: made.employeeId, username })).id };
}

test('an administrator makes accounts for officials and operators, with a first password shown once (BKS-15, BKS-39)', async () => {
  const { employeeId } = await seat(office.agency, 'Kartika Dewi', 'kabid.air');
  expect((await superAdmin.get(`/api/accounts/suggestion?employeeId=${employeeId}`)).json()).toEqual({ username: 'kabid.air' });
  const once = { commandId: newId(), employeeId, username: 'kabid.air' };
  const made = (await superAdmin.post('/api/accounts', once)).json() as Created;
  expect(made.firstPassword).toMatch(/^\w{5}-\w{5}-\w{5}$/);
  const again = (await superAdmin.post('/api/accounts', once)).json() as Created;
  expect(again).toEqual({ id: made.id, username: 'kabid.air', firstPassword: null });
  expect((await new Browser(office.built).signIn('kabid.air', made.firstPassword ?? '')).json()).toEqual({ next: 'first_duties' });
  expect((await factsOf(office.house, 'account.created')).at(-1)?.body).toMatchObject({ subjectId: made.id, details: { employeeId } });
});

test('one person has one account, one username one person, and nobody takes the alias of another\'s position', async () => {
  const { employeeId } = await seat(office.agency, 'Lukman Hakim');
  expect(codeOf(await create(superAdmin, office.head.employeeId, 'rina.kedua'))).toBe('identity.account_exists');
  expect(codeOf(await create(superAdmin, employeeId, 'rina.wulandari'))).toBe('identity.username_taken');
  expect(codeOf(await create(superAdmin, employeeId, 'kadis.pupr'))).toBe('identity.username_is_alias');
  expect(codeOf(await create(superAdmin, newId(), 'siapa.ini'))).toBe('identity.employee_unknown');
  expect((await superAdmin.get(`/api/accounts/suggestion?employeeId=${employeeId}`)).json()).toEqual({ username: 'lukman.hakim' });
});

test('an admin kantor manages the users of the own agency only, the super administrator everybody (DMI-17, DMI-18)', async () => {
  const [own, foreign] = [await person(office.agency, 'Maya Sari', 'maya.sari'), await person(elsewhere, 'Nanda Putra', 'nanda.putra')];
  const sub = await makeUnit(office.house.services, { name: 'UPT Jalan', parentId: office.agency });
  await person(sub, 'Oki Wijaya', 'oki.wijaya');
  expect(await listedNames(officeAdmin)).toEqual(expect.arrayContaining(['maya.sari', 'oki.wijaya', 'rina.wulandari']));
  expect(await listedNames(officeAdmin)).not.toContain('nanda.putra');
  expect(await listedNames(superAdmin)).toContain('nanda.putra');
  expect(codeOf(await officeAdmin.post(`/api/accounts/${foreign.id}/disable`, { commandId: newId(), reason: 'tidak berhak' }))).toBe('identity.outside_your_agency');
  expect((await factsOf(office.house, 'access.refused')).at(-1)?.body).toMatchObject({ name: 'Joko Susilo' });
  expect((await officeAdmin.post(`/api/accounts/${own.id}/disable`, { commandId: newId(), reason: 'cuti besar' })).statusCode).toBe(200);
  expect(codeOf(await create(officeAdmin, (await seat(elsewhere, 'Putri Ayu')).employeeId, 'putri.ayu'))).toBe('identity.outside_your_agency');
  expect((await create(officeAdmin, (await seat(sub, 'Qori Amalia')).employeeId, 'qori.amalia')).statusCode).toBe(200);
});

test('an admin kantor gives no new password to who also sits outside the agency or stands above', async () => {
  const assistant = await person(office.agency, 'Rudi Hartono', 'rudi.hartono');
  const mayor = await seat(office.root, 'Wali Kota');
  await makeAssistant(office.house.services, { positionId: mayor.positionId, employeeId: assistant.employeeId });
  const examiner = await person(office.agency, 'Sari Indah', 'sari.indah');
  await makeDuty(office.house.services, { role: 'examiner', employeeId: examiner.employeeId });
  const recover = async (id: string) => codeOf(await officeAdmin.post(`/api/accounts/${id}/recover`, { commandId: newId(), reason: 'lupa kata sandi' }));
  expect(await recover(assistant.id)).toBe('identity.outside_your_agency');
  expect(await recover(examiner.id)).toBe('identity.above_you');
  const member = await person(office.agency, 'Teguh Santoso', 'teguh.santoso');
  await runSql(office.house.adminUrl, `set lontar.phase = 'work'; update organization.team_seat set employee_id = '${member.employeeId}' where id = (select id from organization.team_seat limit 1)`);
  expect(await recover(member.id)).toBe('identity.above_you');
  expect(await listedNames(officeAdmin)).not.toContain('rudi.hartono');
});

test('whoever administers nobody sees no account', async () => {
  const head = await signedIn(office.built, 'rina.wulandari');
  expect(codeOf(await head.get('/api/accounts'))).toBe('identity.outside_your_agency');
  expect(codeOf(await head.get(`/api/accounts/suggestion?employeeId=${adminEmployee}`))).toBe('identity.outside_your_agency');
  expect(codeOf(await create(head, await makeEmployee(office.house.services), 'orang.lain'))).toBe('identity.outside_your_agency');
});

test('a disabled account is out at its next click and comes back when enabled', async () => {
  const { id } = await person(office.agency, 'Tono Setiawan', 'tono.setiawan');
  const from = await signedIn(office.built, 'tono.setiawan');
  const disable = () => superAdmin.post(`/api/accounts/${id}/disable`, { commandId: newId(), reason: 'pindah tugas' });
  expect((await disable()).statusCode).toBe(200);
  expect((await from.get('/api/session')).statusCode).toBe(401);
  expect(codeOf(await disable())).toBe('identity.already_disabled');
  expect((await list(superAdmin, '?state=disabled&find=tono')).rows).toMatchObject([{ username: 'tono.setiawan', state: 'disabled', openSessions: 0 }]);
  const enable = () => superAdmin.post(`/api/accounts/${id}/enable`, { commandId: newId() });
  expect((await enable()).statusCode).toBe(200);
  expect(codeOf(await enable())).toBe('identity.account_not_disabled');
  expect((await from.get('/api/session')).statusCode).toBe(401);
  expect((await from.signIn('tono.setiawan')).statusCode).toBe(200);
});

test('a recovered account has a new first password, no sessions and no known browser', async () => {
  const { id } = await person(office.agency, 'Umar Said', 'umar.said');
  const from = await signedIn(office.built, 'umar.said');
  const recovered = (await superAdmin.post(`/api/accounts/${id}/recover`, { commandId: newId(), reason: 'lupa kata sandi', removeSecondFactor: true })).json() as Created;
  expect((await from.get('/api/session')).statusCode).toBe(401);
  expect(codeOf(await from.signIn('umar.said'))).toBe('identity.wrong_name_or_password');
  expect((await from.signIn('umar.said', recovered.firstPassword ?? '')).json()).toEqual({ next: 'first_duties' });
  expect(await runSql(office.house.adminUrl, `select 1 from identity.known_device d join identity.account a on a.id = d.account_id where a.id = '${id}'`)).toHaveLength(1);
});

test('employees without an account are listed with the usernames they would get, each a different one, down to the last unit', async () => {
  const made = await makeUnit(office.house.services, { name: 'Bidang Tata Ruang', parentId: office.agency });
  const head = await seat(made, 'Wahyu Adi', 'kabid.tataruang');
  for (const name of ['Yanti Lestari', 'YANTI LESTARI']) await seat(made, name);
  const missing = async (as: Browser, query = '') => (await as.get(`/api/accounts/missing${query}`)).json() as { rows: { employee: { id: string; name: string }; username: string; leads: boolean }[] };
  const { rows } = await missing(officeAdmin, `?unitId=${office.agency}&limit=100`);
  const names = rows.filter((row) => /wahyu|yanti/i.test(row.employee.name)).map((row) => row.username);
  expect(names).toHaveLength(3);
  expect(names).toContain('kabid.tataruang');
  expect(new Set(rows.map((row) => row.username)).size).toBe(rows.length);
  expect(rows.find((row) => row.employee.id === head.employeeId)?.leads).toBe(false);
  for (const row of rows) expect((await create(officeAdmin, row.employee.id, row.username)).statusCode).toBe(200);
  expect((await missing(officeAdmin, `?unitId=${office.agency}`)).rows).toEqual([]);
  const foreign = await seat(elsewhere, 'Zulkifli Hasan');
  expect((await missing(officeAdmin, '?limit=100')).rows.some((row) => row.employee.id === foreign.employeeId)).toBe(false);
  expect((await missing(superAdmin, '?find=zulkifli')).rows).toHaveLength(1);
  const leavesOn = (day: string) => runSql(office.house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.employee set left_on = ${day} where id = '${foreign.employeeId}'`);
  await leavesOn(`'2026-12-20'`);
  expect((await missing(superAdmin, '?find=zulkifli')).rows).toHaveLength(1);
  await leavesOn(`'2026-11-19'`);
  expect((await missing(superAdmin, '?find=zulkifli')).rows).toEqual([]);
  expect(codeOf(await (await signedIn(office.built, 'rina.wulandari')).get('/api/accounts/missing'))).toBe('identity.outside_your_agency');
});

test('a registry whose clerks cannot sign in is named to whom it keeps waiting and to whoever makes accounts', async () => {
  const { services } = office.house;
  const unitId = await makeUnit(services, { name: 'Bappeda Uji', parentId: office.root, isAgency: true, numberCode: 'BAPPUJI' });
  const { employeeId } = await seat(unitId, 'Bunga Paramita');
  await makeDuty(services, { role: 'operator', employeeId, unitId });
  const clerks = async (as: Browser) => (await as.get(`/api/units/${unitId}/registry-clerks`)).json() as unknown;
  const silent = async (as: Browser) => ((await as.get('/api/accounts/silent-registries')).json() as { registries: { unitId: string }[] }).registries.filter((each) => each.unitId === unitId);
  expect(await clerks(officeAdmin)).toEqual({ clerks: ['Bunga Paramita'], signsIn: false });
  expect(await silent(superAdmin)).toEqual([{ unitId, unitName: 'Bappeda Uji', clerks: ['Bunga Paramita'] }]);
  expect(await silent(officeAdmin)).toEqual([]);
  const { id } = (await create(superAdmin, employeeId, 'bunga.operator')).json() as Created;
  expect(await clerks(officeAdmin)).toEqual({ clerks: ['Bunga Paramita'], signsIn: true });
  expect(await silent(superAdmin)).toEqual([]);
  await superAdmin.post(`/api/accounts/${id}/disable`, { commandId: newId(), reason: 'Pindah ke luar kota' });
  expect(await silent(superAdmin)).toHaveLength(1);
});

test('accounts stand in one order with employees, whatever letters a title begins with', async () => {
  for (const [name, username] of [['dr. Abdul Karim', 'abdul.karim'], ['Drs. Zaki Ahmad', 'zaki.ahmad']] as const) await person(office.agency, name, username);
  const order = await listedNames(superAdmin, '?limit=100');
  expect(order.indexOf('abdul.karim')).toBeLessThan(order.indexOf('zaki.ahmad'));
});

test('an administrator ends the sessions of a lost phone', async () => {
  const { id } = await person(office.agency, 'Vina Melati', 'vina.melati');
  const from = await signedIn(office.built, 'vina.melati');
  expect((await officeAdmin.post(`/api/accounts/${id}/end-sessions`, { commandId: newId() })).json()).toEqual({ ended: 1 });
  expect((await from.get('/api/session')).statusCode).toBe(401);
});

test('nobody manages the own account here, and the last super administrator stays', async () => {
  const mine = await runSql(office.house.adminUrl, `select id from identity.account where username = 'administrator'`);
  const disable = (as: Browser, id: unknown) => as.post(`/api/accounts/${String(id)}/disable`, { commandId: newId(), reason: 'uji coba' });
  expect(codeOf(await disable(superAdmin, mine[0]?.['id']))).toBe('identity.not_your_own_account');
  expect(codeOf(await disable(superAdmin, newId()))).toBe('identity.account_not_found');
  const second = await person(office.root, 'Wawan Kurnia', 'wawan.kurnia');
  await makeDuty(office.house.services, { role: 'super-administrator', employeeId: second.employeeId });
  const other = await signedIn(office.built, 'wawan.kurnia');
  expect((await disable(superAdmin, second.id)).statusCode).toBe(200);
  expect((await other.get('/api/session')).statusCode).toBe(401);
  await superAdmin.post(`/api/accounts/${second.id}/enable`, { commandId: newId() });
  const back = await signedIn(office.built, 'wawan.kurnia');
  await runSql(office.house.adminUrl, `set lontar.phase = 'work'; update organization.duty set revoked_at = now() where employee_id = '${second.employeeId}'`);
  expect(codeOf(await disable(back, mine[0]?.['id']))).toBe('identity.outside_your_agency');
});

test('two super administrators who disable each other at once leave one of them', async () => {
  const ids: string[] = [];
  const browsers: Browser[] = [];
  for (const name of ['Xaverius Dua', 'Yanti Dua']) {
    const username = name.toLowerCase().replace(' ', '.');
    const { id, employeeId } = await person(office.root, name, username);
    await makeDuty(office.house.services, { role: 'super-administrator', employeeId });
    ids.push(id);
    browsers.push(await signedIn(office.built, username));
  }
  await runSql(office.house.adminUrl, `set lontar.phase = 'work'; update organization.duty set revoked_at = now() where employee_id = '${office.founderId}'`);
  const replies = await Promise.all(browsers.map((as, n) => as.post(`/api/accounts/${ids[1 - n] ?? ''}/disable`, { commandId: newId(), reason: 'saling menonaktifkan' })));
  expect(replies.filter((reply) => reply.statusCode === 200)).toHaveLength(1);
  await runSql(office.house.adminUrl, `set lontar.phase = 'work'; update organization.duty set revoked_at = null where employee_id = '${office.founderId}'`);
});

test('the list is turned page by page, by name, found by name, username and unit', async () => {
  const first = await list(superAdmin, '?limit=3');
  const second = await list(superAdmin, `?limit=3&after=${encodeURIComponent(first.next ?? '')}`);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.username)).size).toBe(6);
  expect(await listedNames(superAdmin, '?find=WULANDARI')).toEqual(['rina.wulandari']);
  expect(await listedNames(superAdmin, '?find=%25')).toEqual([]);
  expect(await listedNames(superAdmin, `?unitId=${elsewhere}`)).toEqual(['nanda.putra']);
});
