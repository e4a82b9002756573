import { expect, test } from 'vitest';
import { trackingRoom } from '#server/modules/tracking/index.ts';
import { newId } from '#server/platform/ids.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

const { house, office } = await openOutgoingOffice([trackingRoom]);

const desk = (who: string) => office.desks[who]?.positionId ?? '';
const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
type Route = { id: string; digest: string; steps: { id: string; state: string }[] };
const route = async (who: string, letterId: string) => ((await office.get(who, `/api/approvals/letter/${letterId}`)).json() as { route: Route | null }).route;
async function submit(letterId: string) {
  const { version, draft } = (await office.letter('staf', letterId)) as unknown as { version: number; draft: { version: number } };
  const reply = await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base: draft.version });
  expect(reply.statusCode, reply.body).toBe(200);
}
const REASON = 'Ganti nama tersangka di alinea dua';
/** Given back once by its only desk, mended, and approved. */
async function givenBackOnce(securityClass: string): Promise<string> {
  const { letterId } = await office.write({ securityClass, classReason: 'Operasi penertiban', route: [desk('kamarga')] });
  await submit(letterId);
  const step = async () => { const now = await route('kamarga', letterId); return { id: now?.steps.find((each) => each.state === 'waiting')?.id ?? '', digest: now?.digest ?? '' }; };
  expect((await office.post('kamarga', `/api/approval-steps/${(await step()).id}/return`, { reason: REASON })).statusCode).toBe(200);
  house.setNow(new Date(house.services.clock().getTime() + 60_000).toISOString());
  await submit(letterId);
  const again = await step();
  expect((await office.post('kamarga', `/api/approval-steps/${again.id}/initial`, { seen: again.digest })).json()).toMatchObject({ state: 'approved' });
  return letterId;
}
const noteOf = async (who: string, letterId: string) => {
  const { rows } = (await office.get(who, `/api/letters/${letterId}/actions`)).json() as { rows: { kind: string; note: string | null }[] };
  return rows.find((row) => row.kind === 'returned')?.note;
};
const path = async (who: string, letterId: string) => (await office.get(who, `/api/letters/${letterId}/path`)).json() as { segments: { desk: string }[]; sentence: { code: string; desk: string | null } };

test('why a letter was given back is for who reads it: not for the registry of a secret one, nor for the superior of a limited one', async () => {
  const [secret, limited] = [await givenBackOnce('R'), await givenBackOnce('T')];
  expect([await noteOf('staf', secret), await noteOf('kadis', secret), await noteOf('operator', secret)]).toEqual([REASON, REASON, null]);
  expect(await office.letter('kabid', limited)).toMatchObject({ sees: 'yes', readsContent: false });
  expect([await noteOf('staf', limited), await noteOf('kabid', limited)]).toEqual([REASON, null]);
  expect(await lookAs(house, `select 1 from platform.audit_row where action = 'letter.log_shown' and subject_id = '${secret}'`)).toHaveLength(3);
});

test('a cover names who wrote and who signs a secret letter and no desk between; who only knows of it is told no desk at all', async () => {
  const letterId = await givenBackOnce('R');
  expect((await path('staf', letterId)).segments.map((each) => each.desk)).toEqual(['Pengelola Irigasi', 'Kepala Bidang Bina Marga', 'Kepala Dinas PUPR']);
  expect((await path('operator', letterId)).segments.map((each) => each.desk)).toEqual(['Pengelola Irigasi', 'Kepala Dinas PUPR']);
  expect(await route('operator', letterId)).toBeNull();
  expect((await route('kamarga', letterId))?.steps).toHaveLength(1);
  const known = await office.letter('plh', letterId);
  expect(known).toMatchObject({ sees: 'no', drafter: null, finished: null, number: null });
  expect(await path('plh', letterId)).toMatchObject({ segments: [], sentence: { code: 'withheld', desk: null } });
  expect(await route('plh', letterId)).toBeNull();
});

test('the way of a secret letter and its route are stored in no browser, though their answers name no class', async () => {
  const letterId = await givenBackOnce('R');
  for (const url of [`/api/approvals/letter/${letterId}`, `/api/paths?letterIds=${letterId}`, `/api/letters/${letterId}/actions`]) {
    const reply = await office.get('kamarga', url);
    expect([url, reply.statusCode, reply.headers['cache-control'], reply.headers['etag']]).toEqual([url, 200, 'no-store', undefined]);
  }
});

test('who only knows that a letter is there names it in no letter of their own', async () => {
  const secret = await office.letterIn({ securityClass: 'R', sender: 'Inspektorat Jenderal', number: '700/9/RHS' });
  expect((await office.post('plh', '/api/letters/outgoing', { typeCode: 'SDINAS', answers: secret })).statusCode).toBe(404);
  const { letterId } = (await office.post('plh', '/api/letters/outgoing', { typeCode: 'SDINAS' })).json() as { letterId: string };
  const saved = await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'plh' }, payload: { commandId: newId(), base: 1, change: { relations: [{ kind: 'refers', letterId: secret }] } } });
  expect(code(saved)).toBe('outgoing.unknown_relation');
});

test('an answer begins no less secret than the letter it answers', async () => {
  const secret = await office.letterIn({ securityClass: 'R', sender: 'Inspektorat Jenderal' });
  const { letterId } = (await office.post('kadis', '/api/letters/outgoing', { typeCode: 'SDINAS', answers: secret })).json() as { letterId: string };
  expect(await office.letter('kadis', letterId)).toMatchObject({ securityClass: 'R', draft: { content: { securityClass: 'R', to: [{ name: 'Inspektorat Jenderal' }] } } });
  expect((await office.get('sekda', `/api/letters/outgoing/${letterId}`)).statusCode).toBe(404);
});
