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
/** The last one that read what a letter says of others anew for each print. */
const BEFORE_BESIDE = 68;
/** The last one before the word NOMOR was taken out of what cities and units decide about their numbers. */
const BEFORE_WORD = 85;
/** The last one before it was kept for whom of an order a travel letter was begun, and who got a print. */
const BEFORE_KEPT = 109;
const newName = () => `lontar_upgrade_${randomBytes(6).toString('hex')}`;
const name = newName();
const adminUrl = withDatabase(inject('adminUrl'), name);
const numberedName = newName();
const numberedUrl = withDatabase(inject('adminUrl'), numberedName);
const designedName = newName();
const designedUrl = withDatabase(inject('adminUrl'), designedName);
const orderedName = newName();
const orderedUrl = withDatabase(inject('adminUrl'), orderedName);
const id = { unit: newId(), desk: newId(), clerk: newId(), book: newId(), letter: newId(), secret: newId(), entry: newId(), voided: newId(), sealed: newId(), secretariat: newId(), council: newId() };
let house: TestHouse;

beforeAll(async () => {
  house = await freshServices();
  await openOffice(name, { release: FIRST_RELEASE, wrote: letters() });
  await openOffice(numberedName, { release: BEFORE_BESIDE, wrote: numberedLetters() });
  await openOffice(designedName, { release: BEFORE_WORD, wrote: designedNumbers() });
  await openOffice(orderedName, { release: BEFORE_KEPT, wrote: orders() });
});
afterAll(async () => {
  await house.close();
  for (const each of [name, numberedName, designedName, orderedName]) await runSql(inject('adminUrl'), `drop database if exists ${each} with (force)`);
});

/** A database that stopped at a release, with what its office wrote until then. */
async function openOffice(database: string, { release, wrote }: { release: number; wrote: string }): Promise<void> {
  await runSql(inject('adminUrl'), `create database ${database}`);
  const client = new pg.Client({ connectionString: withDatabase(inject('adminUrl'), database) });
  await client.connect();
  for (const migration of listMigrations().slice(0, release)) {
    await client.query(migration.text.replaceAll('{{app}}', pg.escapeIdentifier(appRole())));
    await client.query('insert into platform.migration (number, name, sha256) values ($1, $2, $3)', [migration.number, migration.name, migration.sha256]);
  }
  await client.query(wrote);
  await client.end();
}

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
    insert into search.letter_text (letter_id, sender, subject, indexed_at) values ('${id.letter}', 'Balai Wilayah Sungai', 'Permintaan data pompa/genset', ${at}), ('${id.secret}', 'Balai Wilayah Sungai', '', ${at});
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
    // What a sign joins has been found by each of its words since words are kept apart.
    expect(await find({ q: 'genset' })).toEqual([id.letter]);
    expect(await find({ classification: '600' })).toEqual([id.letter]);
    expect((await find({ addresseeId: id.desk, datedFrom: '2026-01-12', datedTo: '2026-01-12' })).toSorted()).toEqual([id.letter, id.secret].toSorted());

    // What the counter wrote for years is offered from the first day.
    expect(await readTransaction(db, systemActor('test'), (tx) => tx.selectFrom('intake.senderUse').select(['unitId', 'name']).execute())).toEqual([{ unitId: id.unit, name: 'Balai Wilayah Sungai' }]);
    // Half past six in the evening of the fourteenth in London is the fifteenth here.
    expect(await runSql(adminUrl, 'select distinct dated_on::text from registers.entry')).toEqual([{ dated_on: '2026-01-15' }]);
    expect(await proveCompleteness(db as never, id.book)).toMatchObject({ complete: true, from: 41, to: 43, issued: 3, voided: 1 });
    const taken = await runCommand(services, takeNumber, { name: 'test', actor: systemActor('test'), commandId: newId(), input: { unitId: id.unit, kind: 'incoming', on: '2026-11-20', subject: { kind: 'letter', id: newId() } } });
    expect([taken.number, taken.text]).toEqual([44, '44']);
  } finally {
    await db.destroy();
  }
});

