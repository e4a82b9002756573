import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { organizationRoom } from '#server/modules/organization/index.ts';
import { newId } from '#server/platform/ids.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { runSql } from '#tests/sql.ts';

let house: TestHouse;
let app: FastifyInstance;
let office: LetterOffice;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  ({ app } = await buildApp(house.services, { rooms: [office.door, organizationRoom] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

type Body = Record<string, unknown>;
const send = (method: 'POST' | 'PUT', who: string, ...[url, body = {}]: [string, Body?]) => app.inject({ method, url, headers: { 'x-desk': who }, payload: { commandId: newId(), ...body } });
type Found = { kind: string; id: string; label: string; detail: string; within: string; positions: { positionId: string; title: string }[] };
const find = async (words: string) => (await app.inject({ method: 'GET', url: `/api/addressables?find=${encodeURIComponent(words)}`, headers: { 'x-desk': 'operator' } })).json().rows as Found[];
const desk = (who: string) => office.desks[who]?.positionId ?? '';
const code = (reply: { json: () => { error?: { code: string } } }) => reply.json().error?.code;

test('a letter to a unit goes to the position that heads it', async () => {
  const [unit] = (await find('PUPR')).filter((row) => row.kind === 'unit');
  expect(unit?.positions).toMatchObject([{ positionId: desk('kadis'), title: 'Kepala Dinas PUPR' }]);
});

test('positions are found by title and by who sits there, the exact title first', async () => {
  expect((await find('Sekretaris Daerah'))[0]).toMatchObject({ kind: 'position', label: 'Sekretaris Daerah' });
  expect((await find('Orang kabid')).filter((row) => row.kind === 'position').map((row) => row.id)).toEqual([desk('kabid')]);
});

/** Units below the agency, each with these posts; the first heads it. */
async function addUnits(units: [name: string, short: string, titles: string[], under?: string][]) {
  const root = `(select id from organization.unit where parent_id is null)`;
  for (const [name, short, titles, under] of units) {
    const unitId = newId();
    const posts = titles.map((title, index) => `('${newId()}', '${unitId}', '${title}', 'structural', ${index === 0}, now())`);
    await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
      insert into organization.unit (id, parent_id, kind, name, abbreviation, number_code, is_agency, created_at) values ('${unitId}', ${under ? `(select id from organization.unit where abbreviation = '${under}')` : root}, 'department', '${name}', '${short}', '', false, now());
      insert into organization.position (id, unit_id, title, kind, heads_unit, created_at) values ${posts.join(', ')}`);
  }
}

test('the short name of a unit finds its head before those who serve it', async () => {
  await addUnits([['Badan Perencanaan Pembangunan Daerah', 'BAPPEDALITBANG', ['Kepala Badan Perencanaan', 'Admin Kantor BAPPEDALITBANG', 'Arsiparis BAPPEDALITBANG']]]);
  expect((await find('bappeda'))[0]).toMatchObject({ kind: 'position', label: 'Kepala Badan Perencanaan' });
  expect((await find('kaban perencanaan'))[0]?.label).toBe('Kepala Badan Perencanaan');
  expect((await find('kadis pupr'))[0]).toMatchObject({ kind: 'position', id: desk('kadis') });
  expect((await find('sekda'))[0]).toMatchObject({ label: 'Sekretaris Daerah' });
});

test('two units of one name are told apart by the unit above', async () => {
  await addUnits([['Bagian Umum', 'SETDA-UM', ['Kepala Bagian Umum'], 'Setda'], ['Bagian Umum', 'PUPR-UM', ['Kepala Bagian Umum'], 'Dinas PUPR']]);
  const rows = await find('kabag umum');
  expect(rows.map((row) => row.within).toSorted()).toEqual(['Dinas Pekerjaan Umum dan Penataan Ruang', 'Sekretariat Daerah']);
  expect(rows[0]?.detail).toContain(rows[0]?.within);
  expect((await find('bagian umum')).filter((row) => row.kind === 'unit').map((row) => row.within).toSorted()).toEqual(['Dinas Pekerjaan Umum dan Penataan Ruang', 'Sekretariat Daerah']);
});

test('of what words find alike, the own unit stands first, then the own agency, then the rest', async () => {
  await addUnits([['Bagian Pelayanan', 'SETDA-PEL', ['Pengelola Pompa Umum'], 'Setda'], ['Seksi Pelayanan', 'PUPR-PEL', ['Pengelola Pompa Dinas'], 'Dinas PUPR']]);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    insert into organization.position (id, unit_id, title, kind, created_at) select '${newId()}', unit_id, 'Pengelola Pompa Utara', 'functional', now() from organization.position where id = '${desk('staf')}'`);
  const titles = (rows: { label: string }[]) => rows.map((row) => row.label).filter((label) => label.startsWith('Pengelola Pompa '));
  const asked = async (who: string, url: string) => (await app.inject({ method: 'GET', url, headers: { 'x-desk': who } })).json().rows as { label: string; title: string; name: string }[];
  const near = ['Pengelola Pompa Utara', 'Pengelola Pompa Dinas', 'Pengelola Pompa Umum'];
  expect(titles(await asked('staf', '/api/addressables?find=pompa'))).toEqual(near);
  expect((await asked('staf', '/api/positions?find=pompa&near=true')).map((row) => row.title).filter((title) => title !== 'Pengelola Pompa')).toEqual(near);
  expect(titles(await asked('sekda', '/api/addressables?find=pompa'))[0]).toBe('Pengelola Pompa Umum');
  // People stand where they sit; page by page the order is one.
  const people = await asked('staf', '/api/employees?find=Orang&near=true&limit=100');
  const own = people.findIndex((row) => row.name === 'Orang staf');
  const outside = people.findIndex((row) => row.name === 'Orang sekda');
  expect(own).toBeGreaterThanOrEqual(0);
  expect(own).toBeLessThan(outside);
  const first = (await app.inject({ method: 'GET', url: '/api/employees?find=Orang&near=true&limit=2', headers: { 'x-desk': 'staf' } })).json() as { rows: { name: string }[]; next: string };
  const second = await asked('staf', `/api/employees?find=Orang&near=true&limit=2&after=${encodeURIComponent(first.next)}`);
  expect([...first.rows, ...second].map((row) => row.name)).toEqual(people.slice(0, 4).map((row) => row.name));
});

test('an address group stands for all its positions, in their order', async () => {
  const reply = await send('POST', 'operator', '/api/address-groups', { name: 'Semua kepala bidang', positionIds: [desk('kamarga'), desk('kabid'), desk('kamarga')] });
  expect(reply.statusCode, reply.body).toBe(200);
  const [group] = await find('semua kepala');
  expect(group).toMatchObject({ kind: 'group', label: 'Semua kepala bidang', positions: [{ positionId: desk('kamarga') }, { positionId: desk('kabid') }] });
  const edited = await send('PUT', 'operator', `/api/address-groups/${group?.id}`, { name: 'Kepala bidang', positionIds: [desk('kabid')], version: 1 });
  expect(edited.json()).toMatchObject({ version: 2 });
  expect(code(await send('PUT', 'operator', `/api/address-groups/${group?.id}`, { name: 'Lama', positionIds: [desk('kabid')], version: 1 }))).toBe('organization.changed_meanwhile');
  expect((await find('kepala bidang'))[0]?.positions).toHaveLength(1);
  await send('POST', 'operator', `/api/address-groups/${group?.id}/close`);
  expect((await find('kepala bidang')).filter((row) => row.kind === 'group')).toEqual([]);
});

test('two groups do not share a name; who keeps no registry makes none', async () => {
  const fields = { name: 'Pimpinan', positionIds: [desk('sekda')] };
  await send('POST', 'operator', '/api/address-groups', fields);
  expect(code(await send('POST', 'operator', '/api/address-groups', { ...fields, name: 'pimpinan' }))).toBe('organization.group_name_taken');
  expect(code(await send('POST', 'staf', '/api/address-groups', { ...fields, name: 'Lain' }))).toBe('organization.not_party_keeper');
  expect(code(await send('POST', 'operator', '/api/address-groups', { name: 'Salah', positionIds: [newId()] }))).toBe('organization.position_not_found');
});
