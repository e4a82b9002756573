import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

let house: TestHouse;
let office: OutgoingOffice;
beforeAll(async () => {
  house = await freshServices();
  office = await makeOutgoingOffice(house);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.employee set nip = '200001012024011001', rank = 'III/b' where id = '${office.desks['stafdua']?.employeeId ?? ''}'`);
});
afterAll(async () => {
  await office.app.close();
  await house.close();
});

const person = async (who: string, letterId: string) => office.get(who, `/api/letters/outgoing/${letterId}/people/${office.desks['stafdua']?.employeeId ?? ''}`);

/** An order names people on its page; a plain letter does not. */
const order = async () => ((await office.post('staf', '/api/letters/outgoing', { typeCode: 'SPERINTAH' })).json() as { letterId: string }).letterId;

test('who writes a letter is given the person it names as a letter prints them, and each look is written down', async () => {
  const reply = await person('staf', await order());
  expect(reply.json()).toEqual({ name: 'Orang stafdua', nip: '200001012024011001', rank: 'Penata Muda Tingkat I, III/b', position: 'Pengelola Pompa' });
  await house.services.readLog.flush();
  expect(await lookAs<{ n: number }>(house, `select count(*)::int as n from platform.audit_row where action = 'outgoing.person_named'`)).toMatchObject([{ n: 1 }]);
});

test('nobody else learns a NIP by it: not who cannot read the letter, not who only reads it', async () => {
  const approved = await office.approve();
  expect((await person('stafdua', approved.letterId)).statusCode).toBe(404);
  expect((await person('operator', approved.letterId)).statusCode).toBe(403);
});

test('a draft that names nobody on its page opens no NIP', async () => {
  const { letterId } = await office.write();
  const reply = await person('staf', letterId);
  expect(reply.statusCode).toBe(422);
  expect(reply.json()).toMatchObject({ error: { code: 'outgoing.names_nobody' } });
});

test('who leaves the service is named until the last day of it, and not the day after', async () => {
  const leavesOn = async (day: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.employee set left_on = ${day} where id = '${office.desks['stafdua']?.employeeId ?? ''}'`);
  const letterId = await order();
  house.setNow('2026-11-20T03:00:00Z');
  await leavesOn(`'2026-11-20'`);
  expect((await person('staf', letterId)).statusCode).toBe(200);
  await leavesOn(`'2026-11-19'`);
  expect((await person('staf', letterId)).json()).toMatchObject({ error: { code: 'outgoing.person_unknown' } });
  await leavesOn('null');
});
