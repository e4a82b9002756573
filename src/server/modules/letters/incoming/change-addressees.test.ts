import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { makeIntakeOffice, type IntakeOffice } from '#tests/intake-office.ts';
import { runSql } from '#tests/sql.ts';

let here: IntakeOffice;
beforeAll(async () => { here = await makeIntakeOffice(); });
afterAll(() => here.close());

type To = { positionId: string; kind: 'to' | 'copy' };
const at = (who: string, kind: To['kind'] = 'to'): To => ({ positionId: here.office.desks[who]?.positionId ?? '', kind });
const code = (reply: { json: () => { error?: { code: string } } }) => reply.json().error?.code;
const seen = async (who: string, id: string) => (await here.get(who, `/api/letters/${id}`)).statusCode;
const toOf = async (id: string) => ((await here.get('operator', `/api/letters/${id}`)).json().deliveries as { positionTitle: string; kind: string }[]).map((each) => `${each.positionTitle} ${each.kind}`).sort();

async function register(addressees: To[], change: Record<string, unknown> = {}): Promise<string> {
  const id = await here.addPaper();
  const secret = change['securityClass'] !== undefined;
  const reply = await here.post('operator', `/api/intake/papers/${id}/register`, here.registration(secret ? [] : [await here.uploadTo(id)], { addressees, ...(secret ? { subject: null } : {}), ...change }));
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json().letterId as string;
}
async function readdress(letterId: string, addressees: To[], who = 'operator') {
  const { version } = (await here.get('operator', `/api/letters/${letterId}`)).json();
  return here.post(who, `/api/letters/${letterId}/correct`, { version, reason: 'Salah penerima di loket', changes: {}, addressees });
}

