import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { documentsRoom } from '#server/modules/documents/index.ts';
import { registersRoom } from '#server/modules/registers/index.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { lettersRoom } from './letters.routes.ts';

let house: TestHouse;
let app: FastifyInstance;
let office: LetterOffice;
let scan: string;

beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  ({ app } = await buildApp(house.services, { rooms: [office.door, registersRoom, documentsRoom, lettersRoom] }));
  scan = await upload('operator');
});
afterAll(async () => {
  await app.close();
  await house.close();
});

type Body = Record<string, unknown>;
const post = async (who: string, url: string, body: Body) =>
  app.inject({ method: 'POST', url, headers: { 'x-desk': who }, payload: { commandId: newId(), ...body } });
const get = async (who: string, url: string) => app.inject({ method: 'GET', url, headers: { 'x-desk': who } });
async function upload(who: string): Promise<string> {
  const bytes = await sharp({ create: { width: 90, height: 120, channels: 3, background: { r: Math.floor(Math.random() * 255), g: 200, b: 90 } } })
    .png()
    .toBuffer();
  const reply = await app.inject({
    method: 'POST',
    url: `/api/files?commandId=${newId()}&name=pindai.png`,
    payload: bytes,
    headers: { 'content-type': 'application/octet-stream', 'x-desk': who },
  });
  return reply.json().id;
}
const desk = (who: string) => office.desks[who]?.positionId ?? '';
let serial = 0;
function draft(change: Body = {}): Body {
  serial += 1;
  const secret = change['securityClass'] === 'R' || change['securityClass'] === 'SR';
  return {
    unitId: office.unitId,
    senderName: 'Balai Wilayah Sungai',
    letterNumber: `600/${serial}/BWS`,
    letterDate: '2026-11-18',
    receivedOn: '2026-11-20',
    receivedVia: 'hand',
    urgency: 'normal',
    securityClass: 'B',
    subject: secret ? null : `Permintaan data pintu air ${serial}`,
    files: secret ? [] : [{ fileId: scan, role: 'main' }],
    addressees: [{ positionId: desk('kadis'), kind: 'to' }],
    ...change,
  };
}
async function register(change: Body = {}) {
  const reply = await post('operator', '/api/letters/incoming', draft(change));
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json() as { letterId: string; version: number; agenda: { bookId: string; number: number; text: string } };
}
const letter = async (who: string, id: string) => (await get(who, `/api/letters/${id}`)).json();
const code = (reply: { json: () => { error?: { code: string } } }) => reply.json().error?.code;
const chain = async (action: string, id: string) =>
  (await sql`select 1 from platform.audit_row where action = ${action} and subject_id = ${id}`.execute(house.db)).rows.length;

test('BKS-27 DMI-24 a paper letter is registered, numbered and lies on the desk of its addressee at once', async () => {
  const { letterId, agenda } = await register({ subject: 'Permintaan data kesiapsiagaan banjir', urgency: 'urgent', replyDueOn: '2026-11-27' });
  expect(agenda.text).toBe(String(agenda.number));
  const seen = await letter('kadis', letterId);
  expect(seen).toMatchObject({
    state: 'registered',
    sees: 'yes',
    readsContent: true,
    subject: 'Permintaan data kesiapsiagaan banjir',
    agenda: { number: agenda.number },
    deliveries: [{ kind: 'to', positionTitle: 'Kepala Dinas PUPR', employeeName: 'Orang kadis', state: 'unread' }],
    files: [{ fileId: scan, role: 'main', pageCount: 1 }],
  });
  expect(seen.allowed).toEqual(['read', 'dispose', 'download', 'schedule']);
  expect((await letter('operator', letterId)).allowed).toEqual(['correct', 'void', 'download', 'schedule']);
  expect(await chain('letter.registered', letterId)).toBe(1);
  const { rows } = await sql<{
    payload: { securityClass: string };
  }>`select payload from platform.outbox where name = 'letter.registered' and payload->>'letterId' = ${letterId}`.execute(house.db);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('banjir');
});

