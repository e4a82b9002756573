import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { countTouched, type Sent } from '#tests/plans.ts';
import { runSql } from '#tests/sql.ts';

// Ten thousand signed letters wait at one registry: what its pages look at follows what they show. Held by rows and by no clock.
const MANY = 10_000;
/** As in the plans of other lists: rows of a table for each that is shown; a guard reads some seven access rows, several times. */
const ROWS_FOR_EACH = 10;
const GUARD_ROWS_FOR_EACH = 60;
let house: TestHouse;
let office: OutgoingOffice;
let listening = false;
const sent: Sent[] = [];
beforeAll(async () => {
  house = await freshServices({ onStatement: (sql, parameters) => { if (listening) sent.push({ sql, parameters }); } });
  office = await makeOutgoingOffice(house);
  const staf = office.desks['staf'];
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    update organization.unit set registry_sends = true where id = '${office.unitId}';
    create temp table made as select gen_random_uuid() as id, n, case when n % 50 = 0 then 'very_urgent' when n % 9 = 0 then 'urgent' else 'normal' end as urgency, timestamptz '2026-11-01T01:00:00Z' + n * interval '1 minute' as at from generate_series(1, ${MANY}) n;
    insert into letters.letter (id, direction, unit_id, sender_name, letter_number, letter_date, received_on, received_via, urgency, security_class, state, entry_id, registered_at)
      select id, 'outgoing', '${office.unitId}', 'Dinas PUPR', '600/' || n || '/PUPR', '2026-11-10', '2026-11-01', 'system', urgency, 'B', 'to_release', gen_random_uuid(), at from made;
    insert into letters.letter_subject (letter_id, subject) select id, 'Permintaan data ' || n from made;
    insert into letters.outgoing (letter_id, type_code, drafter_position_id, drafter_employee_id, signer_position_id, signer_employee_id, addressee, way, handed_over_at)
      select id, 'SDINAS', '${staf?.positionId}', '${staf?.employeeId}', '${office.desks['kadis']?.positionId}', '${office.desks['kadis']?.employeeId}', 'PT Air Bersih', 'login', at + interval '1 day' from made;
    insert into letters.access (letter_id, grantee, grantee_id, relation, security_class, since, registered_at, received_on, urgency, state, unit_id, outgoing)
      select id, g.grantee, g.grantee_id::uuid, g.relation, 'B', at, at, '2026-11-01', urgency, 'to_release', '${office.unitId}', true from made
      cross join (values ('registry', '${office.unitId}', 'registry'), ('position', '${staf?.positionId}', 'drafter'), ('position', '${office.desks['kadis']?.positionId}', 'approver')) as g (grantee, grantee_id, relation);
    insert into letters.consignment (id, letter_id, line, kind, name, way, state, made_at, changed_at, unit_id, drafter_position_id, day, n, urgency_rank, received_by, received_at)
      select gen_random_uuid(), id, 'to:0', 'to', 'PT Air Bersih ' || n, 'courier', case when n % 2 = 0 then 'waiting' else 'received' end, at, at, '${office.unitId}', '${staf?.positionId}', '2026-11-19', n, case urgency when 'very_urgent' then 0 when 'urgent' then 1 else 2 end,
        case when n % 2 = 1 then 'Ibu Sari' end, case when n % 2 = 1 then at end from made;
    analyze letters.consignment; analyze letters.letter, letters.access, letters.outgoing, letters.letter_find, letters.letter_subject`);
}, 120_000);
afterAll(async () => {
  await office.app.close();
  await house.close();
});

async function look(who: string, url: string): Promise<{ shown: number; counted: Map<string, number>; json: Record<string, unknown> }> {
  await office.get(who, url);
  await house.services.readLog.flush();
  sent.length = 0;
  listening = true;
  const reply = await office.get(who, url);
  listening = false;
  expect(reply.statusCode, reply.body).toBe(200);
  const json = reply.json<Record<string, unknown>>();
  return { shown: (json['rows'] as unknown[] | undefined)?.length ?? 1, json, counted: await countTouched(house.appUrl, sent.filter((each) => !each.sql.includes('identity.session'))) };
}

const mostOpen = 500;
const heavy = ['letters.letter', 'letters.outgoing', 'letters.letter_subject'];

test('a page of what waits to be sent weighs the access rows of its registry and reads no letter it does not show', async () => {
  const first = await look('operator', `/api/expedition/queue?step=send&unitId=${office.unitId}&limit=50`);
  expect(first.shown).toBe(50);
  for (const table of heavy) expect(first.counted.get(table) ?? 0, table).toBeLessThanOrEqual(ROWS_FOR_EACH * first.shown);
  expect(first.counted.get('letters.access') ?? 0).toBeLessThanOrEqual(MANY + GUARD_ROWS_FOR_EACH * first.shown);
  const next = await look('operator', `/api/expedition/queue?step=send&unitId=${office.unitId}&limit=50&after=${String(first.json['next'])}`);
  expect(next.shown).toBe(50);
  for (const table of heavy) expect(next.counted.get(table) ?? 0, table).toBeLessThanOrEqual(ROWS_FOR_EACH * next.shown);
});

test('the count of what waits stops at five hundred', async () => {
  const { counted, json } = await look('operator', '/api/expedition/counts');
  expect(json).toMatchObject({ units: [{ toRelease: mostOpen, toCarry: mostOpen }] });
  expect(counted.get('letters.access') ?? 0).toBeLessThanOrEqual(ROWS_FOR_EACH * mostOpen);
  expect(counted.get('letters.letter') ?? 0).toBe(0);
});

test('the list of letters written, and what is found in it by the signer, reads its page', async () => {
  for (const url of ['/api/letters/outgoing?open=true&limit=50', '/api/letters/outgoing?limit=50']) {
    const { shown, counted } = await look('staf', url);
    expect(shown).toBe(50);
    for (const table of heavy) expect(counted.get(table) ?? 0, `${url}: ${table}`).toBeLessThanOrEqual(ROWS_FOR_EACH * shown);
  }
  const found = await look('staf', '/api/letters/outgoing?find=kepala+dinas&limit=50');
  expect(found.shown).toBe(50);
  for (const table of heavy) expect(found.counted.get(table) ?? 0, `find: ${table}`).toBeLessThanOrEqual(ROWS_FOR_EACH * found.shown);
  expect(found.counted.get('letters.letter_find') ?? 0).toBeLessThanOrEqual(2 * MANY);
  // What hundreds of thousands hold: the newest that fit, and then one's own.
  const common = await look('staf', '/api/letters/outgoing?find=se+da&limit=50');
  expect(common.counted.get('letters.letter_find') ?? 0, 'common words').toBeLessThanOrEqual(2 * MANY);
  for (const table of heavy) expect(common.counted.get(table) ?? 0, `common words: ${table}`).toBeLessThanOrEqual(ROWS_FOR_EACH * Math.max(common.shown, 50));
});

test('the list of a courier reads the five hundred it shows in their order, and none of what was carried on other days', async () => {
  const { counted, json } = await look('operator', `/api/expedition/parcels?unitId=${office.unitId}`);
  const open = json['open'] as { urgency: string; n: number }[];
  expect([open.length, json['hasMore'], (json['done'] as unknown[]).length]).toEqual([mostOpen, true, 0]);
  expect(open[0]).toMatchObject({ urgency: 'very_urgent', n: 50 });
  expect(counted.get('letters.consignment') ?? 0).toBeLessThanOrEqual(2 * mostOpen);
  expect(counted.get('letters.letter') ?? 0).toBeLessThanOrEqual(ROWS_FOR_EACH * mostOpen);
});

test('a page of what waits for its number passes over what is signed on the screen, and reads no more than it shows and passes', async () => {
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    update letters.letter set state = 'approved', entry_id = null, letter_number = null, letter_date = null; update letters.access set state = 'approved' where outgoing;
    update letters.outgoing o set way = 'wet' from letters.letter l where l.id = o.letter_id and extract(minute from l.registered_at)::int % 2 = 0;
    analyze letters.letter, letters.access, letters.outgoing`);
  for (const after of ['', String((await look('operator', `/api/expedition/queue?step=number&unitId=${office.unitId}&limit=50`)).json['next'])]) {
    const { shown, counted } = await look('operator', `/api/expedition/queue?step=number&unitId=${office.unitId}&limit=50${after && `&after=${after}`}`);
    expect(shown).toBe(50);
    for (const table of heavy) expect(counted.get(table) ?? 0, table).toBeLessThanOrEqual(ROWS_FOR_EACH * shown);
    expect(counted.get('letters.access') ?? 0).toBeLessThanOrEqual(GUARD_ROWS_FOR_EACH * shown);
  }
  const { counted, json } = await look('operator', '/api/expedition/counts');
  expect(json).toMatchObject({ units: [{ toNumber: mostOpen, toScan: 0 }] });
  expect(counted.get('letters.outgoing') ?? 0).toBeLessThanOrEqual(3 * mostOpen);
});
