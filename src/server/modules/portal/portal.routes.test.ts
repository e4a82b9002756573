import { expect, test } from 'vitest';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { portalRoom } from './index.ts';

const { house, office } = await openOutgoingOffice([portalRoom]);

/** As a citizen asks: without a session. */
const check = async (code: string) => {
  const reply = await office.app.inject({ method: 'GET', url: `/api/portal/letters/${code}` });
  expect(reply.statusCode, reply.body).toBe(200);
  expect(reply.headers['cache-control']).toBe('no-store');
  return reply.json<{ state: string; letter: Record<string, unknown> | null; ended: { at: string; reason: string | null; by: { code: string } | null } | null }>();
};
const codeOf = async (letterId: string) => (await lookAs<{ code: string }>(house, `select check_code as code from letters.outgoing where letter_id = '${letterId}'`))[0]?.code ?? '';
const act = async (who: string, what: string, body: Record<string, unknown>) => {
  const reply = await office.post(who, `/api/letters/outgoing/${what}`, body);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<{ version: number; number: string }>();
};
async function signed(change: Record<string, unknown> = {}) {
  const { letterId, version, base } = await office.write({ route: [], to: [{ ref: { kind: 'position', id: office.desks['sekda']?.positionId }, name: 'Sekretaris Daerah' }], ...change });
  const submitted = await act('staf', `${letterId}/submit`, { version, base });
  return { letterId, ...(await act('kadis', `${letterId}/sign`, { version: submitted.version })) };
}

async function sent(change: Record<string, unknown>) {
  const letter = await signed(change);
  await act('staf', `${letter.letterId}/send`, { version: letter.version });
  await office.passSeconds();
  return letter;
}

test('whoever scans the page of a signed letter reads what stands on it, and later that it is void', async () => {
  const letter = await signed({ subject: 'Perbaikan saluran' });
  const code = await codeOf(letter.letterId);
  expect(await check(code)).toMatchObject({ state: 'valid', letter: { number: letter.number, subject: 'Perbaikan saluran' } });
  await act('operator', `${letter.letterId}/void`, { version: letter.version, reason: 'Salah alamat' });
  expect((await check(code)).state).toBe('void');
});

test('a code that no page carries is unknown, whatever stands in it', async () => {
  for (const code of ['0123456789abcdefgh', 'x', encodeURIComponent("' or 1=1 --")]) expect(await check(code)).toMatchObject({ state: 'unknown', letter: null });
  expect((await office.app.inject({ method: 'GET', url: '/api/portal/letters/%00' })).statusCode).toBe(422);
});

test('of a secret letter nothing is told but that it is the office\'s', async () => {
  const letter = await signed({ subject: 'Pemeriksaan pegawai', securityClass: 'R', classReason: 'Memuat data pegawai' });
  expect(await check(await codeOf(letter.letterId))).toMatchObject({ state: 'valid', letter: null });
});

test('of a letter that was sent and taken back the holder reads who signed it, since when and why it does not count, and where its replacement is', async () => {
  const first = await sent({ subject: 'Jadwal lama' });
  const code = await codeOf(first.letterId);
  expect(await check(code)).toMatchObject({ state: 'valid', letter: { signer: { name: 'Orang kadis' }, signedAt: '2026-11-20T02:00:00.000Z' }, ended: null });
  const { version } = await office.letter('kadis', first.letterId);
  await act('kadis', `${first.letterId}/withdraw`, { version, reason: 'Tanggal pada butir 2 keliru' });
  expect(await check(code)).toMatchObject({ state: 'withdrawn', ended: { at: '2026-11-20T02:00:00.000Z', reason: 'Tanggal pada butir 2 keliru', by: null } });
  const second = await sent({ subject: 'Jadwal baru', relations: [{ kind: 'replaces', letterId: first.letterId }] });
  const told = await check(code);
  expect(told).toMatchObject({ state: 'withdrawn', ended: { by: { number: second.number, code: await codeOf(second.letterId) } } });
  expect(await check(told.ended?.by?.code ?? '')).toMatchObject({ state: 'valid', letter: { subject: 'Jadwal baru' } });
});

test('a letter that another one only revokes has no successor there; with one that replaces it too, that one is named', async () => {
  const first = await sent({ subject: 'Jadwal lama' });
  const code = await codeOf(first.letterId);
  await sent({ subject: 'Pencabutan jadwal', relations: [{ kind: 'withdraws', letterId: first.letterId }] });
  expect(await check(code)).toMatchObject({ state: 'withdrawn', ended: { by: null } });
  const anew = await sent({ subject: 'Jadwal baru', relations: [{ kind: 'replaces', letterId: first.letterId }] });
  expect(await check(code)).toMatchObject({ state: 'withdrawn', ended: { by: { number: anew.number } } });
});
