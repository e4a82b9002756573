import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { buildApp } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { documentsRoom } from '#server/modules/documents/index.ts';
import { registersRoom } from '#server/modules/registers/index.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { docx, packed } from '#tests/hostile/office.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { lettersRoom } from './index.ts';

let house: TestHouse;
let app: FastifyInstance;
let office: LetterOffice;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  ({ app } = await buildApp(house.services, { rooms: [office.door, registersRoom, documentsRoom, lettersRoom] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const headers = { 'x-desk': 'operator' };
async function upload(name: string, payload: Buffer): Promise<string> {
  const reply = await app.inject({ method: 'POST', url: `/api/files?commandId=${newId()}&name=${name}`, payload, headers: { ...headers, 'content-type': 'application/octet-stream' } });
  return reply.json().id;
}
const register = (files: { fileId: string; role: string }[]) =>
  app.inject({ method: 'POST', url: '/api/letters/incoming', headers, payload: {
    commandId: newId(), unitId: office.unitId, senderName: 'Balai Wilayah Sungai', letterNumber: '600/77/BWS', letterDate: '2026-11-19', receivedOn: '2026-11-20', receivedVia: 'hand', subject: 'Data banjir',
    urgency: 'normal', securityClass: 'B', addressees: [{ positionId: office.desks['kadis']?.positionId, kind: 'to' }], files,
  } });

test('an office file is an attachment of a letter and never the letter itself', async () => {
  const list = await upload('daftar.docx', packed(docx('Daftar hadir')));
  const paper = await upload('pindai.png', await sharp({ create: { width: 90, height: 120, channels: 3, background: '#f4f1e8' } }).png().toBuffer());
  expect((await register([{ fileId: list, role: 'main' }])).json().error.code).toBe('document.not_a_paper');
  const kept = await register([{ fileId: paper, role: 'main' }, { fileId: list, role: 'attachment' }]);
  expect(kept.statusCode, kept.body).toBe(200);
  const letter = (await app.inject({ method: 'GET', url: `/api/letters/${kept.json().letterId}`, headers })).json();
  expect(letter.files).toMatchObject([{ fileId: paper, pageCount: 1 }, { fileId: list, pageCount: 0, pagesState: 'none' }]);
});
