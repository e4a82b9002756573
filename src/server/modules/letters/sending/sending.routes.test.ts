import { expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { lookAs, signedByHand } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { enterDispatches } from '../dispatch/dispatch.jobs.ts';
import { releaseDue } from './sending.jobs.ts';

const { house, office } = await openOutgoingOffice();

type Sending = { version: number; state: string; now: string; waiting: { goesAt: string } | null; allowed: string[]; summary: unknown; consignments: { id: string; state: string }[] };
const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
const act = async (who: string, what: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${what}`, body);
const sending = async (who: string, letterId: string) => (await office.get(who, `/api/letters/outgoing/${letterId}/sending`)).json() as Sending;
const rowsOf = async (letterId: string) => (await lookAs<{ dispatches: number; consignments: number }>(house, `
  select (select count(*)::int from letters.dispatch where letter_id = '${letterId}') as dispatches, (select count(*)::int from letters.consignment where letter_id = '${letterId}') as consignments`))[0];
async function inHouse(): Promise<{ letterId: string; version: number }> {
  const { letterId, version } = await office.approve();
  return { letterId, version: ((await act('kadis', `${letterId}/sign`, { version })).json() as { version: number }).version };
}

test('BKS-42 for ten seconds a sending is taken back and nobody has anything; sent again it goes out once', async () => {
  const { letterId, version } = await inHouse();
  house.setNow('2026-11-20T03:00:00Z');
  const pressed = await act('staf', `${letterId}/send`, { version });
  expect(pressed.json()).toMatchObject({ dispatches: 1, consignments: 0, goesAt: '2026-11-20T03:00:10.000Z' });
  expect(await sending('staf', letterId)).toMatchObject({ state: 'sending', now: '2026-11-20T03:00:00.000Z', waiting: { goesAt: '2026-11-20T03:00:10.000Z', askedByName: 'Orang staf' }, allowed: ['unsend'] });
  house.setNow('2026-11-20T03:00:09Z');
  await releaseDue(house.services);
  expect(await rowsOf(letterId)).toEqual({ dispatches: 0, consignments: 0 });
  const back = await act('staf', `${letterId}/unsend`, { version: (pressed.json() as { version: number }).version });
  expect(back.statusCode, back.body).toBe(200);
  house.setNow('2026-11-20T03:01:00Z');
  await releaseDue(house.services);
  expect(await rowsOf(letterId)).toEqual({ dispatches: 0, consignments: 0 });
  expect(await sending('staf', letterId)).toMatchObject({ state: 'signed', waiting: null, allowed: ['send'] });

  await act('staf', `${letterId}/send`, { version: (back.json() as { version: number }).version });
  house.setNow('2026-11-20T03:01:10Z');
  await Promise.all([releaseDue(house.services), releaseDue(house.services), releaseDue(house.services)]);
  await releaseDue(house.services);
  await enterDispatches(house.services, letterId);
  expect(await rowsOf(letterId)).toEqual({ dispatches: 1, consignments: 0 });
  expect(await office.letter('staf', letterId)).toMatchObject({ state: 'sent', sentAt: '2026-11-20T03:01:10.000Z', dispatches: [{ state: 'received' }] });
  const history = ((await office.get('staf', `/api/letters/${letterId}/actions`)).json() as { rows: { kind: string; actorName: string }[] }).rows;
  expect(history.slice(-2)).toMatchObject([{ kind: 'send_undone' }, { kind: 'sent' }]);
});

test('when its seconds are over a sending is not taken back, also where the worker is late', async () => {
  const { letterId, version } = await inHouse();
  house.setNow('2026-11-20T04:00:00Z');
  const pressed = (await act('kadis', `${letterId}/send`, { version })).json() as { version: number };
  house.setNow('2026-11-20T04:00:10Z');
  expect(code(await act('kadis', `${letterId}/unsend`, { version: pressed.version }))).toBe('sending.too_late');
  await releaseDue(house.services);
  expect(code(await act('kadis', `${letterId}/unsend`, { version: ((await office.letter('kadis', letterId)) as unknown as { version: number }).version }))).toBe('outgoing.already_sent');
});

test('pressed twice with one command it is one sending; a second person is told that it is on its way', async () => {
  const { letterId, version } = await inHouse();
  const commandId = newId();
  const [one, two] = [await act('staf', `${letterId}/send`, { version, commandId }), await act('staf', `${letterId}/send`, { version, commandId })];
  expect(two.json()).toEqual(one.json());
  expect(code(await act('kadis', `${letterId}/send`, { version: (one.json() as { version: number }).version }))).toBe('outgoing.on_its_way');
});

test('BKS-42 before sending one sees who gets the letter and how: desks by unit, addressees outside, files', async () => {
  const to = [{ ref: { kind: 'position', id: office.desks['sekda']?.positionId }, name: 'Sekretaris Daerah' }, { ref: null, name: 'Direktur PT Air Bersih', place: 'Jakarta', email: 'surat@airbersih.test' }];
  const { letterId, version } = await signedByHand(house, office, { to, copies: [{ ref: null, name: 'Arsip' }] });
  const seen = await sending('operator', letterId);
  expect(seen.summary).toMatchObject({
    house: [{ unitName: 'Sekretariat Daerah', desks: [{ title: 'Sekretaris Daerah', kind: 'to' }] }],
    outside: [{ line: 'to:1', name: 'Direktur PT Air Bersih', email: 'surat@airbersih.test', way: 'courier', noMail: 'off' }, { line: 'copies:0', name: 'Arsip', way: 'none' }],
    files: [{ role: 'main' }],
  });
  expect(code(await act('operator', `${letterId}/send`, { version, outside: [{ line: 'to:1', way: 'courier' }] }))).toBe('sending.way_missing');
  expect(code(await act('operator', `${letterId}/send`, { version, outside: [{ line: 'to:1', way: 'mail' }, { line: 'copies:0', way: 'none' }] }))).toBe('sending.no_mail_server');
  const sent = await act('operator', `${letterId}/send`, { version, outside: [{ line: 'to:1', way: 'courier' }, { line: 'copies:0', way: 'none' }] });
  expect(sent.json()).toMatchObject({ dispatches: 1, consignments: 1 });
  await office.passSeconds();
  expect(await sending('operator', letterId)).toMatchObject({ state: 'sent', summary: null, consignments: [{ line: 'to:1', way: 'courier', state: 'waiting', n: 1 }] });
});

test('a letter that would reach nobody is not sent', async () => {
  const { letterId, version } = await signedByHand(house, office);
  expect(code(await act('operator', `${letterId}/send`, { version, outside: [{ line: 'to:0', way: 'none' }] }))).toBe('sending.nobody_gets_it');
});

test('a position that was closed meanwhile gets nothing by itself: somebody decides how it is reached', async () => {
  const desk = office.desks['kamarga']?.positionId ?? '';
  const { letterId } = await signedByHand(house, office, { to: [{ ref: null, name: 'Direktur PT Air Bersih' }], copies: [{ ref: { kind: 'position', id: desk }, name: 'Kepala Bidang Bina Marga' }] });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.position set closed_on = '2026-11-19' where id = '${desk}'`);
  expect((await sending('operator', letterId)).summary).toMatchObject({ house: [], outside: [{ line: 'to:0' }, { line: 'copies:0', way: 'courier' }] });
});

test('who may not send sees no summary and is refused', async () => {
  const { letterId, version } = await signedByHand(house, office);
  expect((await office.get('stafdua', `/api/letters/outgoing/${letterId}/sending`)).statusCode).toBe(404);
  expect((await act('stafdua', `${letterId}/send`, { version })).statusCode).toBe(404);
});
