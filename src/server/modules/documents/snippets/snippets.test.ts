import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { documentsRoom } from '#server/modules/documents/index.ts';
import { newId } from '#server/platform/ids.ts';
import type { Snippet } from '#shared/contracts/snippets.contract.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';

let house: TestHouse;
let app: FastifyInstance;
let office: LetterOffice;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  ({ app } = await buildApp(house.services, { rooms: [office.door, documentsRoom] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const text = (words: string) => ({ type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }] });
const send = async (method: 'GET' | 'POST' | 'PUT', who: string, ...[url, body = {}]: [string, Record<string, unknown>?]) => {
  const reply = await app.inject({ method, url, headers: { 'x-desk': who }, ...(method === 'GET' ? {} : { payload: { commandId: newId(), ...body } }) });
  return { status: reply.statusCode, body: reply.json() as { rows?: Snippet[]; unitName?: string | null; snippetId?: string; version?: number; error?: { code: string } } };
};
const list = async (who: string) => (await send('GET', who, '/api/snippets')).body.rows ?? [];
const add = async (who: string, of: 'person' | 'unit', name: string) => (await send('POST', who, '/api/snippets', { of, name, body: text(`Isi ${name}`) })).body;

test('a standing sentence of a person is his alone, one of a unit is for all who sit there', async () => {
  await add('staf', 'person', 'Pembuka saya');
  await add('staf', 'unit', 'Penutup bidang');
  expect((await list('staf')).map((row) => [row.of, row.name])).toEqual([['person', 'Pembuka saya'], ['unit', 'Penutup bidang']]);
  expect((await list('stafdua')).map((row) => row.name)).toEqual(['Penutup bidang']);
  expect(await list('kamarga')).toEqual([]);
  expect((await send('GET', 'staf', '/api/snippets')).body.unitName).toBe('Bidang Sumber Daya Air');
});

test('a colleague of the unit may change its sentences, nobody those of another', async () => {
  const { snippetId } = await add('staf', 'unit', 'Dasar tugas');
  const own = await add('staf', 'person', 'Salam saya');
  const put = (who: string, id = snippetId, version = 1) => send('PUT', who, `/api/snippets/${id}`, { name: 'Dasar tugas baru', body: text('Lain'), version });
  expect((await put('stafdua')).body.version).toBe(2);
  expect((await put('staf')).body.error?.code).toBe('document.snippet_changed');
  expect((await put('kamarga')).body.error?.code).toBe('document.snippet_not_found');
  expect((await put('stafdua', own.snippetId)).body.error?.code).toBe('document.snippet_not_found');
  expect((await send('POST', 'kamarga', `/api/snippets/${snippetId}/drop`)).body.error?.code).toBe('document.snippet_not_found');
  await send('POST', 'stafdua', `/api/snippets/${snippetId}/drop`);
  expect((await list('staf')).some((row) => row.id === snippetId)).toBe(false);
});

test('two standing sentences of one owner do not share a name', async () => {
  await add('kabid', 'person', 'Penutup');
  expect((await add('kabid', 'person', 'penutup')).error?.code).toBe('document.snippet_name_taken');
  expect((await add('kabid', 'unit', 'penutup')).error).toBeUndefined();
});

test('what a letter may not hold is no standing sentence', async () => {
  const reply = await send('POST', 'staf', '/api/snippets', { of: 'person', name: 'Salah', body: { type: 'doc', content: [{ type: 'script' }] } });
  expect(reply.status).toBe(422);
});

test('a hundred standing sentences are enough', async () => {
  for (let at = 1; at <= 100; at += 1) await add('sekda', 'person', `Kalimat ${at}`);
  expect((await add('sekda', 'person', 'Satu lagi')).error?.code).toBe('document.snippets_full');
});
