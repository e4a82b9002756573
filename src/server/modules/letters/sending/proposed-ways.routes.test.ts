import { expect, test } from 'vitest';
import { signedByHand } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import type { Corrected } from './correct-delivery.ts';
import { proposedWay } from './proposed-ways.ts';

const { house, office } = await openOutgoingOffice();

type Shown = { version: number; summary: { replaces: { letterId: string; number: string | null }[]; outside: { line: string; way: string; email: string | null }[] } | null };
const shown = async (letterId: string) => (await office.get('operator', `/api/letters/outgoing/${letterId}/sending`)).json<Shown>();
const act = async (who: string, what: string, body: Record<string, unknown> = {}) => {
  const reply = await office.post(who, `/api/letters/outgoing/${what}`, body);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<{ letterId: string; version: number }>();
};
const to = ['Universitas', 'Camat Satu', 'Arsip'].map((name) => ({ ref: null, name, place: 'Jakarta' }));
const ways = (letter: Shown) => letter.summary?.outside.map(({ way, email }) => ({ way, email }));

test('who takes a sending back finds the ways they had chosen, and whom they had left out', async () => {
  const { letterId, version } = await signedByHand(house, office, { to });
  expect(ways(await shown(letterId))?.map((each) => each.way)).toEqual(['courier', 'courier', 'courier']);
  const sent = await act('operator', `${letterId}/send`, { version, outside: [{ line: 'to:0', way: 'courier' }, { line: 'to:1', way: 'none' }, { line: 'to:2', way: 'none' }] });
  await act('operator', `${letterId}/unsend`, { version: sent.version });
  expect(ways(await shown(letterId))?.map((each) => each.way)).toEqual(['courier', 'none', 'none']);
  expect((await shown(letterId)).summary?.replaces).toEqual([]);
});

const line: Corrected = { line: 'to:0', kind: 'to', name: 'Universitas', attention: null, place: null, partyId: null, email: null, corrected: null };
const askedAt = new Date('2026-11-20T03:00:00Z');
const plan = { line: 'to:0', kind: 'to' as const, name: 'Universitas', attention: null, place: null, partyId: null, way: 'mail' as const, email: 'rektorat@kampus.test' };

test('a typed address stays when a sending is taken back, until somebody mends it or the letter may not be mailed any more', () => {
  const undone = { undone: { askedAt, outside: [plan] }, replaced: [] };
  expect(proposedWay(line, undone, null)).toEqual({ way: 'mail', email: 'rektorat@kampus.test' });
  expect(proposedWay({ ...line, email: 'baru@kampus.test', corrected: { byName: 'Siti', at: new Date('2026-11-20T03:05:00Z') } }, undone, null)).toEqual({ way: 'mail', email: 'baru@kampus.test' });
  expect(proposedWay({ ...line, email: 'lama@kampus.test', corrected: { byName: 'Siti', at: new Date('2026-11-20T02:00:00Z') } }, undone, null)).toEqual({ way: 'mail', email: 'rektorat@kampus.test' });
  expect(proposedWay(line, undone, 'off')).toEqual({ way: 'courier', email: null });
});

test('what replaces a letter is offered the way and address by which that one reached the same addressee', () => {
  const before = { undone: null, replaced: [{ name: 'universitas ', kind: 'to' as const, partyId: null, way: 'mail' as const, email: 'rektorat@kampus.test' }] };
  expect(proposedWay(line, before, null)).toEqual({ way: 'mail', email: 'rektorat@kampus.test' });
  expect(proposedWay({ ...line, name: 'Politeknik' }, before, null)).toEqual({ way: 'courier', email: null });
  expect(proposedWay({ ...line, partyId: 'p' }, before, null)).toEqual({ way: 'courier', email: null });
  // A wrong address may be why it is replaced: what the new letter says, or the party is known by today, counts before it.
  expect(proposedWay({ ...line, email: 'benar@kampus.test' }, before, null)).toEqual({ way: 'mail', email: 'benar@kampus.test' });
});
