import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { issueDisposition } from '#server/modules/dispositions/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterDraft, type LetterOffice } from '#tests/letter-office.ts';
import { TestMailServer } from '#tests/mail-server.ts';
import { makeAccount } from '#tests/sign-in.ts';
import { notificationsRoom } from '../index.ts';
import { remindDue } from '../remind-due.ts';
import { releaseMail } from './release-mail.ts';

let house: TestHouse;
let services: Services;
let office: LetterOffice;
let built: Built;
const server = new TestMailServer();
const jobs: readonly Job[] = notificationsRoom.jobs ?? [];
let waiting: { job: Job; payload: Record<string, unknown> }[] = [];

beforeAll(async () => {
  await server.start();
  house = await freshServices();
  services = { ...house.services, mail: server.open() };
  office = await makeLetterOffice(house);
  built = await buildApp(services, { rooms: [notificationsRoom, office.door] });
  for (const who of ['kadis', 'kabid', 'plh', 'ajudan', 'sekda', 'staf']) await makeAccount(services, { employeeId: office.desks[who]?.employeeId ?? '', username: who });
  for (const who of ['kadis', 'kabid', 'plh', 'ajudan']) await proveAddress(who);
});
afterAll(async () => { await built.app.close(); await house.close(); await server.stop(); });
beforeEach(() => { server.received.length = 0; });

const addressOf = (who: string) => `${who}@tanjunglestari.test`;
const post = (url: string, as: string, body: object) => built.app.inject({ method: 'POST', url, headers: { 'x-desk': as }, payload: { commandId: newId(), ...body } });
const get = async (url: string, as: string) => (await built.app.inject({ method: 'GET', url, headers: { 'x-desk': as } })).json();
const subjectsOf = (who: string) => server.of(addressOf(who)).map((mail) => mail.subject);
const change = (as: string, settings: object) => post('/api/notice-settings', as, { language: 'id', quiet: true, kinds: [], ...settings });

/** Does what waits once, as the worker would: what fails waits for the next round. */
async function work(): Promise<void> {
  for (;;) {
    const events = await runSql(house.adminUrl, 'delete from platform.outbox returning id, name, payload');
    const heard = events.toSorted((one, other) => Number(one.id) - Number(other.id)).flatMap((event) => jobs.filter((job) => job.on?.includes(String(event.name))).map((job) => ({ job, payload: { event: event.name, ...(event.payload as object) } })));
    const round = [...waiting, ...heard];
    if (round.length === 0) return;
    waiting = [];
    for (const each of round) await each.job.run(services, each.payload).catch(() => { waiting.push(each); });
    if (heard.length === 0) return;
  }
}
async function proveAddress(who: string): Promise<void> {
  expect((await post('/api/notice-settings/address', who, { address: addressOf(who) })).statusCode).toBe(200);
  await work();
  const code = /\d{6}/.exec(server.of(addressOf(who)).at(-1)?.subject ?? '')?.[0] ?? '';
  expect((await post('/api/notice-settings/address/confirm', who, { code })).statusCode).toBe(200);
}
async function arrive(draft: LetterDraft = {}): Promise<string> {
  const letterId = await office.letter(draft);
  const [ringBells] = jobs;
  await ringBells?.run(services, { event: 'letter.registered', letterId, securityClass: draft.securityClass ?? 'B' });
  return letterId;
}

test('BKS-25 a new letter is mailed to whom it concerns: the subject, one link, and the way to stop it', async () => {
  const letterId = await arrive({ subject: 'Permintaan data <talud> & jembatan' });
  await work();
  const [mail] = server.of(addressOf('kadis'));
  expect(mail?.subject).toBe('Surat masuk untuk Anda: Permintaan data <talud> & jembatan');
  expect(mail?.text).toContain(`https://localhost/surat/${letterId}`);
  expect(mail?.raw).toContain('List-Unsubscribe: <https://localhost/akun/pemberitahuan>');
  expect(mail?.raw).not.toContain('<talud> & jembatan</p>');
  expect(subjectsOf('plh')).toHaveLength(1);
  expect(subjectsOf('ajudan')).toHaveLength(1);
});