test('numbers of one book follow each other without a hole, also when many clerks save at once', async () => {
  const first = await register();
  const many = await Promise.all(Array.from({ length: 12 }, () => post('operator', '/api/letters/incoming', draft())));
  const numbers = many.map((reply) => reply.json().agenda.number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, i) => first.agenda.number + 1 + i));
  const book = (await get('operator', `/api/books/${first.agenda.bookId}`)).json();
  expect(book.completeness).toMatchObject({ complete: true, holes: [], to: first.agenda.number + 12 });
});

test('a registration repeated after a lost answer is one letter with one number', async () => {
  const body = { ...draft(), commandId: newId() };
  const [one, two] = await Promise.all([post('operator', '/api/letters/incoming', body), post('operator', '/api/letters/incoming', body)]);
  expect(one.json()).toEqual(two.json());
  expect(one.statusCode).toBe(200);
});

test('a refused registration takes no number', async () => {
  const before = await register();
  expect(code(await post('operator', '/api/letters/incoming', draft({ addressees: [{ positionId: newId(), kind: 'to' }] })))).toBe('letter.unknown_addressee');
  expect((await register()).agenda.number).toBe(before.agenda.number + 1);
});

test.each([
  ['received tomorrow', { receivedOn: '2026-11-21', letterDate: null }, 'letter.date_in_future'],
  ['dated after it came', { letterDate: '2026-11-20', receivedOn: '2026-11-19' }, 'letter.dated_after_received'],
  ['due before it came', { replyDueOn: '2026-11-19' }, 'letter.due_before_received'],
  ['on a day that does not exist', { letterDate: '2026-02-30' }, 'request.invalid'],
  ['without a subject', { subject: null }, 'letter.subject_missing'],
  ['without a scan', { files: [] }, 'letter.file_missing'],
  [
    'with two main scans',
    {
      files: [
        { fileId: newId(), role: 'main' },
        { fileId: newId(), role: 'main' },
      ],
    },
    'letter.two_main_files',
  ],
  ['with a scan nobody uploaded', { files: [{ fileId: newId(), role: 'main' }] }, 'document.not_found'],
  ['of a sender no list holds', { partyId: newId() }, 'letter.unknown_party'],
  ['to copies alone', { addressees: [{ positionId: newId(), kind: 'copy' }] }, 'letter.nobody_addressed'],
  ['in the book of another unit', { unitId: newId() }, 'letter.not_registry_of_unit'],
])('a letter %s is refused by its name', async (_what, change, expected) => {
  expect(code(await post('operator', '/api/letters/incoming', draft(change)))).toBe(expected);
});

test('a leader does not write in the register, and a scan somebody else uploaded is not attached', async () => {
  expect(code(await post('kadis', '/api/letters/incoming', draft()))).toBe('letter.not_registry_of_unit');
  const foreign = await upload('kadis');
  expect(code(await post('operator', '/api/letters/incoming', draft({ files: [{ fileId: foreign, role: 'main' }] })))).toBe('document.not_your_upload');
});

test('the book a letter will enter is named before it is registered, and is the one it enters (BKS-27)', async () => {
  const named = async (who: string, to: string) => (await get(who, `/api/letters/incoming/book-unit?positionId=${desk(to)}`)).json();
  expect(await named('operator', 'kadis')).toMatchObject({ unitId: office.unitId, isTheirs: true });
  expect(await named('kadis', 'staf')).toMatchObject({ unitId: office.unitId, isTheirs: false });
  const { letterId } = await register({ unitId: null });
  expect((await get('operator', `/api/letters/${letterId}`)).json().agenda.unitId).toBe(office.unitId);
});

