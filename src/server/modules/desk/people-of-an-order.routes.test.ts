import { beforeEach, expect, test } from 'vitest';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { notificationsRoom } from '#server/modules/notifications/index.ts';
import { trackingRoom } from '#server/modules/tracking/index.ts';
import { newId } from '#server/platform/ids.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { deskRoom } from './index.ts';

const { house, office } = await openOutgoingOffice([trackingRoom, deskRoom, notificationsRoom]);

type Signed = { letterId: string; version: number };
type Person = { name: string; employeeId?: string; nip?: string };
const employee = (who: string) => office.desks[who]?.employeeId ?? '';
const known = (who: string): Person => ({ name: `Orang ${who}`, employeeId: employee(who), nip: '198511172011011915' });
const arrange = (statements: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; ${statements}`);
beforeEach(() => house.setNow('2026-11-20T03:00:00Z'));

async function act(who: string, what: string, body: Record<string, unknown> = {}) {
  const reply = await office.post(who, `/api/letters/outgoing/${what}`, body);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Signed & { goesAt: string }>();
}

async function begin(people: readonly Person[], change: Record<string, unknown> = {}) {
  const { letterId } = (await office.post('staf', '/api/letters/outgoing', { typeCode: 'STUGAS' })).json<Signed>();
  const content = {
    subject: 'Tugas memeriksa pompa', place: 'Tanjung Lestari', way: 'login', classification: '600.1', route: [], to: [], copies: [],
    fields: { basis: ['Rencana kerja tahun 2026'], people, tasks: ['memeriksa pompa pintu air pada tanggal 23 November 2026'] },
    signer: { positionId: office.desks['kadis']?.positionId, employeeId: employee('kadis'), way: 'own', inNameOf: null, through: null }, ...change,
  };
  const saved = await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: 1, change: content } });
  expect(saved.statusCode, saved.body).toBe(200);
  const { version, contentVersion } = saved.json<{ version: number; contentVersion: number }>();
  return { letterId, version, base: contentVersion };
}

async function sign(people: readonly Person[], change: Record<string, unknown> = {}): Promise<Signed> {
  const draft = await begin(people, change);
  const submitted = await act('staf', `${draft.letterId}/submit`, { version: draft.version, base: draft.base });
  return act('kadis', `${draft.letterId}/sign`, { version: submitted.version });
}

async function enter(): Promise<void> {
  await office.passSeconds();
  const events = await runSql(house.adminUrl, 'delete from platform.outbox returning id, name, payload');
  const ordered = events.toSorted((one, other) => Number(one.id) - Number(other.id));
  for (const job of lettersRoom.jobs ?? []) for (const event of ordered) if (job.name === 'letters.enter-dispatch' && event.name === 'outgoing.sent') await job.run(house.services, event.payload as Record<string, unknown>);
  const more = await runSql(house.adminUrl, 'delete from platform.outbox returning id, name, payload');
  for (const event of [...ordered, ...more]) for (const job of notificationsRoom.jobs ?? []) if (job.on?.includes(String(event.name)) && job.name === 'notifications.ring-bells') await job.run(house.services, { event: event.name, ...(event.payload as object) });
}

async function send(people: readonly Person[], change: Record<string, unknown> = {}): Promise<Signed> {
  const signed = await sign(people, change);
  await act('staf', `${signed.letterId}/send`, { version: signed.version });
  await enter();
  return signed;
}

type Row = { act: string; letterId: string; subject: string | null };
const desk = async (who: string) => (await office.get(who, '/api/desk')).json<{ rows: Row[] }>().rows;
const summary = async (letterId: string) => (await office.get('staf', `/api/letters/outgoing/${letterId}/sending`)).json<{ summary: { house: { desks: { title: string; personName: string | null; kind: string }[] }[]; byHand: string[] } }>().summary;
const received = async (letterId: string) => lookAs<{ id: string; unitId: string; kinds: string; numbers: number }>(house, `
  select l.id, l.unit_id, (select string_agg(d.kind, ',' order by d.kind) from letters.delivery d where d.letter_id = l.id) as kinds, (select count(*)::int from registers.entry e where e.subject_id = l.id) as numbers
  from letters.letter l where l.came_from = '${letterId}'`);

test('an order reaches each employee it names: a row on the desk, a line of the bell, and the sender sees who read it when', async () => {
  const { letterId } = await send([known('stafdua'), known('kamarga'), known('sekda')]);
  for (const who of ['stafdua', 'kamarga', 'sekda']) {
    expect(await desk(who), who).toEqual(expect.arrayContaining([expect.objectContaining({ subject: 'Tugas memeriksa pompa' })]));
    const notices = (await office.get(who, '/api/notices')).json<{ rows: { subject: string | null }[] }>().rows;
    expect(notices.map((line) => line.subject), who).toContain('Tugas memeriksa pompa');
  }
  const lies = await received(letterId);
  expect(lies.map((row) => [row.kinds, row.numbers]).sort()).toEqual([['to', 1], ['to,to', 1]]);
  const own = lies.find((row) => row.kinds === 'to,to');
  house.setNow('2026-11-20T07:00:00Z');
  expect((await office.post('stafdua', `/api/letters/${own?.id}/read`)).statusCode).toBe(200);
  const { dispatches } = (await office.letter('staf', letterId)) as unknown as { dispatches: { positions: { personName: string; title: string; readAt: string | null }[] }[] };
  expect(dispatches.flatMap((each) => each.positions).map((each) => [each.personName, each.title, each.readAt]).sort()).toEqual([
    ['Orang kamarga', 'Kepala Bidang Bina Marga', null], ['Orang sekda', 'Sekretaris Daerah', null], ['Orang stafdua', 'Pengelola Pompa', '2026-11-20T07:00:00.000Z'],
  ]);
});

test('who has nobody below reads the order and is done with it; who has, disposes of it', async () => {
  const about = async (who: string, subject: string) => (await desk(who)).filter((row) => row.subject === subject);
  const rows = async (who: string, subject = 'Tugas menutup pintu air') => (await about(who, subject)).map((row) => row.act);
  await send([known('stafdua'), known('kamarga')], { subject: 'Tugas menutup pintu air' });
  expect([await rows('stafdua'), await rows('kamarga')]).toEqual([['read'], ['dispose']]);
  const [first] = await about('stafdua', 'Tugas menutup pintu air');
  expect((await office.post('stafdua', `/api/letters/${first?.letterId}/read`)).statusCode).toBe(200);
  // It lies on another desk as well: closing it would take it from there.
  expect([await rows('stafdua'), await rows('kamarga')]).toEqual([[], ['dispose']]);
  await send([known('stafdua')], { subject: 'Tugas membersihkan saringan' });
  const [alone] = await about('stafdua', 'Tugas membersihkan saringan');
  expect(alone?.act).toBe('read');
  expect((await office.post('stafdua', `/api/letters/${alone?.letterId}/read`)).statusCode).toBe(200);
  expect(await rows('stafdua', 'Tugas membersihkan saringan')).toEqual(['close']);
});

test('each receiver of a unit ends their own part: the letter stays on the desks of the others, who read who ended it and when, and the last closes it', async () => {
  const subject = 'Tugas menguras saluran';
  const { letterId } = await send([known('stafdua'), known('kamarga'), known('kabid')], { subject });
  const [{ id } = { id: '' }] = await received(letterId);
  const rows = async (who: string) => (await desk(who)).filter((row) => row.subject === subject).map((row) => row.act);
  const seen = async (who: string) => (await office.get(who, `/api/letters/${id}`)).json<{ state: string; version: number; allowed: string[]; deliveries: { positionTitle: string; closedAt: string | null; closedByName: string | null }[] }>();
  const close = async (who: string) => office.post(who, `/api/letters/${id}/close`, { version: (await seen(who)).version });
  expect((await office.post('kamarga', `/api/letters/${id}/read`)).statusCode).toBe(200);
  house.setNow('2026-11-20T07:00:00Z');
  expect((await close('kamarga')).statusCode).toBe(200);
  expect([await rows('kamarga'), await rows('kabid'), await rows('stafdua')]).toEqual([[], ['dispose'], ['read']]);
  const { state, allowed, deliveries } = await seen('kabid');
  expect({ state, closes: allowed.includes('close') }).toEqual({ state: 'read', closes: true });
  expect(deliveries.find((each) => each.positionTitle === 'Kepala Bidang Bina Marga')).toMatchObject({ closedAt: '2026-11-20T07:00:00.000Z', closedByName: 'Orang kamarga' });
  expect((await seen('kamarga')).allowed).not.toContain('close');
  expect((await close('kamarga')).json()).toMatchObject({ error: { code: 'letter.not_your_act' } });
  expect((await close('kabid')).statusCode).toBe(200);
  // Who has nobody below is done by reading; what all others have ended is theirs to close.
  expect([await rows('kabid'), await rows('stafdua')]).toEqual([[], ['read']]);
  expect((await office.post('stafdua', `/api/letters/${id}/read`)).statusCode).toBe(200);
  expect(await rows('stafdua')).toEqual(['close']);
  expect((await close('stafdua')).statusCode).toBe(200);
  expect(await seen('kabid')).toMatchObject({ state: 'closed' });
  const history = (await office.get('kabid', `/api/letters/${id}/actions`)).json<{ rows: { kind: string }[] }>().rows.map((row) => row.kind);
  expect(history.slice(-4)).toEqual(['closed_here', 'closed_here', 'read', 'closed']);
});

test('where the last who owed is taken off, the letter lies with those who had ended their part: nothing stays open that lies on no desk', async () => {
  const subject = 'Tugas memasang rambu';
  const { letterId } = await send([known('kamarga'), known('kabid')], { subject });
  const [{ id } = { id: '' }] = await received(letterId);
  const rows = async (who: string) => (await desk(who)).filter((row) => row.subject === subject).map((row) => row.act);
  const version = async (who: string) => (await office.get(who, `/api/letters/${id}`)).json<{ version: number }>().version;
  expect((await office.post('kamarga', `/api/letters/${id}/read`)).statusCode).toBe(200);
  expect((await office.post('kamarga', `/api/letters/${id}/close`, { version: await version('kamarga') })).statusCode).toBe(200);
  expect([await rows('kamarga'), await rows('kabid')]).toEqual([[], ['dispose']]);
  const corrected = await office.post('operator', `/api/letters/${id}/correct`, { version: await version('operator'), reason: 'Salah alamat', changes: {}, addressees: [{ positionId: office.desks['kamarga']?.positionId, kind: 'to' }] });
  expect(corrected.statusCode, corrected.body).toBe(200);
  expect([await rows('kamarga'), await rows('kabid')]).toEqual([['close'], []]);
  expect((await office.post('kamarga', `/api/letters/${id}/close`, { version: await version('kamarga') })).statusCode).toBe(200);
  expect((await office.get('kamarga', `/api/letters/${id}`)).json()).toMatchObject({ state: 'closed' });
});

test('who sits at two of the desks a letter went to ends the part of the desk they act from alone', async () => {
  const subject = 'Tugas menambal jalan';
  const { letterId } = await send([known('kamarga'), known('kabid')], { subject });
  const [{ id } = { id: '' }] = await received(letterId);
  const rows = async (who: string) => (await desk(who)).filter((row) => row.subject === subject).map((row) => row.act);
  // On the day it came kabid acted at the other desk too.
  await arrange(`update letters.delivery set employee_id = '${employee('kabid')}' where letter_id = '${id}'`);
  expect((await office.post('kabid', `/api/letters/${id}/read`)).statusCode).toBe(200);
  const { version } = (await office.get('kabid', `/api/letters/${id}`)).json<{ version: number }>();
  expect((await office.post('kabid', `/api/letters/${id}/close`, { version })).statusCode).toBe(200);
  expect([await rows('kabid'), await rows('kamarga')]).toEqual([[], ['dispose']]);
  expect((await office.get('kamarga', `/api/letters/${id}`)).json()).toMatchObject({ state: 'read' });
});

test('who has nobody below and has read the order holds up nobody: the one who answers for it closes it for all', async () => {
  const subject = 'Tugas mengecat rambu';
  const { letterId } = await send([known('stafdua'), known('kamarga')], { subject });
  const [{ id } = { id: '' }] = await received(letterId);
  for (const who of ['stafdua', 'kamarga']) expect((await office.post(who, `/api/letters/${id}/read`)).statusCode).toBe(200);
  const { version } = (await office.get('kamarga', `/api/letters/${id}`)).json<{ version: number }>();
  expect((await office.post('kamarga', `/api/letters/${id}/close`, { version })).statusCode).toBe(200);
  expect((await office.get('kamarga', `/api/letters/${id}`)).json()).toMatchObject({ state: 'closed' });
});

test('the desk offers to send what sending would: who left since the signature gets a print, who came since gets the letter', async () => {
  const left = newId();
  const position = newId();
  await arrange(`insert into organization.position (id, unit_id, title, kind, created_at) select '${position}', unit_id, 'Petugas pompa', 'structural', now() from organization.position where id = '${office.desks['stafdua']?.positionId}';
    insert into organization.employee (id, name, nip, status, created_at) values ('${left}', 'Orang pompa', '198511172011011917', 'pns', now());
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${left}', '${position}', 'definitive', '2020-01-01', now())`);
  const { letterId } = await sign([{ name: 'Orang pompa', employeeId: left, nip: '198511172011011917' }]);
  const offered = async () => (await desk('staf')).some((row) => row.act === 'send' && row.letterId === letterId);
  expect(await offered()).toBe(true);
  await arrange(`update organization.assignment set until_on = '2026-11-20' where employee_id = '${left}'`);
  house.setNow('2026-11-21T03:00:00Z');
  expect(await offered()).toBe(false);
  expect((await summary(letterId)).byHand).toEqual(['Orang pompa']);
  await arrange(`insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${left}', '${position}', 'definitive', '2026-11-22', now())`);
  house.setNow('2026-11-22T03:00:00Z');
  expect(await offered()).toBe(true);
});