test('of a secret letter a mail says only that one waits, to who is named for secrets', async () => {
  await arrive({ securityClass: 'R', subject: 'Mutasi pejabat', sender: 'Inspektorat Jenderal' });
  await work();
  expect(server.received.map((mail) => mail.to)).toEqual([addressOf('kadis')]);
  expect(server.received[0]?.subject).toBe('Satu naskah rahasia menunggu.');
  expect(server.received[0]?.raw).not.toMatch(/Mutasi|Inspektorat/);
});

test('a letter found to be secret after its bell rang is told by the class it has now, in the mail and on the bell', async () => {
  const letterId = await arrive({ subject: 'Pemeriksaan kas', sender: 'Inspektorat Jenderal' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set security_class = 'R' where id = '${letterId}'; update letters.access set security_class = 'R' where letter_id = '${letterId}'`);
  await work();
  expect(server.received.map((mail) => mail.to)).toEqual([addressOf('kadis')]);
  expect(server.received[0]?.raw).not.toMatch(/Pemeriksaan kas|Inspektorat/);
  const bell = ((await get('/api/notices', 'kadis')) as { rows: { letterId: string; securityClass: string; subject: string | null }[] }).rows.find((row) => row.letterId === letterId);
  expect(bell).toMatchObject({ securityClass: 'R', subject: null });
});

test('a mail server that is away for five minutes loses no notice and gets each once', async () => {
  house.setNow('2026-11-20T03:00:00Z');
  await server.stop();
  const subjects = ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima'].map((word) => `Banjir ${word}`);
  for (const subject of subjects) await arrive({ subject });
  for (let minute = 0; minute < 5; minute += 1) {
    house.setNow(`2026-11-20T03:0${minute}:30Z`);
    await work();
  }
  expect(server.received).toEqual([]);
  expect((await get('/api/notices/mail', 'kadis')).error.code).toBe('notice.mail_health_not_yours');
  await server.start();
  house.setNow('2026-11-20T03:06:00Z');
  await work();
  await work();
  for (const who of ['kadis', 'plh', 'ajudan']) expect(subjectsOf(who).toSorted(), who).toEqual(subjects.map((subject) => `Surat masuk untuk Anda: ${subject}`).toSorted());
  expect(new Set(server.received.map((mail) => mail.messageId)).size).toBe(15);
  expect(waiting).toEqual([]);
});

test('a worker that died while sending gives its mail back; two workers never send one at once', async () => {
  await arrive({ subject: 'Terputus' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; select 1`);
  const [event] = await planned();
  const mailId = String(event?.mailId);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; update notifications.mail set claimed_at = '${services.clock().toISOString()}' where id = '${mailId}'`);
  const send = jobs.find((job) => job.name === 'notifications.send-mail');
  await expect(send?.run(services, { mailId })).rejects.toThrow('another worker');
  house.setNow('2026-11-20T03:20:00Z');
  await send?.run(services, { mailId });
  await send?.run(services, { mailId });
  expect(server.received.filter((mail) => mail.messageId.startsWith(`<${mailId}@`))).toHaveLength(1);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; update notifications.mail set state = 'dropped', ended_at = now() where state = 'waiting'`);
});
async function planned(): Promise<{ mailId: string }[]> {
  const plan = jobs.find((job) => job.name === 'notifications.plan-mail');
  for (const event of await runSql(house.adminUrl, `delete from platform.outbox where name = 'notice.rung' returning payload`)) await plan?.run(services, event.payload as Record<string, unknown>);
  const events = await runSql(house.adminUrl, `delete from platform.outbox where name = 'mail.due' returning payload`);
  return events.map((event) => event.payload as { mailId: string });
}

test('TBT-14 at night mail waits for the working morning, a very urgent letter does not', async () => {
  house.setNow('2026-11-20T13:00:00Z');
  await arrive({ subject: 'Biasa saja' });
  await arrive({ subject: 'Tanggul jebol', urgency: 'very_urgent' });
  await work();
  expect(subjectsOf('kadis')).toEqual(['Surat masuk untuk Anda: Tanggul jebol']);
  house.setNow('2026-11-23T00:31:00Z');
  await releaseMail.run(services, {});
  await work();
  expect(subjectsOf('kadis')).toEqual(['Surat masuk untuk Anda: Tanggul jebol', 'Surat masuk untuk Anda: Biasa saja']);
});

