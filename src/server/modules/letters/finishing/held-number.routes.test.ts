import { expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

// A number held beforehand is given to the letter it was held for, by who numbers or signs it.

const { house, office } = await openOutgoingOffice();
const code = (reply: { json: () => unknown }) => (reply.json() as { error: { code: string } }).error.code;
const number = (letterId: string, body: Record<string, unknown>, who = 'operator') => office.post(who, `/api/letters/outgoing/${letterId}/number`, body);
const heldFor = async (who: string, letterId: string) => office.get(who, `/api/letters/outgoing/${letterId}/held-numbers`);

/** The open outgoing book of the unit of `kadis`, opened by a first letter. */
async function bookOfUnit(): Promise<string> {
  const { letterId, version } = await office.approve({ way: 'wet' });
  return ((await number(letterId, { version })).json() as { agenda: { bookId: string } }).agenda.bookId;
}
const bookId = await bookOfUnit();
/** Another book of that unit, which has given nothing. */
async function openBook(kind: string, days: number): Promise<string> {
  const id = newId();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; insert into registers.book (id, unit_id, kind, year, pattern, start_number, start_basis, opened_at, reservation_days)
    select '${id}', unit_id, '${kind}', year, pattern, 1, 'Awal tahun', now(), ${days} from registers.book where id = '${bookId}'`);
  return id;
}
const hold = async (): Promise<{ reservationId: string; number: number }> => {
  const held = await office.post('operator', `/api/books/${bookId}/reservations`, { heldFor: 'Bidang Irigasi', purpose: 'surat permintaan data pintu air' });
  expect(held.statusCode, held.body).toBe(200);
  return held.json();
};

test('the registry gives a letter for the pen the number it held for it, and the next letter goes on behind', async () => {
  const held = await hold();
  const { letterId, version } = await office.approve({ way: 'wet' });
  expect((await heldFor('operator', letterId)).json()).toMatchObject({ numbers: [{ id: held.reservationId, number: held.number, heldFor: 'Bidang Irigasi', ofDay: false }] });
  const given = await number(letterId, { version, reservationId: held.reservationId });
  expect(given.statusCode, given.body).toBe(200);
  expect(given.json()).toMatchObject({ agenda: { bookId, number: held.number } });
  const next = await office.approve({ way: 'wet' });
  expect((await heldFor('operator', next.letterId)).json()).toEqual({ numbers: [] });
  expect(code(await number(next.letterId, { version: next.version, reservationId: held.reservationId }))).toBe('register.reservation_gone');
  expect((await number(next.letterId, { version: next.version })).json()).toMatchObject({ agenda: { number: held.number + 1 } });
});

test('who signs takes a held number with the signature; a repeat of the press takes no second one', async () => {
  const held = await hold();
  const { letterId, version } = await office.approve({ way: 'login' });
  expect((await heldFor('kadis', letterId)).json()).toMatchObject({ numbers: [{ id: held.reservationId }] });
  const commandId = newId();
  const sign = () => office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { commandId, version, reservationId: held.reservationId });
  const signed = await sign();
  expect(signed.statusCode, signed.body).toBe(200);
  expect((await sign()).json()).toEqual(signed.json());
  expect(await lookAs(house, `select n from registers.entry where subject_id = '${letterId}'`)).toEqual([{ n: held.number }]);
});

test('who signs learns for whom a number is held and not what for, and takes none of a printed sheet; its registry gives both', async () => {
  const held = await hold();
  const sheet = (await office.post('operator', `/api/books/${bookId}/sheets`, { count: 1, purpose: 'Listrik padam', datedOn: null })).json() as { sheetId: string };
  const [{ id: ofSheet } = { id: '' }] = await lookAs<{ id: string }>(house, `select id from registers.reservation where sheet_id = '${sheet.sheetId}'`);
  const { letterId, version } = await office.approve({ way: 'login' });
  const seen = async (who: string) => ((await heldFor(who, letterId)).json() as { numbers: { id: string; heldFor: string; purpose: string | null }[] }).numbers.map(({ id, heldFor: whom, purpose }) => ({ id, whom, purpose }));
  expect(await seen('operator')).toEqual([{ id: held.reservationId, whom: 'Bidang Irigasi', purpose: 'surat permintaan data pintu air' }, { id: ofSheet, whom: 'Lembar nomor', purpose: 'Listrik padam' }]);
  expect(await seen('kadis')).toEqual([{ id: held.reservationId, whom: 'Bidang Irigasi', purpose: null }]);
  expect(code(await office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version, reservationId: ofSheet }))).toBe('register.reservation_gone');
  expect((await office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version, reservationId: held.reservationId })).statusCode).toBe(200);
  // The registry finds on the chain who used what it held.
  expect(await lookAs(house, `select body::jsonb #>> '{details,letterId}' as letter from platform.audit_row where action = 'number.reserved_used' and body::jsonb #>> '{details,reservationId}' = '${held.reservationId}'`)).toEqual([{ letter: letterId }]);
  const wet = await office.approve({ way: 'wet' });
  expect((await number(wet.letterId, { version: wet.version, reservationId: ofSheet })).statusCode).toBe(200);
});

test('a letter is not dated before its number was held, and takes no number of another book', async () => {
  const held = await hold();
  const { letterId, version } = await office.approve({ way: 'wet' });
  const [{ day } = { day: '' }] = await lookAs<{ day: string }>(house, `select (dated_on - 1)::text as day from registers.reservation where id = '${held.reservationId}'`);
  expect(code(await number(letterId, { version, reservationId: held.reservationId, letterDate: day }))).toBe('outgoing.held_other_day');
  const other = await openBook('decree', 14);
  const stranger = (await office.post('operator', `/api/books/${other}/reservations`, { heldFor: 'Bagian Hukum', purpose: 'keputusan tim irigasi' })).json() as { reservationId: string };
  expect(code(await number(letterId, { version, reservationId: stranger.reservationId }))).toBe('register.reservation_gone');
  expect((await number(letterId, { version, reservationId: held.reservationId })).statusCode).toBe(200);
});

test('who neither numbers nor signs a letter is told no held numbers of its book', async () => {
  const { letterId } = await office.approve({ way: 'wet' });
  expect((await heldFor('staf', letterId)).statusCode).toBe(403);
});

test('a book whose policy says no days holds no numbers', async () => {
  expect(code(await office.post('operator', `/api/books/${await openBook('internal', 0)}/reservations`, { heldFor: 'Bidang Irigasi', purpose: 'surat permintaan data' }))).toBe('register.holds_none');
});