test('before it goes it is said who receives it and who is given a print; taken back in time nobody has it, and sent again each has it once', async () => {
  const outsider = { name: 'Mega Puspasari' };
  const { letterId, version } = await sign([known('stafdua'), outsider, { name: 'Orang lama', employeeId: newId() }]);
  const said = (await office.get('kadis', `/api/letters/outgoing/${letterId}/people`)).json<{ people: unknown[] }>().people;
  expect(said).toEqual([{ name: 'Orang stafdua', desk: { title: 'Pengelola Pompa', unitName: 'Bidang Sumber Daya Air' } }, { name: 'Mega Puspasari', desk: null }, { name: 'Orang lama', desk: null }]);
  expect(await summary(letterId)).toMatchObject({ house: [{ desks: [{ title: 'Pengelola Pompa', personName: 'Orang stafdua', kind: 'to' }] }], byHand: ['Mega Puspasari', 'Orang lama'] });
  expect((await desk('staf')).filter((row) => row.letterId === letterId)).toMatchObject([{ act: 'send' }]);
  await act('staf', `${letterId}/send`, { version });
  const { version: sending } = (await office.letter('staf', letterId)) as unknown as Signed;
  const back = await act('staf', `${letterId}/unsend`, { version: sending });
  await enter();
  expect(await received(letterId)).toEqual([]);
  await act('staf', `${letterId}/send`, { version: back.version });
  await enter();
  await enter();
  expect(await received(letterId)).toMatchObject([{ kinds: 'to', numbers: 1 }]);
});

