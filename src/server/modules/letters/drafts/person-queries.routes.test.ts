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

test('who writes a letter is given the person it names as a letter prints them, and each look is written down', async () => {
  const { letterId } = await office.write();
  const reply = await person('staf', letterId);
  expect(reply.json()).toEqual({ name: 'Orang stafdua', nip: '200001012024011001', rank: 'Penata Muda Tingkat I, III/b', position: 'Pengelola Pompa' });
  await house.services.readLog.flush();
  expect(await lookAs<{ n: number }>(house, `select count(*)::int as n from platform.audit_row where action = 'outgoing.person_named'`)).toMatchObject([{ n: 1 }]);
});

test('nobody else learns a NIP by it: not who cannot read the letter, not who only reads it', async () => {
  const approved = await office.approve();
  expect((await person('stafdua', approved.letterId)).statusCode).toBe(404);
  expect((await person('operator', approved.letterId)).statusCode).toBe(403);
});
