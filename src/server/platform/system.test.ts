import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { systemActor } from './actor.ts';
import { noteRestore, readBackupStatus } from './backup/backup-status.ts';
import { backupPlaceIn } from './backup/layout.ts';
import { writeManifest } from './backup/manifest.ts';
import { newId } from './ids.ts';
import type { Room } from './room.ts';
import { systemRoom } from './system.ts';

let house: TestHouse;
let built: Built;
const jobId = newId();
/** Stands in for the identity room: a header names the roles of who comes. */
const door: Room = { name: 'door', authenticate: async (_services, request) => ({ actor: { ...systemActor('Orang sistem'), roles: String(request.headers['x-roles'] ?? '').split(',') }, half: false }) };
beforeAll(async () => {
  house = await freshServices();
  built = await buildApp(house.services, { rooms: [door, systemRoom] });
  await runSql(house.adminUrl, `select jobs.create_queue('test.burnt', '{"policy":"standard","retryLimit":2,"retryDelay":0,"retryBackoff":false,"expireInSeconds":60,"retentionSeconds":60,"deleteAfterSeconds":60,"partition":false}'::jsonb)`);
  await runSql(house.adminUrl, `insert into jobs.job (id, name, data, state, retry_count, retry_limit, completed_on, output) values ($1, 'test.burnt', '{}', 'failed', 2, 2, now(), '{"message":"the mill stood still"}')`, [jobId]);
});
afterAll(async () => { await built.app.close(); await house.close(); });
const ask = (roles: string) => built.app.inject({ url: '/api/system/queues', headers: { 'x-roles': roles } });
const retry = (roles: string) => built.app.inject({ method: 'POST', url: `/api/system/dead-letters/${jobId}/retry`, headers: { 'x-roles': roles }, payload: { commandId: newId() } });

test('work that was given up is seen by the super administrator with its fault (BKS-06)', async () => {
  const reply = await ask('super-administrator');
  expect(reply.json()).toMatchObject({ dead: [{ id: jobId, queue: 'test.burnt', tries: 3, reason: 'the mill stood still' }] });
});

test('nobody else looks after the worker', async () => {
  expect((await ask('leader')).json()).toMatchObject({ error: { code: 'system.not_yours' } });
  expect((await retry('leader')).statusCode).toBe(403);
});

test('given-up work is tried once more, on the chain, and only while it is given up', async () => {
  expect((await retry('super-administrator')).statusCode).toBe(200);
  expect(await runSql(house.adminUrl, `select state::text, retry_limit from jobs.job where id = $1`, [jobId])).toEqual([{ state: 'retry', retry_limit: 3 }]);
  expect(await runSql(house.adminUrl, `select action from platform.audit_row order by seq desc limit 1`)).toEqual([{ action: 'job.retried' }]);
  expect((await retry('super-administrator')).json()).toMatchObject({ error: { code: 'system.job_not_dead' } });
});

test('the last backup and the last restore that was tried are told to the super administrator alone', async () => {
  const backups = (roles: string) => built.app.inject({ url: '/api/system/backup', headers: { 'x-roles': roles } });
  expect((await backups('leader')).json()).toMatchObject({ error: { code: 'system.not_yours' } });
  expect((await backups('super-administrator')).json()).toMatchObject({ kept: 'off', isLate: true, lastBaseAt: null });
  const place = backupPlaceIn(await mkdtemp(path.join(tmpdir(), 'lontar-status-')));
  const now = new Date('2026-11-20T03:00:00Z');
  house.services.backups = () => readBackupStatus(place, { now, ownsDatabase: true });
  expect((await backups('super-administrator')).json()).toEqual({ kept: 'whole', lastBaseAt: null, lastShippedAt: null, isLate: true, lastRestore: null, isTrialDue: true });
  await mkdir(path.join(place.bases, '20261119'), { recursive: true });
  await writeManifest(path.join(place.bases, '20261119'), { format: 1, startedAt: '2026-11-19T18:00:00Z', finishedAt: '2026-11-19T18:04:00Z', postgresMajor: '18', timeline: 1, firstSegment: '000000010000000000000001', stopLsn: '0/1', migrations: 1, files: {} });
  await noteRestore(place, { at: '2026-11-02T02:00:00.000Z', reached: null, seconds: 41.2 });
  expect((await backups('super-administrator')).json()).toMatchObject({ lastBaseAt: '2026-11-19T18:04:00Z', isLate: false, lastRestore: { at: '2026-11-02T02:00:00.000Z', seconds: 41.2 }, isTrialDue: false });
});
