import { beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { lookAs, signedByHand } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { enterDispatches } from '../dispatch/dispatch.jobs.ts';
import { releaseDue } from './sending.jobs.ts';

// Dumai 55/2021 Lamp. IV.B.2: the registry of the unit sends what was signed.
const { house, office } = await openOutgoingOffice();
beforeAll(async () => {
  await registrySends(true);
});

type Row = { id: string; since: string; urgency: string };
type Counts = { unitId: string; toNumber: number; toScan: number; toRelease: number; toCarry: number };
type Sending = { version: number; state: string; registryName: string | null; leavesByNow: boolean; release: { at: string; givenBack: { byName: string; reason: string } | null } | null; allowed: string[]; summary: unknown };
const arrange = (statement: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; ${statement}`);
const registrySends = (value: boolean | null) => arrange(`update organization.unit set registry_sends = ${value} where id = '${office.unitId}'`);
const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
const act = async (who: string, what: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${what}`, body);
const sending = async (who: string, letterId: string) => (await office.get(who, `/api/letters/outgoing/${letterId}/sending`)).json() as Sending;
const waiting = async (who: string, query = '') => (await office.get(who, `/api/expedition/queue?step=send&unitId=${office.unitId}${query}`)).json() as { rows: Row[]; next: string | null };
const counts = async (who: string) => ((await office.get(who, '/api/expedition/counts')).json() as { units: Counts[] }).units;
async function signed(change: Record<string, unknown> = {}): Promise<string> {
  const { letterId, version } = await office.approve(change);
  const reply = await act('kadis', `${letterId}/sign`, { version });
  expect(reply.statusCode, reply.body).toBe(200);
  return letterId;
}

test('DMI-27 a signed letter waits at the registry of its unit; its sender sees so and does not send it', async () => {
  const letterId = await signed();
  const seen = await sending('staf', letterId);
  expect(seen).toMatchObject({ state: 'to_release', registryName: 'Dinas Pekerjaan Umum dan Penataan Ruang', release: { givenBack: null }, allowed: [], summary: { house: [{ unitName: 'Sekretariat Daerah' }] } });
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'to_release', number: expect.any(String), release: { givenBack: null } });
  expect(code(await act('staf', `${letterId}/send`, { version: seen.version }))).toBe('outgoing.at_registry');
  expect(code(await act('kadis', `${letterId}/give-back`, { version: seen.version, reason: 'Lampiran belum ada' }))).toBe('letter.not_your_act');
  expect((await sending('operator', letterId)).allowed).toEqual(['give_back', 'send']);
});

test('the registry gives it back with a reason before anything left; number and signature stay, and it is handed over again', async () => {
  const letterId = await signed();
  const before = (await office.letter('kadis', letterId)) as unknown as { version: number; number: string; fileId: string };
  const given = await act('operator', `${letterId}/give-back`, { version: before.version, reason: 'Lampiran II belum ada' });
  expect(given.statusCode, given.body).toBe(200);
  const back = await sending('staf', letterId);
  expect(back).toMatchObject({ state: 'signed', release: { givenBack: { byName: 'Orang operator', reason: 'Lampiran II belum ada' } }, allowed: ['hand_over'] });
  expect(await office.letter('staf', letterId)).toMatchObject({ number: before.number, fileId: before.fileId, finished: { way: 'login' } });
  expect(await lookAs(house, `select 1 from letters.sending where letter_id = '${letterId}' union all select 1 from letters.dispatch where letter_id = '${letterId}'`)).toEqual([]);
  expect(code(await act('staf', `${letterId}/send`, { version: back.version }))).toBe('outgoing.registry_sends_it');
  expect((await waiting('operator')).rows.map((row) => row.id)).not.toContain(letterId);

  expect((await act('staf', `${letterId}/hand-over`, { version: back.version })).statusCode).toBe(200);
  expect(await sending('staf', letterId)).toMatchObject({ state: 'to_release', release: { givenBack: null } });
  expect((await waiting('operator')).rows.map((row) => row.id)).toContain(letterId);
  const history = ((await office.get('staf', `/api/letters/${letterId}/actions`)).json() as { rows: { kind: string; note: string | null }[] }).rows;
  expect(history.slice(-2)).toMatchObject([{ kind: 'given_back', note: 'Lampiran II belum ada' }, { kind: 'handed_over' }]);
});

