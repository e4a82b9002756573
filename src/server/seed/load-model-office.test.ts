import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { verifyChain } from '#server/modules/audit-trail/index.ts';
import { proveCompleteness } from '#server/modules/registers/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { rooms } from '#server/rooms.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { loadModelOffice, type ModelAccount } from './load-model-office.ts';
import { senderOf, senders, type Sender } from './senders.ts';
import { storyToday } from './story-calendar.ts';
import { stateOf, story } from './story.ts';

let house: TestHouse;
let accounts: ModelAccount[];

beforeAll(async () => {
  house = await freshServices();
  const loadPreset = async (...given: Parameters<NonNullable<(typeof rooms)[number]['preset']>>) => {
    for (const room of rooms) await room.preset?.(...given);
  };
  accounts = await loadModelOffice({ services: house.services, loadPreset }, { today: storyToday, typesetOnly: true });
}, 180_000);
afterAll(() => house.close());

const look = (query: string) => runSql(house.adminUrl, query);

test('the accounts of the story are given back with name, title and password', () => {
  expect(accounts).toHaveLength(22);
  expect(accounts.find((account) => account.username === 'siti.loket')).toMatchObject({
    name: 'Siti Marlina, A.Md.',
    title: 'Pencatat Surat Pusat (loket surat Setda)',
  });
});

test('no registry of the model office is without an account, and one of a unit outside the story is printed', async () => {
  const silent = await look(`select u.name from organization.duty d join organization.unit u on u.id = d.unit_id where d.role = 'operator' and not exists (select from identity.account a where a.employee_id = d.employee_id)`);
  expect(silent).toEqual([]);
  expect(accounts.find((account) => account.username === 'bunga.adminkantor')?.title).toBe('Admin Kantor BAPPEDALITBANG');
});

test('who wrote from outside is on record, and what the counter wrote down is offered to it again', async () => {
  const open = story.filter((letter) => !isSecret(letter.securityClass ?? 'B')).map((letter) => senderOf(letter.from));
  const outside = Object.values<Sender>(senders).filter((sender) => sender.unit === undefined);
  const known = await readTransaction(house.db, systemActor('test'), (tx) => sql`select (select count(*)::int from organization.party) as parties, (select count(*)::int from intake.sender_use) as used, (select count(*)::int from letters.letter where party_id is not null) as letters`.execute(tx));
  expect(known.rows[0]).toEqual({ parties: outside.length, used: new Set(open.map((sender) => sender.name)).size, letters: open.filter((sender) => sender.unit === undefined).length });
});

test('the book is complete: it goes on where the paper book ended and keeps its one void number', async () => {
  const [book] = await look('select id from registers.book');
  const proof = await readTransaction(house.services.db, systemActor('test'), (tx) => proveCompleteness(tx, String(book?.id)));
  expect(proof).toEqual({ complete: true, from: 2392, to: 2431, issued: 40, voided: 1, reserved: 0, unused: 0, open: 0, subs: 0, holes: [], faults: [] });
});

test('each letter of the story is in the state the story says', async () => {
  const rows = await look('select distinct e.n, a.state from letters.access a join registers.entry e on e.subject_id = a.letter_id order by e.n');
  const expected = {
    waiting: 'registered',
    read: 'read',
    in_hand: 'in_progress',
    overdue: 'in_progress',
    reported: 'in_progress',
    closed: 'closed',
    void: 'void',
  } as const;
  expect(rows.map((row) => [row.n, row.state])).toEqual(story.map((letter) => [letter.agendaNumber, expected[stateOf(letter)]]));
});

test('the record names person and position: from Monday of last week the Plh. disposes as Sekda', async () => {
  const rows = await look(`select distinct e.name, (d.issued_at at time zone 'Asia/Makassar')::date::text >= '2026-11-09' as later
    from dispositions.disposition d join organization.position p on p.id = d.issuer_position_id and p.code = 'SEKDA' join organization.employee e on e.id = d.issuer_employee_id`);
  expect(rows.map((row) => `${String(row.name)} ${String(row.later)}`).toSorted()).toEqual([
    'Drs. Made Suardika, M.M. true',
    'Ir. Hasan Mandagiri, M.Si. false',
  ]);
});

test('the path of the flood letter leads to the division that is late, not to who only takes note', async () => {
  const rows = await look(`select p.code, r.leads, r.due_on::text as due from dispositions.recipient r join organization.position p on p.id = r.position_id
    join registers.entry e on e.subject_id = r.letter_id and e.n = 2418 order by r.arrived_at, p.code desc`);
  expect(rows.map((row) => `${String(row.code)} ${String(row.due)}`)).toEqual([
    'BAPPEDA-K null',
    'PUPR-K 2026-11-18',
    'BPBD-K 2026-11-18',
    'PUPR-B2-K 2026-11-16',
  ]);
});

test('every act of the story stands on the chain in the order of its hours, and the chain verifies', async () => {
  const rows = await look('select at from platform.audit_row order by seq');
  const times = rows.map((row) => (row.at instanceof Date ? row.at.getTime() : Number.NaN));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.length).toBeGreaterThan(200);
  expect(await verifyChain(house.services.db)).toMatchObject({ whole: true, rows: times.length });
});
