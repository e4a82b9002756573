import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createUploadMemory } from './upload-memory.ts';

const hash = async (bytes: Blob) => createHash('sha256').update(Buffer.from(await bytes.arrayBuffer())).digest('hex');
const ids = { begin: 'b', finish: 'f' };
const scan = (text = 'pindai', name = 'a.pdf', lastModified = 5) => new File([text], name, { lastModified });

function shelf() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value); } };
}

it('the same file picked again after a reload is known by what it is, and what it was sent for', async () => {
  const device = shelf();
  await createUploadMemory(device, hash).keep(scan(), { commandIds: ids, subjectId: 'p' });
  const later = createUploadMemory(device, hash);
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
  const memory = createUploadMemory(device, hash);
  await memory.keep(scan(), { commandIds: ids, subjectId: null });
  expect(await memory.find(other)).toBeUndefined();
});

it('what arrived or was given up by the office is forgotten', async () => {
  const device = shelf();
  let now = 0;
  const memory = createUploadMemory(device, hash, () => now);
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
  const memory = createUploadMemory(full, hash);
  await memory.keep(scan(), { commandIds: ids, subjectId: null });
  expect(await memory.find(scan())).toBeUndefined();
});
