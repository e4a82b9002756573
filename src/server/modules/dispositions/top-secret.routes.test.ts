import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { registersRoom } from '#server/modules/registers/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { dispositionsRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [registersRoom, lettersRoom, dispositionsRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

const post = (url: string, as: string, body: object = {}) => built.app.inject({ method: 'POST', url, headers: { 'x-desk': as }, payload: { commandId: newId(), ...body } });
const seen = async (letterId: string, as: string) => (await built.app.inject({ method: 'GET', url: `/api/letters/${letterId}`, headers: { 'x-desk': as } })).statusCode;
const desk = (who: string) => office.desks[who]?.positionId ?? '';
const arrange = (statement: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; ${statement}`);

async function issue(letterId: string, to: string): Promise<string> {
  const reply = await post(`/api/letters/${letterId}/dispositions`, 'kadis', { recipients: [{ positionId: desk(to), leading: true }], instructions: ['TL'], due: { workingDays: 2 } });
  expect(reply.statusCode, reply.body).toBe(200);
  return (reply.json() as { recipientIds: [string] }).recipientIds[0];
}
/** Somebody new sits down at a desk; who sat there leaves the evening before. */
async function succeed(who: string, { as, on }: { as: string; on: string }): Promise<void> {
  const employeeId = newId();
  await arrange(`update organization.assignment set until_on = date '${on}' - 1 where position_id = '${desk(who)}' and (until_on is null or until_on >= '${on}');
    insert into organization.employee (id, name, status, created_at) values ('${employeeId}', 'Orang ${as}', 'pns', now());
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${employeeId}', '${desk(who)}', 'definitive', '${on}', now())`);
  office.desks[as] = { positionId: desk(who), employeeId, seat: 'definitive' };
}
async function raise(letterId: string): Promise<void> {
  const { version } = (await built.app.inject({ method: 'GET', url: `/api/letters/${letterId}`, headers: { 'x-desk': 'operator' } })).json();
  const reply = await post(`/api/letters/${letterId}/correct`, 'operator', { version, reason: 'Cap sangat rahasia terlewat', changes: { securityClass: 'SR' } });
  expect(reply.statusCode, reply.body).toBe(200);
}

test('a letter that becomes top secret on its way is for who sits at the desk it was disposed to, not for who sat there and not for who will', async () => {
  house.setNow('2026-11-16T02:00:00Z');
  const letterId = await office.letter({ at: '2026-11-16T01:00:00Z' });
  const recipientId = await issue(letterId, 'kabid');
  await succeed('kabid', { as: 'penerus', on: '2026-11-17' });
  house.setNow('2026-11-18T02:00:00Z');
  await raise(letterId);
  expect([await seen(letterId, 'kabid'), await seen(letterId, 'penerus')]).toEqual([404, 200]);
  expect((await post(`/api/disposition-recipients/${recipientId}/read`, 'penerus')).statusCode).toBe(200);
  await succeed('kabid', { as: 'penggantinya', on: '2026-11-19' });
  house.setNow('2026-11-20T02:00:00Z');
  expect((await post(`/api/disposition-recipients/${recipientId}/read`, 'penggantinya')).statusCode).toBe(404);
  expect(await runSql(house.adminUrl, `select employee_id as "employeeId" from dispositions.recipient where id = '${recipientId}'`)).toEqual([{ employeeId: office.desks['penerus']?.employeeId }]);
});

test('a disposition that is taken back takes the letter along, also when it became top secret meanwhile', async () => {
  const letterId = await office.letter();
  const recipientId = await issue(letterId, 'kamarga');
  await raise(letterId);
  expect(await seen(letterId, 'kamarga')).toBe(200);
  expect((await post(`/api/disposition-recipients/${recipientId}/cancel`, 'kadis')).statusCode).toBe(200);
  expect(await seen(letterId, 'kamarga')).toBe(404);
});

test('a letter that is top secret for the second time is for who sits there then', async () => {
  house.setNow('2026-11-20T02:00:00Z');
  const letterId = await office.letter({ securityClass: 'SR', to: ['kamarga'] });
  const lowered = await post(`/api/letters/${letterId}/correct`, 'operator', { version: 1, reason: 'Cap keliru', changes: { securityClass: 'R' } });
  expect(lowered.statusCode, lowered.body).toBe(200);
  const before = office.desks['kamarga']?.employeeId;
  await succeed('kamarga', { as: 'barumarga', on: '2026-11-21' });
  house.setNow('2026-11-23T02:00:00Z');
  await raise(letterId);
  const rows = await runSql(house.adminUrl, `select grantee_id as "granteeId" from letters.access where letter_id = '${letterId}' and grantee = 'employee'`);
  expect(rows).toEqual([{ granteeId: office.desks['barumarga']?.employeeId }]);
  expect(rows).not.toEqual([{ granteeId: before }]);
});
