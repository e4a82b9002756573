import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { startWorker, type Worker } from '#server/platform/jobs.ts';
import { verifyChain } from '#server/modules/audit-trail/index.ts';
import { sayPath, type PathSentence } from '#shared/domain/letter-path.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { makeAccount, signIn, signInAs } from '#tests/sign-in.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
let worker: Worker;
const headers: Record<string, { cookie: string }> = {};
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services);
  worker = await startWorker(house.services, built.jobs, {
    url: house.appUrl,
    onError: (error) => {
      throw error;
    },
  });
  for (const who of ['operator', 'kadis', 'kabid', 'staf']) {
    const desk = office.desks[who];
    if (!desk) throw new Error(who);
    await makeAccount(house.services, { employeeId: desk.employeeId, username: who });
    headers[who] = desk.positionId ? await signInAs(built.app, { username: who, positionId: desk.positionId, seat: desk.seat }) : await signIn(built.app, who);
  }
});
afterAll(async () => {
  await worker.stop();
  await built.app.close();
  await house.close();
});

let minute = 0;
async function ask(who: string, url: string, body?: object) {
  minute += 1;
  house.setNow(new Date(Date.UTC(2026, 10, 20, 2, minute)).toISOString());
  const reply = await built.app.inject({
    method: body ? 'POST' : 'GET',
    url,
    headers: headers[who] ?? {},
    ...(body ? { payload: { commandId: newId(), ...body } } : {}),
  });
  return reply.json();
}
async function upload(who: string): Promise<string> {
  const bytes = await sharp({ create: { width: 90, height: 120, channels: 3, background: { r: minute, g: 200, b: 90 } } })
    .png()
    .toBuffer();
  const reply = await built.app.inject({
    method: 'POST',
    url: `/api/files?commandId=${newId()}&name=pindai.png`,
    payload: bytes,
    headers: { 'content-type': 'application/octet-stream', ...headers[who] },
  });
  return reply.json().id;
}
const desk = (who: string) => office.desks[who]?.positionId ?? '';
const acts = async (who: string) => (await ask(who, '/api/desk')).rows.map((row: { act: string }) => row.act);
const where = async (who: string, letterId: string) => sayPath((await ask(who, `/api/letters/${letterId}/path`)).sentence as PathSentence);
const disposeTo = (who: string, parentRecipientId: string | null = null) => ({
  parentRecipientId,
  recipients: [{ positionId: desk(who), leading: true }],
  instructions: ['TL'],
  note: 'Siapkan jawaban',
  due: { workingDays: 2 },
});

test('BKS-27 BKS-29 BKS-30 DMI-26 a paper letter is registered, read, disposed, followed up and closed, and everybody sees where it is', async () => {
  const { letterId } = await ask('operator', '/api/letters/incoming', {
    unitId: office.unitId,
    senderName: 'Balai Wilayah Sungai',
    letterNumber: '600/77/BWS',
    letterDate: '2026-11-18',
    receivedOn: '2026-11-20',
    receivedVia: 'hand',
    urgency: 'normal',
    securityClass: 'B',
    subject: 'Permintaan data pintu air',
    files: [{ fileId: await upload('operator'), role: 'main' }],
    addressees: [{ positionId: desk('kadis'), kind: 'to' }],
  });
  expect(await acts('kadis')).toEqual(['dispose']);
  expect((await ask('kadis', `/api/letters/${letterId}/read`, {})).version).toBe(2);
  expect(await where('operator', letterId)).toBe('Di meja Kepala Dinas PUPR. Tiba hari ini.');

  const first = await ask('kadis', `/api/letters/${letterId}/dispositions`, disposeTo('kabid'));
  expect(await where('operator', letterId)).toBe(
    'Di meja Kepala Bidang Sumber Daya Air, Dinas PUPR. Tiba hari ini, tenggat 2 hari kerja lagi. Berikutnya Kepala Dinas PUPR.',
  );
  const [kabid] = first.recipientIds;
  const second = await ask('kabid', `/api/letters/${letterId}/dispositions`, disposeTo('staf', kabid));
  const [staf] = second.recipientIds;
  expect([await acts('kadis'), await acts('kabid'), await acts('staf')]).toEqual([[], [], ['follow_up']]);

  const fileId = await upload('staf');
  await ask('staf', `/api/disposition-recipients/${staf}/follow-ups`, { text: 'Data sudah dihimpun', done: true, fileIds: [fileId] });
  expect(await where('kadis', letterId)).toContain('Laporan menunggu di meja Kepala Bidang Sumber Daya Air');
  // The report's file is read by who reads the letter, also two desks above.
  expect((await ask('kadis', `/api/files/${fileId}`)).id).toBe(fileId);
  const { version } = await ask('kadis', `/api/letters/${letterId}`);
  expect((await ask('kadis', `/api/letters/${letterId}/close`, { version })).error.code).toBe('disposition.still_open');

  await ask('kabid', `/api/disposition-recipients/${staf}/accept`, {});
  await ask('kabid', `/api/disposition-recipients/${kabid}/follow-ups`, { text: 'Jawaban terlampir', done: true });
  await ask('kadis', `/api/disposition-recipients/${kabid}/accept`, {});
  expect(await acts('kadis')).toEqual(['close']);
  const last = await ask('kadis', `/api/letters/${letterId}`);
  expect((await ask('kadis', `/api/letters/${letterId}/close`, { version: last.version })).error).toBeUndefined();
  expect(await where('staf', letterId)).toBe('Surat selesai dan ditutup.');
  expect(await acts('kadis')).toEqual([]);
});

test('the worker rings the bells and makes the letter findable', async () => {
  await vi.waitFor(
    async () => {
      expect((await ask('staf', '/api/notices')).rows.map((notice: { kind: string }) => notice.kind).toSorted()).toEqual([
        'disposition_arrived',
        'letter_closed',
        'report_accepted',
      ]);
      expect((await ask('kadis', '/api/search?q=600/77')).rows).toMatchObject([{ subject: 'Permintaan data pintu air', by: 'number_start' }]);
    },
    { timeout: 20_000, interval: 300 },
  );
});

test('DMI-34 every act of it stands on a whole chain', async () => {
  const report = await verifyChain(house.db);
  expect(report).toMatchObject({ whole: true, firstBreak: null });
  expect(report.rows).toBeGreaterThan(15);
});
