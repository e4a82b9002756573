import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { TestMailServer } from '#tests/mail-server.ts';
import { lookAs, signedByHand } from '#tests/outgoing-files.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { mailDue } from './consignments.jobs.ts';
import { endHanding, takeLetterBounce } from './mail-claims.ts';

// The peer is a real SMTP server on loopback, spoken to by the very client of the product.
const server = new TestMailServer();
let house: TestHouse;
let office: OutgoingOffice;
let services: Services;
beforeAll(async () => {
  await server.start();
  house = await freshServices();
  services = { ...house.services, mail: server.open() };
  office = await makeOutgoingOffice({ ...house, services });
});
afterAll(async () => {
  await office.app.close();
  await house.close();
  await server.stop();
});
beforeEach(() => {
  server.received.length = 0;
  for (const told of [server.unknown, server.busy, server.silent]) told.clear();
});

type Row = { id: string; state: string; answer: string | null; fault?: string | null; tries: number; email: string; allowed: string[] };
const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
const consignment = async (letterId: string) => ((await office.get('operator', `/api/letters/outgoing/${letterId}/sending`)).json() as { consignments: Row[] }).consignments[0] ?? { id: '', state: '', answer: null, tries: 0, email: '', allowed: [] };
const later = (minutes: number) => house.setNow(new Date(house.services.clock().getTime() + minutes * 60_000).toISOString());
const act = async (id: string, what: string, body: Record<string, unknown> = {}) => office.post('operator', `/api/consignments/${id}/${what}`, body);

/** A letter on its way to one address outside, its ten seconds over. */
async function mailed(email: string, change: Record<string, unknown> = {}): Promise<string> {
  const { letterId, version } = await signedByHand({ ...house, services }, office, { to: [{ ref: null, name: 'Direktur PT Air Bersih', place: 'Jakarta', email }], ...change });
  const sent = await office.post('operator', `/api/letters/outgoing/${letterId}/send`, { version, outside: [{ line: 'to:0', way: 'mail' }] });
  if (sent.statusCode !== 200) throw new Error(sent.body);
  await office.passSeconds();
  later(1);
  return letterId;
}

test('BKS-42 DMI-28 a letter to an outside party leaves by mail once, with the signed file, under a name made once', async () => {
  const letterId = await mailed('surat@airbersih.test');
  await Promise.all([mailDue(services), mailDue(services)]);
  await mailDue(services);
  const [mail, ...more] = server.of('surat@airbersih.test');
  expect(more).toEqual([]);
  const row = await consignment(letterId);
  expect(row).toMatchObject({ state: 'sent', tries: 1, allowed: ['settle'] });
  expect(mail?.messageId).toBe(`<${row.id}@localhost>`);
  expect(mail?.subject).toMatch(/^Surat \S.*: Permintaan data pintu air$/u);
  expect(mail?.raw).toMatch(/Content-Type: application\/pdf; name=/u);
  expect(mail?.raw).toContain('JVBERi0');
});

test('no means no: an address the server does not know is shown as refused and left alone, until a person mends it', async () => {
  server.unknown.add('salah@airbersih.test');
  const letterId = await mailed('salah@airbersih.test');
  await mailDue(services);
  later(600);
  await mailDue(services);
  const row = await consignment(letterId);
  expect(row).toMatchObject({ state: 'refused', tries: 1, answer: expect.stringMatching(/^550 .*no such mailbox/u), fault: 'mailbox_unknown', allowed: ['resend', 'carry'] });
  expect((await act(row.id, 'resend', { email: 'benar@airbersih.test' })).json()).toMatchObject({ state: 'waiting' });
  await mailDue(services);
  expect(await consignment(letterId)).toMatchObject({ state: 'sent', email: 'benar@airbersih.test' });
});