test('what the registry releases has its ten seconds, comes back to the registry when taken back, and goes out once', async () => {
  const letterId = await signed();
  house.setNow('2026-11-20T03:00:00Z');
  const pressed = (await act('operator', `${letterId}/send`, { version: (await sending('operator', letterId)).version })).json() as { version: number };
  const back = await act('operator', `${letterId}/unsend`, { version: pressed.version });
  expect(await sending('staf', letterId)).toMatchObject({ state: 'to_release', allowed: [] });
  house.setNow('2026-11-20T03:01:00Z');
  await act('operator', `${letterId}/send`, { version: (back.json() as { version: number }).version });
  house.setNow('2026-11-20T03:01:11Z');
  await Promise.all([releaseDue(house.services), releaseDue(house.services)]);
  await enterDispatches(house.services, letterId);
  expect(await office.letter('staf', letterId)).toMatchObject({ state: 'sent', release: null, dispatches: [{ state: 'received' }] });
});

test('the registry counts and lists what waits, the most urgent first, page by page; nobody else does', async () => {
  await arrange("update letters.letter set state = 'signed' where state = 'to_release'; update letters.access set state = 'signed' where state = 'to_release'");
  house.setNow('2026-11-20T04:00:00Z');
  const older = await signed();
  house.setNow('2026-11-20T04:01:00Z');
  const newer = await signed();
  const urgent = await signed({ urgency: 'very_urgent' });
  expect(await counts('operator')).toMatchObject([{ unitId: office.unitId, toRelease: 3, toCarry: 0 }]);
  expect(await counts('staf')).toEqual([]);
  const first = await waiting('operator', '&limit=2');
  const second = await waiting('operator', `&limit=2&after=${first.next ?? ''}`);
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual([urgent, older, newer]);
  expect(second.next).toBeNull();
  expect(code(await office.get('pencatat', `/api/expedition/queue?step=number&unitId=${office.unitId}`))).toBe('expedition.not_yours');
});

test('a letter whose delivery was mended after the list was read is not sent in the version nobody looked at', async () => {
  const { letterId } = await signedByHand(house, office);
  const listed = async () => (await waiting('operator')).rows.find((row) => row.id === letterId) as unknown as { version: number };
  const { version } = await listed();
  expect((await act('operator', `${letterId}/delivery`, { version, line: 'to:0', email: null, attention: null, place: 'Bogor' })).statusCode).toBe(200);
  const outside = [{ line: 'to:0', way: 'courier' }];
  expect(code(await act('operator', `${letterId}/send`, { version, outside }))).toBe('letter.changed_meanwhile');
  expect((await act('operator', `${letterId}/send`, { version: (await listed()).version, outside })).statusCode).toBe(200);
});

test('a secret letter is sent by who wrote or signed it: the registry sees its cover alone', async () => {
  const { letterId, version } = await signedByHand(house, office, { by: 'kadis', securityClass: 'R', classReason: 'Menyangkut pemeriksaan pegawai' });
  expect(await sending('staf', letterId)).toMatchObject({ state: 'signed', registryName: null, allowed: ['send'] });
  expect(code(await act('staf', `${letterId}/hand-over`, { version }))).toBe('outgoing.sends_itself');
});

test('a note to a desk of the own registry leaves nothing and does not wait; with a copy outside it does', async () => {
  const to = [{ ref: { kind: 'position', id: office.desks['kabid']?.positionId }, name: 'Kepala Bidang Sumber Daya Air' }];
  expect(await sending('staf', await signed({ to }))).toMatchObject({ state: 'signed', registryName: null, allowed: ['send'] });
  const { letterId } = await signedByHand(house, office, { to, copies: [{ ref: null, name: 'Direktur PT Air Bersih' }] });
  expect(await sending('staf', letterId)).toMatchObject({ state: 'to_release' });
});

