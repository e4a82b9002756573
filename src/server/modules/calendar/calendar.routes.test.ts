import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { CalendarEvent } from '#shared/contracts/calendar.contract.ts';
import { issueDisposition } from '#server/modules/dispositions/index.ts';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterDraft, type LetterOffice } from '#tests/letter-office.ts';
import { makeAccount } from '#tests/sign-in.ts';
import { calendarRoom } from './index.ts';
import { placeEvents } from './place-events.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [lettersRoom, calendarRoom, office.door] });
  for (const who of ['kadis', 'kabid', 'plh', 'ajudan']) await makeAccount(house.services, { employeeId: office.desks[who]?.employeeId ?? '', username: who });
});
afterAll(async () => { await built.app.close(); await house.close(); });

const send = (url: string, as: string, body: object) => built.app.inject({ method: 'POST', url, headers: { 'x-desk': as }, payload: { commandId: newId(), ...body } });
const event = { eventOn: '2026-11-23', endsOn: null as string | null, startsAt: '09:00', endsAt: '11:00', place: 'Aula Balai Kota', note: null };
const events = async (as: string): Promise<CalendarEvent[]> => (await built.app.inject({ method: 'GET', url: '/api/calendar?from=2026-11-16&to=2026-12-06', headers: { 'x-desk': as } })).json().events;
/** Hears what waits, as the worker would. */
async function hear(): Promise<void> {
  for (const row of await runSql(house.adminUrl, 'delete from platform.outbox returning name, payload')) if (placeEvents.on?.includes(String(row.name))) await placeEvents.run(house.services, row.payload as Record<string, unknown>);
}
async function invite(draft: LetterDraft, change: Partial<typeof event> = {}, as = 'ajudan'): Promise<string> {
  const letterId = await office.letter(draft);
  const reply = await send(`/api/letters/${letterId}/invitation`, as, { invitation: { ...event, ...change } });
  expect(reply.statusCode, reply.body).toBe(200);
  await hear();
  return letterId;
}

test('an invitation noted by an assistant stands in the calendar of its addressees', async () => {
  const letterId = await invite({ subject: 'Rapat koordinasi banjir', to: ['kadis'], copies: ['sekda'] });
  expect(await events('kadis')).toMatchObject([{ letterId, ...event, subject: 'Rapat koordinasi banjir', part: 'addressee', delegates: [], conflicts: [] }]);
  expect(await events('sekda')).toMatchObject([{ letterId, part: 'copy' }]);
  expect(await events('stafdua')).toEqual([]);
  const letter = (await built.app.inject({ method: 'GET', url: `/api/letters/${letterId}`, headers: { 'x-desk': 'kadis' } })).json();
  expect(letter.invitation).toEqual(event);
  expect(letter.allowed).toContain('schedule');
});

test('who was told to stand in finds it in their own calendar, and the leader sees who goes', async () => {
  const letterId = await invite({ subject: 'Peresmian pasar', to: ['kadis'] }, { eventOn: '2026-11-24' });
  const input = { letterId, commandId: newId(), parentRecipientId: null, recipients: [{ positionId: office.desks.kabid?.positionId ?? '', leading: true }], instructions: ['WAKIL'], note: '', due: null };
  await runCommand(house.services, issueDisposition, { name: 'disposition.issue', actor: await office.actor('kadis'), commandId: newId(), input });
  await hear();
  expect(await events('kabid')).toMatchObject([{ letterId, part: 'delegate', subject: 'Peresmian pasar' }]);
  expect((await events('kadis')).find((each) => each.letterId === letterId)).toMatchObject({ delegates: ['Kepala Bidang Sumber Daya Air'] });
});

