import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import type { DeskRow } from '#shared/contracts/desk.contract.ts';
import type { Notice } from '#shared/contracts/notifications.contract.ts';
import { sayNotice } from '#shared/domain/notice.ts';
import { placeOfNotice } from '#shared/domain/notice-place.ts';
import { approvalsRoom, approvalSubject, changeParts, startRoute, type Parts } from '#server/modules/approvals/index.ts';
import { deskRoom } from '#server/modules/desk/index.ts';
import { documentsRoom } from '#server/modules/documents/index.ts';
import { grantAccess, lettersRoom } from '#server/modules/letters/index.ts';
import { registersRoom } from '#server/modules/registers/index.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { notificationsRoom } from './index.ts';
import { ringBells } from './ring-bells.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
let parts: Parts = { body: 'isi-1' };
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [registersRoom, documentsRoom, approvalsRoom, lettersRoom, deskRoom, notificationsRoom, office.door] });
  const setState = async (letterId: string, state: string) => void (await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set state = '${state}' where id = '${letterId}'`));
  const letIn = async (ctx: CommandContext, of: { subjectId: string; seats: { positionId: string; employeeId: string | null }[] }) => grantAccess(ctx, { letterId: of.subjectId, relation: 'approver', seats: of.seats, securityClass: 'B' });
  // What the letters room does with a route is tested there; here a route moves, and desks and bells follow.
  approvalSubject('letter', {
    hold: async () => ({ parts, securityClass: 'B' }), mayRead: async () => ({ secret: false, told: true }), signer: async () => null,
    onWaiting: (ctx, { subjectId, desks }) => letIn(ctx, { subjectId, seats: [...desks] }),
    onApproved: (ctx, { subjectId }) => letIn(ctx, { subjectId, seats: [{ positionId: desk('sekda'), employeeId: null }] }),
    onReopened: async () => undefined, onReturned: async () => undefined, onWithdrawn: async () => undefined,
  });
  returned = (letterId) => setState(letterId, 'returned');
});
afterAll(async () => { await built.app.close(); await house.close(); });

let returned: (letterId: string) => Promise<void>;
let second = 0;
const desk = (who: string) => office.desks[who]?.positionId ?? '';
const tick = () => { second += 1; house.setNow(new Date(Date.UTC(2026, 10, 20, 3, 0, second)).toISOString()); };
async function send<T>(request: { method: 'GET' | 'POST'; url: string; body?: object }, as: string): Promise<T> {
  tick();
  const reply = await built.app.inject({ method: request.method, url: request.url, headers: { 'x-desk': as }, ...(request.body ? { payload: { commandId: newId(), ...request.body } } : {}) });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<T>();
}
const notices = async (as: string): Promise<Notice[]> => (await send<{ rows: Notice[] }>({ method: 'GET', url: '/api/notices' }, as)).rows;
const lines = async (as: string, letterId: string): Promise<DeskRow[]> => (await send<{ rows: DeskRow[] }>({ method: 'GET', url: '/api/desk' }, as)).rows.filter((row) => row.letterId === letterId);
const routeOf = async (letterId: string): Promise<ApprovalRoute> => (await send<{ route: ApprovalRoute }>({ method: 'GET', url: `/api/approvals/letter/${letterId}` }, 'staf')).route;

/** Takes every event that waits and lets the job hear it. */
async function hear(times = 1): Promise<void> {
  const events = await runSql(house.adminUrl, 'delete from platform.outbox returning id, name, payload');
  for (const event of events.toSorted((one, other) => Number(one.id) - Number(other.id))) {
    if (!ringBells.on?.includes(String(event.name))) continue;
    for (let run = 0; run < times; run += 1) await ringBells.run(house.services, { event: event.name, ...(event.payload as object) });
  }
}
async function onRoute(subject: string): Promise<string> {
  parts = { body: 'isi-1' };
  const { letterId } = await send<{ letterId: string }>({ method: 'POST', url: '/api/letters/outgoing', body: { typeCode: 'SDINAS' } }, 'staf');
  tick();
  const saved = await built.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: 1, change: { subject } } });
  expect(saved.statusCode, saved.body).toBe(200);
  const step = (who: string, place: number) => ({ positionId: desk(who), employeeId: null, kind: 'line' as const, place, covers: null });
  tick();
  await runCommand(house.services, (ctx, subjectId: string) => startRoute(ctx, { subjectKind: 'letter', subjectId, parts, steps: [step('kabid', 1), step('kadis', 2)], signerPositionId: desk('sekda') }), { name: 'test.submit', actor: await office.actor('staf'), commandId: newId(), input: letterId });
  await hear();
  return letterId;
}
async function initial(letterId: string, as: string): Promise<void> {
  const route = await routeOf(letterId);
  const step = route.steps.find((one) => one.desk.positionId === desk(as));
  await send({ method: 'POST', url: `/api/approval-steps/${step?.id ?? ''}/initial`, body: { seen: route.digest } }, as);
  await hear(2);
}

test('a desk whose initial is asked finds the draft on its desk and hears of it once, and so from desk to desk to the signer', async () => {
  const letterId = await onRoute('Undangan rapat pompa');
  expect(await lines('kabid', letterId)).toMatchObject([{ act: 'initial', subject: 'Undangan rapat pompa', handedBy: 'Pengelola Irigasi', securityClass: 'B' }]);
  expect((await notices('kabid'))[0]).toMatchObject({ kind: 'initial_asked', letterId, subject: 'Undangan rapat pompa', byDesk: 'Pengelola Irigasi' });
  expect(await lines('kadis', letterId)).toEqual([]);
  await initial(letterId, 'kabid');
  expect(await lines('kabid', letterId)).toEqual([]);
  expect(await lines('kadis', letterId)).toMatchObject([{ act: 'initial' }]);
  expect((await notices('kadis')).filter((one) => one.letterId === letterId)).toHaveLength(1);
  await initial(letterId, 'kadis');
  expect(await lines('sekda', letterId)).toMatchObject([{ act: 'sign', subject: 'Undangan rapat pompa' }]);
  expect((await notices('sekda'))[0]).toMatchObject({ kind: 'ready_to_sign', letterId });
});

test('what came back lies with who wrote it, until it is sent again', async () => {
  const letterId = await onRoute('Permohonan data');
  const [step] = (await routeOf(letterId)).steps;
  await send({ method: 'POST', url: `/api/approval-steps/${step?.id ?? ''}/return`, body: { reason: 'Lengkapi lampirannya' } }, 'kabid');
  await returned(letterId);
  await hear();
  expect(await lines('staf', letterId)).toMatchObject([{ act: 'mend', handedBy: 'Kepala Bidang Sumber Daya Air' }]);
  expect(await lines('kabid', letterId)).toEqual([]);
  expect((await notices('staf'))[0]).toMatchObject({ kind: 'draft_returned', letterId });
});

test('whose initial a change has touched hears of it, and finds it on the desk again', async () => {
  const letterId = await onRoute('Edaran jam kerja');
  await initial(letterId, 'kabid');
  parts = { body: 'isi-2' };
  tick();
  await runCommand(house.services, (ctx, subjectId: string) => changeParts(ctx, { subjectKind: 'letter', subjectId, parts }), { name: 'test.change', actor: await office.actor('staf'), commandId: newId(), input: letterId });
  await hear();
  expect((await notices('kabid')).filter((one) => one.letterId === letterId).map((one) => one.kind).toSorted()).toEqual(['initial_asked', 'initial_asked', 'initial_touched']);
  expect(await lines('kabid', letterId)).toMatchObject([{ act: 'initial' }]);
  expect(await lines('kadis', letterId)).toEqual([]);
});

test('a notice of a draft leads to its own page, of a letter to the letter', () => {
  const about = { letterId: 'x', recipientId: null, securityClass: 'B', subject: 'Hal' } as const;
  expect(placeOfNotice({ ...about, kind: 'initial_asked' })).toBe('/periksa/x');
  expect(placeOfNotice({ ...about, kind: 'letter_arrived' })).toBe('/surat/x');
  expect(sayNotice({ ...about, kind: 'initial_asked', securityClass: 'R' })).toBe('Satu naskah rahasia menunggu.');
});
