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
