import { beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { enterDispatches, tellReceivers } from './dispatch.jobs.ts';

const { house, office } = await openOutgoingOffice();
let groupId: string;
beforeAll(async () => {
  groupId = newId();
  const member = (who: string, place: number) => `insert into organization.address_group_member (group_id, position_id, place) values ('${groupId}', '${desk(who)}', ${place});`;
  await runSql(house.adminUrl, `set lontar.phase = 'work'; insert into organization.address_group (id, name, created_at) values ('${groupId}', 'Semua kepala bidang', now()); ${member('kabid', 1)} ${member('kamarga', 2)}`);
});

const desk = (who: string) => office.desks[who]?.positionId ?? '';
const act = async (who: string, what: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${what}`, body);
const line = (kind: string, id: string) => ({ ref: { kind, id }, name: 'Tujuan' });
const setdaUnit = async () => (await lookAs<{ unitId: string }>(house, `select unit_id from organization.position where id = '${desk('sekda')}'`))[0]?.unitId ?? '';

async function send(change: Record<string, unknown>, who = 'kadis'): Promise<{ letterId: string; version: number }> {
  const { letterId, version } = await office.approve(change);
  const signed = await act(who, `${letterId}/sign`, { version });
  if (signed.statusCode !== 200) throw new Error(signed.body);
  const sent = await act(who, `${letterId}/send`, { version: (signed.json() as { version: number }).version });
  expect(sent.statusCode, sent.body).toBe(200);
  await office.passSeconds();
  return { letterId, version: ((await office.letter(who, letterId)) as unknown as { version: number }).version };
}
const received = async (letterId: string) =>
  lookAs<{ id: string; unitId: string; to: string[]; copies: string[]; numbers: number }>(house, `
    select l.id, l.unit_id, array(select d.position_id from letters.delivery d where d.letter_id = l.id and d.kind = 'to' order by 1) as to,
      array(select d.position_id from letters.delivery d where d.letter_id = l.id and d.kind = 'copy' order by 1) as copies,
      (select count(*)::int from registers.entry e where e.subject_id = l.id) as numbers
    from letters.letter l where l.came_from = '${letterId}' order by l.unit_id`);

test('a position, a unit and a group are entered once in each receiving unit, the unit meaning its head, and nobody twice', async () => {
  const { letterId } = await send({ to: [line('unit', await setdaUnit()), line('group', groupId), line('position', desk('kabid'))], copies: [line('position', desk('kamarga')), line('position', desk('staf'))] });
  await enterDispatches(house.services, letterId);
  const rows = await received(letterId);
  expect(rows).toHaveLength(2);
  expect(rows.map((row) => row.numbers)).toEqual([1, 1]);
  const setda = rows.find((row) => row.to.includes(desk('sekda')));
  const dinas = rows.find((row) => row !== setda);
  expect(setda).toMatchObject({ to: [desk('sekda')], copies: [] });
  expect(dinas).toMatchObject({ to: [desk('kabid'), desk('kamarga')].sort(), copies: [desk('staf')] });
});

test('two workers that enter the same letter at once enter it once', async () => {
  const { letterId } = await send({});
  await Promise.all([enterDispatches(house.services, letterId), enterDispatches(house.services, letterId), enterDispatches(house.services, letterId)]);
  expect(await received(letterId)).toHaveLength(1);
});

test('a secret letter needs no envelope: its addressee reads it, the counter of the receiver sees its cover', async () => {
  const { letterId } = await send({ securityClass: 'R', classReason: 'Rencana penertiban' });
  await enterDispatches(house.services, letterId);
  const [row] = await received(letterId);
  expect((await office.get('sekda', `/api/letters/${row?.id}`)).json()).toMatchObject({ sealed: false, subject: 'Permintaan data pintu air', readsContent: true });
  expect((await office.get('pencatat', `/api/letters/${row?.id}`)).json()).toMatchObject({ sees: 'cover', subject: null, readsContent: false, files: [] });
  await office.post('sekda', `/api/letters/${row?.id}/read`);
  expect(await office.letter('kadis', letterId)).toMatchObject({ dispatches: [{ state: 'read' }] });
});

test('BKS-48 addressee and copy get the letter in their own books under agenda numbers of their own, and its sender sees which desk read it when', async () => {
  const { letterId } = await send({ to: [line('position', desk('sekda'))], copies: [line('position', desk('kamarga')), line('position', desk('kabid'))] });
  await enterDispatches(house.services, letterId);
  const lies = await lookAs<{ id: string; unitId: string; n: number; kinds: string }>(house, `
    select l.id, l.unit_id, e.n, (select string_agg(d.kind, ',' order by d.kind) from letters.delivery d where d.letter_id = l.id) as kinds
    from letters.letter l join registers.entry e on e.id = l.entry_id where l.came_from = '${letterId}' order by kinds`);
  expect(lies).toMatchObject([{ unitId: office.unitId, kinds: 'copy,copy' }, { kinds: 'to' }]);
  const [copied, addressed] = lies;
  for (const [who, at] of [['kamarga', copied], ['sekda', addressed]] as const) expect((await office.get(who, `/api/letters/${at?.id}`)).json()).toMatchObject({ agenda: { number: at?.n } });
  const reads = async () => ((await office.letter('kadis', letterId)) as unknown as { dispatches: { state: string; positions: { title: string; kind: string; readAt: string | null }[] }[] }).dispatches.flatMap((each) => each.positions.map((at) => [at.title, at.kind, at.readAt]));
  const none = [['Kepala Bidang Bina Marga', 'copy', null], ['Kepala Bidang Sumber Daya Air', 'copy', null], ['Sekretaris Daerah', 'to', null]];
  expect(await reads()).toEqual(none);
  house.setNow('2026-11-20T06:15:00Z');
  expect((await office.post('kamarga', `/api/letters/${copied?.id}/read`)).statusCode).toBe(200);
  house.setNow('2026-11-20T07:00:00Z');
  expect((await office.post('sekda', `/api/letters/${addressed?.id}/read`)).statusCode).toBe(200);
  await office.post('sekda', `/api/letters/${addressed?.id}/read`);
  expect(await reads()).toEqual([['Kepala Bidang Bina Marga', 'copy', '2026-11-20T06:15:00.000Z'], none[1], ['Sekretaris Daerah', 'to', '2026-11-20T07:00:00.000Z']]);
});

async function signTopSecret(change: Record<string, unknown> = {}): Promise<{ letterId: string; version: number }> {
  const made = await office.write({ securityClass: 'SR', classReason: 'Operasi rahasia', route: [], ...change }, 'kadis');
  const submitted = await act('kadis', `${made.letterId}/submit`, { version: made.version, base: made.base });
  expect(submitted.statusCode, submitted.body).toBe(200);
  const signed = await act('kadis', `${made.letterId}/sign`, { version: (submitted.json() as { version: number }).version });
  expect(signed.statusCode, signed.body).toBe(200);
  return { letterId: made.letterId, version: (signed.json() as { version: number }).version };
}

test('of a top secret letter the sender learns that it arrived, and no more', async () => {
  const made = await signTopSecret();
  expect((await act('kadis', `${made.letterId}/send`, { version: made.version })).statusCode).toBe(200);
  await office.passSeconds();
  await enterDispatches(house.services, made.letterId);
  const [row] = await received(made.letterId);
  expect((await office.post('sekda', `/api/letters/${row?.id}/read`)).statusCode).toBe(200);
  expect(await office.letter('kadis', made.letterId)).toMatchObject({ dispatches: [{ state: 'received', readAt: null, positions: [{ readAt: null }] }] });
  expect((await office.get('plh', `/api/letters/outgoing/${made.letterId}`)).statusCode).toBe(404);
});

test('a letter taken back says so where it was received, with the reason, and keeps its line in every book', async () => {
  const { letterId, version } = await send({});
  await enterDispatches(house.services, letterId);
  expect((await act('kadis', `${letterId}/withdraw`, { version, reason: 'Data pintu air keliru' })).statusCode).toBe(200);
  await tellReceivers(house.services, letterId);
  await tellReceivers(house.services, letterId);
  const [row] = await received(letterId);
  const acts = ((await office.get('sekda', `/api/letters/${row?.id}/actions`)).json() as { rows: { kind: string; note: string | null }[] }).rows;
  expect(acts.filter((each) => each.kind === 'sender_withdrew')).toMatchObject([{ note: 'Data pintu air keliru' }]);
  expect((await office.get('sekda', `/api/letters/${row?.id}`)).json()).toMatchObject({ state: 'registered', agenda: { voidReason: null } });
});

test('the registry that was sent a letter by another desk of the house does not void it: it stays with who got it, and its sender reads that it arrived', async () => {
  const { letterId } = await send({});
  await enterDispatches(house.services, letterId);
  const [row] = await received(letterId);
  const got = (await office.get('pencatat', `/api/letters/${row?.id}`)).json() as { version: number; allowed: string[] };
  expect(got.allowed).toContain('correct');
  expect(got.allowed).not.toContain('void');
  expect((await office.post('pencatat', `/api/letters/${row?.id}/void`, { version: got.version, reason: 'Salah catat' })).json()).toMatchObject({ error: { code: 'letter.entered_by_itself' } });
  expect((await office.get('sekda', `/api/letters/${row?.id}`)).json()).toMatchObject({ state: 'registered', agenda: { voidReason: null } });
  expect(await office.letter('kadis', letterId)).toMatchObject({ dispatches: [{ state: 'received' }] });
});

const invitation = { eventDate: '2026-11-27', startTime: '09.00', zone: 'WIB', venue: 'Aula Setda', agenda: 'Rapat koordinasi banjir' };
async function invite(change: Record<string, unknown>): Promise<{ letterId: string; submitted: { statusCode: number; body: string; json: () => unknown } }> {
  const { letterId } = (await office.post('staf', '/api/letters/outgoing', { typeCode: 'SUNDANGAN' })).json() as { letterId: string };
  const content = {
    subject: 'Undangan rapat', place: 'Tanjung Lestari', way: 'login', classification: '000.1.5', to: [line('position', desk('sekda'))], fields: { ...invitation, ...change },
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mengharap kehadiran Saudara.' }] }] },
    signer: { positionId: desk('kadis'), employeeId: office.desks['kadis']?.employeeId, way: 'own', inNameOf: null, through: null },
  };
  const saved = (await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: 1, change: content } })).json() as { version: number; contentVersion: number };
  return { letterId, submitted: await act('staf', `${letterId}/submit`, { version: saved.version, base: saved.contentVersion }) };
}
/** Signs and sends an invitation; `meanwhile`: what is done to it once it is signed. */
async function sendInvitation(change: Record<string, unknown>, meanwhile = async (_letterId: string): Promise<void> => undefined): Promise<unknown> {
  const { letterId, submitted } = await invite(change);
  expect(submitted.statusCode, submitted.body).toBe(200);
  const signed = await act('kadis', `${letterId}/sign`, { version: (submitted.json() as { version: number }).version });
  expect(signed.statusCode, signed.body).toBe(200);
  await meanwhile(letterId);
  await act('kadis', `${letterId}/send`, { version: (signed.json() as { version: number }).version });
  await office.passSeconds();
  await enterDispatches(house.services, letterId);
  const [row] = await received(letterId);
  return ((await office.get('sekda', `/api/letters/${row?.id}`)).json() as { invitation: unknown }).invitation;
}

test('an invitation takes its event along: it stands in the calendar of who is invited', async () => {
  expect(await sendInvitation({})).toEqual({ eventOn: '2026-11-27', endsOn: null, startsAt: '09:00', endsAt: null, place: 'Aula Setda', note: null });
});

test('an event of several days arrives with its last day, although it ends at an earlier hour than it began', async () => {
  expect(await sendInvitation({ eventDate: '2026-11-30', eventEndDate: '2026-12-02', startTime: '13.00', endTime: '12.00' })).toMatchObject({ eventOn: '2026-11-30', endsOn: '2026-12-02', startsAt: '13:00', endsAt: '12:00' });
});

test.each([
  ['at an hour', { endTime: '08.00' }],
  ['on a day', { eventEndDate: '2026-11-26' }],
])('an invitation that ends %s before it begins is not submitted; one signed before that was asked arrives without its end', async (_what, change) => {
  const { submitted } = await invite(change);
  expect(submitted.json()).toMatchObject({ error: { code: 'outgoing.not_ready' } });
  const asWritten = async (letterId: string) => { await runSql(house.adminUrl, `set lontar.phase = 'work'; update letters.draft set content = jsonb_set(content, '{fields}', '${JSON.stringify({ ...invitation, ...change })}') where letter_id = '${letterId}'`); };
  expect(await sendInvitation({}, asWritten)).toEqual({ eventOn: '2026-11-27', endsOn: null, startsAt: '09:00', endsAt: null, place: 'Aula Setda', note: null });
});

test('why a secret letter was taken back is told to who reads it, and not to the clerks who see its cover', async () => {
  const { letterId, version } = await send({ securityClass: 'R', classReason: 'Rencana penertiban' });
  await enterDispatches(house.services, letterId);
  const [row] = await received(letterId);
  expect((await act('kadis', `${letterId}/withdraw`, { version, reason: 'Penertiban PKL Jalan Merdeka ditunda' })).statusCode).toBe(200);
  await tellReceivers(house.services, letterId);
  const log = async (who: string, id: string | undefined) => (await office.get(who, `/api/letters/${id}/actions`)).body;
  expect(await log('sekda', row?.id)).toContain('Merdeka');
  // The pages of the letter keep it from them already: `takenBack` and the reason of `ended` are null on a cover.
  expect((await office.get('pencatat', `/api/letters/${row?.id}`)).json()).toMatchObject({ sees: 'cover', takenBack: null });
  expect(await office.letter('operator', letterId)).toMatchObject({ sees: 'cover', ended: { kind: 'withdrawn', reason: null } });
  expect([(await log('pencatat', row?.id)).includes('Merdeka'), (await log('operator', letterId)).includes('Merdeka')]).toEqual([false, false]);
});

test('what an addressee says when closing a secret letter is not told to the clerk who sees its cover', async () => {
  const { letterId } = await send({ securityClass: 'R', classReason: 'Rencana penertiban' });
  await enterDispatches(house.services, letterId);
  const [row] = await received(letterId);
  expect((await office.post('sekda', `/api/letters/${row?.id}/read`)).statusCode).toBe(200);
  const { version } = (await office.get('sekda', `/api/letters/${row?.id}`)).json() as { version: number };
  const closed = await office.post('sekda', `/api/letters/${row?.id}/close`, { version, note: 'Penertiban Jalan Merdeka disetujui' });
  expect(closed.statusCode, closed.body).toBe(200);
  expect((await office.get('pencatat', `/api/letters/${row?.id}/actions`)).body).not.toContain('Merdeka');
});

test('a desk emptied on the way of a top secret letter keeps neither the other units nor the news back; to an empty desk none is sent', async () => {
  const to = { to: [line('position', desk('sekda')), line('position', desk('stafdua'))] };
  const made = await signTopSecret(to);
  const next = await signTopSecret(to);
  expect((await act('kadis', `${made.letterId}/send`, { version: made.version })).statusCode).toBe(200);
  await office.passSeconds();
  const first = (await lookAs<{ positions: { positionId: string }[] }>(house, `select positions from letters.dispatch where letter_id = '${made.letterId}' order by id`))[0]?.positions[0]?.positionId ?? '';
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.assignment set until_on = '2026-11-01' where position_id = '${first}'`);
  await expect(enterDispatches(house.services, made.letterId)).rejects.toMatchObject({ code: 'letter.seat_is_empty' });
  const [row, ...more] = await received(made.letterId);
  expect(more).toEqual([]);
  const { version } = (await office.letter('kadis', made.letterId)) as unknown as { version: number };
  expect((await act('kadis', `${made.letterId}/withdraw`, { version, reason: 'Salah tujuan' })).statusCode).toBe(200);
  await expect(tellReceivers(house.services, made.letterId)).rejects.toMatchObject({ code: 'letter.seat_is_empty' });
  expect(await lookAs(house, `select note from letters.action where letter_id = '${row?.id}' and kind = 'sender_withdrew'`)).toEqual([{ note: 'Salah tujuan' }]);
  expect((await act('kadis', `${next.letterId}/send`, { version: next.version })).json()).toMatchObject({ error: { code: 'letter.seat_is_empty' } });
});