test('the same letter brought twice is shown first, and registered only by who has seen it', async () => {
  const { letterId } = await register({ letterNumber: '005/77/SETDA', senderName: 'Setda Provinsi' });
  const again = await post('operator', '/api/letters/incoming', draft({ letterNumber: '005/77/setda', senderName: 'SETDA provinsi' }));
  expect(again.json().error).toMatchObject({ code: 'letter.perhaps_registered', details: { letterIds: [letterId] } });
  const same = (await get('operator', '/api/letters/same?senderName=setda%20provinsi&letterNumber=005/77/SETDA')).json();
  expect(same.letters.map((row: { id: string }) => row.id)).toEqual([letterId]);
  await register({ letterNumber: '005/77/SETDA', senderName: 'Setda Provinsi', knowsOfSame: true });
});

test('the first reading by the addressee starts the clock; an assistant or a copy looking does not', async () => {
  const { letterId } = await register({
    addressees: [
      { positionId: desk('kadis'), kind: 'to' },
      { positionId: desk('kabid'), kind: 'copy' },
    ],
  });
  expect((await letter('ajudan', letterId)).allowed).toEqual(['prepare_disposition', 'download', 'schedule']);
  expect(code(await post('ajudan', `/api/letters/${letterId}/read`, {}))).toBe('letter.not_your_act');
  await post('kabid', `/api/letters/${letterId}/read`, {});
  expect(await letter('kadis', letterId)).toMatchObject({ state: 'registered', firstReadAt: null });
  house.setNow('2026-11-20T03:30:00Z');
  await post('kadis', `/api/letters/${letterId}/read`, {});
  house.setNow('2026-11-20T04:00:00Z');
  await post('plh', `/api/letters/${letterId}/read`, {});
  const seen = await letter('kadis', letterId);
  expect(seen).toMatchObject({ state: 'read', firstReadAt: '2026-11-20T03:30:00.000Z', version: 2 });
  const actions = (await get('kadis', `/api/letters/${letterId}/actions`)).json();
  expect(actions.rows.map((row: { kind: string; actorName: string }) => [row.kind, row.actorName])).toEqual([
    ['registered', 'Orang operator'],
    ['read', 'Orang kabid'],
    ['read', 'Orang kadis'],
  ]);
  house.setNow('2026-11-20T02:00:00Z');
});

test("a stranger's id answers as if there were nothing, and the asking is written down", async () => {
  const { letterId } = await register();
  for (const url of [`/api/letters/${letterId}`, `/api/letters/${letterId}/actions`, `/api/letters/${newId()}`])
    expect(code(await get('kamarga', url))).toBe('letter.not_found');
  for (const act of ['read', 'close', 'void', 'correct', 'open-sealed']) {
    const body = { version: 1, reason: 'sekadar mencoba', changes: {}, subject: 'mencoba' };
    expect(code(await post('kamarga', `/api/letters/${letterId}/${act}`, body)), act).toBe('letter.not_found');
  }
  expect((await get('kamarga', `/api/files/${scan}`)).statusCode).toBe(404);
  const { rows } = await sql`select 1 from platform.audit_row where action = 'access.refused' and account_id = ${office.desks['kamarga']?.employeeId}`.execute(
    house.db,
  );
  expect(rows).toHaveLength(9);
});

test('no route of these rooms answers who is not signed in', async () => {
  const { contracts } = await buildApp(house.services, { rooms: [office.door, registersRoom, documentsRoom, lettersRoom] });
  expect(contracts.length).toBeGreaterThanOrEqual(19);
  for (const contract of contracts) {
    const reply = await app.inject({ method: contract.method, url: contract.path.replace(/:\w+/gu, newId()) });
    expect(reply.statusCode, `${contract.method} ${contract.path}`).toBe(401);
  }
});