test('who is named and among the copies too is given the order once, as one it is given to', async () => {
  const { letterId } = await send([known('stafdua')], { copies: [{ ref: { kind: 'position', id: office.desks['stafdua']?.positionId }, name: 'Pengelola Pompa' }] });
  expect(await received(letterId)).toMatchObject([{ kinds: 'to' }]);
});

test('an order whose people sit at no desk here is done when it is signed, and lies on no desk to be sent', async () => {
  const { letterId } = await sign([{ name: 'Mega Puspasari' }, { name: 'Bukan pegawai', employeeId: newId() }, { name: 'Salah tulis', employeeId: 'bukan-id' }]);
  expect((await desk('staf')).filter((row) => row.letterId === letterId)).toEqual([]);
});

test('an employee who got another position since is found there, and before an office they only act in', async () => {
  const { letterId } = await sign([known('stafdua')]);
  const next = newId();
  await arrange(`insert into organization.position (id, unit_id, title, kind, created_at) select '${next}', unit_id, 'Pengawas Pintu Air', 'structural', now() from organization.position where id = '${office.desks['kamarga']?.positionId}';
    update organization.assignment set until_on = '2026-11-20' where employee_id = '${employee('stafdua')}';
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${employee('stafdua')}', '${next}', 'definitive', '2026-11-21', now());
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, until_on, created_at) values ('${newId()}', '${employee('stafdua')}', '${office.desks['kamarga']?.positionId}', 'plh', '2026-11-21', '2026-12-01', now())`);
  house.setNow('2026-11-21T03:00:00Z');
  expect(await summary(letterId)).toMatchObject({ house: [{ desks: [{ title: 'Pengawas Pintu Air', personName: 'Orang stafdua' }] }] });
  await arrange(`delete from organization.assignment where employee_id = '${employee('stafdua')}' and from_on > '2026-11-20'; update organization.assignment set until_on = null where employee_id = '${employee('stafdua')}'`);
});

