import { beforeEach, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

const { house, office } = await openOutgoingOffice();
beforeEach(() => house.setNow('2026-11-20T03:00:00Z'));

type Detail = { state: string; version: number; number: string; allowed: string[]; drafter: { positionId: string }; securityClass: string; relations: { kind: string; letterId: string }[]; draft: { content: Record<string, unknown> } };
const letter = async (who: string, letterId: string) => (await office.letter(who, letterId)) as unknown as Detail;
const act = async (who: string, what: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${what}`, body);
const travel = (who: string, of: string, body: number[] | { people: number[]; commandId: string }) => act(who, `${of}/travel`, Array.isArray(body) ? { people: body } : body);
const begun = (reply: { json: () => unknown }) => (reply.json() as { letterIds: string[] }).letterIds;
const codeOf = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
const person = (who: string) => ({ name: `Orang ${who}`, nip: '198511172011011915', rank: 'Penata (III/c)', position: 'Pengelola Pompa', employeeId: office.desks[who]?.employeeId });
const people = [person('stafdua'), { name: 'Mega Puspasari' }];

async function write(change: Record<string, unknown> = {}) {
  const { letterId } = ((await office.post('staf', '/api/letters/outgoing', { typeCode: 'STUGAS' })).json()) as { letterId: string };
  const fields = { basis: ['Rencana kerja tahun 2026'], people, tasks: ['memeriksa pompa di Pekanbaru'], startDate: '2026-12-14', endDate: '2026-12-16' };
  const signer = { positionId: office.desks['kadis']?.positionId, employeeId: office.desks['kadis']?.employeeId, way: 'own', inNameOf: null, through: null };
  return office.mend(letterId, { subject: 'Tugas memeriksa pompa', place: 'Tanjung Lestari', way: 'login', classification: '600.1', route: [], to: [], copies: [], fields, signer, ...change });
}

async function ordered(change: Record<string, unknown> = {}): Promise<string> {
  const { letterId, version } = await write(change);
  const { draft } = (await letter('staf', letterId)) as unknown as { draft: { version: number } };
  const submitted = await act('staf', `${letterId}/submit`, { version, base: draft.version });
  const signed = await act('kadis', `${letterId}/sign`, { version: (submitted.json() as { version: number }).version });
  if (signed.statusCode !== 200) throw new Error(signed.body);
  return letterId;
}

test('from a signed order the travel letter of one it names is begun with what the order says, and refers to it', async () => {
  const order = await ordered();
  const { allowed, number } = await letter('staf', order);
  expect(allowed).toContain('travel');
  const reply = await travel('staf', order, [0]);
  expect(reply.statusCode, reply.body).toBe(200);
  const [letterId = '', ...others] = begun(reply);
  expect(others).toEqual([]);
  const spd = await letter('staf', letterId);
  expect(spd).toMatchObject({ state: 'draft', typeCode: 'SPD', drafter: { positionId: office.desks['staf']?.positionId }, relations: [{ kind: 'refers', letterId: order }] });
  expect(spd.draft.content).toMatchObject({
    subject: 'Perjalanan dinas: Tugas memeriksa pompa', signer: null, relations: [{ kind: 'refers', letterId: order }],
    fields: {
      traveller: person('stafdua'), purpose: 'Memeriksa pompa di Pekanbaru', from: 'Tanjung Lestari', departOn: '2026-12-14', returnOn: '2026-12-16', days: 3,
      otherNotes: expect.stringContaining(`Nomor ${number} tanggal 20 November 2026`),
    },
  });
});

test('for all whom an order names there is one draft each, begun once however often it is asked, and the chain says of which order', async () => {
  const order = await ordered();
  const commandId = newId();
  const [one, other] = [await travel('kadis', order, { people: [1, 0, 1], commandId }), await travel('kadis', order, { people: [1, 0, 1], commandId })];
  const letterIds = begun(one);
  expect(begun(other)).toEqual(letterIds);
  const said = await Promise.all(letterIds.map(async (letterId) => (await letter('kadis', letterId)).draft.content['fields'] as { traveller: { name: string } }));
  expect(said.map((fields) => fields.traveller.name)).toEqual(['Mega Puspasari', 'Orang stafdua']);
  const rows = await lookAs<{ subjectId: string }>(house, `select subject_id from platform.audit_row where action = 'outgoing.travel_begun' and body::jsonb #>> '{details,of}' = '${order}' order by seq`);
  expect(rows.map((row) => row.subjectId)).toEqual(letterIds);
});