test('a letter that could not be entered when its sender took it back is entered later as one that was taken back', async () => {
  const { letterId, version } = await send({});
  // The receiver has closed the book of the year: until its next book opens nothing is entered.
  const [book] = await lookAs<{ id: string }>(house, `select id from registers.book where kind = 'incoming' and unit_id = '${await setdaUnit()}'`);
  await runSql(house.adminUrl, `set lontar.phase = 'counter'; update registers.counter set closed = true where book_id = '${book?.id ?? ''}'`);
  await expect(enterDispatches(house.services, letterId)).rejects.toMatchObject({ code: 'register.book_closed' });
  expect((await act('kadis', `${letterId}/withdraw`, { version, reason: 'Lampirannya keliru' })).statusCode).toBe(200);
  // Every try of the event's own job ends the same way, until it lies in the dead letters.
  await expect(tellReceivers(house.services, letterId)).rejects.toMatchObject({ code: 'register.book_closed' });
  house.setNow('2027-01-02T03:00:00Z');
  // As the look at the table does every minute.
  await enterDispatches(house.services, letterId);
  const [row] = await received(letterId);
  // Never for a moment in force: marked by the very command that entered it.
  expect(await lookAs(house, `select 1 from letters.letter where id = '${row?.id}' and sender_withdrew_at = registered_at`)).toHaveLength(1);
  expect((await office.get('pencatat', `/api/letters/${row?.id}`)).json()).toMatchObject({ takenBack: { reason: 'Lampirannya keliru' } });
});
