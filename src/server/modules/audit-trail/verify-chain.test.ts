import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemActor } from '#server/platform/actor.ts';
import { appendAlone } from '#server/platform/audit.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { verifyChain } from './verify-chain.ts';

let house: TestHouse;
beforeAll(async () => { house = await freshServices(); });
afterAll(() => house.close());
// The chain as it was is put back before each test, by the one who owns the tables.
beforeEach(async () => {
  await runSql(house.adminUrl, "delete from platform.audit_row; update platform.audit_head set seq = 0, hash = sha256('lontar audit chain')");
  await write(12);
});

async function write(count: number): Promise<void> {
  const facts = Array.from({ length: count }, (_, index) => ({ action: 'letter.registered', subjectKind: 'letter', subjectId: null, details: { number: index + 1, place: 'Kantor “Élok” 街' } }));
  await appendAlone(house.db, { actor: systemActor('test'), at: house.services.clock(), facts });
}

test('the chain of all acts is whole and its head is the last row (DMI-34)', async () => {
  expect(await verifyChain(house.db)).toMatchObject({ whole: true, rows: 12, headSeq: 12, firstBreak: null });
});

test('one changed byte in an old row is found and the row is named (DMI-34)', async () => {
  await runSql(house.adminUrl, `update platform.audit_row set body = replace(body, 'letter.registered', 'letter.registerer') where seq = 5`);
  expect(await verifyChain(house.db)).toMatchObject({ whole: false, rows: 4, firstBreak: { seq: 5, reason: 'changed_row' } });
});

test('a row whose hash was recomputed after a change breaks the next one', async () => {
  await runSql(house.adminUrl, `update platform.audit_row r set body = b.body, action = b.body::jsonb ->> 'action', hash = sha256(p.hash || convert_to(b.body, 'UTF8'))
    from platform.audit_row p, (select replace(body, 'registered', 'forgotten') as body from platform.audit_row where seq = 5) b where r.seq = 5 and p.seq = 4`);
  expect(await verifyChain(house.db)).toMatchObject({ firstBreak: { seq: 6, reason: 'changed_row' } });
});

test('a deleted row is found', async () => {
  await runSql(house.adminUrl, 'delete from platform.audit_row where seq = 7');
  expect(await verifyChain(house.db)).toMatchObject({ whole: false, firstBreak: { seq: 7, reason: 'missing_row' } });
});

test('a cut end is found by the head', async () => {
  await runSql(house.adminUrl, 'delete from platform.audit_row where seq > 9');
  expect(await verifyChain(house.db)).toMatchObject({ whole: false, rows: 9, firstBreak: { seq: 10, reason: 'cut_end' } });
});

test('an emptied chain is found by the head', async () => {
  await runSql(house.adminUrl, 'delete from platform.audit_row');
  expect(await verifyChain(house.db)).toMatchObject({ whole: false, firstBreak: { seq: 1, reason: 'cut_end' } });
});

test('a head that was set back is found', async () => {
  await runSql(house.adminUrl, 'update platform.audit_head set seq = 9, hash = (select hash from platform.audit_row where seq = 9)');
  expect(await verifyChain(house.db)).toMatchObject({ whole: false, firstBreak: { seq: 9, reason: 'changed_head' } });
});

test('a row dated back in its column but not in its bytes is found', async () => {
  await runSql(house.adminUrl, "update platform.audit_row set at = at - interval '1 day' where seq = 3");
  expect(await verifyChain(house.db)).toMatchObject({ firstBreak: { seq: 3, reason: 'changed_column' } });
});

test('a row whose searched columns say another than its bytes is found', async () => {
  await runSql(house.adminUrl, "update platform.audit_row set action = 'letter.read' where seq = 4");
  expect(await verifyChain(house.db)).toMatchObject({ firstBreak: { seq: 4, reason: 'changed_column' } });
});

test('a check may start in the middle and says where from', async () => {
  expect(await verifyChain(house.db, { from: 8 })).toMatchObject({ whole: true, from: 8, rows: 5 });
  expect(await verifyChain(house.db, { from: 40 })).toMatchObject({ whole: false, firstBreak: { seq: 40, reason: 'unknown_start' } });
});

test('a chain longer than one batch is checked batch by batch', async () => {
  await write(11_000);
  const { rows } = await sql<{ count: number }>`select count(*) as count from platform.audit_row`.execute(house.db);
  expect(await verifyChain(house.db)).toMatchObject({ whole: true, rows: rows[0]?.count });
});
