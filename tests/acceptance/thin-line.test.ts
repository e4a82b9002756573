import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { startWorker, type Worker } from '#server/platform/jobs.ts';
import { rooms } from '#server/rooms.ts';
import { loadModelOffice } from '#server/seed/load-model-office.ts';
import { scanMachine } from '#server/seed/scan.ts';
import { storyCalendar, storyToday } from '#server/seed/story-calendar.ts';
import { story } from '#server/seed/story.ts';
import { sayPath, type PathSentence } from '#shared/domain/letter-path.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { Person } from './person.ts';

/** Bekasi 24.A/2013 Ps. 10 b and Lamp. II.3, Dumai 55/2021 Lamp. IV.B: one paper letter through the whole house, over HTTP only. */

type Row = { act: string; letterId: string; recipientId: string | null; subject: string | null; agendaText: string | null };
type Letter = {
  id: string;
  version: number;
  state: string;
  subject: string | null;
  allowed: string[];
  agenda: { number: number };
  sees: string;
  readsContent: boolean;
};
type Position = { id: string; title: string };

let house: TestHouse;
let app: FastifyInstance;
let clerk: Person;
let sekda: Person;
let kadis: Person;
let letterId: string;
let worker: Worker;
const faults: unknown[] = [];

beforeAll(async () => {
  house = await freshServices();
  const loadPreset = async (...given: Parameters<NonNullable<(typeof rooms)[number]['preset']>>) => {
    for (const room of rooms) await room.preset?.(...given);
  };
  await loadModelOffice({ services: house.services, loadPreset }, { today: storyToday, letters: 0 });
  const built = await buildApp(house.services);
  app = built.app;
  worker = await startWorker(house.services, built.jobs, { url: house.appUrl, onError: (error) => faults.push(error) });
  house.setNow(`${storyToday}T01:00:00Z`);
  clerk = await Person.enter(app, 'siti.loket');
  sekda = await Person.enter(app, 'made.asisten3', 'Sekretaris Daerah');
  kadis = await Person.enter(app, 'robertus.kadispupr');
}, 120_000);
afterAll(async () => {
  await worker.stop();
  await app.close();
  await house.close();
  expect(faults).toEqual([]);
});