test('a secret letter is registered by its cover and lies sealed until its addressee opens it', async () => {
  expect(code(await post('operator', '/api/letters/incoming', draft({ securityClass: 'R', subject: 'Hal yang tidak boleh ditulis' })))).toBe(
    'letter.secret_by_cover',
  );
  const { letterId } = await register({ securityClass: 'R', senderName: 'Kejaksaan Negeri', letterNumber: 'R-12/KJ' });
  expect(await letter('operator', letterId)).toMatchObject({
    sees: 'cover',
    subject: null,
    senderName: 'Kejaksaan Negeri',
    letterNumber: 'R-12/KJ',
    readsContent: false,
    files: [],
    sealed: true,
  });
  expect(await letter('plh', letterId)).toMatchObject({ sees: 'no', senderName: null, letterNumber: null, deliveries: [], allowed: [] });
  expect((await letter('kadis', letterId)).allowed).toEqual(['read', 'open_sealed', 'download']);
  expect(code(await post('operator', `/api/letters/${letterId}/open-sealed`, { version: 1, subject: 'Mengintip' }))).toBe('letter.not_your_act');
  const page = await upload('kadis');
  const opened = await post('kadis', `/api/letters/${letterId}/open-sealed`, {
    version: 1,
    subject: 'Permintaan keterangan',
    files: [{ fileId: page, role: 'main' }],
  });
  expect(opened.statusCode, opened.body).toBe(200);
  expect(await letter('kadis', letterId)).toMatchObject({ subject: 'Permintaan keterangan', sealed: false, files: [{ fileId: page }] });
  expect(await letter('operator', letterId)).toMatchObject({ sees: 'cover', subject: null, files: [] });
  expect((await get('operator', `/api/files/${page}`)).statusCode).toBe(404);
  expect(code(await post('kadis', `/api/letters/${letterId}/open-sealed`, { version: 2, subject: 'Sekali lagi' }))).toBe('letter.not_sealed');
  expect(code(await get('sekda', `/api/letters/${letterId}`))).toBe('letter.not_found');
});

test('reading a secret letter is on the chain before the data leaves', async () => {
  const { letterId } = await register({ securityClass: 'R' });
  await letter('kadis', letterId);
  expect(await chain('letter.shown', letterId)).toBe(1);
});

test('a top secret letter is for the person who held the position, not for who stands in', async () => {
  const { letterId } = await register({ securityClass: 'SR' });
  expect((await letter('kadis', letterId)).sees).toBe('yes');
  for (const who of ['plh', 'ajudan', 'sekda']) expect(code(await get(who, `/api/letters/${letterId}`)), who).toBe('letter.not_found');
});

test('a correction keeps the words before and after with its reason', async () => {
  const { letterId } = await register({ subject: 'Undangan rapt', senderName: 'Dinas Perikanan' });
  const fixed = await post('operator', `/api/letters/${letterId}/correct`, {
    version: 1,
    reason: 'salah ketik perihal',
    changes: { subject: 'Undangan rapat', urgency: 'very_urgent', senderName: 'Dinas Perikanan' },
  });
  expect(fixed.json()).toEqual({ letterId, version: 2 });
  expect(await letter('kadis', letterId)).toMatchObject({ subject: 'Undangan rapat', urgency: 'very_urgent', version: 2 });
  const actions = (await get('kadis', `/api/letters/${letterId}/actions`)).json();
  expect(actions.rows.at(-1)).toMatchObject({
    kind: 'corrected',
    note: 'salah ketik perihal',
    details: { fields: ['subject', 'urgency'] },
    change: { before: { subject: 'Undangan rapt', urgency: 'normal' }, after: { subject: 'Undangan rapat', urgency: 'very_urgent' } },
  });
  expect(JSON.stringify(await sql`select body from platform.audit_row where subject_id = ${letterId}`.execute(house.db))).not.toContain('Undangan');
  expect(
    code(await post('operator', `/api/letters/${letterId}/correct`, { version: 2, reason: 'tidak ada apa-apa', changes: { subject: 'Undangan rapat' } })),
  ).toBe('letter.nothing_changed');
  expect(code(await post('kadis', `/api/letters/${letterId}/correct`, { version: 2, reason: 'bukan hak saya', changes: { urgency: 'normal' } }))).toBe(
    'letter.not_your_act',
  );
});

