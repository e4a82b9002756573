import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createUploadMemory } from './upload-memory.ts';

const hash = async (bytes: Blob) => createHash('sha256').update(Buffer.from(await bytes.arrayBuffer())).digest('hex');
const ids = { begin: 'b', finish: 'f' };
const scan = (text = 'pindai', name = 'a.pdf', lastModified = 5) => new File([text], name, { lastModified });

type Shelf = Parameters<typeof createUploadMemory>[0]['shelf'];
const memoryOn = (shelf: Shelf, how: { account?: () => string; now?: () => number } = {}) => createUploadMemory({ shelf, hash, account: () => 'siti', ...how });

function shelf() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value); } };
}

it('the same file picked again after a reload is known by what it is, and what it was sent for', async () => {
  const device = shelf();
  await memoryOn(device).keep(scan(), { commandIds: ids, subjectId: 'p' });
  const later = memoryOn(device);
  expect(await later.find(scan())).toMatchObject({ commandIds: ids, subjectId: 'p' });
  expect(await later.find(scan(), 'p')).toMatchObject({ commandIds: ids });
  expect(await later.find(scan(), 'other')).toBeUndefined();
  expect(device.getItem('lontar.uploads')).not.toContain('a.pdf');
});

it.each([
  ['another name', scan('pindai', 'b.pdf')],
  ['another day', scan('pindai', 'a.pdf', 6)],
  ['other bytes of the same length', scan('pindaj')],
])('a file of %s is another file', async (_what, other) => {
  const device = shelf();
  const memory = memoryOn(device);
  await memory.keep(scan(), { commandIds: ids, subjectId: null });
  expect(await memory.find(other)).toBeUndefined();
});

it('what arrived or was given up by the office is forgotten', async () => {
  const device = shelf();
  let now = 0;
  const memory = memoryOn(device, { now: () => now });
  await memory.keep(scan(), { commandIds: ids, subjectId: null });
  await memory.keep(scan('lain', 'b.pdf'), { commandIds: ids, subjectId: null });
  await memory.forget(scan());
  expect(await memory.find(scan())).toBeUndefined();
  expect(await memory.find(scan('lain', 'b.pdf'))).toBeDefined();
  now = 2 * 86_400_000;
  expect(await memory.find(scan('lain', 'b.pdf'))).toBeUndefined();
});

it('a shelf that is full or holds nonsense keeps no file back', async () => {
  const full = { getItem: () => '{kaputt', setItem: () => { throw new Error('QuotaExceededError'); } };
  const memory = memoryOn(full);
  await memory.keep(scan(), { commandIds: ids, subjectId: null });
  expect(await memory.find(scan())).toBeUndefined();
});

it('what one person began is not gone on with, nor forgotten, by another at the same device', async () => {
  const device = shelf();
  let account = 'siti';
  const memory = memoryOn(device, { account: () => account });
  await memory.keep(scan(), { commandIds: ids, subjectId: null });
  account = 'luh';
  expect(await memory.find(scan())).toBeUndefined();
  await memory.forget(scan());
  account = 'siti';
  expect(await memory.find(scan())).toMatchObject({ commandIds: ids });
});
