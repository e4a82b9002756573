import { expect, test } from 'vitest';
import { trackingRoom } from '#server/modules/tracking/index.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { deskRoom } from './index.ts';

const { office } = await openOutgoingOffice([trackingRoom, deskRoom]);

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