test('of two people at once on one letter the second is told what the first did, and nothing is lost', async () => {
  const { letterId } = await register();
  const both = await Promise.all(
    ['Hal pertama', 'Hal kedua'].map((subject) =>
      post('operator', `/api/letters/${letterId}/correct`, { version: 1, reason: 'dua orang sekaligus', changes: { subject } }),
    ),
  );
  expect(both.map((reply) => reply.statusCode).sort()).toEqual([200, 409]);
  const refused = both.find((reply) => reply.statusCode === 409);
  expect(refused?.json().error).toMatchObject({ code: 'letter.changed_meanwhile', details: { version: 2, lastAct: 'corrected', by: 'Orang operator' } });
});

test('a letter found to be top secret goes from positions to persons, and its content leaves the registry', async () => {
  const { letterId } = await register({ subject: 'Ternyata rahasia' });
  expect((await letter('plh', letterId)).sees).toBe('yes');
  expect(
    (await post('operator', `/api/letters/${letterId}/correct`, { version: 1, reason: 'cap SR terlewat', changes: { securityClass: 'SR' } })).statusCode,
  ).toBe(200);
  expect(code(await get('plh', `/api/letters/${letterId}`))).toBe('letter.not_found');
  expect(await letter('operator', letterId)).toMatchObject({ sees: 'cover', subject: null });
  expect(await letter('kadis', letterId)).toMatchObject({ subject: 'Ternyata rahasia' });
  expect(code(await post('operator', `/api/letters/${letterId}/correct`, { version: 2, reason: 'mencoba perihal', changes: { subject: 'Menebak hal' } }))).toBe(
    'letter.field_not_yours',
  );
  expect(
    (await post('operator', `/api/letters/${letterId}/correct`, { version: 2, reason: 'ternyata biasa', changes: { securityClass: 'B' } })).statusCode,
  ).toBe(200);
  expect((await letter('plh', letterId)).sees).toBe('yes');
});

test('the registry does not lower the class of a secret letter its addressee has opened', async () => {
  const { letterId } = await register({ securityClass: 'R' });
  const page = await upload('kadis');
  const opened = await post('kadis', `/api/letters/${letterId}/open-sealed`, { version: 1, subject: 'Keterangan saksi', files: [{ fileId: page, role: 'main' }] });
  expect(opened.statusCode, opened.body).toBe(200);
  for (const securityClass of ['B', 'T']) {
    const lowered = await post('operator', `/api/letters/${letterId}/correct`, { version: 2, reason: 'cap dianggap keliru', changes: { securityClass } });
    expect(code(lowered), securityClass).toBe('letter.field_not_yours');
  }
  expect(await letter('operator', letterId)).toMatchObject({ sees: 'cover', subject: null, files: [] });
  expect((await get('operator', `/api/files/${page}`)).statusCode).toBe(404);
  expect((await post('operator', `/api/letters/${letterId}/correct`, { version: 2, reason: 'cap SR terlewat', changes: { securityClass: 'SR' } })).statusCode).toBe(200);
});

test('a sealed letter that is not secret after all is opened by its correction, with its subject', async () => {
  const { letterId } = await register({ securityClass: 'R' });
  expect(code(await post('operator', `/api/letters/${letterId}/correct`, { version: 1, reason: 'sampul keliru cap', changes: { securityClass: 'B' } }))).toBe(
    'letter.subject_missing',
  );
  const fixed = await post('operator', `/api/letters/${letterId}/correct`, {
    version: 1,
    reason: 'sampul keliru cap',
    changes: { securityClass: 'B', subject: 'Undangan biasa' },
    addFiles: [{ fileId: scan, role: 'main' }],
  });
  expect(fixed.statusCode, fixed.body).toBe(200);
  expect(await letter('plh', letterId)).toMatchObject({ sealed: false, subject: 'Undangan biasa', sees: 'yes' });
});

