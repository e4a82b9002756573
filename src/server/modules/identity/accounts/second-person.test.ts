import { afterAll, beforeAll, expect, test } from 'vitest';
import { standOf } from '#server/modules/organization/index.ts';
import { newId } from '#server/platform/ids.ts';
import { codeOf, factsOf, openIdentityOffice, signedIn, type Browser, type IdentityOffice } from '#tests/identity-office.ts';
import { makeDuty, makeEmployee, makePosition, makeSeat } from '#tests/make.ts';
import { makeAccount } from '#tests/sign-in.ts';
import { runSql } from '#tests/sql.ts';

type Hold = { mayConfirm: { id: string }[]; id: string; kind: string; employee: { id: string }; mayDecide: boolean };
let office: IdentityOffice;
const people: Record<string, Browser> = {};
let head: Browser;
const person = (who: string) => people[who] as Browser;

beforeAll(async () => {
  office = await openIdentityOffice();
  const { services } = office.house;
  await makeAccount(services, { employeeId: office.founderId, username: 'administrator' });
  people.super = await signedIn(office.built, 'administrator');
  for (const username of ['joko.susilo', 'kiki.amelia']) {
    const { employeeId } = await makeSeat(services, { unitId: office.agency, title: `Pengelola ${username}` });
    await makeDuty(services, { role: 'admin-kantor', employeeId, unitId: office.agency });
    await makeAccount(services, { employeeId, username });
    people[username] = await signedIn(office.built, username);
  }
  head = await signedIn(office.built, 'rina.wulandari');
});
afterAll(async () => { await office.built.app.close(); await office.house.close(); });

const holds = async (who: Browser) => ((await who.get('/api/secret-holds')).json() as { rows: Hold[] }).rows;
const decide = (who: Browser, holdId: string, confirm = true) => who.post(`/api/secret-holds/${holdId}/decide`, { commandId: newId(), confirm });
const hatsOf = async (who: { employeeId: string; positionId: string; seat: string }) => (await standOf(office.house.services.db, { ...who, at: office.house.services.clock() })).hats;
const viaOf = async (who: { employeeId: string; positionId: string; seat: string }) => (await hatsOf(who)).find((hat) => hat.grantee === 'position' && hat.id === who.positionId)?.via;

/** A Plh. who shall open secret letters, at a desk of its own. */
async function askFor(who: Browser): Promise<{ hold: Hold; employeeId: string; positionId: string; seat: string }> {
  const { positionId } = await makeSeat(office.house.services, { unitId: office.agency, headsUnit: false, mayDispose: true, superiorId: office.head.positionId });
  const employeeId = await makeEmployee(office.house.services);
  const body = { commandId: newId(), employeeId, positionId, kind: 'plh', fromOn: '2026-11-20', untilOn: '2026-11-30', basis: { number: '800/7/PUPR', date: null }, reason: 'leave', includesSecret: true };
  expect((await who.post('/api/assignments', body)).statusCode).toBe(200);
  const hold = (await holds(who)).find((each) => each.employee.id === employeeId);
  if (!hold) throw new Error('nothing waits');
  return { hold, employeeId, positionId, seat: 'plh' };
}

test('a Plh. who shall open secret letters has the desk at once and the secret letters once a second administrator confirmed', async () => {
  const asked = await askFor(person('joko.susilo'));
  expect(await viaOf(asked)).toBe('acting');
  // Everybody who may confirm is told, and who asked is not.
  const told = (await runSql(office.house.adminUrl, `select payload -> 'employeeIds' as ids from platform.outbox where name = 'secret_hold.asked' order by id desc limit 1`))[0]?.ids as string[];
  const mayConfirm = (await holds(person('joko.susilo'))).find((hold) => hold.id === asked.hold.id)?.mayConfirm.map((one) => one.id) ?? [];
  expect(told.toSorted()).toEqual(mayConfirm.toSorted());
  expect(told.length).toBeGreaterThan(1);
  expect(codeOf(await decide(person('joko.susilo'), asked.hold.id))).toBe('organization.second_person_needed');
  expect((await holds(person('kiki.amelia'))).find((hold) => hold.id === asked.hold.id)?.mayDecide).toBe(true);
  expect((await decide(person('kiki.amelia'), asked.hold.id)).statusCode).toBe(200);
  expect(await viaOf(asked)).toBe('acting-secret');
  expect((await factsOf(office.house, 'secret_hold.confirmed')).at(-1)?.body).toMatchObject({ details: { employeeId: asked.employeeId }, name: expect.any(String) });
  expect(codeOf(await decide(person('super'), asked.hold.id))).toBe('organization.secret_hold_not_found');
});

