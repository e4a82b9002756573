import { readdirSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { onePage } from '#tests/hostile/pdf.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { makeAccount, signIn } from '#tests/sign-in.ts';

/** The whole house as somebody with a session and bad intent meets it. BSSN 4/2021: access control, input, files, API. */

const SUBJECT = 'Kalimat yang tidak boleh dilihat orang lain';
const SENDER = 'Pengirim Tersembunyi';
const STRANGER = 'stafdua';
let house: TestHouse;
let office: LetterOffice;
let built: Built;
let app: FastifyInstance;
let ids: Record<string, string>;
const cookies: Record<string, string> = {};
const as = (who: string) => ({ cookie: cookies[who] ?? '' });

beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services);
  app = built.app;
  for (const who of ['kadis', 'operator', STRANGER]) {
    await makeAccount(house.services, { employeeId: office.desks[who]?.employeeId ?? '', username: `uji.${who}` });
    cookies[who] = (await signIn(app, `uji.${who}`)).cookie;
  }
  const file = await upload('surat.pdf', 'kadis');
  const letterId = await office.letter({ subject: SUBJECT, sender: SENDER, number: 'R-99/TERSEMBUNYI', securityClass: 'R', to: ['kadis'] });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into documents.link (file_id, subject_kind, subject_id, linked_at) values ('${file}', 'letter', '${letterId}', now())`);
  const [delivery] = await runSql(house.adminUrl, `select id from letters.delivery where letter_id = '${letterId}'`);
  const [book] = await runSql(house.adminUrl, 'select id from registers.book limit 1');
  ids = { letterId, fileId: file, bookId: String(book?.['id']), unitId: office.unitId, positionId: office.desks.kadis?.positionId ?? '', employeeId: office.desks.kadis?.employeeId ?? '', deliveryId: String(delivery?.['id']), page: '1' };
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
});

async function upload(name: string, who: string): Promise<string> {
  const url = `/api/files?commandId=${newId()}&name=${encodeURIComponent(name)}`;
  return (await app.inject({ method: 'POST', url, payload: onePage(`/Nama (${name.length})`), headers: { 'content-type': 'application/octet-stream', ...as(who) } })).json().id;
}
const get = (url: string, who: string) => app.inject({ method: 'GET', url, headers: as(who) });
const fill = (path: string) => path.replace(/:(\w+)/gu, (_, name: string) => ids[name] ?? ids['letterId'] ?? '');

test('no address shows a colleague from another desk a word of a secret letter, whatever ids are put into it', async () => {
  const asked = built.contracts.filter((contract) => contract.method === 'GET' && contract.audience !== 'open' && !contract.path.includes('stream') && !contract.path.includes('live'));
  expect(asked.length).toBeGreaterThan(30);
  for (const { path } of asked) {
    for (const query of ['', `?q=${encodeURIComponent('tersembunyi')}`, `?letterId=${ids['letterId']}&unitId=${ids['unitId']}&positionId=${ids['positionId']}`]) {
      const reply = await get(`${fill(path)}${query}`, STRANGER);
      expect(reply.statusCode, `${path}${query} ${reply.body.slice(0, 200)}`).not.toBe(500);
      for (const word of [SUBJECT, SENDER, 'R-99/TERSEMBUNYI']) expect(reply.body.includes(word), `${path}${query}`).toBe(false);
    }
  }
});

test('the letter, its files and its pages do not exist for who may not know of them, and exist for its addressee', async () => {
  for (const path of ['/api/letters/:letterId', '/api/files/:fileId', '/api/files/:fileId/original', '/api/files/:fileId/pages/1']) expect((await get(fill(path), STRANGER)).statusCode, path).toBe(404);
  expect((await get(fill('/api/letters/:letterId'), 'kadis')).body).toContain(SENDER);
});

test('acts on a letter of others are refused by right, never by accident', async () => {
  const acts = built.contracts.filter((contract) => contract.method !== 'GET' && contract.path.includes(':letterId') && !contract.path.startsWith('/api/notices'));
  expect(acts.length).toBeGreaterThan(5);
  for (const { method, path } of acts) {
    const reply = await app.inject({ method, url: fill(path), headers: as(STRANGER), payload: { commandId: newId(), version: 1, reason: 'karena saya mau', subject: 'diubah', note: 'x', instructions: [], recipients: [] } });
    expect(reply.statusCode, `${method} ${path} ${reply.body.slice(0, 120)}`).toBeGreaterThanOrEqual(400);
    expect(reply.statusCode, `${method} ${path} ${reply.body.slice(0, 200)}`).toBeLessThan(500);
  }
});

test('what a secret letter says is left in no browser, and neither is a list that names one', async () => {
  for (const url of [...built.contracts.filter((contract) => contract.method === 'GET' && contract.path.includes(':letterId')).map((contract) => fill(contract.path)), fill('/api/approvals/letter/:letterId'), fill('/api/paths?ids=:letterId'), '/api/letters/incoming', '/api/desk']) {
    const reply = await get(url, 'kadis');
    if (reply.statusCode === 200) expect(reply.headers['cache-control'], url).toBe('no-store');
  }
  expect((await get(fill('/api/letters/:letterId'), 'kadis')).statusCode).toBe(200);
});

test('another site cannot act with the session of a person', async () => {
  const payload = { commandId: newId() };
  const post = (headers: Record<string, string>) => app.inject({ method: 'POST', url: fill('/api/letters/:letterId/close'), payload, headers: { ...as('kadis'), host: 'kantor.test', ...headers } });
  const foreign: Record<string, string>[] = [{ origin: 'https://jahat.test' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://kantor.test.jahat.test' }, { origin: 'https://kantor.test:8444' }];
  for (const headers of foreign) {
    const reply = await post(headers);
    expect([reply.statusCode, reply.json().error.code], JSON.stringify(headers)).toEqual([403, 'request.foreign_origin']);
  }
});

test('a crooked address or body is refused, not a fault of the house', async () => {
  for (const url of ['/%E0%A4%A', '/api/letters/%00', '/api/letters/..%2f..%2fetc%2fpasswd', '/api/files/not-an-id/pages/1', `/api/files/${newId()}/pages/-1`, `/api/files/${newId()}/pages/1e9`, '/api/search?q=a&q=b', `/api/search?q=${'a'.repeat(5000)}`]) {
    const { statusCode } = await get(url, 'kadis');
    expect(statusCode, url).toBeGreaterThanOrEqual(400);
    expect(statusCode, url).toBeLessThan(500);
  }
  for (const payload of ['{', '[]', 'null', '{"__proto__":{"roles":["super-administrator"]}}', `${'['.repeat(50_000)}`]) {
    const reply = await app.inject({ method: 'POST', url: '/api/letters/incoming', payload, headers: { ...as('operator'), 'content-type': 'application/json' } });
    expect(reply.statusCode, payload.slice(0, 30)).toBeGreaterThanOrEqual(400);
    expect(reply.statusCode, payload.slice(0, 30)).toBeLessThan(500);
  }
});

test('signs of the query language are only letters in a search', async () => {
  for (const q of ["' or 1=1 --", "'; drop table letters.letter; --", '%', '__', '\\', "\\'", '& | ! ( ) : *', "'a':*", '\u0000abc', '💥'.repeat(50)]) {
    const reply = await get(`/api/search?q=${encodeURIComponent(q)}`, STRANGER);
    expect(reply.statusCode, q).toBeLessThan(500);
    expect(reply.body.includes(SUBJECT), q).toBe(false);
  }
});

test('fields nobody asked for change nothing: no contract lets unknown ones through', () => {
  const folder = new URL('../../src/shared/contracts/', import.meta.url);
  const loose = readdirSync(folder).filter((name) => /passthrough\(|looseObject\(|catchall\(/u.test(readFileSync(new URL(name, folder), 'utf8')));
  expect(loose).toEqual([]);
});

test('no name of a file breaks out of the header of its download', async () => {
  for (const name of ['a"; filename="b', "it's (1)*.pdf", 'a\r\nset-cookie: x=y', '\u202Efdp.surat', 'surat 邀請 🙂', '%22%0d%0a']) {
    const reply = await get(`/api/files/${await upload(name, 'operator')}/original`, 'operator');
    expect(reply.statusCode, reply.body).toBe(200);
    expect(reply.headers['content-disposition'], name).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._!~-]+$/u);
    expect(reply.headers['set-cookie']).toBe(undefined);
  }
});
