import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { buildApp } from '#server/app.ts';
import { documentsRoom } from '#server/modules/documents/index.ts';
import { intakeRoom } from '#server/modules/intake/index.ts';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { registersRoom } from '#server/modules/registers/index.ts';
import { newId } from '#server/platform/ids.ts';
import { freshServices, runSql, type TestHouse } from './database.ts';
import { makeLetterOffice, type LetterOffice } from './letter-office.ts';

type Body = Record<string, unknown>;
type TrayPaper = { id: string; name: string; version: number; source: string; content: Body | null; files: { fileId: string; name: string; pageCount: number }[]; refused: { name: string; size: number; code: string }[]; heldBy: { name: string; mine: boolean } | null };
export type IntakeOffice = Awaited<ReturnType<typeof makeIntakeOffice>>;

/** The letter office with a second clerk at its counter and one at another, and what clerks do there over HTTP. */
export async function makeIntakeOffice() {
  const house = await freshServices();
  const office = await makeLetterOffice(house);
  await addClerk(house, office, { name: 'petugas', unitId: office.unitId });
  const [setda] = (await runSql(house.adminUrl, "select id from organization.unit where abbreviation = 'Setda'")) as { id: string }[];
  await addClerk(house, office, { name: 'setda', unitId: setda?.id ?? '' });
  const { app } = await buildApp(house.services, { rooms: [office.door, registersRoom, documentsRoom, lettersRoom, intakeRoom] });
  const post = (who: string, url: string, body: Body = {}) => app.inject({ method: 'POST', url, headers: { 'x-desk': who }, payload: { commandId: newId(), ...body } });
  const get = (who: string, url: string) => app.inject({ method: 'GET', url, headers: { 'x-desk': who } });
  const tray = async (who: string) => (await get(who, '/api/intake/papers')).json().rows as TrayPaper[];
  let serial = 0;
  return {
    house, office, app, post, get, tray,
    put: (who: string, url: string, body: Body) => app.inject({ method: 'PUT', url, headers: { 'x-desk': who }, payload: { commandId: newId(), ...body } }),
    inTray: async (who: string, id: string) => (await tray(who)).find((paper) => paper.id === id),
    addPaper: async (who = 'operator', name = 'pindai.png') => {
      const id = newId();
      mustWork(await post(who, '/api/intake/papers', { papers: [{ id, name }] }));
      return id;
    },
    uploadTo: (paperId: string | null, options: { who?: string; bytes?: Buffer; name?: string } = {}) => upload(app, { paperId, who: 'operator', name: 'pindai.png', ...options }),
    registration: (files: string[], change: Body = {}): Body => {
      serial += 1;
      return {
        unitId: office.unitId, senderName: 'Balai Wilayah Sungai', letterNumber: `610/${serial}/BWS`, letterDate: '2026-11-18', receivedOn: '2026-11-20', receivedVia: 'hand', urgency: 'normal', securityClass: 'B',
        subject: `Permintaan data pintu air ${serial}`, files: files.map((fileId, index) => ({ fileId, role: index === 0 ? 'main' : 'attachment' })), addressees: [{ positionId: office.desks['kadis']?.positionId ?? '', kind: 'to' }], ...change,
      };
    },
    close: async () => {
      await app.close();
      await house.close();
    },
  };
}

async function addClerk(house: TestHouse, office: LetterOffice, { name, unitId }: { name: string; unitId: string }): Promise<void> {
  const employeeId = newId();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    insert into organization.employee (id, name, status, created_at) values ('${employeeId}', 'Orang ${name}', 'pns', now());
    insert into organization.duty (id, role, employee_id, unit_id, from_on, created_at) values ('${newId()}', 'registry-clerk', '${employeeId}', '${unitId}', '2020-01-01', now())`);
  office.desks[name] = { positionId: '', employeeId, seat: 'definitive' };
}

let shade = 0;
async function upload(app: FastifyInstance, input: { paperId: string | null; who: string; name: string; bytes?: Buffer }): Promise<string> {
  shade += 1;
  const bytes = input.bytes ?? (await sharp({ create: { width: 90, height: 120, channels: 3, background: { r: shade, g: 200, b: 90 } } }).png().toBuffer());
  const hash = createHash('sha256').update(bytes).digest('hex');
  const ask = (url: string, body: Body) => app.inject({ method: 'POST', url, headers: { 'x-desk': input.who }, payload: { commandId: newId(), ...body } });
  const begun = await ask('/api/uploads', { name: input.name, size: bytes.length, subject: input.paperId && { kind: 'paper', id: input.paperId } });
  mustWork(begun);
  const { uploadId } = begun.json() as { uploadId: string };
  await app.inject({ method: 'PATCH', url: `/api/uploads/${uploadId}?offset=0&sha256=${hash}`, payload: bytes, headers: { 'content-type': 'application/octet-stream', 'x-desk': input.who } });
  const done = await ask(`/api/uploads/${uploadId}/finish`, { sha256: hash });
  mustWork(done);
  return (done.json() as { id: string }).id;
}

function mustWork(reply: { statusCode: number; body: string }): void {
  if (reply.statusCode !== 200) throw new Error(reply.body);
}
