import { mkdir, rename, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { systemActor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import type { Room } from '#server/platform/room.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { documentsRoom } from './documents.routes.ts';
import { sweepBytesJob } from './sweep-bytes.ts';

let house: TestHouse;
let app: FastifyInstance;
const clerk = newId();
const door: Room = {
  name: 'test-door',
  authenticate: async (_services, request) => {
    const roles = request.headers['x-role'] === 'super-administrator' ? (['super-administrator'] as const) : [];
    return { actor: { ...systemActor('Siti Uji'), accountId: clerk, roles: [...roles] }, half: false };
  },
};
beforeAll(async () => {
  house = await freshServices();
  ({ app } = await buildApp(house.services, { rooms: [door, documentsRoom] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const files = () => house.services.files;
const put = async (text: string) => (await files().put(Readable.from([Buffer.from(text)]), { limit: 1000 })).sha256;
const age = async (sha256: string, hours: number) => {
  const then = new Date(house.services.clock().getTime() - hours * 3_600_000);
  await utimes(files().pathOf(sha256), then, then);
};
const upload = async (body: Buffer, name: string) =>
  app.inject({ method: 'POST', url: `/api/files?commandId=${newId()}&name=${name}`, payload: body, headers: { 'content-type': 'application/octet-stream' } });
const store = async (role = 'super-administrator') => app.inject({ method: 'GET', url: '/api/system/file-store', headers: { 'x-role': role } });
const sweep = () => sweepBytesJob.run(house.services, {});

test('bytes of a refused upload go after a day; those of a letter stay however old they are', async () => {
  expect((await store()).json()).toMatchObject({ lastSweep: null });
  const refused = Buffer.from('%PDF-1.4 nothing of a PDF');
  expect((await upload(refused, 'rusak.pdf')).statusCode).toBe(422);
  const left = await put(refused.toString());
  const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#eee' } }).png().toBuffer();
  const kept = (await upload(photo, 'foto.png')).json().sha256;
  await age(kept, 1000);
  await age(left, 23);
  await sweep();
  expect(await files().has(left)).toBe(true);
  house.setNow(new Date(house.services.clock().getTime() + 60_000).toISOString());
  await age(left, 25);
  await sweep();
  expect([await files().has(left), await files().has(kept)]).toEqual([false, true]);
  expect((await store()).json()).toMatchObject({ lastSweep: { lookedAt: 2, removed: 1, removedBytes: refused.length } });
});

test('bytes that are stored again while they are being taken away stay', async () => {
  const text = 'dikirim dua kali';
  const before = new Date(house.services.clock().getTime() - 86_400_000);
  const sha256 = await put(text);
  // After the list was made, before the file is set aside: the same bytes came again and made it young.
  await age(sha256, 0);
  expect(await files().sweep.remove(sha256, { before, isWanted: async () => false })).toBe(false);
  expect(await files().has(sha256)).toBe(true);
  // While it lies aside the same bytes come again: they have the place to themselves.
  await age(sha256, 50);
  const comesAgain = async () => {
    await put(text);
    return false;
  };
  expect(await files().sweep.remove(sha256, { before, isWanted: comesAgain })).toBe(true);
  expect(await files().has(sha256)).toBe(true);
  // A row refers to it by now.
  await age(sha256, 50);
  expect(await files().sweep.remove(sha256, { before, isWanted: async () => true })).toBe(false);
  expect(await files().has(sha256)).toBe(true);
});

test('what a killed sweep had set aside is put back and looked at again', async () => {
  const sha256 = await put('terhenti di tengah');
  const aside = path.join(files().pathOf(sha256), '../../../aside');
  await mkdir(aside, { recursive: true });
  await rename(files().pathOf(sha256), path.join(aside, sha256));
  await age(await put('lain'), 0);
  await files().sweep.recover();
  expect((await stat(files().pathOf(sha256))).isFile()).toBe(true);
});

test('bytes that came again while a killed sweep had them aside stay young: their row may not be written yet', async () => {
  const sha256 = await put('datang lagi');
  await age(sha256, 50);
  const aside = path.join(files().pathOf(sha256), '../../../aside');
  await rename(files().pathOf(sha256), path.join(aside, sha256));
  await put('datang lagi');
  await age(sha256, 0);
  await files().sweep.recover();
  const before = new Date(house.services.clock().getTime() - 86_400_000);
  expect((await stat(files().pathOf(sha256))).mtime.getTime()).toBeGreaterThan(before.getTime());
  await expect(stat(path.join(aside, sha256))).rejects.toThrow('ENOENT');
});

test('the store of a small office is not emptied for a database that knows none of its files', async () => {
  const other = await freshServices();
  const originals = await Promise.all(Array.from({ length: 12 }, (_, index) => put(`surat kecil ${index}`)));
  for (const sha256 of originals) await age(sha256, 300);
  await expect(sweepBytesJob.run({ ...other.services, files: files() }, {})).rejects.toThrow('nothing was removed');
  expect(await Promise.all(originals.map((sha256) => files().has(sha256)))).not.toContain(false);
  await other.close();
});

test('a store full of strangers belongs to another database: nothing is touched and the fault is seen', async () => {
  const strangers = await Promise.all(Array.from({ length: 201 }, (_, index) => put(`asing ${index}`)));
  for (const sha256 of strangers) await age(sha256, 30);
  await expect(sweep()).rejects.toThrow('nothing was removed');
  expect(await files().has(strangers[0] ?? '')).toBe(true);
});

test('only a super administrator sees the figures', async () => {
  expect((await store('leader')).json().error.code).toBe('document.store_not_yours');
});

test('every column that holds an address of the file store is known to the sweep', async () => {
  const columns = await runSql(
    house.adminUrl,
    `select c.table_schema || '.' || c.table_name || '.' || c.column_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.column_name like '%sha256' and t.table_type = 'BASE TABLE' and c.table_schema not in ('platform', 'jobs') order by 1`,
  );
  // The rendering, the pages, the words and the virus check of an original are kept under the address of the file they belong to.
  // A signature keeps two fingerprints, no addresses: what was signed is a file of the letter's, the page before it was signed is typeset anew.
  const known = ['documents.file.sha256', 'documents.file_text.sha256', 'documents.page.full_sha256', 'documents.page.sha256', 'documents.page.thumb_sha256', 'documents.rendering.sha256', 'documents.virus_check.sha256', 'signing.signature.draft_sha256', 'signing.signature.signed_sha256'];
  expect(columns.map((column) => column['name'])).toEqual(known);
});
