import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { runSql } from '#tests/sql.ts';
import { chooseBook, usualBook } from './choose-book.ts';

let house: TestHouse;
let office: LetterOffice;
const [clerk, mayor] = [newId(), newId()];
let city = '';

/** A clerk who keeps the registry of the agency and of the city itself, where the mayor sits; only the agency's book is open. */
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  office.desks['dua'] = { positionId: '', employeeId: clerk, seat: 'definitive' };
  const [row] = await runSql(house.adminUrl, `select id from organization.unit where abbreviation = 'Pemkot'`);
  city = String(row?.['id']);
  await arrange(`insert into organization.position (id, unit_id, title, kind, heads_unit, may_dispose, created_at) values ('${mayor}', '${city}', 'Wali Kota', 'structural', true, true, now());
    insert into organization.employee (id, name, status, created_at) values ('${clerk}', 'Orang dua', 'pns', now());
    insert into organization.duty (id, role, employee_id, unit_id, from_on, created_at) values ('${newId()}', 'registry-clerk', '${clerk}', '${office.unitId}', '2020-01-01', now()), ('${newId()}', 'registry-clerk', '${clerk}', '${city}', '2020-01-01', now())`);
});
afterAll(() => house.close());

const arrange = (statements: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; ${statements}`);
async function bookFor(asked: { unitId?: string }): Promise<string> {
  const actor = await office.actor('dua');
  return readTransaction(house.services.db, actor, (tx) => chooseBook({ tx, actor, now: house.services.clock() }, { unitId: asked.unitId ?? null, positionId: mayor }));
}

test('a letter to the mayor enters the book its counter uses while no book of the city is open, and that of the city afterwards (BKS-27)', async () => {
  expect(await bookFor({})).toBe(office.unitId);
  expect(await bookFor({ unitId: city })).toBe(city);
  await arrange(`insert into registers.book (id, unit_id, kind, year, pattern, start_basis, opened_at) values ('${newId()}', '${city}', 'incoming', 2026, '{urut}', 'buku baru', now())`);
  expect(await bookFor({})).toBe(city);
});

test('of several open books the busiest is the usual one; with none open a book of the addressee is begun', () => {
  expect(usualBook('kota', ['setda', 'dinas'])).toBe('setda');
  expect(usualBook('dinas', ['setda', 'dinas'])).toBe('dinas');
  expect(usualBook('kota', [])).toBe('kota');
});
