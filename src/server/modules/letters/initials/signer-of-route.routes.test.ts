import { expect, test } from 'vitest';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

// At the desk of the Kepala Dinas a Plh. sits beside its holder: either may be named to sign.
const { house, office } = await openOutgoingOffice();

const signerSeen = async (who: string, letterId: string) =>
  ((await office.get(who, `/api/approvals/letter/${letterId}`)).json() as { route: { signer: unknown } }).route.signer;
const named = (who: string) => ({
  signer: { positionId: office.desks[who]?.positionId, employeeId: office.desks[who]?.employeeId, way: 'own', inNameOf: null, through: null },
});
const sign = async (who: string, of: { letterId: string; version: number }) => {
  const reply = await office.post(who, `/api/letters/outgoing/${of.letterId}/sign`, { version: of.version });
  expect(reply.statusCode, reply.body).toBe(200);
};

test('with a Plh. in the seat the route names whom the letter names, and after it is signed who signed it', async () => {
  const letter = await office.approve(named('kadis'));
  const holder = { title: 'Kepala Dinas PUPR', employeeName: 'Orang kadis', seat: 'definitive' };
  expect(await signerSeen('staf', letter.letterId)).toMatchObject(holder);
  await sign('kadis', letter);
  expect(await signerSeen('staf', letter.letterId)).toMatchObject(holder);
  expect(await office.letter('staf', letter.letterId)).toMatchObject({ finished: { by: holder } });
});

test('a Plh. who signed stands there as Plh., also when the days at that seat are long over', async () => {
  const letter = await office.approve(named('plh'));
  const acting = { title: 'Kepala Dinas PUPR', employeeName: 'Orang plh', seat: 'plh' };
  const shown = { ...acting, standsInFor: 'Orang kadis' };
  expect(await signerSeen('staf', letter.letterId)).toMatchObject(shown);
  await sign('plh', letter);
  const now = house.services.clock().toISOString();
  house.setNow('2027-03-01T02:00:00Z');
  expect(await signerSeen('staf', letter.letterId)).toMatchObject(shown);
  expect(await office.letter('staf', letter.letterId)).toMatchObject({ finished: { by: acting } });
  house.setNow(now);
});

test('who does not read the draft is told the seat that signs and nobody by name', async () => {
  const { letterId } = await office.approve({ securityClass: 'T', classReason: 'Data pribadi warga' });
  expect(await office.letter('kabid', letterId)).toMatchObject({ readsContent: false });
  expect(await signerSeen('kabid', letterId)).toMatchObject({ title: 'Kepala Dinas PUPR', employeeName: null, seat: null });
});

test('who wrote and submitted a letter stands at its head by name, also while a Plh. sits at the same desk', async () => {
  const { letterId, version, base } = await office.write({ ...named('kadis'), route: [] }, 'kadis');
  expect((await office.post('kadis', `/api/letters/outgoing/${letterId}/submit`, { version, base })).statusCode).toBe(200);
  const { route } = (await office.get('kadis', `/api/approvals/letter/${letterId}`)).json<{ route: { requestedBy: unknown } }>();
  expect(route.requestedBy).toMatchObject({ title: 'Kepala Dinas PUPR', employeeName: 'Orang kadis' });
});