test('being named in a draft gives nobody anything: not the draft, not its words, and of a secret order the person named has it by delivery alone', async () => {
  const secret = { securityClass: 'R', classReason: 'Rencana penertiban' };
  const draft = await begin([known('stafdua')], secret);
  expect((await office.get('stafdua', `/api/letters/outgoing/${draft.letterId}`)).statusCode).toBe(404);
  expect((await office.get('stafdua', `/api/letters/outgoing/${draft.letterId}/people`)).statusCode).toBe(404);
  const { letterId } = await send([known('stafdua')], secret);
  const [row] = await received(letterId);
  expect((await office.get('stafdua', `/api/letters/${row?.id}`)).json()).toMatchObject({ subject: 'Tugas memeriksa pompa', readsContent: true });
  expect((await office.get('kamarga', `/api/letters/${row?.id}`)).statusCode).toBe(404);
  expect((await office.get('stafdua', `/api/letters/outgoing/${letterId}`)).statusCode).toBe(404);
  expect((await office.get('operator', `/api/letters/${row?.id}`)).json()).toMatchObject({ sees: 'cover', subject: null, readsContent: false });
});

test('who is ordered by a secret order stands in no list, book or receipt of the clerk who sees its cover, and in those of who reads it', async () => {
  type Kept = { addressee: string | null; subject: string | null };
  const listed = async (who: string, letterId: string) => (await office.get(who, '/api/letters/outgoing')).json<{ rows: (Kept & { id: string })[] }>().rows.find((row) => row.id === letterId);
  const inBook = async (letterId: string) => {
    const { agenda } = (await office.letter('operator', letterId)) as unknown as { agenda: { bookId: string; number: number } };
    const { rows } = (await office.get('operator', `/api/books/${agenda.bookId}/agenda`)).json<{ rows: { number: number; outgoing: Kept | null }[] }>();
    return rows.find((row) => row.number === agenda.number)?.outgoing;
  };
  const receivers = async (who: string, letterId: string) => {
    const { dispatches } = (await office.letter(who, letterId)) as unknown as { dispatches: { positions: { title: string; personName: string | null }[] }[] };
    return dispatches.flatMap((each) => each.positions).map((desk) => [desk.title, desk.personName]);
  };
  const people = [known('stafdua'), known('kamarga')];
  const secret = await send(people, { securityClass: 'R', classReason: 'Rencana penertiban' });
  expect(await listed('operator', secret.letterId)).toMatchObject({ sees: 'cover', addressee: null, subject: null });
  expect(await inBook(secret.letterId)).toMatchObject({ addressee: null, subject: null });
  expect((await receivers('operator', secret.letterId)).sort()).toEqual([['Kepala Bidang Bina Marga', null], ['Pengelola Pompa', null]]);
  expect((await receivers('staf', secret.letterId)).sort()).toEqual([['Kepala Bidang Bina Marga', 'Orang kamarga'], ['Pengelola Pompa', 'Orang stafdua']]);
  const open = await send(people);
  expect(await listed('operator', open.letterId)).toMatchObject({ addressee: 'Orang stafdua', subject: 'Tugas memeriksa pompa' });
  expect(await inBook(open.letterId)).toMatchObject({ addressee: 'Orang stafdua' });
  const draft = await begin(people);
  await office.mend(draft.letterId, { securityClass: 'R', classReason: 'Rencana penertiban' });
  expect(await listed('staf', draft.letterId)).toMatchObject({ addressee: null });
  await office.mend(draft.letterId, { securityClass: 'B' });
  expect(await listed('staf', draft.letterId)).toMatchObject({ addressee: 'Orang stafdua' });
});

