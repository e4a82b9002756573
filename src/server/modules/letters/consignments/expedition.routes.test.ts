import { expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { freshFile, signedByHand } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

const { house, office } = await openOutgoingOffice();

type Parcel = { id: string; letterId: string; fileId: string | null; n: number; name: string; state: string; subject: string | null; receivedBy: string | null; receipt: { kind: string; fileId: string } | null; allowed: string[] };
type List = { today: string; open: Parcel[]; done: Parcel[] };
const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
const list = async (who = 'operator') => (await office.get(who, `/api/expedition/parcels?unitId=${office.unitId}`)).json() as List;
const book = async (day = '') => (await office.get('operator', `/api/expedition/book?unitId=${office.unitId}${day && `&day=${day}`}`)).json() as { day: string; before: string | null; after: string | null; rows: Parcel[] };
/** `act('operator', `${id}/receive`, …)` */
const act = async (who: string, what: string, body: Record<string, unknown> = {}) => office.post(who, `/api/consignments/${what}`, body);

/** A letter that is to be carried to so many addressees. */
async function carried(names: string[], change: Record<string, unknown> = {}, by = 'operator'): Promise<string> {
  const { letterId, version } = await signedByHand(house, office, { by, to: names.map((name) => ({ ref: null, name, place: 'Jakarta' })), ...change });
  const sent = await office.post(by, `/api/letters/outgoing/${letterId}/send`, { version, outside: names.map((_, at) => ({ line: `to:${at}`, way: 'courier' })) });
  if (sent.statusCode !== 200) throw new Error(sent.body);
  await office.passSeconds();
  return letterId;
}

test('BKS-45 what is carried stands on the list of the registry and, line by line, in the book of its day', async () => {
  await carried(['Camat Satu', 'Camat Dua']);
  await Promise.all([carried(['Camat Tiga']), carried(['Camat Empat'])]);
  const { open } = await list();
  expect(open.map((parcel) => parcel.n).toSorted()).toEqual([1, 2, 3, 4]);
  const { rows, day } = await book();
  expect(day).toBe('2026-11-20');
  expect(rows.map((row) => row.n)).toEqual([1, 2, 3, 4]);
  expect(rows.slice(0, 2)).toMatchObject([{ name: 'Camat Satu', state: 'waiting', subject: 'Permintaan data pintu air' }, { name: 'Camat Dua' }]);
  expect(code(await office.get('kabid', `/api/expedition/parcels?unitId=${office.unitId}`))).toBe('expedition.not_yours');
});

test('BKS-45 the courier reads where to ride: street and city of a known party, the place the letter names of others', async () => {
  const partyId = newId();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into organization.party (id, name, kind, address, created_at) values ('${partyId}', 'PT Air Bersih Nusantara', 'company', 'Jalan Rambutan 12', now())`);
  const letterId = await carried(['PT Air Bersih Nusantara', 'Camat Lima'], { to: [{ ref: { kind: 'party', id: partyId }, name: 'PT Air Bersih Nusantara', place: 'Jakarta' }, { ref: null, name: 'Camat Lima', place: 'Bogor' }] });
  const mine = (await list()).open.filter((parcel) => parcel.letterId === letterId);
  expect(mine).toMatchObject([{ address: 'Jalan Rambutan 12', place: 'Jakarta' }, { address: null, place: 'Bogor' }]);
});

test('BKS-45 the list of the courier leads to the letter: its file for who reads the content, the closed envelope of a secret one', async () => {
  const open = await carried(['Camat Tujuh']);
  const secret = await carried(['Camat Delapan'], { securityClass: 'R', classReason: 'Operasi penertiban' }, 'kadis');
  const fileOf = async (letterId: string) => (await list()).open.find((parcel) => parcel.letterId === letterId)?.fileId;
  const fileId = await fileOf(open);
  expect((await office.get('operator', `/api/files/${fileId ?? ''}/original`)).statusCode).toBe(200);
  expect(await fileOf(secret)).toBeNull();
});

test('BKS-45 a receipt names who took it and when, with a picture, is one act however often the phone sends it, and shows on the way of the letter', async () => {
  const letterId = await carried(['Lurah Mawar']);
  const parcel = (await list()).open.find((each) => each.letterId === letterId);
  const fileId = await freshFile(office, 'operator');
  const commandId = newId();
  const receipt = { commandId, receivedBy: 'Ibu Sari, bagian umum', receivedAt: '2026-11-20T02:05:00.000Z', receipt: { kind: 'drawn', fileId } };
  house.setNow('2026-11-20T02:30:00Z');
  expect((await act('operator', `${parcel?.id ?? ''}/receive`, receipt)).json()).toMatchObject({ state: 'received' });
  expect((await act('operator', `${parcel?.id ?? ''}/receive`, receipt)).json()).toMatchObject({ state: 'received' });
  expect(code(await act('operator', `${parcel?.id ?? ''}/receive`, { ...receipt, commandId: newId() }))).toBe('consignment.state_forbids');
  const sending = (await office.get('staf', `/api/letters/outgoing/${letterId}/sending`)).json() as { carriedFrom: unknown; consignments: Parcel[] };
  expect(sending.carriedFrom).toEqual({ unitId: office.unitId, unitName: 'Dinas Pekerjaan Umum dan Penataan Ruang' });
  expect(sending.consignments).toMatchObject([{ state: 'received', receivedBy: 'Ibu Sari, bagian umum', receivedAt: '2026-11-20T02:05:00.000Z', receipt: { kind: 'drawn', fileId }, handledByName: 'Orang operator' }]);
  expect((await office.get('staf', `/api/files/${fileId}`)).statusCode).toBe(200);
  expect((await office.get('stafdua', `/api/files/${fileId}`)).statusCode).toBe(404);
  expect((await list()).done.map((each) => each.letterId)).toContain(letterId);
});

test('BKS-45 one signature for all that one party takes: each letter has its own line, with the same name, time and picture; what was refused stays to be carried', async () => {
  const partyId = newId();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into organization.party (id, name, kind, address, created_at) values ('${partyId}', 'PT Pintu Air', 'company', 'Jalan Waduk 3', now())`);
  const to = [{ ref: { kind: 'party', id: partyId }, name: 'PT Pintu Air', place: 'Bogor' }];
  const letterIds = [await carried(['PT Pintu Air'], { to }), await carried(['PT Pintu Air'], { to }), await carried(['PT Pintu Air'], { to })];
  const parcels = (await list()).open.filter((each) => letterIds.includes(each.letterId)) as (Parcel & { partyId: string; address: string })[];
  expect(parcels.map(({ partyId: party, address }) => [party, address])).toEqual(Array.from({ length: 3 }, () => [partyId, 'Jalan Waduk 3']));
  const fileId = await freshFile(office, 'operator');
  house.setNow('2026-11-20T02:32:00Z');
  const given = { receivedBy: 'Ibu Tuti, sekretariat', receivedAt: '2026-11-20T02:31:30.000Z', receipt: { kind: 'drawn', fileId } };
  const [first, second, refused] = parcels;
  for (const each of [first, second]) expect((await act('operator', `${each?.id ?? ''}/receive`, { commandId: newId(), ...given })).json()).toMatchObject({ state: 'received' });
  const rows = (await book()).rows.filter((row) => letterIds.includes(row.letterId));
  expect(new Set(rows.map((row) => row.n)).size).toBe(3);
  expect(rows.filter((row) => row.id !== refused?.id)).toMatchObject(Array.from({ length: 2 }, () => ({ state: 'received', receivedBy: 'Ibu Tuti, sekretariat', receivedAt: given.receivedAt, receipt: { kind: 'drawn', fileId } })));
  expect(rows.find((row) => row.id === refused?.id)).toMatchObject({ state: 'waiting', receivedBy: null, receipt: null });
  // The sender of either letter looks at the one signature.
  expect((await office.get('staf', `/api/files/${fileId}`)).statusCode).toBe(200);
});