test('a voided registration keeps its number in the book with the reason, and the number is never used again', async () => {
  const { letterId, agenda } = await register();
  expect((await post('operator', `/api/letters/${letterId}/void`, { version: 1, reason: 'salah buku agenda' })).statusCode).toBe(200);
  expect((await register()).agenda.number).toBe(agenda.number + 1);
  expect(await letter('kadis', letterId)).toMatchObject({ state: 'void', allowed: ['download'], agenda: { voidReason: 'salah buku agenda' } });
  const lines = (await get('operator', `/api/books/${agenda.bookId}/agenda?void=only`)).json();
  expect(lines.rows[0]).toMatchObject({ number: agenda.number, voidReason: 'salah buku agenda', letter: { id: letterId } });
  expect(code(await post('operator', `/api/letters/${letterId}/void`, { version: 2, reason: 'sekali lagi' }))).toBe('letter.void');
  expect((await get('operator', `/api/books/${agenda.bookId}`)).json().completeness).toMatchObject({ complete: true });
});

test('a letter is closed by who answers for it, after it was read; a closed letter takes nothing more', async () => {
  const { letterId } = await register({
    addressees: [
      { positionId: desk('kadis'), kind: 'to' },
      { positionId: desk('kabid'), kind: 'copy' },
    ],
  });
  expect(code(await post('kadis', `/api/letters/${letterId}/close`, { version: 1 }))).toBe('letter.not_yet_read');
  await post('kadis', `/api/letters/${letterId}/read`, {});
  expect(code(await post('kabid', `/api/letters/${letterId}/close`, { version: 2 }))).toBe('letter.not_your_act');
  expect(code(await post('operator', `/api/letters/${letterId}/close`, { version: 2 }))).toBe('letter.not_your_act');
  expect((await post('plh', `/api/letters/${letterId}/close`, { version: 2, note: 'cukup diketahui' })).statusCode).toBe(200);
  expect(await letter('kadis', letterId)).toMatchObject({ state: 'closed', allowed: ['read', 'download', 'schedule'] });
  expect(code(await post('operator', `/api/letters/${letterId}/correct`, { version: 3, reason: 'terlambat sekali', changes: { urgency: 'urgent' } }))).toBe(
    'letter.closed',
  );
});

test('a superior sees what lies below and reminds, but reads no limited letter and disposes nothing', async () => {
  const { letterId } = await register({ securityClass: 'T', addressees: [{ positionId: desk('kabid'), kind: 'to' }] });
  expect(await letter('kadis', letterId)).toMatchObject({ sees: 'yes', readsContent: false, files: [], allowed: ['remind'] });
  expect((await post('kadis', `/api/letters/${letterId}/remind`, { note: 'mohon segera' })).statusCode).toBe(200);
  expect((await get('kabid', `/api/letters/${letterId}/actions`)).json().rows.at(-1)).toMatchObject({
    kind: 'reminded',
    actorName: 'Orang kadis',
    note: 'mohon segera',
  });
  expect(code(await post('kabid', `/api/letters/${letterId}/remind`, {}))).toBe('letter.not_your_act');
  expect(code(await post('kadis', `/api/letters/${letterId}/void`, { version: 1, reason: 'bukan wewenang' }))).toBe('letter.not_your_act');
});

test('the agenda book shows its lines with what is seen of each letter', async () => {
  const open = await register({ subject: 'Hal terbuka', summary: 'Isi ringkas' });
  const secret = await register({ securityClass: 'R' });
  const lines = (await get('operator', `/api/books/${open.agenda.bookId}/agenda?limit=2`)).json();
  expect(lines.rows).toMatchObject([
    { number: secret.agenda.number, letter: { sees: 'cover', subject: null, summary: null, addressees: ['Kepala Dinas PUPR'] } },
    { number: open.agenda.number, letter: { subject: 'Hal terbuka', summary: 'Isi ringkas' } },
  ]);
  const older = (await get('operator', `/api/books/${open.agenda.bookId}/agenda?limit=2&after=${lines.next}`)).json();
  expect(older.rows[0].number).toBe(open.agenda.number - 1);
  expect((await get('operator', `/api/books/${open.agenda.bookId}/agenda?month=10`)).json().rows).toEqual([]);
  expect(code(await get('kadis', `/api/books/${open.agenda.bookId}/agenda`))).toBe('register.book_not_found');
});
