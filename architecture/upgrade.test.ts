import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { systemActor, type Actor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { openDatabase } from '#server/platform/database.ts';
import { newId } from '#server/platform/ids.ts';
import { listMigrations, migrate } from '#server/platform/migrate.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { proveCompleteness } from '#server/modules/registers/prove-completeness.ts';
import { takeNumber } from '#server/modules/registers/take-number.ts';
import { searchLetters } from '#server/modules/search/search-queries.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { withDatabase } from '#tests/sql.ts';

// An office that opened with the first ten migrations and wrote letters since. What came later must find its rows: the migrator is no
// superuser, so row-level security is forced on it too, and a backfill that forgot to name an actor would change nothing and say nothing.
const FIRST_RELEASE = 10;
const name = `lontar_upgrade_${randomBytes(6).toString('hex')}`;
const adminUrl = withDatabase(inject('adminUrl'), name);
const id = { unit: newId(), desk: newId(), clerk: newId(), book: newId(), letter: newId(), secret: newId(), entry: newId(), voided: newId(), sealed: newId() };
let house: TestHouse;

beforeAll(async () => {
  house = await freshServices();
  await runSql(inject('adminUrl'), `create database ${name}`);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const migration of listMigrations().slice(0, FIRST_RELEASE)) {
    await client.query(migration.text.replaceAll('{{app}}', pg.escapeIdentifier(appRole())));
    await client.query('insert into platform.migration (number, name, sha256) values ($1, $2, $3)', [migration.number, migration.name, migration.sha256]);
  }
  await client.query(letters());
  await client.end();
});
afterAll(async () => {
  await house.close();
  await runSql(inject('adminUrl'), `drop database if exists ${name} with (force)`);
});

const appRole = () => decodeURIComponent(new URL(inject('appUrl')).username);

/** Two letters and a void number of January, the second letter secret and still in its envelope. */
function letters(): string {
  const at = `'2026-01-14T18:30:00Z'`;
  const entries = [id.entry, id.voided, id.sealed].map((entry, index) => `('${entry}', '${id.book}', ${index + 41}, '${index + 41}', 'letter', '${[id.letter, newId(), id.secret][index]}', ${at}, '${id.clerk}')`);
  const letter = (letterId: string, of: string) => `('${letterId}', 'incoming', '${id.unit}', 'Balai Wilayah Sungai', '600/7/BWS', '2026-01-12', '2026-01-14', 'hand', 'normal', ${of}, ${at})`;
  const access = (letterId: string, of: string) => `('${letterId}', 'position', '${id.desk}', 'addressee', '${of}', ${at}, ${at}, '2026-01-14', 'normal', 'registered', '${id.unit}')`;
  return `set lontar.roles = '["system"]'; set lontar.phase = 'work';
    insert into organization.unit (id, kind, name, is_agency, created_at) values ('${id.unit}', 'department', 'Dinas Pekerjaan Umum', true, ${at});
    insert into organization.position (id, unit_id, title, kind, heads_unit, created_at) values ('${id.desk}', '${id.unit}', 'Kepala Dinas', 'structural', true, ${at});
    insert into registers.book (id, unit_id, kind, year, pattern, start_number, start_basis, opened_at) values ('${id.book}', '${id.unit}', 'incoming', 2026, '{urut}', 41, 'Buku kertas berakhir pada 40', ${at});
    set lontar.phase = 'counter';
    insert into registers.counter (book_id, last) values ('${id.book}', 43);
    insert into registers.entry (id, book_id, n, text, subject_kind, subject_id, issued_at, issued_by) values ${entries.join()};
    set lontar.phase = 'work';
    insert into registers.void (entry_id, book_id, reason, voided_at, voided_by) values ('${id.voided}', '${id.book}', 'Salah buku', ${at}, '${id.clerk}');
    insert into letters.access (letter_id, grantee, grantee_id, relation, security_class, since, registered_at, received_on, urgency, state, unit_id) values ${access(id.letter, 'B')}, ${access(id.secret, 'R')};
    insert into letters.letter (id, direction, unit_id, sender_name, letter_number, letter_date, received_on, received_via, urgency, security_class, state, sealed, classification, entry_id, registered_at)
      values ${letter(id.letter, `'B', 'registered', false, '600.1', '${id.entry}'`)}, ${letter(id.secret, `'R', 'registered', true, null, '${id.sealed}'`)};
    insert into letters.letter_subject (letter_id, subject, summary) values ('${id.letter}', 'Permintaan data pompa', 'Rumah pompa di kelurahan pesisir');
    insert into letters.delivery (id, letter_id, kind, position_id, state, delivered_at) values ('${newId()}', '${id.letter}', 'to', '${id.desk}', 'unread', ${at}), ('${newId()}', '${id.secret}', 'to', '${id.desk}', 'unread', ${at});
    insert into search.letter_text (letter_id, sender, subject, indexed_at) values ('${id.letter}', 'Balai Wilayah Sungai', 'Permintaan data pompa', ${at}), ('${id.secret}', 'Balai Wilayah Sungai', '', ${at});
    insert into search.letter_number (number, letter_id, kind) values ('600/7/BWS', '${id.letter}', 'sender')`;
}

test('an office that has worked since the first release comes up to this one with all it wrote', async () => {
  const applied = await migrate({ adminUrl, appRole: appRole() });
  expect(applied).toHaveLength(listMigrations().length - FIRST_RELEASE);
  const db = openDatabase({ url: withDatabase(inject('appUrl'), name) });
  try {
    const services = { ...house.services, db };
    const leader: Actor = { ...systemActor('Kepala Dinas'), roles: ['leader'], positionId: id.desk, hats: [{ grantee: 'position', id: id.desk, via: 'self' }] };
    const find = (asked: Partial<Parameters<typeof searchLetters>[1]>) =>
      readTransaction(db, leader, async (tx) => (await searchLetters({ tx, actor: leader, now: services.clock(), logRead: () => undefined, logSecretRead: () => undefined }, { q: '', within: 'all', limit: 20, ...asked })).rows.map((row) => row.letterId));
    expect(await find({ q: 'pompa' })).toEqual([id.letter]);
    expect(await find({ q: 'kelurahan', within: 'summary' })).toEqual([id.letter]);
    expect(await find({ classification: '600' })).toEqual([id.letter]);
    expect((await find({ addresseeId: id.desk, datedFrom: '2026-01-12', datedTo: '2026-01-12' })).toSorted()).toEqual([id.letter, id.secret].toSorted());

    // Half past six in the evening of the fourteenth in London is the fifteenth here.
    expect(await runSql(adminUrl, 'select distinct dated_on::text from registers.entry')).toEqual([{ dated_on: '2026-01-15' }]);
    expect(await proveCompleteness(db as never, id.book)).toMatchObject({ complete: true, from: 41, to: 43, issued: 3, voided: 1 });
    const taken = await runCommand(services, takeNumber, { name: 'test', actor: systemActor('test'), commandId: newId(), input: { unitId: id.unit, kind: 'incoming', on: '2026-11-20', subject: { kind: 'letter', id: newId() } } });
    expect([taken.number, taken.text]).toEqual([44, '44']);
  } finally {
    await db.destroy();
  }
});