test('nobody receives a letter in the future or before it left', async () => {
  const letterId = await carried(['Lurah Melati']);
  const { id = '' } = (await list()).open.find((each) => each.letterId === letterId) ?? {};
  for (const receivedAt of ['2026-11-20T05:00:00.000Z', '2026-11-19T02:00:00.000Z']) expect(code(await act('operator', `${id}/receive`, { receivedBy: 'Pak Budi', receivedAt }))).toBe('consignment.received_in_future');
});

test('BKS-45 a receipt that reaches the office after the letter was withdrawn is kept with the time it was given, and says on which side of the withdrawal', async () => {
  const letterId = await carried(['Lurah Kenanga', 'Lurah Cempaka']);
  const [first, second] = (await list()).open.filter((each) => each.letterId === letterId);
  const given = { commandId: newId(), receivedBy: 'Ibu Wati, loket', receivedAt: '2026-11-20T02:40:00.000Z', receipt: { kind: 'drawn', fileId: await freshFile(office, 'operator') } };
  house.setNow('2026-11-20T03:00:00Z');
  const { version } = (await office.letter('kadis', letterId)) as unknown as { version: number };
  expect((await office.post('kadis', `/api/letters/outgoing/${letterId}/withdraw`, { version, reason: 'Lampirannya keliru' })).statusCode).toBe(200);
  house.setNow('2026-11-20T03:30:00Z');
  expect((await list()).open.filter((each) => each.letterId === letterId)).toEqual([]);
  const taken = await act('operator', `${first?.id ?? ''}/receive`, given);
  expect(taken.json()).toMatchObject({ state: 'received' });
  expect((await act('operator', `${first?.id ?? ''}/receive`, given)).json()).toEqual(taken.json());
  expect(code(await act('operator', `${first?.id ?? ''}/receive`, { ...given, commandId: newId() }))).toBe('consignment.state_forbids');
  expect((await act('operator', `${second?.id ?? ''}/receive`, { receivedBy: 'Pak Joko', receivedAt: '2026-11-20T03:10:00.000Z' })).json()).toMatchObject({ state: 'received' });
  const { state, consignments } = (await office.get('staf', `/api/letters/outgoing/${letterId}/sending`)).json() as { state: string; consignments: Parcel[] };
  expect(state).toBe('withdrawn');
  expect(consignments.toSorted((one, other) => one.n - other.n)).toMatchObject([
    { state: 'received', receivedBy: 'Ibu Wati, loket', receivedAt: '2026-11-20T02:40:00.000Z', lateReceipt: 'before', allowed: ['tell'] }, { state: 'received', receivedBy: 'Pak Joko', lateReceipt: 'after', allowed: ['tell'] },
  ]);
  expect((await book()).rows.filter((row) => row.letterId === letterId)).toMatchObject([{ receivedBy: 'Ibu Wati, loket', lateReceipt: 'before' }, { lateReceipt: 'after' }]);
});