/**
 * A letter of the house that was numbered for the pen, and says that it answers an open and a secret letter it had received; and a secret order
 * without "Yth." that was listed by the first person it is given to, beside one that has such a line.
 */
function numberedLetters(): string {
  const at = `'2026-11-14T03:00:00Z'`;
  const employee = newId();
  const [open, secret, order, addressed] = [newId(), newId(), newId(), newId()];
  const letter = (letterId: string, of: { direction: string; securityClass: string; state: string; number: string }) =>
    `('${letterId}', '${of.direction}', '${id.unit}', 'Balai Wilayah Sungai', ${of.number}, '2026-11-12', '2026-11-14', 'hand', 'normal', '${of.securityClass}', '${of.state}', false, null, '${newId()}', ${at})`;
  const received = { direction: 'incoming', state: 'registered' };
  const outgoing = (letterId: string, of: string) => `('${letterId}', ${of.replace(',', `, '${id.desk}', '${employee}',`)})`;
  return `set lontar.roles = '["system"]'; set lontar.phase = 'work';
    insert into organization.unit (id, kind, name, number_code, is_agency, created_at) values ('${id.unit}', 'department', 'Dinas Pekerjaan Umum', 'PUPR', true, ${at});
    insert into organization.position (id, unit_id, title, kind, heads_unit, created_at) values ('${id.desk}', '${id.unit}', 'Kepala Dinas', 'structural', true, ${at});
    insert into organization.employee (id, name, status, created_at) values ('${employee}', 'Orang kadis', 'pns', ${at});
    insert into letters.letter (id, direction, unit_id, sender_name, letter_number, letter_date, received_on, received_via, urgency, security_class, state, sealed, classification, entry_id, registered_at)
      values ${letter(id.letter, { direction: 'outgoing', securityClass: 'B', state: 'numbered', number: 'null' })}, ${letter(open, { ...received, securityClass: 'B', number: "'600/7/BWS'" })}, ${letter(secret, { ...received, securityClass: 'R', number: "'600/8/BWS'" })},
        ${letter(order, { direction: 'outgoing', securityClass: 'R', state: 'numbered', number: 'null' })}, ${letter(addressed, { direction: 'outgoing', securityClass: 'R', state: 'numbered', number: 'null' })};
    insert into letters.outgoing (letter_id, type_code, drafter_position_id, drafter_employee_id, addressee, way, numbered_at)
      values ${outgoing(id.letter, `'SDINAS', 'Balai Wilayah Sungai', 'wet', ${at}`)}, ${outgoing(order, `'STUGAS', 'Orang pompa', 'login', null`)}, ${outgoing(addressed, `'STUGAS', 'Sekretaris Daerah', 'login', null`)};
    insert into letters.draft (letter_id, content, saved_at, saved_by_name) values ('${order}', '{"to": []}', ${at}, 'Orang kadis'), ('${addressed}', '{"to": [{"name": "Sekretaris Daerah"}]}', ${at}, 'Orang kadis');
    insert into letters.frozen (letter_id, sheet, parts, letter_date, frozen_at) values ('${id.letter}', '{}', '[]', '2026-11-14', ${at});
    insert into letters.relation (letter_id, kind, other_letter_id, made_at) values ('${id.letter}', 'answers', '${open}', ${at}), ('${id.letter}', 'refers', '${secret}', ${at})`;
}

test('a letter numbered before keeps from now on what it says of others, and nothing of a secret one', async () => {
  await migrate({ adminUrl: numberedUrl, appRole: appRole() });
  const db = openDatabase({ url: withDatabase(inject('appUrl'), numberedName) });
  try {
    const rows = await readTransaction(db, systemActor('test'), (tx) => tx.selectFrom('letters.frozen').select('beside').execute());
    expect(rows).toEqual([{ beside: { sender: { agency: 'Dinas Pekerjaan Umum', unit: 'Dinas Pekerjaan Umum', unitCode: 'PUPR' }, relations: [{ kind: 'answers', number: '600/7/BWS', date: '2026-11-12', sender: 'Balai Wilayah Sungai' }] } }]);
  } finally {
    await db.destroy();
  }
});