test('the page signed by hand waits at the registry too, also when its clerk brought the scan', async () => {
  const { letterId } = await signedByHand(house, office);
  expect(await sending('operator', letterId)).toMatchObject({ state: 'to_release', allowed: ['give_back', 'send'] });
});

test('where the desk is closed, or nobody keeps the registry, what lies there is sent by its sender', async () => {
  const letterId = await signed();
  await registrySends(null);
  expect(await sending('staf', letterId)).toMatchObject({ state: 'to_release', allowed: ['send'] });
  await registrySends(true);
  await arrange(`update organization.duty set until_on = '2026-01-31' where unit_id = '${office.unitId}' and role = 'operator'`);
  expect((await sending('staf', letterId)).allowed).toEqual(['send']);
  expect(await sending('staf', await signed())).toMatchObject({ state: 'signed', registryName: null, allowed: ['send'] });
  await arrange(`update organization.duty set until_on = null where unit_id = '${office.unitId}' and role = 'operator'`);
});

test('what waits at the registry is voided by its signer with a reason, as every unsent letter', async () => {
  const letterId = await signed();
  const reply = await act('kadis', `${letterId}/void`, { version: (await sending('kadis', letterId)).version, reason: 'Ditulis ulang', commandId: newId() });
  expect(reply.statusCode, reply.body).toBe(200);
  expect((await waiting('operator')).rows.map((row) => row.id)).not.toContain(letterId);
});

test('what came back for its address is mended for this sending alone: the page keeps what was signed, the courier reads what was mended', async () => {
  const { letterId, version } = await signedByHand(house, office, { copies: [{ ref: { kind: 'position', id: office.desks['sekda']?.positionId }, name: 'Sekretaris Daerah' }] });
  const before = await office.letter('kadis', letterId);
  const given = (await act('operator', `${letterId}/give-back`, { version, reason: 'PT Air Bersih sudah pindah' })).json() as { version: number };
  const mended = { line: 'to:0', email: null, attention: 'Ibu Ratna', place: 'Bogor' };
  expect(code(await act('kabid', `${letterId}/delivery`, { version: given.version, ...mended }))).toBe('letter.not_your_act');
  const reply = await act('staf', `${letterId}/delivery`, { version: given.version, ...mended });
  expect(reply.statusCode, reply.body).toBe(200);
  const back = reply.json<{ version: number }>();
  // Who looked the letter over before does not send it unseen.
  expect(code(await act('staf', `${letterId}/hand-over`, { version: given.version }))).toBe('letter.changed_meanwhile');
  expect(code(await act('staf', `${letterId}/delivery`, { version: back.version, ...mended, line: 'copies:0' }))).toBe('sending.not_outside');
  const handed = (await act('staf', `${letterId}/hand-over`, { version: back.version })).json() as { version: number };
  expect(await sending('operator', letterId)).toMatchObject({ summary: { outside: [{ attention: 'Ibu Ratna', place: 'Bogor', corrected: { byName: 'Orang staf' } }] } });
  await act('operator', `${letterId}/send`, { version: handed.version, outside: [{ line: 'to:0', way: 'courier' }] });
  await office.passSeconds();
  const parcels = (await office.get('operator', `/api/expedition/parcels?unitId=${office.unitId}`)).json() as { open: { letterId: string; attention: string; place: string }[] };
  expect(parcels.open.find((each) => each.letterId === letterId)).toMatchObject({ attention: 'Ibu Ratna', place: 'Bogor' });
  expect(await office.letter('kadis', letterId)).toMatchObject({ fileId: before['fileId'], draft: before['draft'] });
  const history = ((await office.get('staf', `/api/letters/${letterId}/actions`)).json() as { rows: { kind: string; note: string | null }[] }).rows;
  expect(history.find((row) => row.kind === 'delivery_corrected')?.note).toContain('Bogor');
});

