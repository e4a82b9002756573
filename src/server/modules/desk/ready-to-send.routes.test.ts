import { expect, test } from 'vitest';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { trackingRoom } from '#server/modules/tracking/index.ts';
import { notificationsRoom } from '#server/modules/notifications/index.ts';
import { signedByHand } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { deskRoom } from './index.ts';

const { house, office } = await openOutgoingOffice([trackingRoom, deskRoom, notificationsRoom]);

const act = async (who: string, what: string, body: Record<string, unknown>) => {
  const reply = await office.post(who, `/api/letters/outgoing/${what}`, body);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<{ version: number; number: string }>();
};
const desk = async (who: string) => (await office.get(who, '/api/desk')).json<{ rows: { act: string; letterId: string }[] }>().rows;

test('a signed letter lies on the desk of who wrote it until it is sent', async () => {
  const { letterId, version, base } = await office.write({ route: [], to: [{ ref: { kind: 'position', id: office.desks['sekda']?.positionId }, name: 'Sekretaris Daerah' }], subject: 'Pinjam pompa' });
  const submitted = await act('staf', `${letterId}/submit`, { version, base });
  expect(await desk('staf')).toEqual([]);
  const signed = await act('kadis', `${letterId}/sign`, { version: submitted.version });
  expect(await desk('staf')).toMatchObject([{ act: 'send', letterId, subject: 'Pinjam pompa', letterNumber: signed.number }]);
  expect((await desk('kadis')).filter((row) => row.act === 'send')).toEqual([]);
  await act('staf', `${letterId}/send`, { version: signed.version });
  expect(await desk('staf')).toEqual([]);
});

const sends = (value: boolean) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.unit set registry_sends = ${value} where id = '${office.unitId}'`);
/** The bells of what happened since. */
async function hear(): Promise<void> {
  const events = await runSql(house.adminUrl, 'delete from platform.outbox returning id, name, payload');
  for (const event of events.toSorted((one, other) => Number(one.id) - Number(other.id)))
    for (const job of notificationsRoom.jobs ?? []) if (job.on?.includes(String(event.name)) && job.name === 'notifications.ring-bells') await job.run(house.services, { event: event.name, ...(event.payload as object) });
}
const heard = async (who: string) => (await office.get(who, '/api/notices')).json<{ rows: { kind: string; letterId: string }[] }>().rows;

test('who wrote a letter the registry sends hears when it is signed and when it went out, and sends it where the registry does so no more', async () => {
  await sends(true);
  const to = [{ ref: { kind: 'position', id: office.desks['sekda']?.positionId }, name: 'Sekretaris Daerah' }];
  const [first, second] = [await office.approve({ to, way: 'login' }), await office.approve({ to, way: 'login', subject: 'Pinjam perahu' })];
  const signed = await act('kadis', `${first.letterId}/sign`, { version: first.version });
  await act('kadis', `${second.letterId}/sign`, { version: second.version });
  await hear();
  expect(await desk('staf')).toEqual([]);
  expect((await heard('staf')).filter((one) => one.letterId === first.letterId)).toMatchObject([{ kind: 'letter_signed' }]);
  await act('operator', `${first.letterId}/send`, { version: signed.version });
  await office.passSeconds();
  await hear();
  expect((await heard('staf')).filter((one) => one.letterId === first.letterId).map((one) => one.kind).toSorted()).toEqual(['letter_sent', 'letter_signed']);
  // Who signed it knows.
  expect((await heard('kadis')).filter((one) => one.kind === 'letter_signed')).toEqual([]);
  await sends(false);
  expect(await desk('staf')).toMatchObject([{ act: 'send', letterId: second.letterId, subject: 'Pinjam perahu' }]);
});

test('a mail that was refused lies on the desk of who wrote the letter, once a letter, until somebody decides about each', async () => {
  const outside = (name: string) => ({ ref: null, name, place: 'Jakarta', email: `${name.toLowerCase()}@airbersih.test` });
  const { letterId, version } = await signedByHand(house, office, { to: [outside('Satu'), outside('Dua')] });
  await act('operator', `${letterId}/send`, { version, outside: ['to:0', 'to:1'].map((line) => ({ line, way: 'courier' })) });
  await office.passSeconds();
  const failed = async () => (await desk('staf')).filter((row) => row.letterId === letterId);
  expect(await failed()).toEqual([]);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    update letters.consignment set way = 'mail', state = 'refused', email = 'surat@airbersih.test', message_id = '<' || id || '@localhost>', next_try_at = now() where letter_id = '${letterId}'`);
  expect(await failed()).toMatchObject([{ act: 'resend', subject: 'Permintaan data pintu air' }]);
  expect((await desk('kadis')).filter((row) => row.letterId === letterId)).toEqual([]);
  const { consignments } = (await office.get('staf', `/api/letters/outgoing/${letterId}/sending`)).json<{ consignments: { id: string }[] }>();
  for (const { id } of consignments) expect((await office.post('staf', `/api/consignments/${id}/carry`)).statusCode).toBe(200);
  expect(await failed()).toEqual([]);
});

