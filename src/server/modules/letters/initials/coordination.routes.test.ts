import { expect, test } from 'vitest';
import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { planDesks } from '#shared/domain/approval.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

// Permendagri 54/2009 Lamp. C: three officials of the line at most, and besides them the other units a letter concerns.

const { office } = await openOutgoingOffice();
const desk = (who: string) => office.desks[who]?.positionId ?? '';
const routeOf = async (letterId: string) => ((await office.get('staf', `/api/approvals/letter/${letterId}`)).json() as { route: ApprovalRoute }).route;

test('desks of coordination that follow each other share a place; the line goes one after the other', () => {
  const asked = ['b', 'c', 'e'].map((positionId) => ({ positionId, covers: null }));
  expect(planDesks(['a', 'b', 'c', 'd', 'e'], asked).map(({ place, kind }) => `${place}${kind[0]}`)).toEqual(['1l', '2c', '2c', '3l', '4c']);
  expect(planDesks(['b', 'a'], asked).map(({ place, kind }) => `${place}${kind[0]}`)).toEqual(['1c', '2l']);
  expect(planDesks(['a', 'b']).map(({ place, kind }) => `${place}${kind[0]}`)).toEqual(['1l', '2l']);
});

test('a desk named as coordination is asked as one, for the parts named, and the next of the line waits for it', async () => {
  const { letterId, version, base } = await office.write({ route: [desk('sekda'), desk('kabid')], coordination: [{ positionId: desk('sekda'), covers: ['body'] }] });
  const sent = await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base });
  expect(sent.statusCode, sent.body).toBe(200);
  const { steps, digest } = await routeOf(letterId);
  expect(steps.map(({ kind, covers, place, state }) => ({ kind, covers, place, state }))).toEqual([
    { kind: 'coordination', covers: ['body'], place: 1, state: 'waiting' }, { kind: 'line', covers: null, place: 2, state: 'ahead' },
  ]);
  expect((await office.post('sekda', `/api/approval-steps/${steps[0]?.id ?? ''}/initial`, { seen: digest })).statusCode).toBe(200);
  expect((await routeOf(letterId)).steps.map((step) => step.state)).toEqual(['initialled', 'waiting']);
});

test('a part that is not there is nobody’s to initial', async () => {
  const { letterId, version, base } = await office.write({ coordination: [{ positionId: desk('kabid'), covers: ['annex:1'] }] });
  const sent = await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base });
  expect((sent.json() as { error: { code: string } }).error.code).toBe('approval.unknown_part');
});