test('a letter that had its number before prints were noted waits for its scan; what lists call a secret order by is no person it is given to', async () => {
  const db = openDatabase({ url: withDatabase(inject('appUrl'), numberedName) });
  try {
    const rows = await readTransaction(db, systemActor('test'), (tx) => tx.selectFrom('letters.outgoing').select(['typeCode', 'addressee', 'numberedAt', 'printedAt']).orderBy('typeCode').orderBy('addressee').execute());
    const numberedAt = new Date('2026-11-14T03:00:00Z');
    expect(rows).toEqual([
      { typeCode: 'SDINAS', addressee: 'Balai Wilayah Sungai', numberedAt, printedAt: numberedAt },
      { typeCode: 'STUGAS', addressee: 'Sekretaris Daerah', numberedAt: null, printedAt: null },
      { typeCode: 'STUGAS', addressee: null, numberedAt: null, printedAt: null },
    ]);
  } finally {
    await db.destroy();
  }
});

/**
 * A city and a unit that decided a pattern of their own for decrees; a book that gave a number, and one that gave none. The secretariats of the
 * city and of the council keep the decrees of the mayor and the council beside those of their own heads.
 */
function designedNumbers(): string {
  const at = `'2026-11-14T03:00:00Z'`;
  const design = (unit: string, pattern: string) => `('${newId()}', ${unit}, 'decree', '${pattern}', 'sequence', 'letters', 14, 'SK Wali Kota 4/2026', 2027, ${at}, '${id.clerk}')`;
  const book = (bookId: string, kind: string) => `('${bookId}', '${id.unit}', '${kind}', 2026, 'NOMOR {urut} TAHUN {tahun}', 1, 'Buku baru', ${at})`;
  const decrees = (unitId: string, of: { bookId: string; year: number; start: number }) => `('${of.bookId}', '${unitId}', 'decree', ${of.year}, '{urut} TAHUN {tahun}', ${of.start}, 'Buku kertas', ${at})`;
  const kept = { running: newId(), closed: newId(), council: newId() };
  return `set lontar.roles = '["system"]'; set lontar.phase = 'work';
    insert into organization.unit (id, kind, name, is_agency, created_at) values ('${id.unit}', 'department', 'Dinas Pekerjaan Umum', true, ${at});
    insert into organization.unit (id, parent_id, kind, name, is_agency, created_at) values ('${id.secretariat}', '${id.unit}', 'secretariat', 'Sekretariat Daerah', true, ${at}), ('${id.council}', '${id.unit}', 'secretariat', 'Sekretariat DPRD', true, ${at});
    insert into organization.position (id, unit_id, title, kind, heads_unit, created_at) values ('${newId()}', '${id.secretariat}', 'Wali Kota', 'state_official', false, ${at}), ('${newId()}', '${id.council}', 'Ketua DPRD', 'state_official', false, ${at});
    insert into registers.design (id, unit_id, kind, pattern, numbering, sub_form, reservation_days, basis, from_year, decided_at, decided_by)
      values ${design('null', 'NOMOR {urut} TAHUN {tahun}')}, ${design(`'${id.unit}'`, 'Nomor {urut}/{unit}/{tahun}')};
    insert into registers.book (id, unit_id, kind, year, pattern, start_number, start_basis, opened_at) values ${book(id.book, 'decree')}, ${book(id.entry, 'regulation')},
      ${decrees(id.secretariat, { bookId: kept.running, year: 2026, start: 1 })}, ${decrees(id.secretariat, { bookId: kept.closed, year: 2025, start: 1 })}, ${decrees(id.council, { bookId: kept.council, year: 2026, start: 41 })};
    set lontar.phase = 'counter';
    insert into registers.counter (book_id, last) values ('${id.book}', 1), ('${kept.running}', 3);
    insert into registers.counter (book_id, last, closed) values ('${kept.closed}', 57, true);`;
}