test('an instruction the city has worded anew still brings the event into the calendar of who was sent', async () => {
  await runSql(house.adminUrl, `set lontar.phase = 'work'; update dispositions.instruction set active = false where code = 'WAKIL';
    insert into dispositions.instruction (code, label, needs_report, active, place, basis, replaces) values ('K-1', 'Wakili saya pada acara ini', true, false, 90, 'Keputusan kota', 'WAKIL'), ('K-2', 'Hadir mewakili Kepala Dinas', true, true, 90, 'Keputusan kota', 'K-1')`);
  const letterId = await invite({ subject: 'Sosialisasi gempa', to: ['kadis'] }, { eventOn: '2026-11-25' });
  const input = { letterId, commandId: newId(), parentRecipientId: null, recipients: [{ positionId: office.desks.kabid?.positionId ?? '', leading: true }], instructions: ['K-2'], note: '', due: null };
  await runCommand(house.services, issueDisposition, { name: 'disposition.issue', actor: await office.actor('kadis'), commandId: newId(), input });
  await hear();
  expect((await events('kabid')).find((each) => each.letterId === letterId)).toMatchObject({ part: 'delegate', subject: 'Sosialisasi gempa' });
  expect((await events('kadis')).find((each) => each.letterId === letterId)).toMatchObject({ delegates: ['Kepala Bidang Sumber Daya Air'] });
});

test('two invitations at one time are shown as a conflict; the one somebody else goes to is none', async () => {
  const [one, other] = [await invite({ to: ['kamarga'] }, { eventOn: '2026-11-26' }, 'operator'), await invite({ to: ['kamarga'] }, { eventOn: '2026-11-26', startsAt: '10:00', endsAt: '12:00' }, 'operator')];
  expect((await events('kamarga')).map((each) => each.conflicts)).toEqual([[other], [one]]);
  await send(`/api/letters/${other}/invitation`, 'operator', { invitation: { ...event, eventOn: '2026-11-27' } });
  await hear();
  expect((await events('kamarga')).map((each) => each.conflicts)).toEqual([[], []]);
  await send(`/api/letters/${other}/invitation`, 'operator', { invitation: null });
  await hear();
  expect((await events('kamarga')).map((each) => each.letterId)).toEqual([one]);
});

test('an invitation its sender took back stays in the calendar struck out, is no conflict, and leads to the one that took its place', async () => {
  const wrong = await invite({ subject: 'Rapat banjir', to: ['stafdua'] }, { eventOn: '2026-12-03' }, 'operator');
  const beside = await invite({ to: ['stafdua'] }, { eventOn: '2026-12-03' }, 'operator');
  expect((await events('stafdua')).find((each) => each.letterId === wrong)).toMatchObject({ ended: null, replacedBy: null, conflicts: [beside] });
  const takeBack = (letterId: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set sender_withdrew_at = '2026-11-20T03:00:00Z' where id = '${letterId}';
    insert into letters.action (id, letter_id, kind, actor_name, at, details) values ('${newId()}', '${letterId}', 'sender_withdrew', 'sistem', '2026-11-20T03:00:00Z', '{}')`);
  await takeBack(wrong);
  expect((await events('stafdua')).map(({ letterId, ended, conflicts }) => ({ letterId, ended, conflicts }))).toEqual(expect.arrayContaining([{ letterId: wrong, ended: 'withdrawn', conflicts: [] }, { letterId: beside, ended: null, conflicts: [] }]));
  const right = await invite({ subject: 'Rapat banjir', to: ['stafdua'] }, { eventOn: '2026-12-04' }, 'operator');
  const replace = (later: string, earlier: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into letters.relation (letter_id, kind, other_letter_id, made_at) values ('${later}', 'replaces', '${earlier}', '2026-11-20T04:00:00Z')`);
  await replace(right, wrong);
  expect((await events('stafdua')).map(({ letterId, ended, replacedBy }) => ({ letterId, ended, replacedBy }))).toEqual(expect.arrayContaining([{ letterId: wrong, ended: 'withdrawn', replacedBy: right }, { letterId: right, ended: null, replacedBy: null }]));
  const twice = await invite({ subject: 'Sosialisasi', to: ['stafdua'] }, { eventOn: '2026-12-05' }, 'operator');
  await replace(twice, right);
  expect((await events('stafdua')).find((each) => each.letterId === right)).toMatchObject({ ended: 'replaced', replacedBy: twice });
});

