import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { rooms } from '#server/rooms.ts';
import { newId } from '#server/platform/ids.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeCity, makeEmployee } from '#tests/make.ts';
import { makeAccount, signIn } from '#tests/sign-in.ts';

type Change = { key: string; from: string | null; to: string | null; basis: string; editedHere: boolean };
let house: TestHouse;
let built: Built;
let administrator: { cookie: string };
let staff: { cookie: string };
beforeAll(async () => {
  house = await freshServices();
  built = await buildApp(house.services, { rooms });
  const { founderId } = await makeCity(house.services, 'dumai');
  await makeAccount(house.services, { employeeId: founderId, username: 'administrator' });
  await makeAccount(house.services, { employeeId: await makeEmployee(house.services), username: 'pelaksana' });
  administrator = await signIn(built.app, 'administrator');
  staff = await signIn(built.app, 'pelaksana');
});
afterAll(async () => { await built.app.close(); await house.close(); });

const ask = async <T>(url: string, headers = administrator) => (await built.app.inject({ url, headers })).json() as T;
const preview = (preset: string) => ask<{ version: number; changes: Change[] }>(`/api/city/regulation/preview?preset=${preset}`);
const change = (body: object, headers = administrator) => built.app.inject({ method: 'POST', url: '/api/city/regulation', headers, payload: { commandId: newId(), replace: [], ...body } });
const city = () => ask<{ version: number; presetCode: string; ownLine: string; registrySends: boolean; words: Record<string, { value: string; basis: string }> }>('/api/city');

test('who may sign toward whom, number patterns, letter types and report months of the regulation are read with their article', async () => {
  const said = await ask<{ chosen: { number: string }; signing: { scope: string; by: string[]; basis: string }[]; books: unknown[]; letterTypes: { basis: string }[]; reports: { months: number[] }; mayEdit: boolean }>('/api/city/regulation', staff);
  expect(said.chosen.number).toBe('55');
  expect(said.signing.find((line) => line.scope === 'between_units')).toMatchObject({ by: ['mayor', 'regional_secretary'], basis: 'Dumai 55/2021 Lamp. IV.A.2 a' });
  expect(said.letterTypes.filter((type) => type.basis.startsWith('Dumai 55/2021 Lamp. IV.B.4'))).toHaveLength(11);
  expect(said.reports.months).toEqual([6, 12]);
  expect(said.mayEdit).toBe(false);
});

test('a preview says each value that would change with its article, and writes nothing', async () => {
  const before = await city();
  const { changes } = await preview('bekasi');
  expect(changes.find((each) => each.key === 'word.unitShort')).toMatchObject({ from: 'PD', to: 'SKPD', basis: 'Bekasi 24.A/2013 Ps.1(6)', editedHere: false });
  expect(changes.some((each) => each.key === 'team.sekretariat_pengelola' && each.from === null)).toBe(true);
  expect(changes.some((each) => each.key.startsWith('pattern.'))).toBe(true);
  expect(await city()).toEqual(before);
  expect((await preview('dumai')).changes).toEqual([]);
});

test('words written here and teams with a decree stay under another regulation unless they are named', async () => {
  const before = await city();
  const words = Object.fromEntries(Object.entries(before.words).map(([word, { value }]) => [word, word === 'application' ? 'Lontar Kota' : value]));
  const fields = { name: 'Kota Tanjung Lestari', office: 'Sekretariat Daerah', province: 'Nusa Bahari', address: '', phone: '', website: '', email: null, timeZone: 'Asia/Jakarta', ownLine: before.ownLine, registrySends: before.registrySends, words, version: before.version, commandId: newId() };
  expect((await built.app.inject({ method: 'PUT', url: '/api/city', headers: administrator, payload: fields })).statusCode).toBe(200);
  const { rows: [team] } = await ask<{ rows: { id: string; version: number; code: string; seats: { id: string }[] }[] }>('/api/teams');
  const person = await makeEmployee(house.services, { name: 'Sri Rahayu' });
  const seats = team?.seats.map((seat, index) => ({ id: seat.id, employeeId: index === 0 ? person : null }));
  expect((await built.app.inject({ method: 'PUT', url: `/api/teams/${team?.id}`, headers: administrator, payload: { commandId: newId(), version: team?.version, decree: { number: '100/1/2026', date: '2026-01-05' }, seats } })).statusCode).toBe(200);
  const unknown = { commandId: newId(), version: (team?.version ?? 0) + 1, decree: null, seats: [{ id: seats?.[0]?.id, employeeId: newId() }] };
  expect((await built.app.inject({ method: 'PUT', url: `/api/teams/${team?.id}`, headers: administrator, payload: unknown })).json()).toMatchObject({ error: { code: 'organization.employee_not_found' } });
  expect(await ask(`/api/teams/${team?.id}/changes`)).toMatchObject({ rows: [{ byName: 'Administrator Pertama', decree: { number: '100/1/2026', date: '2026-01-05' }, seats: [{ name: 'Sri Rahayu' }] }] });

  const { version, changes } = await preview('bekasi');
  expect(changes.filter((each) => each.editedHere).map((each) => each.key).toSorted()).toEqual([`team.${team?.code}`, 'word.application']);
  expect((await change({ version, preset: 'bekasi' })).statusCode).toBe(200);
  const after = await city();
  expect(after).toMatchObject({ presetCode: 'bekasi', words: { unitShort: { value: 'SKPD' }, application: { value: 'Lontar Kota' } } });
  const teams = (await ask<{ rows: { code: string }[] }>('/api/teams')).rows.map((each) => each.code);
  expect(teams).toEqual(expect.arrayContaining([team?.code, 'sekretariat_pengelola']));
  expect(teams).not.toContain('pengelola');
  const [pattern] = await runSql(house.adminUrl, `select basis from registers.pattern where kind = 'outgoing'`);
  expect(String(pattern?.['basis'])).not.toMatch(/^Surat Dumai/);

  const again = await preview('ternate');
  expect((await change({ version: again.version, preset: 'ternate', replace: ['word.application', `team.${team?.code}`] })).statusCode).toBe(200);
  expect((await city()).words.application?.value).not.toBe('Lontar Kota');
  expect((await ask<{ rows: { code: string }[] }>('/api/teams')).rows.map((each) => each.code)).not.toContain(team?.code);
});

test('only the super administrator changes the regulation, from what was seen, to one there is', async () => {
  const { version, presetCode } = await city();
  expect((await change({ version, preset: 'bekasi' }, staff)).json()).toMatchObject({ error: { code: 'organization.only_super_administrator' } });
  expect((await change({ version: version - 1, preset: 'bekasi' })).json()).toMatchObject({ error: { code: 'organization.changed_meanwhile' } });
  expect((await change({ version, preset: presetCode })).json()).toMatchObject({ error: { code: 'organization.same_preset' } });
  expect((await change({ version, preset: 'atlantis' })).json()).toMatchObject({ error: { code: 'organization.preset_not_found' } });
});