test('next year no decree reads NOMOR NOMOR, whoever designed its numbers; a book that gave one goes on as it began', async () => {
  await migrate({ adminUrl: designedUrl, appRole: appRole() });
  const patterns = async (table: string, kinds: string) => (await runSql(designedUrl, `select pattern from registers.${table} where kind in (${kinds}) and (unit_id is null or unit_id = '${id.unit}') order by pattern collate "C" desc`)).map((row) => row['pattern']);
  expect(await patterns('design', `'decree'`)).toEqual(['{urut}/{unit}/{tahun}', '{urut} TAHUN {tahun}']);
  expect(await patterns('book', `'agency_decree', 'regulation'`)).toEqual(['{urut} TAHUN {tahun}', 'NOMOR {urut} TAHUN {tahun}']);
});

test('an agency’s running book of decrees goes on with its count and pattern, as a book of decrees of agencies, and what was decided for decrees holds for both', async () => {
  const [book] = await runSql(designedUrl, `select b.kind, b.pattern, c.last from registers.book b join registers.counter c on c.book_id = b.id where b.id = '${id.book}'`);
  expect(book).toEqual({ kind: 'agency_decree', pattern: 'NOMOR {urut} TAHUN {tahun}', last: 1 });
  expect(await runSql(designedUrl, `select pattern, basis, from_year from registers.design where kind = 'agency_decree' order by unit_id nulls first`)).toMatchObject([{ pattern: '{urut} TAHUN {tahun}', basis: 'SK Wali Kota 4/2026', from_year: 2027 }, { pattern: '{urut}/{unit}/{tahun}' }]);
});

test('who keeps the decrees of the mayor or the council gives no number of the year a second time to a decree of its own head', async () => {
  const db = openDatabase({ url: withDatabase(inject('appUrl'), designedName) });
  try {
    const next = async (unitId: string, kind: 'decree' | 'agency_decree') =>
      (await runCommand({ ...house.services, db }, takeNumber, { name: 'test', actor: systemActor('test'), commandId: newId(), input: { unitId, kind, on: '2026-11-20', subject: { kind: 'letter', id: newId() } } })).text;
    expect([await next(id.secretariat, 'agency_decree'), await next(id.secretariat, 'agency_decree'), await next(id.secretariat, 'decree')]).toEqual(['4 TAHUN 2026', '5 TAHUN 2026', '4 TAHUN 2026']);
    // What the paper book held before Lontar is not given again either.
    expect(await next(id.council, 'agency_decree')).toBe('41 TAHUN 2026');
  } finally {
    await db.destroy();
  }
  expect(await runSql(designedUrl, `select year, start_basis from registers.book where unit_id = '${id.secretariat}' and kind = 'agency_decree'`)).toEqual([{ year: 2026, start_basis: 'Lanjutan buku keputusan 2026: sampai nomor 3 tercatat di sana' }]);
});

// Ids grow with time.
const [first = '', second = ''] = [newId(), newId()].toSorted();
const ordered = { order: newId(), first, second, discarded: newId(), sits: newId(), left: newId(), came: newId() };