describe('one paper letter', () => {
  test('BKS-26 BKS-27 is scanned and registered, and gets the number after the last of the paper book', async () => {
    const machine = scanMachine(storyCalendar(), { typesetOnly: true });
    const [flood] = story.filter((each) => each.agendaNumber === 2418);
    if (!flood) throw new Error('the story lost its flood');
    const fileId = await clerk.upload('pindaian.pdf', await machine.scan(flood));
    const registered = await clerk.post<{ letterId: string; agenda: { number: number } }>('/api/letters/incoming', {
      unitId: await unitId('Sekretariat Daerah'),
      senderName: 'Sekretariat Daerah Provinsi Nusa Bahari',
      letterNumber: '300.2.3/1187/SETDA',
      letterDate: '2026-11-09',
      receivedOn: storyToday,
      receivedVia: 'hand',
      urgency: 'urgent',
      securityClass: 'B',
      subject: 'Permintaan Data Kesiapsiagaan Banjir',
      files: [{ fileId, role: 'main' }],
      addressees: [{ positionId: await positionId('Sekretaris Daerah'), kind: 'to' }],
    });
    letterId = registered.letterId;
    expect(registered.agenda.number).toBe(2392);
  });

  test('BKS-28 lies at once on the desk of the position it is addressed to, whoever sits there for the time', async () => {
    const { rows } = await sekda.get<{ rows: Row[] }>('/api/desk');
    expect(rows).toContainEqual(expect.objectContaining({ act: 'dispose', letterId, subject: 'Permintaan Data Kesiapsiagaan Banjir', agendaText: '2392' }));
    await sekda.post(`/api/letters/${letterId}/read`);
  });

  test('PBM-34 a stranger to the letter does not learn that it exists', async () => {
    const stranger = await Person.enter(app, 'salim.kadisdag');
    expect((await stranger.ask(`/api/letters/${letterId}`)).status).toBe(404);
    expect(await stranger.get('/api/search?q=banjir')).toMatchObject({ rows: [] });
  });

  test('BKS-29 is disposed to the own line with instruction and due date; outside the line is refused', async () => {
    const outside = await sekda.tryPost(`/api/letters/${letterId}/dispositions`, {
      recipients: [{ positionId: await positionId('Wali Kota') }],
      instructions: ['TL'],
    });
    expect(outside).toMatchObject({ status: 403, body: { error: { code: 'disposition.outside_own_line' } } });
    const recipients = [{ positionId: await positionId('Kepala Dinas Pekerjaan Umum dan Penataan Ruang') }];
    await sekda.post(`/api/letters/${letterId}/dispositions`, {
      recipients,
      instructions: ['TL', 'KOOR'],
      note: 'Mohon satu jawaban kota.',
      due: { workingDays: 2 },
    });
    expect((await waiting(kadis)).map((row) => [row.act, row.letterId])).toEqual([['follow_up', letterId]]);
  });

  test('BKS-30 DMI-26 tells where it is and who acts next, to everybody on its path', async () => {
    expect(await saying(clerk)).toBe(await saying(sekda));
    expect(await saying(sekda)).toMatch(
      /^Di meja Kepala Dinas Pekerjaan Umum dan Penataan Ruang, DPUPR\. Tiba hari ini, tenggat 2 hari kerja lagi\. Berikutnya Sekretaris Daerah\.$/u,
    );
  });

  test('is not closed over the head of the one who works on it', async () => {
    expect((await sekda.tryPost(`/api/letters/${letterId}/close`, { version: (await letter(sekda)).version })).status).toBe(409);
  });

  test('is reported back with a file, accepted and closed', async () => {
    const [task] = await waiting(kadis);
    const machine = scanMachine(storyCalendar());
    const fileId = await kadis.upload(
      'data-pompa.pdf',
      machine.reportFile({ title: 'Data pompa', unit: 'DPUPR', text: 'Sebelas pompa siap.', date: '18 November 2026' }),
    );
    await kadis.post(`/api/disposition-recipients/${task?.recipientId}/follow-ups`, { text: 'Data terlampir.', fileIds: [fileId], done: true });
    const [report] = await waiting(sekda, 'accept');
    await sekda.post(`/api/disposition-recipients/${report?.recipientId}/accept`);
    await sekda.post(`/api/letters/${letterId}/close`, { version: (await letter(sekda)).version });
    expect(await saying(clerk)).toBe('Surat selesai dan ditutup.');
    expect(await waiting(kadis)).toEqual([]);
  });

  test('a closed letter takes no more dispositions', async () => {
    const again = await sekda.tryPost(`/api/letters/${letterId}/dispositions`, {
      recipients: [{ positionId: await positionId('Kepala Dinas Kesehatan') }],
      instructions: ['UDK'],
    });
    expect(again.status).toBe(409);
    expect((await letter(sekda)).allowed).not.toContain('dispose');
  });

  test.each(['2392', '300.2.3/1187', 'Nusa Bahari', 'kesiapsiagaan'])('DMI-25 is found by number, sender and subject: %s', async (words) => {
    const found = () =>
      sekda.get<{ rows: { letterId: string }[] }>(`/api/search?q=${encodeURIComponent(words)}`).then(({ rows }) => rows.map((row) => row.letterId));
    await expect.poll(found, { timeout: 20_000 }).toContain(letterId);
  });

  test('DMI-34 leaves its whole way on the audit chain, which the examiner reads and verifies', async () => {
    const examiner = await Person.enter(app, 'theodora.irban1');
    const { rows } = await examiner.get<{ rows: { action: string; name: string }[] }>(`/api/audit?subjectId=${letterId}`);
    expect(rows.map((row) => row.action)).toEqual(expect.arrayContaining(['letter.registered', 'letter.read', 'letter.closed']));
    expect(rows.find((row) => row.action === 'letter.registered')?.name).toBe('Siti Marlina, A.Md.');
    expect(await examiner.get('/api/audit/verify')).toMatchObject({ whole: true, firstBreak: null });
  });
});