const arrange = (statement: string) => runSql(here.house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; ${statement}`);
const seat = (employeeId: string, positionId: string, from: string) => arrange(`insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${employeeId}', '${positionId}', 'definitive', '${from}', now())`);
async function makePerson(): Promise<string> {
  const id = newId();
  await arrange(`insert into organization.employee (id, name, status, created_at) values ('${id}', 'Orang rekaan', 'pns', now())`);
  return id;
}
/** A further desk of the agency, with its holder. */
async function makeDesk(employeeId: string): Promise<string> {
  const id = newId();
  await arrange(`insert into organization.position (id, unit_id, title, kind, superior_id, heads_unit, may_dispose, created_at) values ('${id}', '${here.office.unitId}', 'Jabatan rekaan', 'structural', null, false, false, now())`);
  await seat(employeeId, id, '2020-01-01');
  return id;
}
async function personsOf(letterId: string): Promise<string[]> {
  const { rows } = await sql<{ granteeId: string }>`select grantee_id from letters.access where letter_id = ${letterId} and grantee = 'employee'`.execute(here.house.db);
  return rows.map((row) => row.granteeId).sort();
}

test('a letter that went to the wrong desk is given to the right one: the wrong one no longer knows of it, the right one is rung', async () => {
  const letterId = await register([at('kabid')]);
  expect(await seen('kabid', letterId)).toBe(200);
  const reply = await readdress(letterId, [at('kamarga'), at('kadis', 'copy')]);
  expect(reply.statusCode, reply.body).toBe(200);
  expect(await toOf(letterId)).toEqual(['Kepala Bidang Bina Marga to', 'Kepala Dinas PUPR copy']);
  expect([await seen('kabid', letterId), await seen('kamarga', letterId)]).toEqual([404, 200]);
  const { rows } = await sql<{ payload: { positionIds: string[] } }>`select payload from platform.outbox where name = 'letter.readdressed' and payload ->> 'letterId' = ${letterId}`.execute(here.house.db);
  expect(rows.map((row) => [...row.payload.positionIds].sort())).toEqual([[at('kamarga').positionId, at('kadis').positionId].sort()]);
  const off = await sql<{ payload: { seats: object[] } }>`select payload from platform.outbox where name = 'letter.taken_off' and payload ->> 'letterId' = ${letterId}`.execute(here.house.db);
  expect(off.rows.map((row) => row.payload.seats)).toEqual([[{ positionId: at('kabid').positionId, employeeId: null }]]);
  const last = (await here.get('operator', `/api/letters/${letterId}/actions`)).json().rows.at(-1);
  expect(last).toMatchObject({ kind: 'corrected', note: 'Salah penerima di loket', details: { fields: ['addressees'] }, change: { before: { addressees: 'Kepala Bidang Sumber Daya Air' }, after: { addressees: 'Kepala Bidang Bina Marga, Kepala Dinas PUPR' } } });
});

test('who has read the letter stays addressed; beside them others are added, and a copy becomes an addressee', async () => {
  const letterId = await register([at('kadis'), at('kabid', 'copy')]);
  await here.post('kadis', `/api/letters/${letterId}/read`);
  for (const wanted of [[at('kabid')], [at('kadis', 'copy'), at('kabid')]]) {
    const refused = await readdress(letterId, wanted);
    expect([refused.statusCode, code(refused), refused.json().error.details.positionIds]).toEqual([409, 'letter.addressee_at_work', [at('kadis').positionId]]);
  }
  expect((await readdress(letterId, [at('kadis'), at('kabid'), at('kamarga', 'copy')])).statusCode).toBe(200);
  expect(await toOf(letterId)).toEqual(['Kepala Bidang Bina Marga copy', 'Kepala Bidang Sumber Daya Air to', 'Kepala Dinas PUPR to']);
});

test('a letter is never a copy only, and a correction that moves nobody is none', async () => {
  const letterId = await register([at('kadis')]);
  expect(code(await readdress(letterId, [at('kadis', 'copy')]))).toBe('letter.nobody_addressed');
  expect(code(await readdress(letterId, [at('kadis')]))).toBe('letter.nothing_changed');
  expect(code(await readdress(letterId, [at('kabid')], 'kadis'))).toBe('letter.not_your_act');
});

test('a top secret letter given to another desk is for the person there, and no longer for the first', async () => {
  const letterId = await register([at('kabid')], { securityClass: 'SR' });
  expect((await readdress(letterId, [at('kamarga')])).statusCode).toBe(200);
  expect([await seen('kabid', letterId), await seen('kamarga', letterId)]).toEqual([404, 200]);
  const { rows } = await sql<{ grantee: string }>`select grantee from letters.access where letter_id = ${letterId} and relation = 'addressee'`.execute(here.house.db);
  expect(rows).toEqual([{ grantee: 'employee' }]);
});

test('row-level security keeps a reading: no registry deletes a delivery that was read', async () => {
  const letterId = await register([at('kadis')]);
  await here.post('kadis', `/api/letters/${letterId}/read`);
  const actor = await here.office.actor('operator');
  const gone = await here.house.db.transaction().execute(async (tx) => {
    await sql`select set_config('lontar.phase', 'work', true), set_config('lontar.roles', ${JSON.stringify(actor.roles)}, true), set_config('lontar.hat_index', ${actor.hats.map((hat) => `${hat.grantee}${hat.id}=,${hat.via},;`).join('')}, true)`.execute(tx);
    return (await sql`delete from letters.delivery where letter_id = ${letterId}`.execute(tx)).numAffectedRows;
  });
  expect(Number(gone)).toBe(0);
});

test('nobody gives a secret letter that was opened to a new desk in the name of a correction, least of all the clerk to himself', async () => {
  const own = await makeDesk(here.office.desks['operator']?.employeeId ?? '');
  const letterId = await register([at('kadis')], { securityClass: 'R' });
  expect((await here.post('kadis', `/api/letters/${letterId}/open-sealed`, { version: 1, subject: 'Keterangan saksi', files: [] })).statusCode).toBe(200);
  const sent = await register([at('kadis')], { securityClass: 'R' });
  await arrange(`update letters.letter set came_from = '${letterId}', sealed = false where id = '${sent}'; insert into letters.letter_subject (letter_id, subject) values ('${sent}', 'Dikirim di dalam rumah')`);
  for (const id of [letterId, sent]) {
    const refused = await readdress(id, [at('kadis'), { positionId: own, kind: 'copy' }]);
    expect([refused.statusCode, code(refused), refused.json().error.details.fields]).toEqual([403, 'letter.field_not_yours', ['addressees']]);
    expect(await toOf(id)).toEqual(['Kepala Dinas PUPR to']);
  }
  const lowered = await here.post('operator', `/api/letters/${sent}/correct`, { version: 1, reason: 'cap dianggap keliru', changes: { securityClass: 'B' } });
  expect(code(lowered)).toBe('letter.field_not_yours');
});

test('a letter found to be top secret belongs to who holds the desk now: a later correction brings nobody back who left it, and takes it from who holds it', async () => {
  const [former, present] = [await makePerson(), await makePerson()];
  const positionId = await makeDesk(former);
  const letterId = await register([{ positionId, kind: 'to' }, at('kamarga')]);
  await arrange(`update organization.assignment set until_on = '2026-11-01' where employee_id = '${former}'`);
  await seat(present, positionId, '2026-11-02');
  const { version } = (await here.get('operator', `/api/letters/${letterId}`)).json();
  expect((await here.post('operator', `/api/letters/${letterId}/correct`, { version, reason: 'cap SR terlewat', changes: { securityClass: 'SR' } })).statusCode).toBe(200);
  const kamarga = here.office.desks['kamarga']?.employeeId ?? '';
  const kabid = here.office.desks['kabid']?.employeeId ?? '';
  expect((await readdress(letterId, [{ positionId, kind: 'to' }, at('kamarga'), at('kabid', 'copy')])).statusCode).toBe(200);
  expect(await personsOf(letterId)).toEqual([kabid, kamarga, present].sort());
  expect((await readdress(letterId, [at('kamarga')])).statusCode).toBe(200);
  expect(await personsOf(letterId)).toEqual([kamarga]);
});

test('who holds two desks a top secret letter went to keeps it when one of them is taken off', async () => {
  const person = await makePerson();
  const [one, two] = [await makeDesk(person), await makeDesk(person)];
  const letterId = await register([{ positionId: one, kind: 'to' }, { positionId: two, kind: 'copy' }], { securityClass: 'SR' });
  expect((await readdress(letterId, [{ positionId: one, kind: 'to' }])).statusCode).toBe(200);
  expect(await personsOf(letterId)).toEqual([person]);
});

test('while a letter is in progress nobody is taken off it, not even a copy: a disposition may lie on the same desk', async () => {
  const letterId = await register([at('kadis'), at('kabid', 'copy')]);
  await arrange(`update letters.letter set state = 'in_progress' where id = '${letterId}'`);
  const refused = await readdress(letterId, [at('kadis')]);
  expect([refused.statusCode, code(refused), refused.json().error.details.positionIds]).toEqual([409, 'letter.addressee_at_work', [at('kabid').positionId]]);
  expect(await seen('kabid', letterId)).toBe(200);
});

test('who had the letter by a disposition and is then addressed keeps it as addressee; two desks of one person are one right', async () => {
  const letterId = await register([at('kadis')]);
  await arrange(`insert into letters.access select letter_id, 'position', '${at('kabid').positionId}', 'disposition', security_class, since, registered_at, received_on, urgency, state, unit_id from letters.access where letter_id = '${letterId}' and grantee = 'registry'`);
  expect((await readdress(letterId, [at('kadis'), at('kabid')])).statusCode).toBe(200);
  const { rows } = await sql<{ relation: string }>`select relation from letters.access where letter_id = ${letterId} and grantee_id = ${at('kabid').positionId}`.execute(here.house.db);
  expect(rows).toEqual([{ relation: 'addressee' }]);
  const person = await makePerson();
  const both = await Promise.all([makeDesk(person), makeDesk(person)]);
  const topSecret = await register([at('kadis')], { securityClass: 'SR' });
  expect((await readdress(topSecret, [at('kadis'), ...both.map((positionId): To => ({ positionId, kind: 'copy' }))])).statusCode).toBe(200);
  expect(await personsOf(topSecret)).toEqual([here.office.desks['kadis']?.employeeId ?? '', person].sort());
});

test('a desk that is addressed, taken off and addressed again is rung both times: the two events are not the same one', async () => {
  const letterId = await register([at('kabid')]);
  for (const who of ['kamarga', 'kabid', 'kamarga']) expect((await readdress(letterId, [at(who)])).statusCode).toBe(200);
  const { rows } = await sql<{ payload: object }>`select payload from platform.outbox where name = 'letter.readdressed' and payload ->> 'letterId' = ${letterId}`.execute(here.house.db);
  expect(new Set(rows.map((row) => JSON.stringify(row.payload))).size).toBe(3);
});
