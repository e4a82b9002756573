import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { DeskRow } from '#shared/contracts/desk.contract.ts';
import { sayDesk } from '#shared/domain/desk.ts';
import { acceptReport, askLater, issueDisposition, reportFollowUp, returnDisposition, settleReturn } from '#server/modules/dispositions/index.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { deskRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [deskRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

type Desk = { waiting: number; late: number; acts: Record<string, number>; groups: Record<string, number>; rows: DeskRow[]; next: string | null };
const desk = async (as: string, query = ''): Promise<Desk> => (await built.app.inject({ method: 'GET', url: `/api/desk${query}`, headers: { 'x-desk': as } })).json();
const rowsOf = async (as: string, letterId: string) => (await desk(as, '?limit=100')).rows.filter((row) => row.letterId === letterId).map((row) => row.act);
async function dispose(letterId: string, [from, to]: [string, string], over: { parent?: string; days?: number } = {}): Promise<string> {
  const input = { letterId, commandId: newId(), parentRecipientId: over.parent ?? null, recipients: [{ positionId: office.desks[to]?.positionId ?? '', leading: true }], instructions: ['TL'], note: '', due: over.days === undefined ? null : { workingDays: over.days } };
  const issued = await runCommand(house.services, issueDisposition, { name: 'disposition.issue', actor: await office.actor(from), commandId: newId(), input });
  return issued.recipientIds[0] ?? '';
}
async function report(recipientId: string, who: string) {
  await runCommand(house.services, reportFollowUp, { name: 'disposition.report', actor: await office.actor(who), commandId: newId(), input: { commandId: newId(), recipientId, text: 'Sudah selesai', fileIds: [], done: true } });
}

test('a letter waits at each desk for what that desk must do, and nowhere else (BKS-29)', async () => {
  const letterId = await office.letter();
  expect([await rowsOf('kadis', letterId), await rowsOf('kabid', letterId)]).toEqual([['dispose'], []]);
  const kabid = await dispose(letterId, ['kadis', 'kabid']);
  expect([await rowsOf('kadis', letterId), await rowsOf('kabid', letterId)]).toEqual([[], ['follow_up']]);
  const staf = await dispose(letterId, ['kabid', 'staf'], { parent: kabid });
  expect([await rowsOf('kabid', letterId), await rowsOf('staf', letterId)]).toEqual([[], ['follow_up']]);
  await report(staf, 'staf');
  expect([await rowsOf('staf', letterId), await rowsOf('kabid', letterId)]).toEqual([[], ['accept']]);
  await runCommand(house.services, acceptReport, { name: 'disposition.accept', actor: await office.actor('kabid'), commandId: newId(), input: { recipientId: staf } });
  expect(await rowsOf('kabid', letterId)).toEqual(['follow_up']);
  await report(kabid, 'kabid');
  await runCommand(house.services, acceptReport, { name: 'disposition.accept', actor: await office.actor('kadis'), commandId: newId(), input: { recipientId: kabid } });
  expect(await rowsOf('kadis', letterId)).toEqual(['close']);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set state = 'closed' where id = '${letterId}'; update letters.access set state = 'closed' where letter_id = '${letterId}'`);
  expect(await rowsOf('kadis', letterId)).toEqual([]);
});

test('a copy waits to be read, a prepared disposition to be checked', async () => {
  const letterId = await office.letter({ to: ['kadis'], copies: ['kamarga'] });
  expect(await rowsOf('kamarga', letterId)).toEqual(['read_copy']);
  await dispose(letterId, ['ajudan', 'kabid']);
  expect(await rowsOf('kadis', letterId)).toEqual(['confirm']);
  expect(await rowsOf('kabid', letterId)).toEqual([]);
});

test('what is late comes first and the title counts it', async () => {
  const before = await desk('stafdua');
  expect(sayDesk(before)).toBe('Tidak ada naskah yang menunggu Anda.');
  const later = await dispose(await office.letter({ to: ['kabid'] }), ['kabid', 'stafdua'], { days: 20 });
  const today = await dispose(await office.letter({ to: ['kabid'] }), ['kabid', 'stafdua'], { days: 0 });
  const late = await dispose(await office.letter({ to: ['kabid'] }), ['kabid', 'stafdua'], { days: 1 });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; update dispositions.recipient set due_on = '2026-11-17' where id = '${late}'`);
  const found = await desk('stafdua');
  expect(found.rows.map((row) => [row.recipientId, row.group, row.daysLeft])).toEqual([[late, 'late', -3], [today, 'today', 0], [later, 'later', 20]]);
  expect(sayDesk(found)).toBe('3 naskah menunggu Anda, 1 lewat tenggat.');
  expect(found).toMatchObject({ acts: { follow_up: 3 }, groups: { late: 1, today: 1, week: 0, later: 1 } });
  expect(found.rows[0]).toMatchObject({ handedBy: 'Kepala Bidang Sumber Daya Air', unread: true, senderName: 'Balai Wilayah Sungai' });
  expect(found.rows[0]?.segments.map((segment) => segment.state)).toEqual(['done', 'done', 'late', 'next']);
});

