import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { makeAccount, signIn } from '#tests/sign-in.ts';

/**
 * Each statement is a way to the database and back. What an office does all day has a budget of them: everything from the
 * session to the commit, `begin` and `commit` counted. Whoever needs one more lowers another, or raises the number with a reason.
 */
const budgets = { register: 14, dispose: 18, desk: 8, incoming: 5, letter: 11, agenda: 8, search: 7, notices: 5, session: 7, key: 15 };

let house: TestHouse;
let office: LetterOffice;
let app: FastifyInstance;
const statements: string[] = [];
const cookies: Record<string, { cookie: string }> = {};

beforeAll(async () => {
  house = await freshServices({ onStatement: (statement) => statements.push(statement) });
  office = await makeLetterOffice(house);
  ({ app } = await buildApp(house.services));
  for (const who of ['operator', 'kadis']) {
    await makeAccount(house.services, { employeeId: office.desks[who]?.employeeId ?? '', username: who });
    cookies[who] = await signIn(app, who);
  }
});
afterAll(async () => {
  await app.close();
  await house.close();
});

type Sent = { method: 'GET' | 'POST'; url: string; payload?: object };
/** What one request sends to the database, with its answer. */
async function count(who: string, request: Sent): Promise<{ sent: string[]; body: Record<string, unknown> }> {
  // What was read before is written to the chain a second later, in a transaction that belongs to no request.
  await house.services.readLog.flush();
  statements.length = 0;
  const reply = await app.inject({ ...request, headers: cookies[who] ?? {} });
  expect(reply.statusCode, reply.body).toBe(200);
  return { sent: [...statements], body: reply.json() };
}

async function uploadedScan(): Promise<string> {
  const id = newId();
  const [account] = await runSql(house.adminUrl, `select id from identity.account where username = 'operator'`);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; insert into documents.file (id, sha256, name, kind, size, pages, uploaded_at, uploader_account) values ('${id}', '${id.replaceAll('-', '').padEnd(64, '0')}', 'surat.pdf', 'pdf', 10, 1, now(), '${String(account?.['id'])}')`);
  return id;
}

async function registration(): Promise<Sent> {
  return { method: 'POST', url: '/api/letters/incoming', payload: {
    commandId: newId(), unitId: office.unitId, senderName: 'Balai Wilayah Sungai', letterNumber: `600/${newId()}/BWS`, letterDate: '2026-11-18', receivedOn: '2026-11-20', receivedVia: 'hand', urgency: 'normal',
    securityClass: 'B', subject: 'Permintaan data pompa', files: [{ fileId: await uploadedScan(), role: 'main' }], addressees: [{ positionId: office.desks['kadis']?.positionId, kind: 'to' }],
  } };
}

test('a registration with a scan takes no more statements than its budget', async () => {
  await count('operator', await registration());
  const { sent } = await count('operator', await registration());
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(budgets.register);
});

test('a disposition takes no more statements than its budget', async () => {
  const letterId = String((await count('operator', await registration())).body['letterId']);
  const recipients = ['kabid', 'kamarga'].map((who, index) => ({ positionId: office.desks[who]?.positionId, leading: index === 0 }));
  const payload = { commandId: newId(), parentRecipientId: null, recipients, instructions: ['TL'], note: 'Segera siapkan datanya', due: { workingDays: 2 } };
  const { sent } = await count('kadis', { method: 'POST', url: `/api/letters/${letterId}/dispositions`, payload });
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(budgets.dispose);
});

test('no page people look at all day takes more statements than its budget', async () => {
  const { body } = await count('operator', await registration());
  const letterId = String(body['letterId']);
  const { bookId } = body['agenda'] as { bookId: string };
  const pages: [keyof typeof budgets, string, string][] = [
    ['desk', 'kadis', '/api/desk'], ['incoming', 'operator', '/api/letters/incoming'], ['letter', 'kadis', `/api/letters/${letterId}`], ['agenda', 'operator', `/api/books/${bookId}/agenda`],
    ['search', 'kadis', '/api/search?q=pompa'], ['notices', 'kadis', '/api/notices'], ['session', 'kadis', '/api/session'],
  ];
  for (const [page, who, url] of pages) {
    const { sent } = await count(who, { method: 'GET', url });
    expect(sent.length, `${page}\n${sent.join('\n')}`).toBeLessThanOrEqual(budgets[page]);
  }
});

test('a key in a letter, with its signer chosen, takes no more statements to its page than its budget', async () => {
  const { body } = await count('kadis', { method: 'POST', url: '/api/letters/outgoing', payload: { commandId: newId(), typeCode: 'SDINAS' } });
  const url = `/api/letters/outgoing/${String(body['letterId'])}`;
  const { draft } = (await count('kadis', { method: 'GET', url })).body as { draft: { content: Record<string, unknown> } };
  const signer = { positionId: office.desks['kadis']?.positionId, employeeId: office.desks['kadis']?.employeeId, way: 'own', inNameOf: null, through: null };
  const to = [{ ref: { kind: 'position', id: office.desks['sekda']?.positionId }, name: 'Sekretaris Daerah' }];
  const { sent } = await count('kadis', { method: 'POST', url: `${url}/preview`, payload: { content: { ...draft.content, signer, to, subject: 'Data pompa' } } });
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(budgets.key);
});
