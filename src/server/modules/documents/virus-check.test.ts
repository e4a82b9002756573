import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { systemActor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import type { Room } from '#server/platform/room.ts';
import { clamd } from '#server/platform/virus/clamd.ts';
import { ScannerAway } from '#server/platform/virus/virus-scan.ts';
import { startClamdTwin, type ClamdTwin } from '#server/platform/virus/clamd-twin.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { onePage } from '#tests/hostile/pdf.ts';
import { drawPagesJob } from './documents.jobs.ts';
import { documentsRoom } from './documents.routes.ts';
import { scanAgainJob, scanFileJob } from './virus-check.ts';

const WORDS = 'LONTAR-UJI-TANDA-VIRUS';
const clerk = newId();
const door: Room = {
  name: 'test-door',
  authenticate: async (_services, request) => ({ actor: { ...systemActor('Siti Uji'), accountId: String(request.headers['x-test-account'] ?? clerk), roles: ['super-administrator'] }, half: false }),
};
let house: TestHouse;
let app: FastifyInstance;
let twin: ClamdTwin;
beforeAll(async () => {
  house = await freshServices();
  twin = await startClamdTwin({ signatures: { [WORDS]: 'Lontar.Uji' }, streamMaxLength: 100_000 });
  ({ app } = await buildApp(house.services, { rooms: [door, documentsRoom] }));
});
beforeEach(() => {
  house.services.virusScan = clamd(twin.address);
  twin.setAway(false);
});
afterAll(async () => {
  await app.close();
  await twin.stop();
  await house.close();
});

let serial = 0;
const paper = (words = '') => onePage(`/Nomor (${serial += 1} ${words})`);
const send = (body: Buffer) => app.inject({ method: 'POST', url: `/api/files?commandId=${newId()}&name=surat.pdf`, payload: body, headers: { 'content-type': 'application/octet-stream' } });
const get = async (url: string) => app.inject({ method: 'GET', url });
const download = async (id: string) => { const reply = await get(`/api/files/${id}/original`); return reply.statusCode === 200 ? 'taken home' : reply.json().error.code; };
const check = async (id: string) => (await get(`/api/files/${id}`)).json().virusCheck;
async function waitingWork(event: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ payload: Record<string, unknown> }>`with gone as (delete from platform.outbox where name = ${event} returning payload, id) select payload from gone order by id`.execute(house.db);
  return rows.map((row) => row.payload);
}
const work = async () => { for (const payload of await waitingWork('documents.scan_wanted')) await scanFileJob.run(house.services, payload); };
const chain = async (action: string, sha256: string) => (await sql`select 1 from platform.audit_row where action = ${action} and body::jsonb -> 'details' ->> 'sha256' = ${sha256}`.execute(house.db)).rows.length;

test('a file nobody looked at yet stays in the house, while the pictures of its pages are shown', async () => {
  const file = (await send(paper())).json();
  expect(file.virusCheck).toBe('waiting');
  expect(await download(file.id)).toBe('document.waiting_for_scan');
  for (const payload of await waitingWork('documents.file_stored')) await drawPagesJob.run(house.services, payload);
  expect((await get(`/api/files/${file.id}/pages/1`)).statusCode).toBe(200);
  await work();
  expect(await check(file.id)).toBe('clean');
  expect(await download(file.id)).toBe('taken home');
  expect(await chain('file.scanned', file.sha256)).toBe(1);
});

test('what the scanner finds is named, held back from everybody, written down, and refused when it comes again', async () => {
  const bytes = paper(WORDS);
  const file = (await send(bytes)).json();
  await work();
  expect((await get(`/api/files/${file.id}`)).json()).toMatchObject({ virusCheck: 'infected', virusName: 'Lontar.Uji' });
  const reply = await get(`/api/files/${file.id}/original`);
  expect(reply.statusCode).toBe(409);
  expect(reply.json().error).toMatchObject({ code: 'document.infected', details: { signature: 'Lontar.Uji' } });
  expect(await chain('file.quarantined', file.sha256)).toBe(1);
  expect(await waitingWork('documents.quarantined')).toEqual([{ uploads: [{ accountId: clerk, letterId: null }] }]);
  expect((await send(bytes)).json().error.code).toBe('document.infected');
  expect((await get('/api/system/file-store')).json()).toMatchObject({ virusScanner: 'up', quarantined: [{ signature: 'Lontar.Uji', sha256: file.sha256 }] });
});

test('while the scanner is away a file waits, is never called clean, and is looked at once the scanner is back', async () => {
  const file = (await send(paper(WORDS))).json();
  const [payload] = await waitingWork('documents.scan_wanted');
  twin.setAway(true);
  for (let tries = 0; tries < 3; tries += 1) await expect(scanFileJob.run(house.services, payload ?? {})).rejects.toThrow(ScannerAway);
  expect(await check(file.id)).toBe('waiting');
  expect(await download(file.id)).toBe('document.waiting_for_scan');
  expect((await get('/api/system/file-store')).json().virusScanner).toBe('down');
  twin.setAway(false);
  await scanFileJob.run(house.services, payload ?? {});
  expect(await check(file.id)).toBe('infected');
});

test('a file larger than the scanner reads was not looked at', async () => {
  const file = (await send(paper('x'.repeat(150_000)))).json();
  await work();
  expect(await check(file.id)).toBe('too_large');
  expect(await download(file.id)).toBe('document.scan_too_large');
});

test('without a scanner files go home unseen and say so; once there is one, the old ones are looked at too', async () => {
  delete house.services.virusScan;
  const [clean, infected] = [(await send(paper())).json(), (await send(paper(WORDS))).json()];
  expect([clean.virusCheck, await download(infected.id)]).toEqual(['off', 'taken home']);
  expect((await get('/api/system/file-store')).json().virusScanner).toBe('off');
  house.services.virusScan = clamd(twin.address);
  house.setNow('2026-11-20T02:20:00Z');
  await scanAgainJob.run(house.services, {});
  await work();
  expect([await check(clean.id), await check(infected.id), await download(infected.id)]).toEqual(['clean', 'infected', 'document.infected']);
});

test('work that was given up is asked for again after a while, and let go when the scanner is taken away for good', async () => {
  const file = (await send(paper())).json();
  await waitingWork('documents.scan_wanted');
  await scanAgainJob.run(house.services, {});
  expect(await waitingWork('documents.scan_wanted')).toEqual([]);
  house.setNow('2026-11-20T03:00:00Z');
  delete house.services.virusScan;
  await scanAgainJob.run(house.services, {});
  await work();
  expect([await check(file.id), await download(file.id)]).toEqual(['off', 'taken home']);
});
