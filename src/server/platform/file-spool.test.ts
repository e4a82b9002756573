import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spoolIn } from './file-spool.ts';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'lontar-spool-')); });
afterAll(() => rm(folder, { recursive: true }));

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');
/** A sheet of so many megabytes; `given` counts those that were taken. */
async function* sheet(megabytes: number, given = { count: 0 }): AsyncGenerator<Buffer> {
  for (; given.count < megabytes; given.count += 1) yield MEGABYTE;
}

test('what is laid down comes back whole and leaves no file behind', async () => {
  const { stream, size } = await spoolIn(folder, { chunks: sheet(3), assertRoom: async () => undefined });
  expect(size).toBe(3 * MEGABYTE.length);
  expect(await readdir(folder)).toEqual([]);
  expect((await buffer(stream)).equals(Buffer.concat([MEGABYTE, MEGABYTE, MEGABYTE]))).toBe(true);
});

test('a disk that fills while a sheet is written ends it, and its bytes are given back at once', async () => {
  const given = { count: 0 };
  let asked = 0;
  const assertRoom = async () => { asked += 1; if (asked > 2) throw new Error('the disk is full'); };
  await expect(spoolIn(folder, { chunks: sheet(200, given), assertRoom })).rejects.toThrow('the disk is full');
  expect(given.count).toBeLessThan(40);
  expect(await readdir(folder)).toEqual([]);
});

test('a disk that is full already is not written to', async () => {
  const given = { count: 0 };
  await expect(spoolIn(folder, { chunks: sheet(1, given), assertRoom: async () => { throw new Error('the disk is full'); } })).rejects.toThrow('the disk is full');
  expect(given.count).toBe(0);
});
