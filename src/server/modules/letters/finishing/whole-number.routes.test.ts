import { expect, test } from 'vitest';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

const { house, office } = await openOutgoingOffice();

const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
const setCode = (numberCode: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.unit set number_code = '${numberCode}' where id = '${office.unitId}'`);
const print = (pattern: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; update registers.pattern set pattern = '${pattern}' where kind = 'outgoing'`);
const notes = async (letterId: string) => ((await office.post('staf', `/api/letters/outgoing/${letterId}/notes`)).json() as { notes: { code: string; weight: string }[] }).notes;

test('a letter without the codes its number prints is told so while it is written, and is not submitted', async () => {
  await print('{klasifikasi}/{urut}/{unit}/{tahun}');
  const { letterId, version, base } = await office.write({ classification: null, route: [] });
  expect(await notes(letterId)).toContainEqual(expect.objectContaining({ code: 'number_without_classification', weight: 'must', place: 'classification' }));
  expect(code(await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base }))).toBe('outgoing.classification_missing');
});

test('what the book does not print is only asked to be looked at', async () => {
  await print('{urut}/{unit}/{tahun}');
  const { letterId, version, base } = await office.write({ classification: null, route: [] });
  expect((await notes(letterId)).filter((note) => note.code.includes('classification'))).toMatchObject([{ code: 'classification_missing', weight: 'look' }]);
  expect((await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base })).statusCode).toBe(200);
});

test('a unit that lost its code meanwhile takes no number with a gap, by signature or alone', async () => {
  const [wet, login] = [await office.approve({ way: 'wet' }), await office.approve()];
  await setCode('');
  expect(code(await office.post('operator', `/api/letters/outgoing/${wet.letterId}/number`, { version: wet.version }))).toBe('outgoing.unit_code_missing');
  expect(code(await office.post('kadis', `/api/letters/outgoing/${login.letterId}/sign`, { version: login.version }))).toBe('outgoing.unit_code_missing');
  expect(await notes(wet.letterId)).toContainEqual(expect.objectContaining({ code: 'number_without_unit_code', weight: 'must' }));
  expect(await lookAs(house, "select 1 from registers.entry e join registers.book b on b.id = e.book_id where b.kind = 'outgoing'")).toEqual([]);
  await setCode('PUPR');
  expect((await office.post('operator', `/api/letters/outgoing/${wet.letterId}/number`, { version: wet.version })).statusCode).toBe(200);
});
