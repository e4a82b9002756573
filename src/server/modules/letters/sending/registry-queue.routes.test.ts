import { expect, test } from 'vitest';
import { enterDispatches } from '../dispatch/dispatch.jobs.ts';
import { freshFile, lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

// Bekasi 24.A/2013 Ps. 11(6): what is signed with the pen is numbered before, and comes back as a scan.
const { house, office } = await openOutgoingOffice();

type Row = { id: string; since: string };
const outside = [{ ref: null, name: 'Direktur PT Air Bersih', place: 'Jakarta' }];
const queue = async (step: string, query = '') => (await office.get('operator', `/api/expedition/queue?step=${step}&unitId=${office.unitId}${query}`)).json() as { rows: Row[]; next: string | null };
const ids = async (step: string) => (await queue(step)).rows.map((row) => row.id);
const counts = async () => ((await office.get('operator', '/api/expedition/counts')).json() as { units: Record<string, unknown>[] }).units[0];
const act = async (what: string, body: Record<string, unknown>) => {
  const reply = await office.post('operator', `/api/letters/outgoing/${what}`, body);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<{ version: number }>();
};

test('a letter for the pen waits at the registry of its unit for its number, then for its scan, then no more', async () => {
  house.setNow('2026-11-20T03:00:00Z');
  const { letterId, version } = await office.approve({ way: 'wet', to: outside });
  expect(await counts()).toMatchObject({ toNumber: 1, toScan: 0, toRelease: 0 });
  expect((await queue('number')).rows).toMatchObject([{ id: letterId, since: '2026-11-20T03:00:00.000Z', state: 'approved' }]);
  house.setNow('2026-11-20T04:00:00Z');
  const numbered = await act(`${letterId}/number`, { version });
  expect(await counts()).toMatchObject({ toNumber: 0, toScan: 1 });
  expect((await queue('scan')).rows).toMatchObject([{ id: letterId, since: '2026-11-20T04:00:00.000Z', number: expect.any(String) }]);
  const [row] = await lookAs<{ checkCode: string }>(house, `select check_code from letters.outgoing where letter_id = '${letterId}'`);
  await act(`${letterId}/attach-scan`, { version: numbered.version, fileId: await freshFile(office, 'operator'), code: row?.checkCode });
  expect([...(await ids('number')), ...(await ids('scan'))]).toEqual([]);
  expect(await counts()).toMatchObject({ toNumber: 0, toScan: 0 });
});

test('what its signer signs on the screen, and a secret letter, ask nothing of the registry', async () => {
  await office.approve();
  await office.approve({ way: 'wet', to: outside, securityClass: 'R', classReason: 'Menyangkut pemeriksaan pegawai' });
  expect(await ids('number')).toEqual([]);
  expect(await counts()).toMatchObject({ toNumber: 0 });
});

test('the most urgent is numbered first, then what was begun first, page by page', async () => {
  house.setNow('2026-11-20T05:00:00Z');
  const older = (await office.approve({ way: 'wet', to: outside })).letterId;
  house.setNow('2026-11-20T05:01:00Z');
  const newer = (await office.approve({ way: 'wet', to: outside })).letterId;
  const urgent = (await office.approve({ way: 'wet', to: outside, urgency: 'urgent' })).letterId;
  const first = await queue('number', '&limit=2');
  const second = await queue('number', `&limit=2&after=${first.next ?? ''}`);
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual([urgent, older, newer]);
});

test('DMI-24 the receiving registry is told of a letter that entered its book by itself, until somebody has read it', async () => {
  const arrived = async () => ((await office.get('pencatat', '/api/expedition/counts')).json() as { units: { arrived: number }[] }).units[0]?.arrived;
  const { letterId, version } = await office.approve();
  const signed = (await office.post('kadis', `/api/letters/outgoing/${letterId}/sign`, { version })).json() as { version: number };
  const sent = await office.post('kadis', `/api/letters/outgoing/${letterId}/send`, { version: signed.version });
  expect(sent.statusCode, sent.body).toBe(200);
  await office.passSeconds();
  expect(await arrived()).toBe(0);
  await enterDispatches(house.services, letterId);
  expect(await arrived()).toBe(1);
  const [row] = await lookAs<{ id: string }>(house, `select id from letters.letter where came_from = '${letterId}'`);
  const read = await office.post('sekda', `/api/letters/${row?.id ?? ''}/read`);
  expect(read.statusCode, read.body).toBe(200);
  expect(await arrived()).toBe(0);
});