test('what a courier could not hand over lies on the desk of who wrote the letter and in the count of the registry, until it is carried again', async () => {
  const { letterId, version } = await signedByHand(house, office);
  await act('operator', `${letterId}/send`, { version, outside: [{ line: 'to:0', way: 'courier' }] });
  await office.passSeconds();
  const failed = async () => (await desk('staf')).filter((row) => row.letterId === letterId);
  const counted = async () => (await office.get('operator', '/api/expedition/counts')).json<{ units: Record<string, unknown>[] }>().units.find((unit) => unit['unitId'] === office.unitId);
  const before = await counted();
  const { consignments: [{ id } = { id: '' }] } = (await office.get('staf', `/api/letters/outgoing/${letterId}/sending`)).json<{ consignments: { id: string }[] }>();
  expect((await office.post('operator', `/api/consignments/${id}/fail`, { reason: 'Kantor tutup' })).statusCode).toBe(200);
  expect(await failed()).toMatchObject([{ act: 'resend', subject: 'Permintaan data pintu air' }]);
  expect(await counted()).toMatchObject({ toCarry: Number(before?.['toCarry']) - 1, broughtBack: 1 });
  expect((await office.post('staf', `/api/consignments/${id}/again`)).statusCode).toBe(200);
  expect(await failed()).toEqual([]);
  expect(await counted()).toMatchObject({ toCarry: before?.['toCarry'], broughtBack: 0 });
});