test('"not now" and a server that is away are tried again by themselves, with a growing pause', async () => {
  server.busy.add('ramai@airbersih.test');
  const letterId = await mailed('ramai@airbersih.test');
  await mailDue(services);
  await mailDue(services);
  expect(await consignment(letterId)).toMatchObject({ state: 'waiting', tries: 1 });
  later(2);
  await server.stop();
  await mailDue(services);
  expect(await consignment(letterId)).toMatchObject({ state: 'waiting', tries: 2 });
  await server.start();
  server.busy.clear();
  later(5);
  await mailDue(services);
  expect(await consignment(letterId)).toMatchObject({ state: 'sent', tries: 3 });
  expect(server.of('ramai@airbersih.test')).toHaveLength(1);
});

test('a lost answer is shown as unknown and never repeated by itself; a person says what became of it', async () => {
  server.silent.add('hilang@airbersih.test');
  const letterId = await mailed('hilang@airbersih.test');
  await mailDue(services);
  later(3000);
  await mailDue(services);
  const row = await consignment(letterId);
  expect(row).toMatchObject({ state: 'unknown', tries: 1, allowed: ['resend', 'settle', 'carry'] });
  expect(server.of('hilang@airbersih.test')).toHaveLength(1);
  expect((await act(row.id, 'settle', { note: 'Dipastikan lewat telepon' })).json()).toMatchObject({ state: 'received' });
  expect(code(await act(row.id, 'resend'))).toBe('consignment.state_forbids');
  await mailDue(services);
  expect(server.of('hilang@airbersih.test')).toHaveLength(1);
});

test('a worker that died while it handed a mail over leaves it unknown; one that died before, to be sent', async () => {
  const [handing, claimed] = [await mailed('mati@airbersih.test'), await mailed('awal@airbersih.test')];
  const at = house.services.clock().toISOString();
  const set = (letterId: string, what: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.consignment set ${what}, tries = 1, claimed_at = '${at}' where letter_id = '${letterId}'`);
  await set(handing, `state = 'handing'`);
  await set(claimed, `state = 'waiting'`);
  await mailDue(services);
  expect(server.received).toEqual([]);
  later(16);
  await mailDue(services);
  expect(await consignment(handing)).toMatchObject({ state: 'unknown', tries: 1 });
  expect(await consignment(claimed)).toMatchObject({ state: 'sent', tries: 2 });
  expect(server.received.map((mail) => mail.to)).toEqual(['awal@airbersih.test']);
});

test('a letter withdrawn before it was mailed is not mailed', async () => {
  const letterId = await mailed('batal@airbersih.test');
  const { version } = (await office.letter('kadis', letterId)) as unknown as { version: number };
  expect((await office.post('kadis', `/api/letters/outgoing/${letterId}/withdraw`, { version, reason: 'Isinya keliru' })).statusCode).toBe(200);
  await mailDue(services);
  expect(await consignment(letterId)).toMatchObject({ state: 'cancelled', allowed: [] });
  expect(server.received).toEqual([]);
});

test('a mail that cannot be made ready is seen as a fault, tried again, and sent once it can be', async () => {
  const letterId = await mailed('rusak@airbersih.test');
  const [file] = await lookAs<{ sha256: string }>(house, `select d.sha256 from documents.file d join letters.letter_file f on f.file_id = d.id where f.letter_id = '${letterId}' and f.role = 'main'`);
  const at = services.files.pathOf(file?.sha256 ?? '');
  await rename(at, `${at}.hilang`);
  await expect(mailDue(services)).rejects.toThrow();
  expect(await consignment(letterId)).toMatchObject({ state: 'waiting', tries: 1, answer: expect.stringContaining('file') });
  await rename(`${at}.hilang`, at);
  later(2);
  await mailDue(services);
  expect(await consignment(letterId)).toMatchObject({ state: 'sent', tries: 2 });
});

test('a letter withdrawn while a server had its mail in hand and gave it back is not tried again', async () => {
  const letterId = await mailed('ditarik@airbersih.test');
  const { id } = await consignment(letterId);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.consignment set state = 'handing', tries = 1, claimed_at = now() where id = '${id}'`);
  const { version } = (await office.letter('kadis', letterId)) as unknown as { version: number };
  expect((await office.post('kadis', `/api/letters/outgoing/${letterId}/withdraw`, { version, reason: 'Isinya keliru' })).statusCode).toBe(200);
  await runCommand(services, endHanding, { name: 'letters.endHanding', actor: systemActor('test'), commandId: newId(), input: { id, letterId, tries: 1, kind: 'later', answer: '451 later' } });
  expect(await consignment(letterId)).toMatchObject({ state: 'cancelled' });
});