test('a digest gathers the day in one mail at seven, in the language of the person', async () => {
  await change('kadis', { language: 'en', kinds: [{ kind: 'letter_arrived', inApp: true, mail: 'digest' }] });
  for (const [hour, subject] of ['Pasar', 'Taman'].entries()) {
    house.setNow(`2026-11-23T0${2 + hour}:00:00Z`);
    await arrive({ subject });
  }
  await work();
  expect(subjectsOf('kadis')).toEqual([]);
  house.setNow('2026-11-24T00:00:30Z');
  await releaseMail.run(services, {});
  await work();
  expect(subjectsOf('kadis')).toEqual(['2 office notices']);
  expect(server.of(addressOf('kadis'))[0]?.text).toMatch(/A letter for you: Pasar[\s\S]*A letter for you: Taman/);
});

test('who chose no mail of a kind gets none; who left the desk before the mail was due is told nothing', async () => {
  await change('kadis', { kinds: [{ kind: 'letter_arrived', inApp: true, mail: 'off' }] });
  house.setNow('2026-11-24T13:00:00Z');
  await arrive({ subject: 'Malam' });
  await work();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; update organization.assignment set until_on = '2026-11-24' where employee_id = '${office.desks.plh?.employeeId ?? ''}'`);
  house.setNow('2026-11-25T00:31:00Z');
  await releaseMail.run(services, {});
  await work();
  expect(server.received.map((mail) => mail.to)).toEqual([addressOf('ajudan')]);
});

test('due tomorrow and late are told once, on working mornings only', async () => {
  house.setNow('2026-11-25T03:00:00Z');
  const letterId = await office.letter();
  const input = { letterId, commandId: newId(), parentRecipientId: null, recipients: [{ positionId: office.desks.kabid?.positionId ?? '', leading: true }], instructions: ['TL'], note: '', due: null };
  const { recipientIds } = await runCommand(services, issueDisposition, { name: 'disposition.issue', actor: await office.actor('kadis'), commandId: newId(), input });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update dispositions.recipient set due_on = '2026-11-27' where id = '${recipientIds[0] ?? ''}'`);
  const kinds = async () => (await get('/api/notices', 'kabid')).rows.filter((row: { recipientId: string }) => row.recipientId === recipientIds[0]).map((row: { kind: string }) => row.kind);
  await work();
  const mornings: [string, string[]][] = [
    ['2026-11-25T23:50:00Z', ['due_tomorrow', 'disposition_arrived']], ['2026-11-26T23:50:00Z', ['due_tomorrow', 'disposition_arrived']], ['2026-11-27T23:50:00Z', ['due_tomorrow', 'disposition_arrived']],
    ['2026-11-29T23:50:00Z', ['late', 'due_tomorrow', 'disposition_arrived']], ['2026-11-30T23:50:00Z', ['late', 'due_tomorrow', 'disposition_arrived']],
  ];
  for (const [morning, expected] of mornings) {
    house.setNow(morning);
    await remindDue.run(services, {});
    await remindDue.run(services, {});
    expect(await kinds(), morning).toEqual(expected);
  }
});

test('an address the mail server refuses is marked, its person is told in the application, and nothing more is sent there', async () => {
  house.setNow('2026-12-01T02:00:00Z');
  server.unknown.add(addressOf('ajudan'));
  await arrive({ subject: 'Alamat mati' });
  await work();
  expect((await get('/api/notice-settings', 'ajudan')).address).toMatchObject({ state: 'refused', refusedReason: expect.stringContaining('no such mailbox') });
  expect((await get('/api/notices', 'ajudan')).rows).toContainEqual(expect.objectContaining({ kind: 'mail_refused', letterId: null }));
  expect((await get('/api/notices', 'kadis')).rows.some((row: { kind: string }) => row.kind === 'mail_refused')).toBe(false);
  server.unknown.clear();
  await arrive({ subject: 'Sesudah itu' });
  await work();
  expect(subjectsOf('ajudan')).toEqual([]);
});