test('who has a withdrawn letter outside is a thing to do for who wrote it, until somebody says by name that they were told; who never got it is none', async () => {
  const outside = (name: string) => ({ ref: null, name, place: 'Jakarta' });
  const { letterId, version } = await signedByHand(house, office, { to: [outside('Universitas'), outside('PT Air Bersih'), outside('Camat Satu')] });
  await act('operator', `${letterId}/send`, { version, outside: ['to:0', 'to:1', 'to:2'].map((line) => ({ line, way: 'courier' })) });
  await office.passSeconds();
  type Line = { id: string; name: string; told: { byName: string } | null; allowed: string[] };
  const lines = async (who = 'staf') => (await office.get(who, `/api/letters/outgoing/${letterId}/sending`)).json<{ consignments: Line[] }>().consignments;
  const [university, company, district] = await lines();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    update letters.consignment set way = 'mail', state = 'sent', email = 'surat@kampus.test', message_id = '<' || id || '@localhost>', next_try_at = now() where id = '${university?.id}'`);
  expect((await office.post('operator', `/api/consignments/${company?.id}/receive`, { receivedBy: 'Ibu Sari', receivedAt: null, receipt: null })).statusCode).toBe(200);
  const ofLetter = async () => (await desk('staf')).filter((row) => row.letterId === letterId);
  expect(await ofLetter()).toEqual([]);
  expect((await office.post('staf', `/api/consignments/${university?.id}/told`)).json()).toMatchObject({ error: { code: 'consignment.state_forbids' } });
  const sent = (await office.letter('kadis', letterId)) as unknown as { version: number };
  await act('kadis', `${letterId}/withdraw`, { version: sent.version, reason: 'Tanggal rapat keliru' });
  expect(await ofLetter()).toMatchObject([{ act: 'tell', subject: 'Permintaan data pintu air' }]);
  expect((await lines()).map(({ name, allowed }) => ({ name, allowed }))).toEqual([{ name: 'Universitas', allowed: ['tell'] }, { name: 'PT Air Bersih', allowed: ['tell'] }, { name: 'Camat Satu', allowed: [] }]);
  expect((await office.post('staf', `/api/consignments/${university?.id}/told`)).statusCode).toBe(200);
  expect(await ofLetter()).toHaveLength(1);
  expect((await office.post('operator', `/api/consignments/${company?.id}/told`, { note: 'lewat telepon' })).statusCode).toBe(200);
  expect(await ofLetter()).toEqual([]);
  expect((await lines()).map(({ told }) => told?.byName ?? null)).toEqual(['Orang staf', 'Orang operator', null]);
  // The courier stood at the door before he heard of it: one more who has the letter.
  expect((await office.post('operator', `/api/consignments/${district?.id}/receive`, { receivedBy: 'Pak Joko', receivedAt: null, receipt: null })).statusCode).toBe(200);
  expect(await ofLetter()).toMatchObject([{ act: 'tell' }]);
});

test('a letter for the pen waits at the desk of its signer for its number, then for its scan', async () => {
  const { letterId, version } = await office.approve({ way: 'wet', subject: 'Dengan pena' });
  const mine = async (who: string) => (await desk(who)).filter((row) => row.letterId === letterId);
  expect(await mine('kadis')).toMatchObject([{ act: 'number', subject: 'Dengan pena' }]);
  await act('operator', `${letterId}/number`, { version });
  const { number } = await office.letter('kadis', letterId);
  expect(await mine('kadis')).toMatchObject([{ act: 'attach_scan', letterNumber: number }]);
  // Whoever stands in brings it as well.
  expect(await mine('plh')).toMatchObject([{ act: 'attach_scan' }]);
});

test('who stands in is not asked to sign a letter that names the official: the desk asks to change its name, and no signature is offered', async () => {
  const { letterId } = await office.approve({ way: 'login', subject: 'Atas nama pejabat' });
  const mine = async (who: string) => (await desk(who)).filter((row) => row.letterId === letterId);
  expect(await mine('kadis')).toMatchObject([{ act: 'sign' }]);
  expect(await mine('plh')).toMatchObject([{ act: 'name_signer', subject: 'Atas nama pejabat' }]);
  expect(await mine('ajudan')).toMatchObject([{ act: 'sign' }]);
  expect(await office.letter('plh', letterId)).toMatchObject({ allowed: expect.not.arrayContaining(['sign']) });
  expect(await office.letter('kadis', letterId)).toMatchObject({ allowed: expect.arrayContaining(['sign']) });
});

test('what came back says why on the desk of who wrote it: from a desk of its route, and from the registry; of a secret letter nothing', async () => {
  const returned = async (change: Record<string, unknown>) => {
    const { letterId, version, base } = await office.write(change);
    await act('staf', `${letterId}/submit`, { version, base });
    const { route } = (await office.get('kabid', `/api/approvals/letter/${letterId}`)).json<{ route: { steps: { id: string }[] } }>();
    expect((await office.post('kabid', `/api/approval-steps/${route.steps[0]?.id ?? ''}/return`, { reason: 'Sebutkan tanggal pemakaian' })).statusCode).toBe(200);
    return (await desk('staf')).find((row) => row.letterId === letterId);
  };
  expect(await returned({ subject: 'Pinjam lapangan' })).toMatchObject({ act: 'mend', reason: 'Sebutkan tanggal pemakaian', letterNumber: null });
  expect(await returned({ securityClass: 'R', classReason: 'Operasi penertiban' })).toMatchObject({ act: 'mend', reason: null });
  await sends(true);
  const { letterId, version } = await office.approve({ way: 'login', subject: 'Alamat lama' });
  const signed = await act('kadis', `${letterId}/sign`, { version });
  await act('operator', `${letterId}/give-back`, { version: signed.version, reason: 'Lampirannya tertinggal' });
  expect((await desk('staf')).find((row) => row.letterId === letterId)).toMatchObject({ act: 'mend', reason: 'Lampirannya tertinggal', letterNumber: signed.number });
  await sends(false);
});

test('a letter its sender took back says so on the desk it lies on', async () => {
  const { letterId, version } = await office.approve({ way: 'login', subject: 'Jadwal keliru' });
  const signed = await act('kadis', `${letterId}/sign`, { version });
  await act('staf', `${letterId}/send`, { version: signed.version });
  await office.passSeconds();
  const run = async (name: string) => { for (const job of lettersRoom.jobs ?? []) if (job.name === name) await job.run(house.services, { letterId }); };
  await run('letters.enter-dispatch');
  const row = async () => (await desk('sekda')).find((each) => (each as unknown as { subject: string }).subject === 'Jadwal keliru');
  expect(await row()).toMatchObject({ act: 'dispose', takenBack: false });
  const { version: sent } = await office.letter('kadis', letterId) as unknown as { version: number };
  await act('kadis', `${letterId}/withdraw`, { version: sent, reason: 'Tanggalnya keliru' });
  await run('letters.tell-withdrawal');
  expect(await row()).toMatchObject({ act: 'dispose', takenBack: true });
});
