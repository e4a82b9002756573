import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeCity } from '#tests/make.ts';
import { lookAs, uploaded } from '#tests/outgoing-files.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

let house: TestHouse;
let office: OutgoingOffice;
beforeAll(async () => {
  house = await freshServices();
  await makeCity(house.services, 'bekasi');
  office = await makeOutgoingOffice(house);
});
afterAll(async () => {
  await office.app.close();
  await house.close();
});

const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
const act = (who: string, what: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${what}`, body);
const regulation = (presetCode: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.city set preset_code = '${presetCode}'`);
const submit = async (way: string) => {
  const { letterId, version, base } = await office.write({ way, route: [] });
  return code(await act('staf', `${letterId}/submit`, { version, base })) ?? 'submitted';
};

test('each city finishes its letters in the ways of its own regulation and in no other', async () => {
  const fates: Record<string, string[]> = {};
  for (const city of ['bekasi', 'ternate']) {
    await regulation(city);
    fates[city] = [await submit('certificate'), await submit('login'), await submit('wet')];
  }
  expect(fates).toEqual({ bekasi: ['submitted', 'submitted', 'submitted'], ternate: ['submitted', 'outgoing.way_missing', 'submitted'] });
});

test('a way the city drops finishes nothing more: not an approved letter, not a numbered one; the other ways are refused too', async () => {
  await regulation('bekasi');
  const [approved, numbered] = [await office.approve({ way: 'login' }), await office.approve({ way: 'login' })];
  const given = (await act('operator', `${numbered.letterId}/number`, { version: numbered.version })).json() as { version: number };
  await regulation('ternate');
  expect(code(await act('kadis', `${approved.letterId}/sign`, { version: approved.version }))).toBe('outgoing.way_missing');
  expect(code(await act('operator', `${approved.letterId}/number`, { version: approved.version }))).toBe('outgoing.way_missing');
  expect(code(await act('kadis', `${numbered.letterId}/sign`, { version: given.version }))).toBe('outgoing.way_missing');
  // What is approved by login takes no paper, and what is signed on paper no login.
  expect(code(await act('operator', `${numbered.letterId}/attach-scan`, { version: given.version, fileId: numbered.letterId, code: 'kode naskah lain' }))).toBe('outgoing.way_is_other');
  const wet = await office.approve({ way: 'wet' });
  expect(code(await act('kadis', `${wet.letterId}/sign`, { version: wet.version, passphrase: 'kelapa gading menari senja' }))).toBe('outgoing.way_is_other');
});

test('a photo of the page signed by hand leaves the house as a PDF under the name of its letter', async () => {
  const { letterId, version } = await office.approve({ way: 'wet' });
  const numbered = (await act('operator', `${letterId}/number`, { version })).json() as { version: number; agenda: { text: string } };
  const [row] = await lookAs<{ checkCode: string }>(house, `select check_code from letters.outgoing where letter_id = '${letterId}'`);
  const photo = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#f4f1ea' } }).jpeg().toBuffer();
  const fileId = await uploaded(office, 'operator', { name: 'IMG_2031.jpg', bytes: photo });
  const scanned = await act('operator', `${letterId}/attach-scan`, { version: numbered.version, fileId, code: row?.checkCode ?? '' });
  expect(scanned.statusCode, scanned.body).toBe(200);
  const made = (scanned.json() as { fileId: string }).fileId;
  expect((await office.get('operator', `/api/files/${made}`)).json()).toMatchObject({ name: `Surat Dinas ${numbered.agenda.text.replaceAll('/', '-')}.pdf`, kind: 'pdf', pageCount: 1 });
  expect((await office.get('operator', `/api/files/${made}/origins`)).json()).toMatchObject({ files: [{ id: fileId, name: 'IMG_2031.jpg' }] });
});

test('the very file that was given to be printed is no scan of what was signed', async () => {
  const { letterId, version } = await office.approve({ way: 'wet' });
  const numbered = (await act('operator', `${letterId}/number`, { version })).json() as { version: number };
  const [row] = await lookAs<{ checkCode: string }>(house, `select check_code from letters.outgoing where letter_id = '${letterId}'`);
  const print = await office.get('operator', `/api/letters/outgoing/${letterId}/print.pdf`);
  const fileId = await uploaded(office, 'operator', { name: 'cetak.pdf', bytes: print.rawPayload });
  const refused = await act('operator', `${letterId}/attach-scan`, { version: numbered.version, fileId, code: row?.checkCode ?? '' });
  expect(code(refused), refused.body).toBe('outgoing.scan_is_print');
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'numbered' });
});

test('a kind whose page another person signs by hand is finished on paper alone; what decides is not approved by signing in', async () => {
  await regulation('bekasi');
  const { types } = (await office.get('staf', '/api/letter-types')).json() as { types: { code: string; ways: string[] }[] };
  const waysOf = (type: string) => types.find((each) => each.code === type)?.ways;
  for (const kind of ['BA', 'NOTULA', 'SKUASA', 'SPERJANJIAN']) expect(waysOf(kind), kind).toEqual(['wet']);
  for (const kind of ['KEPKADA', 'KEPKAPD', 'PERKADA']) expect(waysOf(kind), kind).toEqual(['wet', 'certificate']);
  expect(waysOf('SDINAS')).toEqual(['login', 'wet', 'certificate']);
  const { letterId } = (await office.post('staf', '/api/letters/outgoing', { typeCode: 'BA' }).then((reply) => reply.json())) as { letterId: string };
  const content = { subject: 'Serah terima pompa', place: 'Tanjung Lestari', way: 'certificate', classification: '600.1', route: [] };
  const { version, contentVersion } = (await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: 1, change: content } })).json() as { version: number; contentVersion: number };
  expect(code(await act('staf', `${letterId}/submit`, { version, base: contentVersion }))).toBe('outgoing.way_not_of_kind');
});