test('another employee behind the same printed words is another order: who initials is told of it', async () => {
  const draft = await begin([known('stafdua')]);
  const before = ((await office.letter('staf', draft.letterId)) as unknown as { draft: { parts: { name: string; hash: string }[] } }).draft.parts;
  await office.mend(draft.letterId, { fields: { basis: ['Rencana kerja tahun 2026'], people: [{ ...known('stafdua'), employeeId: employee('kamarga') }], tasks: ['memeriksa pompa'] } });
  const after = ((await office.letter('staf', draft.letterId)) as unknown as { draft: { parts: { name: string; hash: string }[] } }).draft.parts;
  expect(after.find((part) => part.name === 'fields')?.hash).not.toBe(before.find((part) => part.name === 'fields')?.hash);
  const { changes } = (await office.get('staf', `/api/letters/outgoing/${draft.letterId}/compare?from=1`)).json<{ changes: { runs: { kind: string; text: string }[] }[] }>();
  expect(changes.flatMap((change) => change.runs).filter((run) => run.kind === 'new').map((run) => run.text).join(' ')).toContain('Sampai di meja: Orang kamarga');
});

const chief = () => office.desks['kamarga']?.positionId ?? '';
const named = async (letterId: string) => (await office.get('staf', `/api/letters/outgoing/${letterId}/people`)).json<{ people: { name: string; desk: { title: string } | null }[] }>().people.map(({ name, desk: at }) => [name, at?.title ?? null]);