test('what asks for an act now stands under today: a report and a return; a filter counts its own groups', async () => {
  const reported = await dispose(await office.letter({ to: ['kadis'] }), ['kadis', 'kamarga']);
  await report(reported, 'kamarga');
  await office.letter({ to: ['kadis'] });
  const found = await desk('kadis', '?act=accept');
  expect(found.rows.map((row) => [row.act, row.group])).toEqual([['accept', 'today']]);
  expect(found.groups).toEqual({ late: 0, today: 1, week: 0, later: 0 });
  expect(found.waiting).toBeGreaterThan(1);
});

test('an overdue letter stays late when an assistant has prepared its disposition', async () => {
  const letterId = await office.letter({ to: ['kadis'], dueOn: '2026-11-17' });
  const { positionId = '' } = office.desks.kadis ?? {};
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.access set due_on = '2026-11-17' where letter_id = '${letterId}' and grantee_id = '${positionId}'`);
  const before = (await desk('kadis', '?limit=100')).rows.find((row) => row.letterId === letterId);
  expect(before).toMatchObject({ act: 'dispose', group: 'late', dueOn: '2026-11-17' });
  await dispose(letterId, ['ajudan', 'kabid']);
  const after = (await desk('kadis', '?limit=100')).rows.find((row) => row.letterId === letterId);
  expect(after).toMatchObject({ act: 'confirm', group: 'late', dueOn: '2026-11-17', daysLeft: before?.daysLeft });
});

test('a long desk is turned page by page, each row once', async () => {
  for (let index = 0; index < 7; index += 1) await office.letter({ to: ['sekda'] });
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: Desk = await desk('sekda', `?limit=3${next ? `&after=${next}` : ''}`);
    expect(page.waiting).toBe(7);
    seen.push(...page.rows.map((row) => row.key));
    ({ next } = page);
  }
  expect(new Set(seen).size).toBe(7);
  expect((await desk('sekda', '?act=follow_up')).rows).toEqual([]);
  expect((await desk('sekda', '?after=x')).rows).toHaveLength(7);
});

test('a Plh not entrusted with secrets sees only that a secret letter waits, and nothing of a top secret one', async () => {
  const secret = await office.letter({ securityClass: 'R' });
  const top = await office.letter({ securityClass: 'SR' });
  const rows = (await desk('plh', '?limit=100')).rows;
  expect(rows.find((row) => row.letterId === secret)).toMatchObject({ subject: null, senderName: null, securityClass: 'R' });
  expect(rows.some((row) => row.letterId === top)).toBe(false);
  expect(await rowsOf('kadis', top)).toEqual(['dispose']);
});

test('the position switch counts each seat as if one sat there', async () => {
  const seats = (await built.app.inject({ method: 'GET', url: '/api/desk/seats', headers: { 'x-desk': 'stafdua' } })).json();
  expect(seats).toEqual({ seats: [{ positionId: office.desks.stafdua?.positionId, waiting: 3, late: 1 }] });
});

test('who acts from no position has an empty desk; a stranger has none', async () => {
  expect(await desk('operator')).toMatchObject({ waiting: 0, rows: [] });
  for (const contract of built.contracts) {
    const reply = await built.app.inject({ method: contract.method, url: contract.path.replace(/:\w+/g, newId()), ...(contract.method === 'POST' ? { payload: {} } : {}) });
    expect(reply.statusCode, contract.path).toBe(401);
  }
});

test('who asked for a later day waits on the desk of the issuer until it is answered', async () => {
  const letterId = await office.letter();
  const recipientId = await dispose(letterId, ['kadis', 'kabid'], { days: 2 });
  await runCommand(house.services, askLater, { name: 'disposition.ask_later', actor: await office.actor('kabid'), commandId: newId(), input: { commandId: newId(), recipientId, due: { workingDays: 5 }, reason: 'Data belum lengkap' } });
  expect([await rowsOf('kadis', letterId), await rowsOf('kabid', letterId)]).toEqual([['asked_later'], ['follow_up']]);
  await report(recipientId, 'kabid');
  expect(await rowsOf('kadis', letterId)).toEqual(['accept']);
});

test('a letter that came in without a day waits for today, not below all that has one', async () => {
  const letterId = await office.letter();
  const recipientId = await dispose(await office.letter(), ['kadis', 'kabid'], { days: 20 });
  const rows = (await desk('kadis', '?limit=100')).rows;
  expect(rows.find((row) => row.letterId === letterId)).toMatchObject({ act: 'dispose', group: 'today', dueOn: null });
  // An order without a day is somebody's own plan: it stays at the end.
  const undated = await dispose(await office.letter(), ['kadis', 'kabid']);
  const places = (await desk('kabid', '?limit=100')).rows.map((row) => row.recipientId);
  expect(places.indexOf(undated)).toBeGreaterThan(places.indexOf(recipientId));
});

test('a letter given back stands once on the desk of its issuer, and is to be closed only after the return was settled', async () => {
  const letterId = await office.letter();
  const recipientId = await dispose(letterId, ['kadis', 'kabid']);
  await runCommand(house.services, returnDisposition, { name: 'disposition.return', actor: await office.actor('kabid'), commandId: newId(), input: { commandId: newId(), recipientId, reason: 'Bukan urusan bidang ini' } });
  expect(await rowsOf('kadis', letterId)).toEqual(['returned']);
  await runCommand(house.services, settleReturn, { name: 'disposition.settle', actor: await office.actor('kadis'), commandId: newId(), input: { recipientId } });
  expect(await rowsOf('kadis', letterId)).toEqual(['close']);
});

test('a letter closed at one desk is offered from the other desk of the same person that opens it, and from no other', async () => {
  const [helper, led] = [office.desks.stafdua, office.desks.kamarga];
  const [here, away] = [await office.letter({ to: ['kamarga'] }), await office.letter({ to: ['kadis'] })];
  const seatsFor = async (letterId: string) => (await built.app.inject({ method: 'GET', url: `/api/letters/${letterId}/seats`, headers: { 'x-desk': 'stafdua' } })).json();
  expect(await seatsFor(here)).toEqual({ seats: [] });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into organization.assistant (id, position_id, employee_id, from_on, created_at) values ('${newId()}', '${led?.positionId}', '${helper?.employeeId}', '2020-01-01', now())`);
  expect([await seatsFor(here), await seatsFor(away), await seatsFor(newId())]).toEqual([{ seats: [{ positionId: led?.positionId, seat: 'assistant' }] }, { seats: [] }, { seats: [] }]);
});
