import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { organizationRoom } from '#server/modules/organization/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { Browser, codeOf, factsOf } from '#tests/identity-office.ts';
import { identityRoom, prepareSetupCode, registerModelOffice } from '../index.ts';
import { assertSetupCode } from './setup-code.ts';

let house: TestHouse;
let built: Built;
let setupCode = '';
beforeEach(async () => {
  house = await freshServices();
  built = await buildApp(house.services, { rooms: [organizationRoom, identityRoom] });
  setupCode = (await prepareSetupCode(house.services)) ?? '';
});
afterEach(async () => { await built.app.close(); await house.close(); });
const browser = () => new Browser(built);
const agency = (part: Record<string, unknown> = {}, administrator: Record<string, unknown> = {}) => ({
  setupCode, presetCode: 'bekasi', city: { name: 'Kota Tanjung Lestari', office: 'Sekretariat Daerah', province: 'Nusa Bahari', address: '', phone: '', website: '', email: null, timeZone: 'Asia/Jakarta' },
  administrator: { name: 'Ayu Permata', username: 'administrator', password: 'Teluk-Biru-77x', ...administrator }, ...part,
});

test('an empty house says so and offers the five regulations', async () => {
  const answer = (await browser().get('/api/first-run')).json() as { empty: boolean; presets: { code: string }[]; passwordRule: { minimumLength: number } };
  expect(answer).toMatchObject({ empty: true, city: null, passwordRule: { minimumLength: 12 } });
  expect(answer.presets.map((preset) => preset.code)).toEqual(['ternate', 'dumai', 'prabumulih', 'tebing-tinggi', 'bekasi']);
});

test('whoever reads the console founds the city, chooses the regulation and is its first super administrator', async () => {
  const from = browser();
  expect((await from.post('/api/first-run/agency', agency({ setupCode: setupCode.toLowerCase().replace('-', ' ') }))).json()).toEqual({ next: 'first_duties' });
  const session = (await from.get('/api/session')).json();
  expect(session).toMatchObject({ person: { name: 'Ayu Permata' }, firstDuties: ['conduct'], rights: { administerEverywhere: true }, city: { name: 'Kota Tanjung Lestari', presetCode: 'bekasi' } });
  expect((session as { conductRules: unknown[] }).conductRules.length).toBeGreaterThan(3);
  expect((await from.get('/api/first-run')).json()).toMatchObject({ empty: false, city: 'Kota Tanjung Lestari' });
  expect((await factsOf(house)).map((fact) => fact.action)).toEqual(expect.arrayContaining(['city.founded', 'account.created', 'session.opened']));
  expect(await prepareSetupCode(house.services)).toBeNull();
});

test('a stranger on the network does not get in before the owner', async () => {
  const stranger = browser();
  for (let n = 0; n < 5; n += 1) expect(codeOf(await stranger.post('/api/first-run/agency', agency({ setupCode: `AAAA-AAA${n}` })))).toBe('identity.wrong_setup_code');
  expect(codeOf(await stranger.post('/api/first-run/agency', agency()))).toBe('identity.wait_before_trying');
  expect(codeOf(await stranger.post('/api/first-run/model-office', { setupCode: 'AAAA-AAAA' }))).toBe('identity.wait_before_trying');
  expect((await browser().post('/api/first-run/agency', agency())).statusCode).toBe(200);
});

test('of two who found the city at once one wins, and the other is told', async () => {
  const replies = await Promise.all([browser(), browser(), browser()].map((from, n) => from.post('/api/first-run/agency', agency({}, { username: `admin.${n}xx` }))));
  expect(replies.filter((reply) => reply.statusCode === 200)).toHaveLength(1);
  expect(replies.filter((reply) => reply.statusCode !== 200).map(codeOf)).toEqual(['identity.house_not_empty', 'identity.house_not_empty']);
  expect(await runSql(house.adminUrl, 'select 1 from identity.account')).toHaveLength(1);
  expect(codeOf(await browser().post('/api/first-run/agency', agency()))).toBe('identity.house_not_empty');
});

test('who held the right code and came after the house was asked about and founded is told that it is founded', async () => {
  expect((await browser().post('/api/first-run/agency', agency())).statusCode).toBe(200);
  await expect(assertSetupCode(house.services, { code: setupCode, address: '192.0.2.7' })).rejects.toMatchObject({ code: 'identity.house_not_empty' });
});

test.each([
  ['a weak password', agency({}, { password: 'pendek' }), 'identity.password_too_weak'],
  ['a regulation that does not exist', agency({ presetCode: 'atlantis' }), 'identity.preset_unknown'],
])('%s founds nothing, and the next try may', async (_what, body, code) => {
  const from = browser();
  expect(codeOf(await from.post('/api/first-run/agency', { ...body, setupCode }))).toBe(code);
  expect((await from.get('/api/first-run')).json()).toMatchObject({ empty: true });
  expect((await from.post('/api/first-run/agency', agency())).statusCode).toBe(200);
});

test('the model office is loaded once, with progress to see, and its accounts are answered', async () => {
  const seen: unknown[] = [];
  registerModelOffice(async (_house, options) => {
    options.onProgress(3, 40);
    seen.push((await browser().get('/api/first-run/model-office')).json());
    return [{ username: 'walikota', password: 'Contoh-2026!', title: 'Wali Kota', name: 'Siti Aminah' }];
  });
  const first = await browser().post('/api/first-run/model-office', { setupCode });
  expect(first.json()).toMatchObject({ accounts: [{ username: 'walikota' }] });
  expect(seen).toEqual([{ state: 'loading', done: 3, all: 40 }]);
  expect((await browser().get('/api/first-run/model-office')).json()).toEqual({ state: 'ready', done: 3, all: 40 });
  expect(codeOf(await browser().post('/api/first-run/model-office', { setupCode }))).toBe('identity.house_not_empty');
});

test('a start makes a new code; the one before opens nothing', async () => {
  const next = await prepareSetupCode(house.services);
  expect(next).not.toBe(setupCode);
  expect(codeOf(await browser().post('/api/first-run/agency', agency()))).toBe('identity.wrong_setup_code');
});