/** While it runs `stafdua` has no seat but that of the Plh. beside the head of Bina Marga, who is there. */
async function whileActing(run: () => Promise<void>, { includesSecret = false } = {}): Promise<void> {
  const acting = newId();
  await arrange(`update organization.assignment set until_on = '2026-11-18' where employee_id = '${employee('stafdua')}';
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, until_on, includes_secret, created_at) values ('${acting}', '${employee('stafdua')}', '${chief()}', 'plh', '2026-11-19', '2026-12-01', ${includesSecret}, now())`);
  await run().finally(() => arrange(`delete from organization.assignment where id = '${acting}'; update organization.assignment set until_on = null where employee_id = '${employee('stafdua')}'`));
}

const topSecret = { securityClass: 'SR', classReason: 'Rencana penertiban' };

test('of a top secret order one of two people at one desk has it, the one whose desk it is, and it is said that the other is given a print', () => whileActing(async () => {
  const { letterId } = await send([known('stafdua'), known('kamarga')], topSecret);
  expect(await named(letterId)).toEqual([['Orang stafdua', null], ['Orang kamarga', 'Kepala Bidang Bina Marga']]);
  const [row] = await received(letterId);
  expect((await office.get('kamarga', `/api/letters/${row?.id}`)).json()).toMatchObject({ readsContent: true });
  const { letterId: ready } = await sign([known('stafdua'), known('kamarga')], topSecret);
  expect(await summary(ready)).toMatchObject({ house: [{ desks: [{ title: 'Kepala Bidang Bina Marga', personName: 'Orang kamarga' }] }], byHand: ['Orang stafdua'] });
  const { letterId: open } = await sign([known('stafdua'), known('kamarga')]);
  expect(await named(open)).toEqual([['Orang stafdua', 'Kepala Bidang Bina Marga'], ['Orang kamarga', 'Kepala Bidang Bina Marga']]);
}));

test.each(['to', 'copies'])('a desk a top secret order goes to by its title (%s) is not taken by who only acts there and is named', (field) => whileActing(async () => {
  const { letterId } = await send([known('stafdua')], { ...topSecret, [field]: [{ ref: { kind: 'position', id: chief() }, name: 'Kepala Bidang Bina Marga' }] });
  expect(await named(letterId)).toEqual([['Orang stafdua', null]]);
  const [row] = await received(letterId);
  expect((await office.get('kamarga', `/api/letters/${row?.id}`)).json()).toMatchObject({ readsContent: true });
}));