test('what nobody took says why and is carried again on its old line; the sender may do so, a bystander not', async () => {
  const letterId = await carried(['Kepala SMA 3']);
  const { id = '', n } = (await list()).open.find((each) => each.letterId === letterId) ?? {};
  expect((await act('operator', `${id}/fail`, { reason: 'Kantor tutup, libur sekolah' })).json()).toMatchObject({ state: 'undelivered' });
  expect(code(await act('kabid', `${id}/again`))).toMatch(/^(consignment\.not_|letter\.)/u);
  expect((await act('staf', `${id}/again`)).json()).toMatchObject({ state: 'waiting' });
  expect((await list()).open.find((each) => each.id === id)).toMatchObject({ n, state: 'waiting' });
});

test('what came back is carried to the address somebody mended, and no courier rides to the old one', async () => {
  const partyId = newId();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into organization.party (id, name, kind, address, created_at) values ('${partyId}', 'PT Pompa Jaya', 'company', 'Jalan Lama 1', now())`);
  const letterId = await carried(['PT Pompa Jaya'], { to: [{ ref: { kind: 'party', id: partyId }, name: 'PT Pompa Jaya', place: 'Jakarta' }] });
  const mine = async () => (await list()).open.find((each) => each.letterId === letterId);
  const { id = '', n } = (await mine()) ?? {};
  await act('operator', `${id}/fail`, { reason: 'Sudah pindah kantor' });
  expect((await act('staf', `${id}/again`, { mended: { attention: 'Ibu Ratna', place: 'Jalan Baru 9, Bogor' } })).json()).toMatchObject({ state: 'waiting' });
  expect(await mine()).toMatchObject({ n, state: 'waiting', attention: 'Ibu Ratna', place: 'Jalan Baru 9, Bogor', address: null });
  const { rows } = (await office.get('staf', `/api/letters/${letterId}/actions`)).json() as { rows: { kind: string; note: string | null }[] };
  expect(rows.at(-1)).toMatchObject({ kind: 'consignment.again', note: 'u.p. Ibu Ratna · Jalan Baru 9, Bogor' });
});

test('to hand it to somebody else at the same address hides no street from the courier, and an address once mended stays so', async () => {
  const partyId = newId();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into organization.party (id, name, kind, address, created_at) values ('${partyId}', 'PT Pipa Jaya', 'company', 'Jalan Pipa 4', now())`);
  const letterId = await carried(['PT Pipa Jaya'], { to: [{ ref: { kind: 'party', id: partyId }, name: 'PT Pipa Jaya', place: 'Bogor' }] });
  const mine = async () => (await list()).open.find((each) => each.letterId === letterId);
  const { id = '' } = (await mine()) ?? {};
  const carryTo = async (mended: { attention: string; place: string }) => {
    await act('operator', `${id}/fail`, { reason: 'Tidak ada orang' });
    expect((await act('staf', `${id}/again`, { mended })).statusCode).toBe(200);
    return mine();
  };
  expect(await carryTo({ attention: 'Ibu Ratna', place: 'Bogor' })).toMatchObject({ attention: 'Ibu Ratna', place: 'Bogor', address: 'Jalan Pipa 4' });
  expect(await carryTo({ attention: 'Ibu Ratna', place: 'Jalan Baru 9, Bogor' })).toMatchObject({ address: null });
  expect(await carryTo({ attention: 'Pak Anton', place: 'Jalan Baru 9, Bogor' })).toMatchObject({ attention: 'Pak Anton', address: null });
});