test('what cannot be mailed is carried, with a line of today in the expedition book', async () => {
  server.unknown.add('tiada@airbersih.test');
  const letterId = await mailed('tiada@airbersih.test');
  await mailDue(services);
  const { id } = await consignment(letterId);
  expect((await act(id, 'carry')).json()).toMatchObject({ state: 'waiting' });
  expect(await consignment(letterId)).toMatchObject({ way: 'courier', state: 'waiting', n: 1, allowed: ['receive', 'fail'] });
});

test('a secret letter does not leave by mail, whoever asks', async () => {
  const { letterId, version } = await signedByHand({ ...house, services }, office, { to: [{ ref: null, name: 'Kapolres', email: 'kapolres@polri.test' }], by: 'kadis', securityClass: 'R', classReason: 'Rencana penertiban' });
  expect(code(await office.post('kadis', `/api/letters/outgoing/${letterId}/send`, { version, outside: [{ line: 'to:0', way: 'mail' }] }))).toBe('sending.secret_not_by_mail');
});

test('a mail that comes back says so, also after it was unknown; what was settled stays, and another address changes nothing', async () => {
  const letterId = await mailed('pulang@airbersih.test');
  await mailDue(services);
  const { id } = await consignment(letterId);
  const bounce = (change: object = {}) => runCommand(services, takeLetterBounce, { name: 'letters.takeLetterBounce', actor: systemActor('test'), commandId: newId(), input: { mailId: id, recipients: ['pulang@airbersih.test'], reason: '5.1.1 User unknown', ...change } });
  expect(await bounce({ recipients: ['lain@airbersih.test'] })).toEqual({ taken: false });
  expect(await bounce({ mailId: newId() })).toEqual({ taken: false });
  expect(await bounce()).toEqual({ taken: true });
  expect(await consignment(letterId)).toMatchObject({ state: 'bounced', answer: '5.1.1 User unknown' });
  await act(id, 'settle', { note: 'Sudah diambil sendiri' });
  expect(await bounce()).toEqual({ taken: false });
  expect(await lookAs(house, `select kind from letters.action where letter_id = '${letterId}' and kind like 'consignment.%' order by seq`)).toEqual([{ kind: 'consignment.sent' }, { kind: 'consignment.bounced' }, { kind: 'consignment.settled' }]);
});

test('a worker that comes back late does not overrule what a person mended meanwhile', async () => {
  server.silent.add('lambat@airbersih.test');
  const letterId = await mailed('lambat@airbersih.test');
  await mailDue(services);
  const { id, tries } = await consignment(letterId);
  expect((await act(id, 'resend', { email: 'baru@airbersih.test' })).json()).toMatchObject({ state: 'waiting' });
  await runCommand(services, endHanding, { name: 'letters.endHanding', actor: systemActor('test'), commandId: newId(), input: { id, letterId, tries, kind: 'refused' as const, answer: 'no such mailbox' } });
  expect(await consignment(letterId)).toMatchObject({ state: 'waiting', email: 'baru@airbersih.test' });
});