test('a secret order does not go to a desk where the person named acts without its secret letters: they are given a print', async () => {
  const people = [known('stafdua'), known('sekda')];
  const secret = { securityClass: 'R', classReason: 'Rencana penertiban' };
  await whileActing(async () => {
    const { letterId } = await sign(people, secret);
    expect(await named(letterId)).toEqual([['Orang stafdua', null], ['Orang sekda', 'Sekretaris Daerah']]);
    expect(await summary(letterId)).toMatchObject({ house: [{ desks: [{ personName: 'Orang sekda' }] }], byHand: ['Orang stafdua'] });
    expect(await named((await sign(people)).letterId)).toEqual([['Orang stafdua', 'Kepala Bidang Bina Marga'], ['Orang sekda', 'Sekretaris Daerah']]);
  });
  await whileActing(async () => expect(await named((await sign(people, secret)).letterId)).toEqual([['Orang stafdua', 'Kepala Bidang Bina Marga'], ['Orang sekda', 'Sekretaris Daerah']]), { includesSecret: true });
});

test('who got a print of an order stays who got it, whoever is given a desk or leaves one afterwards', async () => {
  const { letterId, version } = await sign([known('stafdua'), { name: 'Mega Puspasari' }, { name: 'Orang lama', employeeId: newId() }, known('kabid')]);
  const said = async (who: string) => (await office.letter(who, letterId)) as unknown as { givenByHand: string[] | null };
  expect(await said('staf')).toMatchObject({ givenByHand: null });
  await arrange(`update organization.assignment set until_on = '2026-11-19' where employee_id = '${employee('stafdua')}'`);
  await act('staf', `${letterId}/send`, { version });
  await enter();
  await arrange(`update organization.assignment set until_on = null where employee_id = '${employee('stafdua')}'; update organization.assignment set until_on = '2026-11-20' where employee_id = '${employee('kabid')}'`);
  house.setNow('2026-11-23T03:00:00Z');
  expect(await said('staf')).toMatchObject({ givenByHand: ['Orang stafdua', 'Mega Puspasari', 'Orang lama'] });
  await arrange(`update organization.assignment set until_on = null where employee_id = '${employee('kabid')}'`);
});

test.each([[false, []], [true, ['send']]])('a secret order of one who only acts, with its secret letters %s, is offered to be sent exactly when sending sends it', async (includesSecret, offered) => whileActing(async () => {
  const { letterId, version } = await sign([known('stafdua')], { securityClass: 'R', classReason: 'Rencana penertiban' });
  expect((await desk('staf')).filter((row) => row.letterId === letterId).map((row) => row.act)).toEqual(offered);
  const sent = await office.post('staf', `/api/letters/outgoing/${letterId}/send`, { version });
  expect(sent.json()).toMatchObject(includesSecret ? { dispatches: 1 } : { error: { code: 'sending.nobody_gets_it' } });
}, { includesSecret }));

test('an order whose page has the number of somebody else does not go to the employee who was picked', async () => {
  await arrange(`update organization.employee set nip = '199001012015022001' where id = '${employee('stafdua')}'`);
  const { letterId } = await sign([known('stafdua'), { ...known('kamarga') }]);
  expect(await named(letterId)).toEqual([['Orang stafdua', null], ['Orang kamarga', 'Kepala Bidang Bina Marga']]);
  const { letterId: right } = await sign([{ ...known('stafdua'), nip: '199001012015022001' }]);
  expect(await named(right)).toEqual([['Orang stafdua', 'Pengelola Pompa']]);
  await arrange(`update organization.employee set nip = null where id = '${employee('stafdua')}'`);
});

test('which employee somebody is stays with the fields an order is given by, and is kept in no other', async () => {
  const fields = { basis: [known('kamarga')], opening: known('kamarga'), people: [known('stafdua')] };
  const { letterId } = await begin([], { fields });
  const { draft } = (await office.letter('staf', letterId)) as unknown as { draft: { content: { fields: unknown } } };
  const { employeeId: _, ...words } = known('kamarga');
  expect(draft.content.fields).toEqual({ basis: [words], opening: words, people: [known('stafdua')] });
});
