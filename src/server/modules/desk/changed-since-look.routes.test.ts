import { expect, test } from 'vitest';
import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import type { DeskRow } from '#shared/contracts/desk.contract.ts';
import { trackingRoom } from '#server/modules/tracking/index.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { deskRoom } from './index.ts';

const { office } = await openOutgoingOffice([trackingRoom, deskRoom]);

const routeOf = async (who: string, letterId: string) => (await office.get(who, `/api/approvals/letter/${letterId}`)).json<{ route: ApprovalRoute }>().route;
const rowOf = async (who: string, letterId: string) => (await office.get(who, '/api/desk')).json<{ rows: DeskRow[] }>().rows.find((row) => row.letterId === letterId);
async function act(who: string, url: string, body: Record<string, unknown> = {}): Promise<void> {
  const reply = await office.post(who, url, body);
  expect(reply.statusCode, reply.body).toBe(200);
}
async function submit(letterId: string): Promise<void> {
  const letter = (await office.letter('staf', letterId)) as unknown as { version: number; draft: { version: number } };
  await act('staf', `/api/letters/outgoing/${letterId}/submit`, { version: letter.version, base: letter.draft.version });
}

test('a letter that comes back to a desk says on its row what changed since that person looked, until they look again', async () => {
  const { letterId } = await office.write({ subject: 'Pinjam pompa' });
  await submit(letterId);
  expect(await rowOf('kabid', letterId)).toMatchObject({ act: 'initial', changed: [] });
  const first = await routeOf('kabid', letterId);
  await act('kabid', `/api/approval-routes/${first.id}/look`);
  await act('kabid', `/api/approval-steps/${first.steps[0]?.id ?? ''}/return`, { reason: 'Sebutkan jumlah pompanya' });
  await office.mend(letterId, { subject: 'Pinjam dua pompa', to: [{ ref: { kind: 'position', id: office.desks['sekda']?.positionId }, name: 'Sekretaris Daerah' }] });
  await submit(letterId);
  const { id, sinceMyLook } = await routeOf('kabid', letterId);
  expect(sinceMyLook?.changed).toContain('addressees');
  expect(await rowOf('kabid', letterId)).toMatchObject({ act: 'initial', changed: sinceMyLook?.changed });
  await act('kabid', `/api/approval-routes/${id}/look`);
  expect(await rowOf('kabid', letterId)).toMatchObject({ act: 'initial', changed: [] });
});