test('a travel letter is as secret as its order, and where one place names nobody none is begun', async () => {
  const order = await ordered({ securityClass: 'R', classReason: 'Rencana penertiban' });
  expect(codeOf(await travel('staf', order, [0, 2]))).toBe('outgoing.person_unknown');
  expect(await lookAs(house, `select letter_id from letters.draft where content -> 'relations' @> '[{"letterId": "${order}"}]'`)).toEqual([]);
  const [letterId = ''] = begun(await travel('staf', order, [0]));
  expect((await letter('staf', letterId))).toMatchObject({ securityClass: 'R', draft: { content: { classReason: 'Rencana penertiban' } } });
});

test('nobody travels on an order without a number, on one that was ended, or on a letter that sends nobody; nor by the hand of a stranger', async () => {
  const { letterId: unsigned } = await write();
  expect(codeOf(await travel('staf', unsigned, [0]))).toBe('outgoing.not_numbered');
  const order = await ordered();
  expect((await travel('stafdua', order, [0])).statusCode).toBe(404);
  expect((await act('kadis', `${order}/void`, { version: (await letter('kadis', order)).version, reason: 'Salah nama petugas' })).statusCode).toBe(200);
  expect(codeOf(await travel('staf', order, [0]))).toBe('outgoing.abandoned');
  const note = await office.approve();
  const signed = await act('kadis', `${note.letterId}/sign`, { version: note.version });
  expect(signed.statusCode, signed.body).toBe(200);
  expect((await letter('staf', note.letterId)).allowed).not.toContain('travel');
  expect(codeOf(await travel('staf', note.letterId, [0]))).toBe('outgoing.not_an_order');
});

const travelOf = async (who: string, order: string) => ((await office.get(who, `/api/letters/outgoing/${order}/travel`)).json() as { people: { name: string; travel: { letterId: string | null; number: string | null; desk: string } | null }[] }).people;

test('who has a travel letter from an order gets no second one, not of a colleague either, who is led to it or told at which desk it lies', async () => {
  const order = await ordered();
  expect(await travelOf('staf', order)).toMatchObject([{ name: 'Orang stafdua', travel: null }, { name: 'Mega Puspasari', travel: null }]);
  const [letterId = ''] = begun(await travel('staf', order, [0]));
  expect(codeOf(await travel('staf', order, [0]))).toBe('outgoing.travel_begun');
  expect(codeOf(await travel('kadis', order, [1, 0]))).toBe('outgoing.travel_begun');
  expect(await travelOf('staf', order)).toMatchObject([{ travel: { letterId, number: null, desk: 'Pengelola Irigasi' } }, { travel: null }]);
  const [rest = ''] = begun(await travel('kadis', order, [1]));
  // The drafter of the order may not know of the draft at the desk of who signed it, and reads that there is one.
  expect(await travelOf('staf', order)).toMatchObject([{ travel: { letterId } }, { travel: { letterId: null, number: null, desk: 'Kepala Dinas PUPR' } }]);
  expect((await office.get('staf', `/api/letters/outgoing/${rest}`)).statusCode).toBe(404);
  expect((await office.get('stafdua', `/api/letters/outgoing/${order}/travel`)).statusCode).toBe(404);
});