test('an invitation taken back leaves a followed calendar as cancelled', async () => {
  const [gone] = [await invite({ subject: 'Apel bersama', to: ['kadis'] }, { eventOn: '2026-12-01' })];
  const { path } = await makeFeed('kadis');
  const eventOf = (body: string) => body.replaceAll('\r\n ', '').split('BEGIN:VEVENT').find((part) => part.includes(gone)) ?? '';
  expect(eventOf((await fetchFeed(path)).body)).not.toContain('STATUS:');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set sender_withdrew_at = '2026-11-20T03:00:00Z' where id = '${gone}';
    insert into letters.action (id, letter_id, kind, actor_name, at, details) values ('${newId()}', '${gone}', 'sender_withdrew', 'sistem', '2026-11-20T03:00:00Z', '{}')`);
  const after = eventOf((await fetchFeed(path)).body);
  for (const line of ['STATUS:CANCELLED', 'SEQUENCE:1', 'SUMMARY:BATAL: Apel bersama', 'LAST-MODIFIED:20261120T030000Z']) expect(after).toContain(line);
});

test('an event of several days stands in every span that touches one of them, and may end at an earlier hour than it began', async () => {
  const letterId = await invite({ subject: 'Bimbingan teknis kearsipan', to: ['kabid'] }, { eventOn: '2027-03-01', endsOn: '2027-03-03', startsAt: '13:00', endsAt: '12:00' }, 'operator');
  const between = async (from: string, to: string) => ((await built.app.inject({ method: 'GET', url: `/api/calendar?from=${from}&to=${to}`, headers: { 'x-desk': 'kabid' } })).json() as { events: CalendarEvent[] }).events;
  expect(await between('2027-03-03', '2027-03-08')).toMatchObject([{ letterId, eventOn: '2027-03-01', endsOn: '2027-03-03', startsAt: '13:00', endsAt: '12:00' }]);
  expect(await between('2027-03-04', '2027-03-08')).toEqual([]);
  expect(await between('2027-02-20', '2027-02-28')).toEqual([]);
});

test.each([
  ['ends before it starts', { endsAt: '08:00' }, 'letter.ends_before_start'],
  ['ends on a day before it begins', { endsOn: '2026-11-22' }, 'letter.ends_before_start'],
  ['has no such hour', { startsAt: '24:00' }, 'request.invalid'],
  ['has no such day', { eventOn: '2026-02-30' }, 'request.invalid'],
  ['has no place', { place: ' ' }, 'request.invalid'],
])('an event that %s is refused', async (_why, change, code) => {
  const letterId = await office.letter();
  const reply = await send(`/api/letters/${letterId}/invitation`, 'ajudan', { invitation: { ...event, ...change } });
  expect(reply.statusCode).toBe(422);
  if (code.startsWith('letter.')) expect(reply.json().error.code).toBe(code);
});

test('who only sees the cover, only reminds or does not know the letter notes no event', async () => {
  const secret = await office.letter({ securityClass: 'R' });
  expect((await send(`/api/letters/${secret}/invitation`, 'operator', { invitation: event })).statusCode).toBe(403);
  const letterId = await office.letter({ to: ['kadis'] });
  expect((await send(`/api/letters/${letterId}/invitation`, 'stafdua', { invitation: event })).statusCode).toBe(404);
});

test('in a calendar a secret invitation is a busy time without words', async () => {
  const letterId = await invite({ subject: 'Rapat terbatas mutasi', securityClass: 'R', to: ['sekda'] }, { eventOn: '2026-11-30', place: 'Ruang kerja wali kota' }, 'sekda');
  expect((await events('sekda')).find((each) => each.letterId === letterId)).toMatchObject({ securityClass: 'R', subject: null, place: null, senderName: null, startsAt: '09:00' });
});

type Made = { id: string; path: string; origin: string | null };
const makeFeed = async (as: string): Promise<Made> => (await send('/api/calendar/feeds', as, { name: 'Ponsel' })).json();
const fetchFeed = (path: string, headers: Record<string, string> = {}) => built.app.inject({ method: 'GET', url: path, headers });

test('a calendar program follows a desk by its address, and hears "unchanged" while nothing changed', async () => {
  const { path } = await makeFeed('kadis');
  const reply = await fetchFeed(path);
  expect(reply.headers['content-type']).toContain('text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(reply.body) as unknown[]);
  expect(calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part).summary)).toEqual(expect.arrayContaining(['Rapat koordinasi banjir', 'Peresmian pasar']));
  expect(reply.body).toContain('Diwakili');
  const again = await fetchFeed(path, { 'if-none-match': String(reply.headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('an event leads to its letter at the address the device came by, or at the one the city named, and is the same event either way', async () => {
  const { path, origin } = await makeFeed('kadis');
  expect(origin).toBeNull();
  const { body } = await fetchFeed(path, { host: '192.168.5.2:8443' });
  expect(body).toContain('URL:http://192.168.5.2:8443/surat/');
  const settings = { ...house.services.settings, publicOrigin: 'https://kantor.go.id' };
  const named = await buildApp({ ...house.services, settings }, { rooms: [lettersRoom, calendarRoom, office.door] });
  const made = await named.app.inject({ method: 'POST', url: '/api/calendar/feeds', headers: { 'x-desk': 'kadis' }, payload: { commandId: newId(), name: 'Tablet' } });
  expect(made.json().origin).toBe('https://kantor.go.id');
  const there = (await named.app.inject({ method: 'GET', url: made.json().path, headers: { host: '192.168.5.2:8443' } })).body;
  await named.app.close();
  expect(there).toContain('URL:https://kantor.go.id/surat/');
  const idsOf = (text: string) => text.match(/^UID:.+$/gmu);
  expect(idsOf(there)).toEqual(idsOf(body));
});

test('no word of a secret letter is in a followed calendar', async () => {
  await makeAccount(house.services, { employeeId: office.desks.sekda?.employeeId ?? '', username: 'sekda' });
  const { body } = await fetchFeed((await makeFeed('sekda')).path);
  expect(body).toContain('Acara (naskah rahasia)');
  expect(body).not.toMatch(/mutasi|Ruang kerja/);
});

test('an address ends when it is revoked, by its maker alone', async () => {
  const { id, path } = await makeFeed('kadis');
  expect((await send(`/api/calendar/feeds/${id}/revoke`, 'kabid', {})).statusCode).toBe(404);
  expect((await send(`/api/calendar/feeds/${id}/revoke`, 'kadis', {})).statusCode).toBe(200);
  expect((await fetchFeed(path)).statusCode).toBe(404);
});

test('an address ends with the seat of who made it; a guessed one opens nothing', async () => {
  const { path } = await makeFeed('plh');
  expect((await fetchFeed(path)).statusCode).toBe(200);
  house.setNow('2027-01-04T02:00:00Z');
  expect((await fetchFeed(path)).statusCode).toBe(404);
  house.setNow('2026-11-20T02:00:00Z');
  expect((await fetchFeed('/api/calendar/ics/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics')).statusCode).toBe(404);
});

test('the address is shown once and lies nowhere', async () => {
  const { path } = await makeFeed('kadis');
  const token = /ics\/(.+)\.ics/.exec(path)?.[1] ?? '';
  expect(token.length).toBe(43);
  const kept = await runSql(house.adminUrl, 'select result::text as text from platform.command where result is not null union all select encode(token_hash, \'hex\') from calendar.feed');
  expect(kept.some((row) => String(row.text).includes(token))).toBe(false);
});
