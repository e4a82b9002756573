import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import type { SavedView } from '#shared/contracts/desk-views.contract.ts';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { deskRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [lettersRoom, deskRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

const send = async (url: string, as: string, body?: object) => {
  const reply = await built.app.inject({ method: body ? 'POST' : 'GET', url, headers: { 'x-desk': as }, ...(body ? { payload: { commandId: newId(), ...body } } : {}) });
  return { status: reply.statusCode, body: reply.json() as { views?: SavedView[]; viewId?: string; error?: { code: string } } };
};
const views = async (as: string, list = 'incoming') => (await send(`/api/views?list=${list}`, as)).body.views ?? [];
const save = async (as: string, name: string, view: { filter?: Record<string, string>; list?: string } = {}) => (await send('/api/views', as, { list: 'incoming', filter: { keadaan: 'read' }, name, ...view })).body.viewId ?? '';

test('a view belongs to one person and one list, and is there on every device', async () => {
  await save('kadis', 'Belum dibaca', { filter: { keadaan: 'registered' } });
  await save('kadis', 'Tugas', { filter: { tindakan: 'follow_up' }, list: 'desk' });
  expect(await views('kadis')).toMatchObject([{ name: 'Belum dibaca', filter: { keadaan: 'registered' }, isDefault: false }]);
  expect((await views('kadis', 'desk')).map((view) => view.name)).toEqual(['Tugas']);
  expect(await views('kabid')).toEqual([]);
});

test('the same name takes the new filter; another view does not take its name', async () => {
  const first = await save('kabid', 'Segera', { filter: { urgensi: 'urgent' } });
  expect(await save('kabid', 'segera', { filter: { urgensi: 'very_urgent' } })).toBe(first);
  const other = await save('kabid', 'Lain');
  expect((await send(`/api/views/${other}/name`, 'kabid', { name: 'SEGERA' })).body.error?.code).toBe('desk.view_name_taken');
  await send(`/api/views/${other}/name`, 'kabid', { name: 'Bulan ini' });
  expect((await views('kabid')).map((view) => [view.name, view.filter])).toEqual([['Bulan ini', { keadaan: 'read' }], ['segera', { urgensi: 'very_urgent' }]]);
});

test('a list opens with one view at most; a view of somebody else is not to be had', async () => {
  const [one, two] = [await save('staf', 'Satu'), await save('staf', 'Dua')];
  await send(`/api/views/${one}/default`, 'staf', { isDefault: true });
  await send(`/api/views/${two}/default`, 'staf', { isDefault: true });
  expect((await views('staf')).filter((view) => view.isDefault).map((view) => view.name)).toEqual(['Dua']);
  expect((await send(`/api/views/${two}/forget`, 'kabid', {})).body.error?.code).toBe('desk.view_not_found');
  await send(`/api/views/${two}/forget`, 'staf', {});
  expect((await views('staf')).map((view) => view.name)).toEqual(['Satu']);
});

test('thirty views are enough for anybody', async () => {
  for (let at = 1; at <= 30; at += 1) await save('sekda', `Tampilan ${at}`);
  expect((await send('/api/views', 'sekda', { list: 'incoming', name: 'Satu lagi', filter: {} })).body.error?.code).toBe('desk.views_full');
});

test('the present list leaves as CSV with its filter, masked as on screen, and the copy is on the chain', async () => {
  await office.letter({ subject: '=HYPERLINK("x")', sender: 'Balai; Wilayah', number: '1/A' });
  await office.letter({ securityClass: 'R', subject: 'Rahasia sekali', number: '2/R' });
  const take = async (as: string, query: string) => (await built.app.inject({ method: 'GET', url: `/api/letters/incoming/export?format=csv${query}`, headers: { 'x-desk': as } })).body.split('\r\n').filter(Boolean);
  const rows = await take('kadis', '');
  expect(rows[0]).toBe('\uFEFFNo. agenda;Diterima;Pengirim;No. surat;Tgl. surat;Hal;Urgensi;Keamanan;Keadaan;Batas jawab;Diteruskan kepada');
  expect(rows).toHaveLength(3);
  expect(rows.find((row) => row.includes('1/A'))).toContain(`"'=HYPERLINK(""x"")"`);
  const registry = await take('operator', '');
  expect(registry.find((row) => row.includes('2/R'))).toContain('Surat Rahasia');
  expect(registry.join()).not.toContain('Rahasia sekali');
  expect(await take('kadis', '&state=closed')).toHaveLength(1);
  expect(await runSql(house.adminUrl, `select 1 from platform.audit_row where action = 'letter.list_exported'`)).not.toHaveLength(0);
});

test('what waits leaves as a spreadsheet', async () => {
  const reply = await built.app.inject({ method: 'GET', url: '/api/desk/export?format=xlsx', headers: { 'x-desk': 'kadis' } });
  expect(reply.headers['content-disposition']).toContain('meja-kerja.xlsx');
  expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK');
});

test('the desk names the days of the office week from today on', async () => {
  house.setNow('2026-11-19T02:00:00.000Z');
  const { body } = await send('/api/desk', 'kadis');
  expect((body as unknown as { week: object[] }).week).toEqual([
    { on: '2026-11-19', isWorkingDay: true }, { on: '2026-11-20', isWorkingDay: true }, { on: '2026-11-21', isWorkingDay: false }, { on: '2026-11-22', isWorkingDay: false },
  ]);
});