test('two requests of the same confirmers are two events: the second bell is no repeat of the first', async () => {
  await askFor(person('joko.susilo'));
  await askFor(person('joko.susilo'));
  const rows = await runSql(office.house.adminUrl, `select payload::text as payload from platform.outbox where name = 'secret_hold.asked'`);
  expect(rows.length).toBeGreaterThan(1);
  expect(new Set(rows.map((row) => row['payload'])).size).toBe(rows.length);
});

test('the record of a confirmation names both: who asked and who confirmed', async () => {
  const asked = await askFor(person('super'));
  expect(codeOf(await decide(person('super'), asked.hold.id))).toBe('organization.second_person_needed');
  expect((await decide(person('joko.susilo'), asked.hold.id)).statusCode).toBe(200);
  const details = (await factsOf(office.house, 'secret_hold.confirmed')).at(-1)?.body['details'] as Record<string, string>;
  expect(details['askedBy']).toBe(office.founderId);
  expect(details['decidedBy']).not.toBe(office.founderId);
});

test('the leader above the desk confirms too; a stranger to it does not, nor learns of it', async () => {
  const asked = await askFor(person('joko.susilo'));
  const stranger = await makeSeat(office.house.services, { unitId: office.root, title: 'Staf lain' });
  await makeAccount(office.house.services, { employeeId: stranger.employeeId, username: 'staf.lain' });
  const other = await signedIn(office.built, 'staf.lain');
  expect(await holds(other)).toEqual([]);
  expect(codeOf(await decide(other, asked.hold.id))).toBe('organization.outside_own_agency');
  expect((await head.post('/api/session/seat', { positionId: office.head.positionId, seat: 'definitive' })).statusCode).toBe(200);
  expect((await decide(head, asked.hold.id)).statusCode).toBe(200);
  expect(await viaOf(asked)).toBe('acting-secret');
});

test('what was declined stays a desk without secret letters', async () => {
  const asked = await askFor(person('joko.susilo'));
  expect((await decide(person('kiki.amelia'), asked.hold.id, false)).statusCode).toBe(200);
  expect(await viaOf(asked)).toBe('acting');
  expect((await factsOf(office.house, 'secret_hold.declined'))).toHaveLength(1);
});

test('a new account, or a new first password, for a leader opens no secret letters until somebody else confirmed it', async () => {
  const leader = { ...(await makeSeat(office.house.services, { unitId: office.agency, mayDispose: true, superiorId: office.head.positionId })), seat: 'definitive' };
  expect(await viaOf(leader)).toBe('self');
  const made = (await person('joko.susilo').post('/api/accounts', { commandId: newId(), employeeId: leader.employeeId, username: 'kabid.baru' })).json() as { id: string };
  expect(await viaOf(leader)).toBe('acting');
  const [hold] = (await holds(person('kiki.amelia'))).filter((each) => each.employee.id === leader.employeeId);
  expect(hold).toMatchObject({ kind: 'account', mayDecide: true });
  expect(codeOf(await decide(person('joko.susilo'), hold?.id ?? ''))).toBe('organization.second_person_needed');
  expect((await decide(person('kiki.amelia'), hold?.id ?? '')).statusCode).toBe(200);
  expect(await viaOf(leader)).toBe('self');
  expect((await person('super').post(`/api/accounts/${made.id}/recover`, { commandId: newId(), reason: 'lupa kata sandi' })).statusCode).toBe(200);
  expect(await viaOf(leader)).toBe('acting');
  expect(await hatsOf(leader)).not.toContainEqual(expect.objectContaining({ grantee: 'employee', via: 'self' }));
});

test('an account for somebody without secret letters waits for nobody', async () => {
  const { employeeId } = await makeSeat(office.house.services, { unitId: office.agency, title: 'Pelaksana' });
  await person('joko.susilo').post('/api/accounts', { commandId: newId(), employeeId, username: 'pelaksana.satu' });
  expect((await holds(person('super'))).filter((hold) => hold.employee.id === employeeId)).toEqual([]);
});