test('of many who begin a travel letter for one person at the same moment one begins it', async () => {
  const order = await ordered();
  const replies = await Promise.all(Array.from({ length: 8 }, async (_, at) => travel(at % 2 ? 'staf' : 'kadis', order, [0, 1])));
  expect(replies.map((reply) => reply.statusCode).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
  expect(await lookAs(house, `select d.letter_id from letters.draft d join letters.outgoing o on o.letter_id = d.letter_id where o.type_code = 'SPD' and d.content -> 'relations' @> '[{"letterId": "${order}"}]'`)).toHaveLength(2);
});

/** A travel letter that was signed, and sent where it is withdrawn. */
const ended = async (order: string, letterId: string, what: 'void' | 'withdraw') => {
  const { fields } = (await letter('staf', letterId)).draft.content as { fields: object };
  const signer = { positionId: office.desks['kadis']?.positionId, employeeId: office.desks['kadis']?.employeeId, way: 'own', inNameOf: null, through: null };
  await office.mend(letterId, { fields: { ...fields, budgetOfficer: 'Kepala Dinas PUPR', budgetUnit: 'Dinas PUPR', budgetAccount: '5.1.02', costLevel: 'C', to: 'Pekanbaru', transport: 'Kendaraan dinas' }, place: 'Tanjung Lestari', way: 'login', classification: '600.1', route: [], to: [], signer, copies: [{ ref: { kind: 'position', id: office.desks['sekda']?.positionId }, name: 'Sekretaris Daerah', place: null }] });
  const { version, draft } = (await letter('staf', letterId)) as unknown as { version: number; draft: { version: number } };
  const submitted = await act('staf', `${letterId}/submit`, { version, base: draft.version });
  expect(submitted.statusCode, submitted.body).toBe(200);
  const signed = await act('kadis', `${letterId}/sign`, { version: (submitted.json() as { version: number }).version });
  expect(signed.statusCode, signed.body).toBe(200);
  if (what === 'withdraw') {
    await act('kadis', `${letterId}/send`, { version: (signed.json() as { version: number }).version });
    await office.passSeconds();
  }
  expect(await travelOf('staf', order)).toMatchObject([{ travel: { letterId, number: expect.any(String) } }, {}]);
  const reply = await act('kadis', `${letterId}/${what}`, { version: (await letter('kadis', letterId)).version, reason: 'Perjalanan ditunda' });
  expect(reply.statusCode, reply.body).toBe(200);
};

test('once a travel letter is discarded, void or withdrawn another may be begun', async () => {
  const order = await ordered();
  const end = async (state: string, by: (letterId: string) => Promise<unknown>) => {
    const [letterId = ''] = begun(await travel('staf', order, [0]));
    await by(letterId);
    expect(await letter('staf', letterId)).toMatchObject({ state });
    expect(await travelOf('staf', order)).toMatchObject([{ travel: null }, {}]);
  };
  await end('discarded', async (letterId) => act('staf', `${letterId}/discard`, { version: (await letter('staf', letterId)).version, reason: 'Batal berangkat' }));
  await end('void', async (letterId) => ended(order, letterId, 'void'));
  await end('withdrawn', async (letterId) => ended(order, letterId, 'withdraw'));
  expect(begun(await travel('kadis', order, [0]))).toHaveLength(1);
});

test('what replaces a travel letter that ended is the one travel letter of that person, and is not begun beside another', async () => {
  const order = await ordered();
  const [letterId = ''] = begun(await travel('staf', order, [0]));
  await ended(order, letterId, 'void');
  const replacing = await act('staf', `${letterId}/replacement`, {});
  expect(replacing.statusCode, replacing.body).toBe(200);
  const { letterId: instead, version } = replacing.json() as { letterId: string; version: number };
  expect(await travelOf('staf', order)).toMatchObject([{ travel: { letterId: instead } }, { travel: null }]);
  for (const who of ['staf', 'kadis']) expect(codeOf(await travel(who, order, [0]))).toBe('outgoing.travel_begun');
  expect(codeOf(await act('staf', `${letterId}/replacement`, {}))).toBe('outgoing.travel_begun');
  expect((await act('staf', `${instead}/discard`, { version: (await letter('staf', instead)).version ?? version, reason: 'Batal berangkat' })).statusCode).toBe(200);
  begun(await travel('kadis', order, [0]));
  expect(codeOf(await act('staf', `${letterId}/replacement`, {}))).toBe('outgoing.travel_begun');
});