test('a secret letter is registered by its cover; the clerk sees no subject, the named assistant opens it', async () => {
  const cover = {
    unitId: await unitId('Sekretariat Daerah'),
    senderName: 'Kejaksaan Negeri',
    letterNumber: 'B-2071/P.5',
    letterDate: '2026-11-16',
    receivedOn: storyToday,
    receivedVia: 'hand',
    urgency: 'normal',
    securityClass: 'R',
    subject: null,
  };
  const made = await clerk.post<{ letterId: string }>('/api/letters/incoming', {
    ...cover,
    addressees: [{ positionId: await positionId('Wali Kota'), kind: 'to' }],
  });
  expect(await clerk.get(`/api/letters/${made.letterId}`)).toMatchObject({ sees: 'cover', readsContent: false, subject: null, sealed: true });
  const assistant = await Person.enter(app, 'bayu.ajudan', 'Wali Kota');
  const sealed = await assistant.get<Letter>(`/api/letters/${made.letterId}`);
  await assistant.post(`/api/letters/${made.letterId}/open-sealed`, { version: sealed.version, subject: 'Permintaan keterangan', summary: null, files: [] });
  const mayor = await Person.enter(app, 'nurmala.walikota');
  expect(await mayor.get(`/api/letters/${made.letterId}`)).toMatchObject({ subject: 'Permintaan keterangan', sealed: false });
  expect(await clerk.get(`/api/letters/${made.letterId}`)).toMatchObject({ subject: null });
});

test('DMI-31 a sign-in name of a position finds the one who sits there, and the Plh. sees the desk until the last day', async () => {
  house.setNow('2026-11-20T08:00:00Z');
  const byPosition = await Person.enter(app, 'kadis.pupr');
  expect(await byPosition.get('/api/session')).toMatchObject({ account: { username: 'robertus.kadispupr' } });
  const lastDay = await Person.enter(app, 'made.asisten3', 'Sekretaris Daerah');
  expect((await lastDay.ask(`/api/letters/${letterId}`)).status).toBe(200);
  house.setNow('2026-11-23T01:00:00Z');
  const after = await Person.enter(app, 'made.asisten3');
  expect(await after.get<{ seats: { title: string }[] }>('/api/session').then((session) => session.seats.map((seat) => seat.title))).toEqual([
    'Asisten Administrasi Umum',
  ]);
});

async function waiting(person: Person, act?: string): Promise<Row[]> {
  const { rows } = await person.get<{ rows: Row[] }>(act === undefined ? '/api/desk' : `/api/desk?act=${act}`);
  return rows.filter((row) => row.letterId === letterId);
}

async function saying(person: Person): Promise<string> {
  return sayPath((await person.get<{ sentence: PathSentence }>(`/api/letters/${letterId}/path`)).sentence);
}

function letter(person: Person): Promise<Letter> {
  return person.get<Letter>(`/api/letters/${letterId}`);
}

async function positionId(title: string): Promise<string> {
  const { rows } = await clerk.get<{ rows: Position[] }>(`/api/positions?find=${encodeURIComponent(title)}`);
  return rows.find((row) => row.title === title)?.id ?? '';
}

async function unitId(name: string): Promise<string> {
  const { rows } = await clerk.get<{ rows: { id: string; name: string }[] }>(`/api/units?find=${encodeURIComponent(name)}`);
  return rows.find((row) => row.name === name)?.id ?? '';
}