test('what a courier brought back goes by mail when its sender says so; its line of the book keeps why, and a secret letter never goes so', async () => {
  const failed = async (change: Record<string, unknown> = {}, by = 'operator') => {
    const { letterId, version } = await signedByHand({ ...house, services }, office, { by, ...change });
    expect((await office.post(by, `/api/letters/outgoing/${letterId}/send`, { version, outside: [{ line: 'to:0', way: 'courier' }] })).statusCode).toBe(200);
    await office.passSeconds();
    const { id } = await consignment(letterId);
    expect((await act(id, 'fail', { reason: 'Kantor sudah pindah' })).statusCode).toBe(200);
    return { letterId, id };
  };
  const { letterId, id } = await failed();
  expect(await consignment(letterId)).toMatchObject({ state: 'undelivered', allowed: ['receive', 'again', 'mail'] });
  expect((await act(id, 'mail', { email: 'pindah@airbersih.test' })).json()).toMatchObject({ state: 'waiting' });
  expect(code(await act(id, 'mail', { email: 'pindah@airbersih.test' }))).toBe('consignment.state_forbids');
  later(1);
  await mailDue(services);
  expect(server.of('pindah@airbersih.test')).toHaveLength(1);
  const all = (await office.get('operator', `/api/letters/outgoing/${letterId}/sending`)).json() as { consignments: unknown[] };
  expect(all.consignments).toHaveLength(2);
  expect(all.consignments).toEqual(expect.arrayContaining([expect.objectContaining({ way: 'courier', state: 'cancelled', replaced: true }), expect.objectContaining({ way: 'mail', state: 'sent', email: 'pindah@airbersih.test' })]));
  const { day } = (await lookAs<{ day: string }>(house, `select day::text from letters.consignment where id = '${id}'`))[0] ?? { day: '' };
  const book = (await office.get('operator', `/api/expedition/book?unitId=${office.unitId}&day=${day}`)).json() as { rows: { id: string }[] };
  expect(book.rows.find((row) => row.id === id)).toMatchObject({ n: expect.any(Number), note: 'Kantor sudah pindah' });

  const secret = await failed({ securityClass: 'R', classReason: 'Rencana penertiban' }, 'kadis');
  expect((await office.get('kadis', `/api/letters/outgoing/${secret.letterId}/sending`)).json()).toMatchObject({ consignments: [{ state: 'undelivered', allowed: ['receive', 'again'] }] });
  expect(code(await office.post('kadis', `/api/consignments/${secret.id}/mail`, { email: 'kapolres@airbersih.test' }))).toBe('sending.secret_not_by_mail');
});

test('what was brought back, mailed in vain and is carried again goes to the address it was mended to, not to the old street', async () => {
  const partyId = newId();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into organization.party (id, name, kind, address, created_at) values ('${partyId}', 'PT Pompa Jaya', 'company', 'Jalan Lama 1', now())`);
  const { letterId, version } = await signedByHand({ ...house, services }, office, { to: [{ ref: { kind: 'party', id: partyId }, name: 'PT Pompa Jaya', place: 'Jakarta' }] });
  expect((await office.post('operator', `/api/letters/outgoing/${letterId}/send`, { version, outside: [{ line: 'to:0', way: 'courier' }] })).statusCode).toBe(200);
  await office.passSeconds();
  const { id } = await consignment(letterId);
  await act(id, 'fail', { reason: 'Sudah pindah kantor' });
  await act(id, 'again', { mended: { attention: null, place: 'Jalan Baru 9, Bogor' } });
  await act(id, 'fail', { reason: 'Kantor tutup' });
  server.unknown.add('pompa@airbersih.test');
  const mail = (await act(id, 'mail', { email: 'pompa@airbersih.test' })).json() as { consignmentId: string };
  later(1);
  await mailDue(services);
  expect((await act(mail.consignmentId, 'carry')).json()).toMatchObject({ state: 'waiting' });
  const { open } = (await office.get('operator', `/api/expedition/parcels?unitId=${office.unitId}`)).json() as { open: { letterId: string }[] };
  expect(open.filter((each) => each.letterId === letterId)).toMatchObject([{ place: 'Jalan Baru 9, Bogor', address: null }]);
});
