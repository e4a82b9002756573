import { expect, test } from 'vitest';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

const { house, office } = await openOutgoingOffice();
await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.employee set nip = '200001012024011001', rank = 'III/b' where id = '${office.desks['stafdua']?.employeeId ?? ''}'`);

const person = async (who: string, letterId: string) => office.get(who, `/api/letters/outgoing/${letterId}/people/${office.desks['stafdua']?.employeeId ?? ''}`);

/** An order names people on its page; a plain letter does not. */
const order = async () => ((await office.post('staf', '/api/letters/outgoing', { typeCode: 'SPERINTAH' })).json() as { letterId: string }).letterId;

test('who writes a letter is given the person it names as a letter prints them, and each look is written down', async () => {
  const reply = await person('staf', await order());
  expect(reply.json()).toEqual({ name: 'Orang stafdua', nip: '200001012024011001', rank: 'Penata Muda Tingkat I, III/b', position: 'Pengelola Pompa' });
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

test('an account is given two hundred people a day and no more; who was given today is given again, and tomorrow is another day', async () => {
  const letterId = await order();
  const midnight = `organization.day_of(now())::timestamp at time zone 'Asia/Jakarta'`;
  const given = (from: number, at: string) => runSql(house.adminUrl, `insert into platform.audit_row (seq, body, hash, at, action, account_id, subject_kind, subject_id)
    select n, '{}', 'x', ${at}, 'outgoing.person_named', '${office.desks['staf']?.employeeId ?? ''}', 'employee', gen_random_uuid() from generate_series(${from}, ${from + 199}) n`);
  const neverGiven = () => runSql(house.adminUrl, `delete from platform.audit_row where action = 'outgoing.person_named' and subject_id = '${office.desks['stafdua']?.employeeId ?? ''}'`);
  const ask = async () => (await person('staf', letterId)).json() as unknown;
  await neverGiven();
  await given(10_000, `${midnight} - interval '1 second'`);
  expect(await ask()).toMatchObject({ name: 'Orang stafdua' });
  await given(20_000, midnight);
  expect(await ask()).toMatchObject({ name: 'Orang stafdua' });
  await neverGiven();
  expect(await ask()).toMatchObject({ error: { code: 'outgoing.people_enough', details: { peopleADay: 200 } } });
  expect(await lookAs<{ n: number }>(house, `select count(*)::int as n from platform.audit_row where action = 'access.refused' and body like '%people_enough%'`)).toMatchObject([{ n: 1 }]);
});
