import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildApp } from '#server/app.ts';
import { systemActor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { sweepUploadsJob } from './documents.jobs.ts';
import { documentsRoom } from './index.ts';

let house: TestHouse;
let app: FastifyInstance;
let port: number;
let scan: Buffer;
const clerk = newId();

beforeAll(async () => {
  house = await freshServices();
  const door = { name: 'door', authenticate: async (_s: unknown, request: { headers: Record<string, unknown> }) => ({ actor: { ...systemActor('Petugas loket'), accountId: String(request.headers['x-account'] ?? clerk), roles: [] }, half: false }) };
  ({ app } = await buildApp(house.services, { rooms: [door, documentsRoom] }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  // Noise does not compress: a scan of some megabytes, as an office has them.
  scan = await sharp(randomBytes(1500 * 1200 * 3), { raw: { width: 1500, height: 1200, channels: 3 } }).png({ compressionLevel: 0 }).toBuffer();
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
type Reply = { statusCode: number; json: () => Record<string, never> & { error: { code: string; details: { offset?: number } } } };
const post = (url: string, body: object) => app.inject({ method: 'POST', url, payload: { commandId: newId(), ...body } });
const begin = async (bytes: Buffer, name = 'pindai.png') => (await post('/api/uploads', { name, size: bytes.length })).json() as { uploadId: string; offset: number; partBytes: number };
const look = async (id: string) => (await app.inject({ method: 'GET', url: `/api/uploads/${id}` })).json() as { offset: number };
const part = (id: string, bytes: Buffer, at: number | { offset: number; hash: string }): Promise<Reply> => {
  const { offset, hash } = typeof at === 'number' ? { offset: at, hash: sha(bytes) } : at;
  return app.inject({ method: 'PATCH', url: `/api/uploads/${id}?offset=${offset}&sha256=${hash}`, payload: bytes, headers: { 'content-type': 'application/octet-stream' } }) as unknown as Promise<Reply>;
};
const finish = (id: string, bytes: Buffer) => post(`/api/uploads/${id}/finish`, { sha256: sha(bytes) });

/** A line that breaks after `sent` bytes of a part: the socket dies in the middle of the request. */
function cutAfter(id: string, bytes: Buffer, at: { offset: number; sent: number }): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`PATCH /api/uploads/${id}?offset=${at.offset}&sha256=${sha(bytes)} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/octet-stream\r\ncontent-length: ${bytes.length}\r\n\r\n`);
      socket.write(bytes.subarray(0, at.sent), () => socket.end(() => socket.destroy()));
    });
    socket.once('close', () => resolve());
    socket.once('error', () => resolve());
  });
}

/** As the browser does it: the next part from where the file stopped, or from where the server says it stopped. */
async function sendOn(id: string, offset: number): Promise<number> {
  const reply = await part(id, scan.subarray(offset, offset + 4_194_304), offset);
  if (reply.statusCode === 200) return (reply.json() as unknown as { offset: number }).offset;
  expect(reply.json().error.code).toBe('document.upload_offset');
  return sendOn(id, reply.json().error.details.offset ?? 0);
}

test('a cut upload goes on from the byte it had, and the file is what was sent, bit for bit (BKS-26)', async () => {
  const { uploadId, partBytes } = await begin(scan);
  expect(scan.length).toBeGreaterThan(partBytes);
  const first = scan.subarray(0, partBytes);
  await cutAfter(uploadId, first, { offset: 0, sent: 1_000_001 });
  // What still lay in the pipe when the line broke may be lost; what is on the disk is not.
  await vi.waitFor(async () => expect((await look(uploadId)).offset).toBeGreaterThan(900_000));
  let at = await sendOn(uploadId, (await look(uploadId)).offset);
  expect(at).toBeGreaterThan(partBytes);
  at = await sendOn(uploadId, at);
  expect(at).toBe(scan.length);
  const file = (await finish(uploadId, scan)).json();
  expect(file).toMatchObject({ name: 'pindai.png', kind: 'png', size: scan.length, sha256: sha(scan) });
  expect((await readFile(house.services.files.pathOf(file.sha256))).equals(scan)).toBe(true);
  expect(await house.services.files.parts.sizeOf(uploadId)).toBe(0);
});

test('a file asked to be finished twice is one file', async () => {
  const { uploadId } = await begin(scan);
  for (let at = 0; at < scan.length; at += 4_194_304) await part(uploadId, scan.subarray(at, at + 4_194_304), at);
  const [one, two] = [(await finish(uploadId, scan)).json(), (await finish(uploadId, scan)).json()];
  expect(one.id).toBe(two.id);
});

test('a finished upload takes no more bytes: it answers that it is whole', async () => {
  const small = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } }).png().toBuffer();
  const { uploadId } = await begin(small);
  await part(uploadId, small, 0);
  const file = (await finish(uploadId, small)).json();
  const again = await part(uploadId, small, 0);
  expect([again.statusCode, again.json()]).toMatchObject([200, { offset: small.length, size: small.length }]);
  expect(await house.services.files.parts.sizeOf(uploadId)).toBe(0);
  expect((await finish(uploadId, small)).json().id).toBe(file.id);
});