test('somebody who had an account before reads secret letters at the desk of a leader only once a second person confirmed: the order of the two acts opens no way around', async () => {
  const { services } = office.house;
  const { employeeId } = await makeSeat(services, { unitId: office.agency, title: 'Pelaksana rekaan' });
  expect((await person('joko.susilo').post('/api/accounts', { commandId: newId(), employeeId, username: 'pegawai.rekaan' })).statusCode).toBe(200);
  const positionId = await makePosition(services, { unitId: office.agency, title: 'Kepala Bidang Kosong', mayDispose: true, superiorId: office.head.positionId });
  const body = { commandId: newId(), employeeId, positionId, kind: 'definitive', fromOn: '2026-11-20', untilOn: null, basis: null, reason: null, includesSecret: false };
  expect((await person('joko.susilo').post('/api/assignments', body)).statusCode).toBe(200);
  const leader = { employeeId, positionId, seat: 'definitive' };
  expect(await viaOf(leader)).toBe('acting');
  const [hold] = (await holds(person('kiki.amelia'))).filter((each) => each.employee.id === employeeId);
  expect(hold).toMatchObject({ kind: 'account', mayDecide: true });
  expect(codeOf(await decide(person('joko.susilo'), hold?.id ?? ''))).toBe('organization.second_person_needed');
  expect((await decide(person('kiki.amelia'), hold?.id ?? '')).statusCode).toBe(200);
  expect(await viaOf(leader)).toBe('self');
});

test('a leader who moves to another desk keeps the secret letters that were confirmed once', async () => {
  const { services } = office.house;
  const leader = await makeSeat(services, { unitId: office.agency, mayDispose: true, superiorId: office.head.positionId });
  await makeAccount(services, { employeeId: leader.employeeId, username: 'kabid.pindah' });
  const positionId = await makePosition(services, { unitId: office.agency, title: 'Kepala Bidang Lain', mayDispose: true, superiorId: office.head.positionId });
  const body = { commandId: newId(), employeeId: leader.employeeId, positionId, kind: 'definitive', fromOn: '2026-11-20', untilOn: null, basis: null, reason: null, includesSecret: false };
  expect((await person('joko.susilo').post('/api/assignments', body)).statusCode).toBe(200);
  expect(await viaOf({ ...leader, positionId, seat: 'definitive' })).toBe('self');
});

test('an examiner whose order includes secret letters looks at the others at once, at these once a second person confirmed', async () => {
  const employeeId = await makeEmployee(office.house.services);
  const give = (unitId: string | null) => person('super').post('/api/duties', { commandId: newId(), role: 'examiner', employeeId, unitId, fromOn: '2026-11-20', untilOn: '2026-12-20', basis: { number: '700/9/INSP', date: null }, scope: 'Surat masuk', includesSecret: true });
  expect((await give(null)).statusCode).toBe(200);
  const examines = async () => (await standOf(office.house.services.db, { employeeId, positionId: null, seat: null, at: office.house.services.clock() })).hats.filter((hat) => hat.grantee === 'examiner').map((hat) => hat.via);
  expect(await examines()).toEqual(['self']);
  const mine = async (who: Browser) => (await holds(who)).find((each) => each.employee.id === employeeId);
  const hold = await mine(person('super'));
  expect(hold).toMatchObject({ kind: 'examiner', position: null, mayDecide: false });
  // The whole city is nobody's own agency: an admin kantor has no say in it.
  expect(await mine(person('joko.susilo'))).toBeUndefined();
  expect(codeOf(await decide(person('joko.susilo'), hold?.id ?? ''))).toBe('organization.outside_own_agency');
  expect(codeOf(await decide(person('super'), hold?.id ?? ''))).toBe('organization.second_person_needed');
  const { employeeId: secondId } = await makeSeat(office.house.services, { unitId: office.root, title: 'Administrator kedua' });
  await makeDuty(office.house.services, { role: 'super-administrator', employeeId: secondId });
  await makeAccount(office.house.services, { employeeId: secondId, username: 'super.kedua' });
  const second = await signedIn(office.built, 'super.kedua');
  expect((await decide(second, hold?.id ?? '')).statusCode).toBe(200);
  expect(await examines()).toEqual(['acting-secret']);
});

test('an examiner who was declined goes on without secret letters', async () => {
  const employeeId = await makeEmployee(office.house.services);
  const given = await person('super').post('/api/duties', { commandId: newId(), role: 'examiner', employeeId, unitId: office.agency, fromOn: '2026-11-20', untilOn: '2026-12-20', basis: { number: '700/10/INSP', date: null }, scope: 'Surat masuk', includesSecret: true });
  expect(given.statusCode).toBe(200);
  const hold = (await holds(person('joko.susilo'))).find((each) => each.employee.id === employeeId);
  expect((await decide(person('joko.susilo'), hold?.id ?? '', false)).statusCode).toBe(200);
  const { hats } = await standOf(office.house.services.db, { employeeId, positionId: null, seat: null, at: office.house.services.clock() });
  expect(hats.filter((hat) => hat.grantee === 'examiner').every((hat) => hat.via === 'self')).toBe(true);
});