/** An order to four people that went out on 16 November, and three travel letters begun from it: two for one person, one discarded. */
function orders(): string {
  const at = `'2026-11-16T03:00:00Z'`;
  const person = (name: string, employeeId?: string) => ({ name, nip: '198511172011011915', ...(employeeId ? { employeeId } : {}) });
  const people = [person('Sari', ordered.sits), person('Tono', ordered.left), person('Umar', ordered.came), { name: 'Mega' }];
  const employee = (employeeId: string, name: string, nip: number) => `('${employeeId}', '${name}', '19851117201101190${nip}', 'pns', ${at})`;
  const letter = (letterId: string, of: string) => `('${letterId}', 'outgoing', '${id.unit}', 'Kepala Dinas', '2026-11-16', 'system', 'normal', 'B', ${of})`;
  const outgoing = (letterId: string, of: string) => `('${letterId}', ${of})`;
  const travel = (traveller: object) => JSON.stringify({ relations: [{ kind: 'refers', letterId: ordered.order }], fields: { traveller } });
  const draft = (letterId: string, content: string) => `('${letterId}', '${content}', ${at}, 'Sari')`;
  const begun = [[ordered.first, 0], [ordered.second, 0], [ordered.discarded, 3]] as const;
  const sits = (employeeId: string, positionId: string, of: string) => `('${newId()}', '${employeeId}', '${positionId}', 'definitive', ${of}, ${at})`;
  const desks = { left: newId(), came: newId() };
  return `set lontar.roles = '["system"]'; set lontar.phase = 'work';
    insert into organization.unit (id, kind, name, is_agency, created_at) values ('${id.unit}', 'department', 'Dinas Pekerjaan Umum', true, ${at});
    insert into organization.position (id, unit_id, title, kind, heads_unit, created_at) values ('${id.desk}', '${id.unit}', 'Kepala Dinas', 'structural', true, ${at}), ('${desks.left}', '${id.unit}', 'Petugas', 'structural', false, ${at}), ('${desks.came}', '${id.unit}', 'Pengawas', 'structural', false, ${at});
    insert into organization.employee (id, name, nip, status, created_at) values ${[employee(ordered.sits, 'Sari', 1), employee(ordered.left, 'Tono', 2), employee(ordered.came, 'Umar', 3)].join()};
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, until_on, created_at) values ${[sits(ordered.sits, id.desk, `'2020-01-01', null`), sits(ordered.left, desks.left, `'2020-01-01', '2026-11-20'`), sits(ordered.came, desks.came, `'2026-11-23', null`)].join()};
    insert into registers.book (id, unit_id, kind, year, pattern, start_number, start_basis, opened_at) values ('${id.book}', '${id.unit}', 'outgoing', 2026, '{urut}', 1, 'Buku baru', ${at});
    set lontar.phase = 'counter';
    insert into registers.counter (book_id, last) values ('${id.book}', 1);
    insert into registers.entry (id, book_id, n, text, subject_kind, subject_id, issued_at, issued_by) values ('${id.entry}', '${id.book}', 1, '1', 'letter', '${ordered.order}', ${at}, '${id.clerk}');
    set lontar.phase = 'work';
    insert into letters.letter (id, direction, unit_id, sender_name, received_on, received_via, urgency, security_class, state, entry_id, registered_at) values ${letter(ordered.order, `'sent', '${id.entry}', ${at}`)},
      ${letter(ordered.first, `'draft', null, '2026-11-17T03:00:00Z'`)}, ${letter(ordered.second, `'in_route', null, '2026-11-18T03:00:00Z'`)}, ${letter(ordered.discarded, `'discarded', null, ${at}`)};
    insert into letters.outgoing (letter_id, type_code, drafter_position_id, drafter_employee_id, sent_at) values ${outgoing(ordered.order, `'STUGAS', '${id.desk}', '${ordered.sits}', ${at}`)},
      ${begun.map(([letterId]) => outgoing(letterId, `'SPD', '${id.desk}', '${ordered.sits}', null`)).join()};
    insert into letters.draft (letter_id, content, saved_at, saved_by_name) values ${draft(ordered.order, JSON.stringify({ to: [], copies: [], relations: [], fields: { people } }))}, ${begun.map(([letterId, at_]) => draft(letterId, travel(people[at_] ?? {}))).join()}`;
}

test('of an order that went out before it was kept who got a print, those did who sat nowhere on that day; of travel letters begun before, the first for each person is kept', async () => {
  await migrate({ adminUrl: orderedUrl, appRole: appRole() });
  const db = openDatabase({ url: withDatabase(inject('appUrl'), orderedName) });
  try {
    const [sent, begun] = await readTransaction(db, systemActor('test'), async (tx) => [
      await tx.selectFrom('letters.outgoing').select('givenByHand').where('letterId', '=', ordered.order).execute(),
      await tx.selectFrom('letters.travelLetter').select(['letterId', 'person', 'ended']).where('orderId', '=', ordered.order).orderBy('person').execute(),
    ]);
    expect(sent).toEqual([{ givenByHand: ['Umar', 'Mega'] }]);
    expect(begun).toEqual([{ letterId: ordered.first, person: 0, ended: false }, { letterId: ordered.discarded, person: 3, ended: true }]);
  } finally {
    await db.destroy();
  }
});