/** An order to somebody of the own unit, signed; then they move to the secretariat. Afterwards they sit where they sat. */
async function whileMoved(run: (letterId: string) => Promise<void>): Promise<void> {
  const { employeeId, positionId } = office.desks['stafdua'] ?? {};
  const people = [{ name: 'Orang stafdua', employeeId, nip: '198511172011011915' }];
  const { letterId } = ((await office.post('staf', '/api/letters/outgoing', { typeCode: 'STUGAS' })).json()) as { letterId: string };
  const signer = { positionId: office.desks['kadis']?.positionId, employeeId: office.desks['kadis']?.employeeId, way: 'own', inNameOf: null, through: null };
  const fields = { basis: ['Rencana kerja tahun 2026'], people, tasks: ['memeriksa pompa'] };
  const { version } = await office.mend(letterId, { subject: 'Tugas memeriksa pompa', place: 'Tanjung Lestari', way: 'login', classification: '600.1', route: [], to: [], copies: [], fields, signer });
  const { draft } = (await office.letter('staf', letterId)) as unknown as { draft: { version: number } };
  const submitted = (await act('staf', `${letterId}/submit`, { version, base: draft.version })).json() as { version: number };
  const reply = await act('kadis', `${letterId}/sign`, { version: submitted.version });
  expect(reply.statusCode, reply.body).toBe(200);
  expect(await sending('staf', letterId)).toMatchObject({ state: 'signed', leavesByNow: false, registryName: null, allowed: ['send'] });
  const elsewhere = newId();
  await arrange(`insert into organization.position (id, unit_id, title, kind, created_at) select '${elsewhere}', unit_id, 'Pengelola Arsip', 'structural', now() from organization.position where id = '${office.desks['sekda']?.positionId}';
    update organization.assignment set position_id = '${elsewhere}' where employee_id = '${employeeId}'`);
  await run(letterId).finally(() => arrange(`update organization.assignment set position_id = '${positionId}' where employee_id = '${employeeId}'; delete from organization.position where id = '${elsewhere}' and not exists (select from letters.delivery where position_id = '${elsewhere}')`));
}
const goneOut = (letterId: string) => lookAs(house, `select 1 from letters.sending where letter_id = '${letterId}' union all select 1 from letters.dispatch where letter_id = '${letterId}'`);

test('an order signed to stay in the unit waits at the registry when whom it names has moved to another: pressed by its drafter, nobody has it', () => whileMoved(async (letterId) => {
  const before = (await office.letter('staf', letterId)) as unknown as { version: number; number: string; fileId: string };
  const reply = await act('staf', `${letterId}/send`, { version: before.version });
  expect(reply.json()).toMatchObject({ dispatches: 0, goesAt: null });
  expect(await goneOut(letterId)).toEqual([]);
  expect(await sending('staf', letterId)).toMatchObject({ state: 'to_release', registryName: expect.any(String), allowed: [] });
  expect(await office.letter('staf', letterId)).toMatchObject({ number: before.number, fileId: before.fileId });
  expect((await waiting('operator')).rows.map((row) => row.id)).toContain(letterId);
  const history = ((await office.get('staf', `/api/letters/${letterId}/actions`)).json() as { rows: { kind: string }[] }).rows;
  expect(history.at(-1)).toMatchObject({ kind: 'handed_over' });
  const { version } = await sending('operator', letterId);
  expect((await act('operator', `${letterId}/send`, { version })).json()).toMatchObject({ dispatches: 1, goesAt: expect.any(String) });
}));

test('before it is sent its drafter reads that it leaves by now, and hands it over; the registry itself may send it at once', async () => {
  await whileMoved(async (letterId) => {
    const seen = await sending('staf', letterId);
    expect(seen).toMatchObject({ state: 'signed', leavesByNow: true, registryName: 'Dinas Pekerjaan Umum dan Penataan Ruang', allowed: ['hand_over'] });
    expect((await act('staf', `${letterId}/hand-over`, { version: seen.version })).statusCode).toBe(200);
    expect(await sending('operator', letterId)).toMatchObject({ state: 'to_release', allowed: ['give_back', 'send'] });
  });
  await whileMoved(async (letterId) => {
    const { version, allowed } = await sending('operator', letterId);
    expect(allowed).toEqual(['send']);
    expect((await act('operator', `${letterId}/send`, { version })).json()).toMatchObject({ dispatches: 1, goesAt: expect.any(String) });
  });
});
