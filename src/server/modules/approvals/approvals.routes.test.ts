import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { verifyChain } from '#server/modules/audit-trail/index.ts';
import { loadAuthorityLadder } from '#server/modules/organization/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { makeTrialSubject, type TrialHouse } from '#tests/approval-office.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import type { PlannedStep } from './approval-rules.ts';
import { approvalsRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let trial: TrialHouse;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  trial = await makeTrialSubject(house);
  built = await buildApp(house.services, { rooms: [approvalsRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

const content = { body: 'isi-1', addressees: 'tujuan-1', 'attachment:1': 'berkas-1' };
const desk = (who: string) => office.desks[who]?.positionId ?? '';
const line = (who: string, place: number, given: Partial<PlannedStep> = {}): PlannedStep => ({ positionId: desk(who), employeeId: null, kind: 'line', place, covers: null, ...given });
let second = 0;
const tick = () => { second += 1; house.setNow(new Date(Date.UTC(2026, 10, 20, 2, 0, second)).toISOString()); };

async function send(request: { method: 'GET' | 'POST'; url: string; payload?: object }, as: string) {
  tick();
  const reply = await built.app.inject({ ...request, headers: { 'x-desk': as } });
  return { status: reply.statusCode, body: reply.json<Record<string, unknown>>() };
}
type Answer = Awaited<ReturnType<typeof send>>;
const post = (url: string, as: string, body: object = {}) => send({ method: 'POST', url, payload: { commandId: newId(), ...body } }, as);
const codeOf = (answer: Answer) => (answer.body.error as { code: string } | undefined)?.code ?? `none (${answer.status})`;
async function routeOf(id: string, as: string): Promise<ApprovalRoute> {
  const { body } = await send({ method: 'GET', url: `/api/approvals/trial/${id}` }, as);
  if (!body.route) throw new Error(`no route for ${as}: ${JSON.stringify(body)}`);
  return body.route as ApprovalRoute;
}
async function stepOf(id: string, who: string, as = who) {
  const step = (await routeOf(id, as)).steps.find((one) => one.desk.positionId === desk(who));
  if (!step) throw new Error(`${who} is not on the route`);
  return step;
}
/** Initials what is there now, as a page does that was just opened. */
async function initial(id: string, who: string, as = who): Promise<Answer> {
  const route = await routeOf(id, as);
  return post(`/api/approval-steps/${(await stepOf(id, who, as)).id}/initial`, as, { seen: route.digest });
}
async function onRoute(steps: PlannedStep[], signer = 'sekda'): Promise<string> {
  const id = await trial.make(content);
  tick();
  await trial.start(await office.actor('staf'), { id, steps, signerPositionId: desk(signer) });
  return id;
}
const give = async (id: string, who: string) => expect((await initial(id, who)).status).toBe(200);

test('a draft goes from desk to desk in order and comes to its signer when every initial stands', async () => {
  const id = await onRoute([line('kabid', 1), line('kadis', 2)]);
  expect(await routeOf(id, 'staf')).toMatchObject({ state: 'open', round: 1, requestedBy: { employeeName: 'Orang staf' }, signer: { title: 'Sekretaris Daerah' }, steps: [{ state: 'waiting', waitingWorkingDays: 0, allowed: ['replace'] }, { state: 'ahead' }] });
  expect((await stepOf(id, 'kabid')).allowed).toEqual(['initial', 'return']);
  await give(id, 'kabid');
  expect(await routeOf(id, 'kabid')).toMatchObject({ state: 'open', steps: [{ state: 'initialled', initial: { stands: true, by: { employeeName: 'Orang kabid', seat: 'definitive' }, touched: [] } }, { state: 'waiting' }] });
  await give(id, 'kadis');
  expect(await routeOf(id, 'sekda')).toMatchObject({ state: 'approved', allowed: ['return'] });
  expect(await trial.read(id)).toMatchObject({ state: 'approved', told: ['approved'] });
  expect(await verifyChain(house.db)).toMatchObject({ whole: true });
});

test('nobody initials out of turn, for another desk, or as an assistant', async () => {
  const id = await onRoute([line('kabid', 1), line('kadis', 2)]);
  const ahead = await stepOf(id, 'kadis', 'kabid');
  const { digest } = await routeOf(id, 'kabid');
  await runSql(house.adminUrl, `update public.trial set readers = readers || '${desk('kadis')}'::uuid`);
  expect(codeOf(await post(`/api/approval-steps/${ahead.id}/initial`, 'kadis', { seen: digest }))).toBe('approval.not_yet');
  expect(codeOf(await post(`/api/approval-steps/${ahead.id}/initial`, 'kabid', { seen: digest }))).toBe('approval.not_your_step');
  await give(id, 'kabid');
  expect(codeOf(await post(`/api/approval-steps/${ahead.id}/initial`, 'ajudan', { seen: digest }))).toBe('approval.assistant_prepares');
  expect((await stepOf(id, 'kadis', 'ajudan')).allowed).toEqual([]);
});

test('a Plh. gives the initial of the desk, with the own name and seat on the record', async () => {
  const id = await onRoute([line('kadis', 1)]);
  expect((await stepOf(id, 'kadis')).desk).toMatchObject({ title: 'Kepala Dinas PUPR', employeeName: 'Orang plh', seat: 'plh', standsInFor: 'Orang kadis' });
  expect((await initial(id, 'kadis', 'plh')).status).toBe(200);
  expect((await stepOf(id, 'kadis')).initial).toMatchObject({ by: { employeeName: 'Orang plh', seat: 'plh' }, stands: true });
});

test('nobody initials as Plh. what they requested themselves', async () => {
  const plh = office.desks['plh'];
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${plh?.employeeId}', '${desk('stafdua')}', 'plt', '2026-11-01', now())`);
  const id = await trial.make(content);
  const asDrafter = { ...(await office.actor('stafdua')), employeeId: plh?.employeeId ?? '' };
  await trial.start(asDrafter, { id, steps: [line('kadis', 1)], signerPositionId: desk('sekda') });
  expect(codeOf(await initial(id, 'kadis', 'plh'))).toBe('approval.requested_by_you');
  expect((await stepOf(id, 'kadis', 'plh')).allowed).toEqual(['return', 'replace']);
  expect((await initial(id, 'kadis', 'kadis')).status).toBe(200);
});

test('given back with a reason, mended, sent again: only the touched initial is asked again', async () => {
  const id = await onRoute([line('kabid', 1), line('kadis', 2)]);
  await give(id, 'kabid');
  const back = await stepOf(id, 'kadis');
  expect(codeOf(await post(`/api/approval-steps/${back.id}/return`, 'kadis', { reason: ' ' }))).not.toBe('none (200)');
  expect((await post(`/api/approval-steps/${back.id}/return`, 'kadis', { reason: 'Lampirannya keliru' })).body).toEqual({ state: 'returned' });
  expect(await trial.read(id)).toMatchObject({ state: 'returned', told: ['returned'] });
  expect(await routeOf(id, 'staf')).toMatchObject({ state: 'returned', returns: [{ reason: 'Lampirannya keliru', bySigner: false, by: { employeeName: 'Orang kadis' } }] });
  await trial.change(await office.actor('staf'), { id, parts: { ...content, body: 'isi-2' } });
  tick();
  await trial.start(await office.actor('staf'), { id, steps: [line('kabid', 1), line('kadis', 2)], signerPositionId: desk('sekda') });
  expect(await routeOf(id, 'kabid')).toMatchObject({ round: 2, steps: [{ state: 'waiting', initial: { stands: false, touched: ['body'] } }, { state: 'ahead' }] });
  await give(id, 'kabid');
  await give(id, 'kadis');
  expect(await trial.read(id)).toMatchObject({ state: 'approved' });
});

test('what nobody touched stands over rounds, and who gave it back is asked again', async () => {
  const id = await onRoute([line('kabid', 1), line('kadis', 2)]);
  await give(id, 'kabid');
  await post(`/api/approval-steps/${(await stepOf(id, 'kadis')).id}/return`, 'kadis', { reason: 'Tunggu arahan dahulu' });
  tick();
  await trial.start(await office.actor('staf'), { id, steps: [line('kabid', 1), line('kadis', 2)], signerPositionId: desk('sekda') });
  expect(await routeOf(id, 'kabid')).toMatchObject({ round: 2, steps: [{ state: 'initialled', initial: { stands: true } }, { state: 'waiting' }] });
});

test('a change on the way costs only the initials whose parts it touches, and shows them', async () => {
  const id = await onRoute([line('kabid', 1), line('kamarga', 2, { kind: 'coordination', covers: ['attachment:1'] }), line('kadis', 3)]);
  await give(id, 'kabid');
  await give(id, 'kamarga');
  await give(id, 'kadis');
  expect(await trial.read(id)).toMatchObject({ state: 'approved' });
  const cost = await trial.change(await office.actor('sekda'), { id, parts: { ...content, body: 'isi-2' } });
  expect(cost.touched.map((one) => one.positionId).toSorted()).toEqual([desk('kabid'), desk('kadis')].toSorted());
  expect(await trial.read(id)).toMatchObject({ state: 'open', told: ['approved', 'reopened'] });
  expect((await routeOf(id, 'kabid')).steps.map((step) => [step.state, step.initial?.touched])).toEqual([['waiting', ['body']], ['initialled', []], ['ahead', ['body']]]);
  await give(id, 'kabid');
  await give(id, 'kadis');
  expect(await trial.read(id)).toMatchObject({ state: 'approved' });
});

test('an initial is given for what was seen: content that changed meanwhile is refused', async () => {
  const id = await onRoute([line('kabid', 1)]);
  const { digest } = await routeOf(id, 'kabid');
  await trial.change(await office.actor('staf'), { id, parts: { ...content, addressees: 'tujuan-2' } });
  const { id: stepId } = await stepOf(id, 'kabid');
  expect(codeOf(await post(`/api/approval-steps/${stepId}/initial`, 'kabid', { seen: digest }))).toBe('approval.content_changed');
  await give(id, 'kabid');
});

test('a page says what changed since its reader last looked', async () => {
  const id = await onRoute([line('kabid', 1)]);
  const { id: routeId, sinceMyLook } = await routeOf(id, 'kabid');
  expect(sinceMyLook).toBeNull();
  await post(`/api/approval-routes/${routeId}/look`, 'kabid');
  expect((await routeOf(id, 'kabid')).sinceMyLook).toMatchObject({ changed: [] });
  await trial.change(await office.actor('staf'), { id, parts: { ...content, 'attachment:2': 'berkas-2' } });
  expect((await routeOf(id, 'kabid')).sinceMyLook).toMatchObject({ changed: ['attachment:2'] });
  expect((await routeOf(id, 'staf')).sinceMyLook).toBeNull();
  await post(`/api/approval-routes/${routeId}/look`, 'kabid');
  expect((await routeOf(id, 'kabid')).sinceMyLook).toMatchObject({ changed: [] });
});

test('coordination lies on several desks at once; the next place waits for all of them', async () => {
  const id = await onRoute([line('kabid', 1, { kind: 'coordination' }), line('kamarga', 1, { kind: 'coordination' }), line('kadis', 2)]);
  expect((await routeOf(id, 'staf')).steps.map((step) => step.state).toSorted()).toEqual(['ahead', 'waiting', 'waiting']);
  await give(id, 'kamarga');
  expect((await stepOf(id, 'kadis', 'staf')).state).toBe('ahead');
  await give(id, 'kabid');
  expect((await stepOf(id, 'kadis')).state).toBe('waiting');
});

test('the signer gives it back instead of signing, and only once it is there', async () => {
  const id = await onRoute([line('kabid', 1)]);
  const { id: routeId } = await routeOf(id, 'staf');
  expect(codeOf(await post(`/api/approval-routes/${routeId}/return`, 'sekda', { reason: 'Belum waktunya' }))).toBe('approval.not_approved');
  await give(id, 'kabid');
  expect(codeOf(await post(`/api/approval-routes/${routeId}/return`, 'kabid', { reason: 'Bukan saya' }))).toBe('approval.not_your_step');
  expect((await post(`/api/approval-routes/${routeId}/return`, 'sekda', { reason: 'Ganti tanggalnya' })).body).toEqual({ state: 'returned' });
  expect(await trial.read(id)).toMatchObject({ told: ['approved', 'returned by signer'] });
});

test('the requester takes it back; a stranger to the route does not', async () => {
  const id = await onRoute([line('kabid', 1)]);
  const { id: routeId } = await routeOf(id, 'staf');
  expect(codeOf(await post(`/api/approval-routes/${routeId}/withdraw`, 'kabid'))).toBe('approval.not_the_requester');
  expect((await post(`/api/approval-routes/${routeId}/withdraw`, 'staf')).body).toEqual({ state: 'withdrawn' });
  expect(codeOf(await post(`/api/approval-routes/${routeId}/withdraw`, 'staf'))).toBe('approval.over');
  expect((await routeOf(id, 'staf')).steps.map((step) => step.state)).toEqual(['ahead']);
});

test('another desk takes the place of one that has not initialled', async () => {
  const id = await onRoute([line('kabid', 1), line('kadis', 2)]);
  const { id: stepId } = await stepOf(id, 'kabid', 'staf');
  const url = `/api/approval-steps/${stepId}/replace`;
  expect(codeOf(await post(url, 'kabid', { positionId: desk('kamarga') }))).toBe('approval.not_the_requester');
  expect(codeOf(await post(url, 'staf', { positionId: desk('kabid') }))).toBe('approval.same_desk');
  expect(codeOf(await post(url, 'staf', { positionId: desk('kadis') }))).toBe('approval.desk_twice');
  expect(codeOf(await post(url, 'staf', { positionId: desk('sekda') }))).toBe('approval.signer_in_route');
  expect(codeOf(await post(url, 'staf', { positionId: newId() }))).toBe('approval.desk_closed');
  expect((await post(url, 'staf', { positionId: desk('kamarga') })).status).toBe(200);
  expect(codeOf(await post(url, 'staf', { positionId: desk('stafdua') }))).toBe('approval.replaced');
  await give(id, 'kamarga');
  expect(codeOf(await post(`/api/approval-steps/${(await stepOf(id, 'kamarga')).id}/replace`, 'staf', { positionId: desk('stafdua') }))).toBe('approval.initial_stands');
});

test('a signer\'s own concept needs no initial; what is on its route is not sent again', async () => {
  const id = await trial.make(content);
  expect(await trial.start(await office.actor('kadis'), { id, steps: [], signerPositionId: desk('kadis') })).toMatchObject({ state: 'approved' });
  await expect(trial.start(await office.actor('kadis'), { id, steps: [], signerPositionId: desk('kadis') })).rejects.toMatchObject({ code: 'approval.is_live' });
  await trial.finish(await office.actor('kadis'), id);
  expect(await routeOf(id, 'kadis')).toMatchObject({ state: 'finished', allowed: [] });
  expect(await trial.change(await office.actor('kadis'), { id, parts: { body: 'lain' } })).toEqual({ state: null, touched: [] });
});

test('the words of a return are read by who reads the content, whatever the program asks', async () => {
  const id = await onRoute([line('kabid', 1)]);
  await post(`/api/approval-steps/${(await stepOf(id, 'kabid')).id}/return`, 'kabid', { reason: 'Rahasia unit' });
  const count = async (who: string) => readTransaction(house.db, await office.actor(who), (tx) => tx.selectFrom('approvals.returnReason').select('text').where('subjectId', '=', id).execute());
  expect(await count('staf')).toEqual([{ text: 'Rahasia unit' }]);
  expect(await count('stafdua')).toEqual([]);
  expect((await send({ method: 'GET', url: `/api/approvals/trial/${id}` }, 'stafdua')).status).toBe(404);
  expect(codeOf(await send({ method: 'GET', url: `/api/approvals/nothing/${id}` }, 'staf'))).toBe('approval.unknown_subject');
});

test('the database lets nobody change or take away an initial or a return', async () => {
  for (const statement of ['update approvals.initial set at = now()', 'delete from approvals.initial', 'update approvals.return set at = now()', 'delete from approvals.return_reason', 'delete from approvals.step', `update approvals.route set requested_by_employee_id = requested_by_position_id`]) {
    await expect(runSql(house.appUrl, `set lontar.phase = 'work'; ${statement}`), statement).rejects.toMatchObject({ code: '42501' });
  }
});

test('the ladder of a position goes up to the top, each desk with who sits there today', async () => {
  const ladder = await readTransaction(house.db, systemActor('test'), (tx) => loadAuthorityLadder(tx, desk('kabid'), '2026-11-20'));
  expect(ladder.map((one) => one.title)).toEqual(['Kepala Bidang Sumber Daya Air', 'Kepala Dinas PUPR', 'Sekretaris Daerah']);
  expect(ladder[1]).toMatchObject({ isAgency: true, headsUnit: true, agencyId: office.unitId, holders: [{ seat: 'definitive', name: 'Orang kadis' }, { seat: 'plh', name: 'Orang plh' }] });
  const after = await readTransaction(house.db, systemActor('test'), (tx) => loadAuthorityLadder(tx, desk('kadis'), '2027-01-02'));
  expect(after[0]?.holders.map((one) => one.seat)).toEqual(['definitive']);
});