test('the book of another day is another book, and one turns from day to day', async () => {
  house.setNow('2026-11-23T02:00:00Z');
  await carried(['Camat Lima']);
  expect(await book()).toMatchObject({ day: '2026-11-23', before: '2026-11-20', after: null, rows: [{ n: 1, name: 'Camat Lima' }] });
  expect(await book('2026-11-20')).toMatchObject({ before: null, after: '2026-11-23' });
  const sheet = await office.get('operator', `/api/expedition/book.xlsx?unitId=${office.unitId}&day=2026-11-20`);
  expect(sheet.statusCode).toBe(200);
  expect(sheet.headers['content-type']).toContain('spreadsheetml');
});

test('of a secret letter list and book say only that it is one, and the registry gets its receipt', async () => {
  const { letterId, version } = await signedByHand(house, office, { by: 'kadis', to: [{ ref: null, name: 'Kapolres' }], securityClass: 'R', classReason: 'Rencana penertiban' });
  expect((await office.post('kadis', `/api/letters/outgoing/${letterId}/send`, { version, outside: [{ line: 'to:0', way: 'courier' }] })).statusCode).toBe(200);
  await office.passSeconds();
  const parcel = (await list()).open.find((each) => each.letterId === letterId);
  expect(parcel).toMatchObject({ name: 'Kapolres', subject: null, securityClass: 'R', letterNumber: expect.any(String), allowed: ['receive', 'fail'] });
  expect((await act('operator', `${parcel?.id ?? ''}/receive`, { receivedBy: 'Piket Polres' })).json()).toMatchObject({ state: 'received' });
});
