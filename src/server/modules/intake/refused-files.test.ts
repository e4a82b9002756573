import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { makeIntakeOffice, type IntakeOffice } from '#tests/intake-office.ts';

let here: IntakeOffice;
beforeAll(async () => { here = await makeIntakeOffice(); });
afterAll(() => here.close());

const broken = Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n');
const code = (reply: { json: () => { error?: { code: string } } }) => reply.json().error?.code;
const refusedOf = async (who: string, id: string) => (await here.inTray(who, id))?.refused;

/** Sends a file for a paper as the browser does; answers the refusal. */
async function send(paperId: string, file: { name: string; bytes: Buffer }): Promise<string | undefined> {
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  const begun = await here.post('operator', '/api/uploads', { name: file.name, size: file.bytes.length, subject: { kind: 'paper', id: paperId } });
  if (begun.statusCode !== 200) return code(begun);
  const { uploadId } = begun.json() as { uploadId: string };
  await here.app.inject({ method: 'PATCH', url: `/api/uploads/${uploadId}?offset=0&sha256=${hash}`, payload: file.bytes, headers: { 'content-type': 'application/octet-stream', 'x-desk': 'operator' } });
  return code(await here.post('operator', `/api/uploads/${uploadId}/finish`, { sha256: hash }));
}

test('a paper whose scan was not taken says so, with the reason, to every clerk of the counter and after every reload', async () => {
  const id = await here.addPaper('operator', 'rusak.pdf');
  expect(await send(id, { name: 'rusak.pdf', bytes: broken })).toBe('document.broken');
  for (const who of ['operator', 'petugas']) expect(await here.inTray(who, id)).toMatchObject({ files: [], refused: [{ name: 'rusak.pdf', code: 'document.broken' }] });
});

test('an empty file and one that is too large are told by the paper too, before a byte was sent', async () => {
  const id = await here.addPaper('operator', 'kosong.pdf');
  expect(await send(id, { name: 'kosong.pdf', bytes: Buffer.alloc(0) })).toBe('document.empty');
  const size = here.house.services.settings.uploadLimit + 1;
  expect(code(await here.post('operator', '/api/uploads', { name: 'besar.pdf', size, subject: { kind: 'paper', id } }))).toBe('file.too_large');
  expect(await refusedOf('operator', id)).toEqual([{ name: 'besar.pdf', size, code: 'file.too_large' }, { name: 'kosong.pdf', size: 0, code: 'document.empty' }]);
});

test('two photos of one name that were not taken are told each, and another of that name that is taken lifts neither', async () => {
  const id = await here.addPaper('operator', 'image.png');
  const [one, two] = [Buffer.from('bukan gambar'), Buffer.from('bukan gambar juga')];
  for (const bytes of [one, two, one]) await send(id, { name: 'image.png', bytes });
  expect((await refusedOf('operator', id))?.map((row) => [row.name, row.size]).toSorted()).toEqual([['image.png', one.length], ['image.png', two.length]]);
  await here.uploadTo(id, { name: 'image.png' });
  expect(await refusedOf('operator', id)).toHaveLength(2);
  expect((await here.post('operator', `/api/intake/papers/${id}/refusals/dismiss`, { name: 'image.png', size: one.length })).statusCode).toBe(200);
  expect(await refusedOf('operator', id)).toMatchObject([{ name: 'image.png', size: two.length }]);
});

test('a file of the same name and size that is taken lifts the refusal', async () => {
  const id = await here.addPaper('operator', 'surat.png');
  const whole = await sharp({ create: { width: 40, height: 56, channels: 3, background: '#fff' } }).png().toBuffer();
  await send(id, { name: 'surat.png', bytes: Buffer.alloc(whole.length, 'x') });
  expect(await refusedOf('operator', id)).toMatchObject([{ name: 'surat.png', size: whole.length }]);
  await here.uploadTo(id, { name: 'surat.png', bytes: whole });
  expect(await refusedOf('operator', id)).toEqual([]);
});

test('a clerk who has seen the reason lays it aside, or throws the paper away; a clerk of another counter does neither', async () => {
  const [one, two] = [await here.addPaper('operator', 'satu.png'), await here.addPaper('operator', 'dua.png')];
  await send(one, { name: 'satu.png', bytes: Buffer.from('bukan gambar') });
  await send(two, { name: 'dua.png', bytes: Buffer.from('bukan gambar') });
  expect(code(await here.post('setda', `/api/intake/papers/${one}/refusals/dismiss`, { name: 'satu.png', size: 12 }))).toBe('intake.paper_not_found');
  expect((await here.post('petugas', `/api/intake/papers/${one}/refusals/dismiss`, { name: 'satu.png', size: 12 })).statusCode).toBe(200);
  expect(await refusedOf('operator', one)).toEqual([]);
  expect((await here.post('petugas', `/api/intake/papers/${two}/remove`)).statusCode).toBe(200);
  expect(await here.inTray('operator', two)).toBeUndefined();
});

test('nobody leaves a reason on a paper of a tray they do not keep', async () => {
  const id = await here.addPaper();
  const size = here.house.services.settings.uploadLimit + 1;
  expect((await here.post('setda', '/api/uploads', { name: 'a.pdf', size, subject: { kind: 'paper', id } })).statusCode).toBe(404);
  expect((await here.post('setda', '/api/uploads', { name: 'a.pdf', size, subject: { kind: 'paper', id: newId() } })).statusCode).toBe(404);
  expect(await refusedOf('operator', id)).toEqual([]);
});
