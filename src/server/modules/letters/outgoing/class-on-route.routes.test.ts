import { expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

const { house, office } = await openOutgoingOffice();

const desk = (who: string) => office.desks[who]?.positionId ?? '';
const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
const status = async (who: string, letterId: string) => (await office.get(who, `/api/letters/outgoing/${letterId}`)).statusCode;
async function save(who: string, letterId: string, change: Record<string, unknown>) {
  const { draft } = (await office.letter(who, letterId)) as unknown as { draft: { version: number } };
  return office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': who }, payload: { commandId: newId(), base: draft.version, change } });
}
async function submit(letterId: string) {
  const { version, draft } = (await office.letter('staf', letterId)) as unknown as { version: number; draft: { version: number } };
  const reply = await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base: draft.version });
  expect(reply.statusCode, reply.body).toBe(200);
}
type Route = { id: string; digest: string; steps: { id: string; state: string; desk: { positionId: string } }[] };
const route = async (who: string, letterId: string) => ((await office.get(who, `/api/approvals/letter/${letterId}`)).json() as { route: Route }).route;
async function initial(who: string, letterId: string) {
  const { steps, digest } = await route(who, letterId);
  return office.post(who, `/api/approval-steps/${steps.find((step) => step.state === 'waiting')?.id ?? ''}/initial`, { seen: digest });
}
const classesOf = async (letterId: string) => (await lookAs<{ securityClass: string }>(house, `select distinct security_class from letters.access where letter_id = '${letterId}'`)).map((row) => row.securityClass);
const secret = { securityClass: 'R', classReason: 'Operasi penertiban' };

test('a letter is made secret while it is initialled: everyone it comes to gets it as secret, and no bell names its subject', async () => {
  const { letterId } = await office.write({ route: [desk('kabid')] });
  await submit(letterId);
  expect((await initial('kabid', letterId)).statusCode).toBe(200);
  expect((await save('staf', letterId, secret)).json()).toMatchObject({ touched: [desk('kabid')] });
  expect(await office.letter('kabid', letterId)).toMatchObject({ securityClass: 'R', state: 'in_route' });
  expect(await classesOf(letterId)).toEqual(['R']);
  const told = await lookAs<{ class: string }>(house, `select payload ->> 'securityClass' as class from platform.outbox where name = 'approval.waiting' and payload ->> 'subjectId' = '${letterId}' order by id desc limit 1`);
  expect(told).toEqual([{ class: 'R' }]);
});

test('on its route a letter becomes neither less strict nor top secret, whoever asks; taken back it may', async () => {
  const { letterId } = await office.write({ ...secret, route: [desk('kabid')] });
  await submit(letterId);
  for (const who of ['kabid', 'staf']) expect(code(await save(who, letterId, { securityClass: 'B' }))).toBe('outgoing.class_stays');
  expect(code(await save('staf', letterId, { securityClass: 'SR' }))).toBe('outgoing.class_stays');
  expect(await classesOf(letterId)).toEqual(['R']);
  expect((await office.post('staf', `/api/approval-routes/${(await route('staf', letterId)).id}/withdraw`)).statusCode).toBe(200);
  expect((await save('staf', letterId, { securityClass: 'T' })).statusCode).toBe(200);
  expect(await classesOf(letterId)).toEqual(['T']);
});

test('a letter that was on its route is taken back and made top secret: its next round is by persons, also at a desk that took a place', async () => {
  const { letterId } = await office.write({ route: [desk('kabid'), desk('kamarga')] });
  await submit(letterId);
  expect((await initial('kabid', letterId)).statusCode).toBe(200);
  expect((await office.post('staf', `/api/approval-routes/${(await route('staf', letterId)).id}/withdraw`)).statusCode).toBe(200);
  expect((await save('staf', letterId, { securityClass: 'SR', classReason: 'Operasi penertiban' })).statusCode).toBe(200);
  expect(await status('kabid', letterId)).toBe(404);
  await submit(letterId);
  const before = await route('staf', letterId);
  const replace = async (positionId: string) => office.post('staf', `/api/approval-steps/${before.steps[1]?.id ?? ''}/replace`, { positionId });
  const empty = newId();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into organization.position (id, unit_id, title, kind, created_at) select '${empty}', unit_id, 'Jabatan kosong', 'structural', now() from organization.position where id = '${desk('kabid')}'`);
  expect(code(await replace(empty))).toBe('approval.desk_vacant');
  expect((await replace(desk('stafdua'))).statusCode).toBe(200);
  expect((await initial('kabid', letterId)).statusCode).toBe(200);
  expect(await status('stafdua', letterId)).toBe(200);
  expect((await initial('stafdua', letterId)).json()).toMatchObject({ state: 'approved' });
  expect(await office.letter('kadis', letterId)).toMatchObject({ state: 'approved', readsContent: true });
  expect(await lookAs(house, `select 1 from letters.access where letter_id = '${letterId}' and grantee = 'position'`)).toEqual([]);
  for (const who of ['plh', 'ajudan', 'sekda', 'kamarga']) expect(await status(who, letterId), who).toBe(404);
});