test('begun again under the same command it is the same upload', async () => {
  const body = { commandId: newId(), name: 'a.png', size: 100 };
  const [one, two] = await Promise.all([post('/api/uploads', body), post('/api/uploads', body)]);
  expect(one.json().uploadId).toBe(two.json().uploadId);
});

test('a part that starts elsewhere is told where the file stopped, and one that was damaged on the way is not kept', async () => {
  const { uploadId } = await begin(scan);
  const bytes = scan.subarray(0, 50_000);
  expect((await part(uploadId, bytes, 7)).json().error).toMatchObject({ code: 'document.upload_offset', details: { offset: 0 } });
  expect((await part(uploadId, bytes, { offset: 0, hash: sha(Buffer.from('another')) })).json().error.code).toBe('document.part_broken');
  expect((await look(uploadId)).offset).toBe(0);
  expect((await part(uploadId, bytes, 0)).json()).toMatchObject({ offset: 50_000 });
  expect((await finish(uploadId, scan)).json().error).toMatchObject({ code: 'document.upload_unfinished', details: { offset: 50_000 } });
});

test('more than was announced is refused, and so is a file above the limit', async () => {
  const { uploadId } = await begin(Buffer.alloc(1000));
  expect((await part(uploadId, Buffer.alloc(1001), 0)).json().error.code).toBe('file.too_large');
  expect((await post('/api/uploads', { name: 'besar.pdf', size: house.services.settings.uploadLimit + 1 })).json().error.code).toBe('file.too_large');
});

test('what arrived otherwise than it was sent begins anew', async () => {
  const { uploadId } = await begin(Buffer.alloc(2000));
  await part(uploadId, Buffer.alloc(2000), 0);
  expect((await post(`/api/uploads/${uploadId}/finish`, { sha256: sha(Buffer.from('x')) })).json().error.code).toBe('document.upload_broken');
  expect((await look(uploadId)).offset).toBe(0);
});

test('an upload is its sender\'s alone, and a file nobody takes is refused before a byte is sent', async () => {
  const { uploadId } = await begin(scan);
  const other = await app.inject({ method: 'GET', url: `/api/uploads/${uploadId}`, headers: { 'x-account': newId() } });
  expect(other.json().error.code).toBe('document.upload_not_found');
  expect((await post('/api/uploads', { name: 'a.pdf', size: 10, subject: { kind: 'paper', id: newId() } })).json().error.code).toBe('document.upload_not_found');
});

test('one account has only so much on its way; giving an upload up makes room again', async () => {
  const account = newId();
  const size = house.services.settings.uploadLimit;
  const ask = async () => (await app.inject({ method: 'POST', url: '/api/uploads', headers: { 'x-account': account }, payload: { commandId: newId(), name: 'a.pdf', size } })).json();
  // Begun all at once, they are counted one after the other: none sees room that another takes.
  const all = await Promise.all(Array.from({ length: 60 }, ask));
  const begun = all.filter((each) => each.uploadId !== undefined);
  expect(begun).toHaveLength(50);
  expect((await ask()).error.code).toBe('document.upload_quota');
  await app.inject({ method: 'POST', url: `/api/uploads/${begun[0].uploadId}/drop`, headers: { 'x-account': account }, payload: { commandId: newId() } });
  expect((await ask()).uploadId).toBeDefined();
});

test('a full disk refuses the part and keeps what had come; with room again the upload goes on', async () => {
  const { uploadId } = await begin(scan);
  await part(uploadId, scan.subarray(0, 1000), 0);
  const { parts } = house.services.files;
  house.services.files.parts = { ...parts, append: async (id, given) => { given.stream.resume(); return { end: 'no-room', size: await parts.sizeOf(id) }; } };
  const refused = await part(uploadId, scan.subarray(1000, 2000), 1000);
  house.services.files.parts = parts;
  expect([refused.statusCode, refused.json().error.code]).toEqual([503, 'file.disk_full']);
  expect((await part(uploadId, scan.subarray(1000, 2000), 1000)).json()).toMatchObject({ offset: 2000 });
});

test('an upload nobody went on with for two days is given up, its part removed', async () => {
  const { uploadId } = await begin(scan);
  await part(uploadId, scan.subarray(0, 1000), 0);
  house.setNow(new Date(Date.now() + 3 * 86_400_000).toISOString());
  await sweepUploadsJob.run(house.services, {});
  house.setNow('2026-11-20T02:00:00Z');
  expect((await app.inject({ method: 'GET', url: `/api/uploads/${uploadId}` })).json().error.code).toBe('document.upload_not_found');
  expect(await house.services.files.parts.sizeOf(uploadId)).toBe(0);
});
