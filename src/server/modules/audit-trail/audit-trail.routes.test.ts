import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { systemActor, type Actor } from '#server/platform/actor.ts';
import { appendAlone } from '#server/platform/audit.ts';
import { newId } from '#server/platform/ids.ts';
import type { Room } from '#server/platform/room.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { auditTrailRoom } from './index.ts';

let house: TestHouse;
let built: Built;
/** Stands in for the identity room: the header names the role one comes with. */
const door: Room = { name: 'door', authenticate: async (_services, request) => (request.headers['x-role'] ? { actor: as(String(request.headers['x-role'])), half: false } : null) };
const as = (role: string): Actor => ({ ...systemActor('Penguji'), accountId: reader, roles: [role] });
const reader = newId();
const clerk = newId();
const letterId = newId();

beforeAll(async () => {
  house = await freshServices();
  built = await buildApp(house.services, { rooms: [auditTrailRoom, door] });
  const actor = { ...systemActor('=Pencatat'), accountId: clerk };
  const fact = (action: string) => ({ action, subjectKind: 'letter', subjectId: letterId });
  await appendAlone(house.db, { actor, at: house.services.clock(), facts: [fact('letter.registered'), fact('letter.read'), fact('disposition.issued')] });
});
afterAll(async () => { await built.app.close(); await house.close(); });
const get = (url: string, role: string | null = 'super-administrator') => built.app.inject({ method: 'GET', url, headers: role ? { 'x-role': role } : {} });

test('the log of every activity can be searched by person, act and letter for an examination (DMI-34)', async () => {
  expect((await get(`/api/audit?accountId=${clerk}`, 'examiner')).json().rows.map((row: { action: string }) => row.action)).toEqual(['disposition.issued', 'letter.read', 'letter.registered']);
  expect((await get('/api/audit?action=letter', 'managing-team')).json().rows).toHaveLength(2);
  expect((await get(`/api/audit?subjectId=${letterId}&action=letter.read`)).json().rows).toHaveLength(1);
  expect((await get('/api/audit?until=2020-01-01')).json().rows).toEqual([]);
  const today = new Date().toISOString().slice(0, 10);
  expect((await get(`/api/audit?from=2026-01-01&accountId=${clerk}`)).json().rows).toHaveLength(3);
  expect((await get(`/api/audit?from=${Number(today.slice(0, 4)) + 1}-01-01`)).json().rows).toEqual([]);
});

test('the log is turned page by page', async () => {
  const first = (await get(`/api/audit?accountId=${clerk}&limit=2`)).json();
  const second = (await get(`/api/audit?accountId=${clerk}&limit=2&after=${first.next}`)).json();
  expect([...first.rows, ...second.rows].map((row: { action: string }) => row.action)).toEqual(['disposition.issued', 'letter.read', 'letter.registered']);
  expect(second.next).toBeNull();
});

test.each(['registry-clerk', 'leader', 'admin-kantor'])('a %s does not read the log, and the attempt is on it', async (role) => {
  for (const url of ['/api/audit', '/api/audit/verify', '/api/audit/export']) expect((await get(url, role)).json().error.code).toBe('audit.not_for_you');
  expect((await get(`/api/audit?accountId=${reader}&action=access.refused`)).json().rows.length).toBeGreaterThan(2);
});

test('a stranger sees nothing of the log', async () => {
  for (const url of ['/api/audit', '/api/audit/verify', '/api/audit/export']) expect((await get(url, null)).statusCode).toBe(401);
});

test('the chain is checked from the page and the look is on it', async () => {
  const report = (await get('/api/audit/verify')).json();
  expect(report).toMatchObject({ whole: true, from: 1, firstBreak: null });
  expect((await get('/api/audit?action=audit.verified')).json().rows).toHaveLength(1);
});

test('the export carries the stored bytes, and no cell a spreadsheet would run', async () => {
  const reply = await get(`/api/audit/export?accountId=${clerk}`);
  expect(reply.headers['content-disposition']).toContain('attachment');
  const lines = reply.body.trim().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain("'=Pencatat");
  expect(lines[1]).toContain('""action"": ""letter.registered""');
});
