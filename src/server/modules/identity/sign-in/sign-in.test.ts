import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeAccount, signIn, testPassword } from '#tests/sign-in.ts';
import { identityRoom } from '../index.ts';

let house: TestHouse;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  built = await buildApp(house.services, { rooms: [identityRoom] });
  await arrange(`insert into organization.unit (id, kind, name, is_agency, created_at) values ('${unit}', 'agency', 'Dinas Pekerjaan Umum', true, now());
    insert into organization.position (id, unit_id, title, alias, kind, may_dispose, created_at) values ('${kadis}', '${unit}', 'Kepala Dinas', 'kadis.pupr', 'structural', true, now()), ('${sekdin}', '${unit}', 'Sekretaris Dinas', 'sekdin.pupr', 'structural', true, now())`);
  await person(rina, 'Rina Wulandari', kadis);
  await makeAccount(house.services, { employeeId: rina, username: 'rina.wulandari' });
});
afterAll(async () => { await built.app.close(); await house.close(); });

const [unit, kadis, sekdin, rina] = [newId(), newId(), newId(), newId()];
const arrange = (text: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; ${text}`);
const person = (id: string, name: string, positionId: string) => arrange(`insert into organization.employee (id, name, status, created_at) values ('${id}', '${name}', 'non_asn', now());
  insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${id}', '${positionId}', 'definitive', '2026-01-01', now())`);
const session = (headers: { cookie: string }) => built.app.inject({ method: 'GET', url: '/api/session', headers });
const facts = async () => (await runSql(house.adminUrl, 'select action from platform.audit_row order by seq')).map((row) => row.action);

test('a person signs in with the own username and sits at the definitive desk', async () => {
  const reply = await session(await signIn(built.app, 'rina.wulandari'));
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toMatchObject({ person: { name: 'Rina Wulandari' }, current: { title: 'Kepala Dinas', seat: 'definitive' }, firstDuties: [] });
  expect(await facts()).toContain('session.opened');
});

test('a position stands in the name one signs in with: its alias opens the account of its present holder (DMI-31)', async () => {
  const reply = await session(await signIn(built.app, 'Kadis.PUPR'));
  expect(reply.json().person.name).toBe('Rina Wulandari');
});

test('a wrong password and a name nobody has get the same refusal, and the failure is on the chain', async () => {
  const [wrong, nobody] = await Promise.all(['rina.wulandari', 'siapa.saja'].map((name) => built.app.inject({ method: 'POST', url: '/api/sign-in', payload: { name, password: `${testPassword}x` } })));
  expect(wrong?.statusCode).toBe(401);
  expect(wrong?.body).toBe(nobody?.body);
  expect((await facts()).filter((action) => action === 'sign-in.failed')).toHaveLength(2);
});
