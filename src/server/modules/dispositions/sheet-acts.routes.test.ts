import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { systemActor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import type { Disposition, DispositionRecipient, LineDesk } from '#shared/contracts/dispositions.contract.ts';
import type { InstructionLine } from '#shared/contracts/dispositions-instructions.contract.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import type { Room } from '#server/platform/room.ts';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { dispositionsRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
/** The people of the office, and one administrator of the city who sits at no desk of it. */
const doorWithAdmin = (door: Room): Room => ({ ...door, authenticate: async (services, request) => (request.headers['x-desk'] === 'admin'
  ? { actor: { ...systemActor('Orang admin'), accountId: newId(), roles: ['super-administrator'] }, half: false }
  : door.authenticate?.(services, request) ?? null) });
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [lettersRoom, dispositionsRoom, doorWithAdmin(office.door)] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

type Answer = { status: number; body: { [key: string]: unknown } };
let second = 0;
async function send(request: { method: 'GET' | 'POST'; url: string; payload?: object }, as: string): Promise<Answer> {
  second += 1;
  house.setNow(new Date(Date.UTC(2026, 10, 20, 2, 0, second)).toISOString());
  const reply = await built.app.inject({ ...request, headers: { 'x-desk': as } });
  return { status: reply.statusCode, body: reply.json() };
}
const get = (url: string, as: string) => send({ method: 'GET', url }, as);
const post = (url: string, as: string, body: object = {}) => send({ method: 'POST', url, payload: { commandId: newId(), ...body } }, as);
const desk = (who: string) => office.desks[who]?.positionId ?? '';
const issue = async (letterId: string, [as, to]: [string, string], more: object = {}) => (await post(`/api/letters/${letterId}/dispositions`, as, {
  recipients: [{ positionId: desk(to), leading: true }], instructions: ['TL'], due: { workingDays: 2 }, ...more,
}));
const act = (recipientId: string, [as, what]: [string, string], body: object = {}) => post(`/api/disposition-recipients/${recipientId}/${what}`, as, body);
const tree = async (letterId: string, as: string) => (await get(`/api/letters/${letterId}/dispositions`, as)).body['dispositions'] as Disposition[];
async function first(letterId: string, as = 'kadis'): Promise<DispositionRecipient> {
  const found = (await tree(letterId, as)).at(-1)?.recipients[0];
  if (!found) throw new Error('no recipient');
  return found;
}
const codeOf = (answer: Answer) => (answer.body['error'] as { code: string } | undefined)?.code ?? `none (${answer.status})`;
async function upload(as: string): Promise<string> {
  const id = newId();
  const sha = id.replaceAll('-', '').padEnd(64, '0');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; insert into documents.file (id, sha256, name, kind, size, pages, uploaded_at, uploader_account) values ('${id}', '${sha}', 'peta.jpg', 'jpeg', 10, 1, now(), '${office.desks[as]?.employeeId ?? ''}');
    insert into documents.rendering (sha256, state, changed_at) values ('${sha}', 'ready', now())`);
  return id;
}

test('a recipient asks for a later day, and the issuer grants it or keeps the date with a reason', async () => {
  const letterId = await office.letter();
  await issue(letterId, ['kadis', 'kabid']);
  const { id } = await first(letterId);
  expect(codeOf(await act(id, ['kabid', 'ask-later'], { due: { on: '2026-11-24' }, reason: 'Data belum lengkap' }))).toBe('disposition.later_not_later');
  expect(codeOf(await act(id, ['kabid', 'ask-later'], { due: { on: '2026-11-28' }, reason: 'Data belum lengkap' }))).toBe('disposition.due_on_rest_day');
  expect(codeOf(await act(id, ['kadis', 'grant-later']))).toBe('disposition.no_later_asked');
  expect((await act(id, ['kabid', 'ask-later'], { due: { on: '2026-11-30' }, reason: 'Data belum lengkap' })).body).toEqual({ state: 'read', askedDueOn: '2026-11-30' });
  expect(await first(letterId)).toMatchObject({ dueOn: '2026-11-24', askedDueOn: '2026-11-30' });
  expect(codeOf(await act(id, ['kabid', 'grant-later']))).toBe('disposition.not_your_desk');
  expect((await act(id, ['kadis', 'refuse-later'], { reason: 'Rapat besok pagi' })).body).toEqual({ state: 'read' });
  expect(await first(letterId)).toMatchObject({ dueOn: '2026-11-24', askedDueOn: null });
  await act(id, ['kabid', 'ask-later'], { due: { on: '2026-12-01' }, reason: 'Menunggu data lapangan' });
  expect((await act(id, ['kadis', 'grant-later'])).body).toEqual({ state: 'read', dueOn: '2026-12-01' });
  expect((await first(letterId)).followUps.map((one) => one.kind)).toEqual(['later_asked', 'later_refused', 'later_asked']);
});

test('who may ask for a later day is offered working days after the due date, nobody else is', async () => {
  const letterId = await office.letter();
  await issue(letterId, ['kadis', 'kabid']);
  expect(await first(letterId, 'kabid')).toMatchObject({ dueOn: '2026-11-24', laterChoices: ['2026-11-26', '2026-12-01', '2026-12-08'] });
  // Who gave it may set another day and is offered the same; who has no say is offered none.
  expect((await first(letterId)).laterChoices).toEqual(['2026-11-26', '2026-12-01', '2026-12-08']);
});

test('a report ends the asking for a later day', async () => {
  const letterId = await office.letter();
  await issue(letterId, ['kadis', 'kabid']);
  const { id } = await first(letterId);
  await act(id, ['kabid', 'ask-later'], { due: { on: '2026-12-01' }, reason: 'Menunggu data lapangan' });
  await act(id, ['kabid', 'follow-ups'], { text: 'Ternyata sudah selesai', done: true });
  expect(await first(letterId)).toMatchObject({ state: 'reported', askedDueOn: null });
  expect(codeOf(await act(id, ['kadis', 'grant-later']))).toBe('disposition.report_is_here');
});

test('the issuer reminds a desk once a day', async () => {
  const letterId = await office.letter();
  await issue(letterId, ['kadis', 'kabid']);
  const { id } = await first(letterId);
  expect((await act(id, ['kadis', 'remind'])).status).toBe(200);
  expect(codeOf(await act(id, ['kadis', 'remind']))).toBe('disposition.reminded_today');
  expect(codeOf(await act(id, ['kabid', 'remind']))).toBe('disposition.not_your_desk');
});

test('files laid with a disposition are named to who reads the letter and to nobody else', async () => {
  const letterId = await office.letter({ securityClass: 'T', to: ['kabid'] });
  const fileId = await upload('kabid');
  expect(codeOf(await issue(letterId, ['kabid', 'staf'], { fileIds: [await upload('kadis')] }))).toBe('document.not_your_upload');
  expect((await issue(letterId, ['kabid', 'staf'], { fileIds: [fileId] })).status).toBe(200);
  expect((await tree(letterId, 'staf'))[0]?.files).toEqual([{ id: fileId, name: 'peta.jpg' }]);
  // A superior of a limited letter sees that it was disposed, not what lay with it.
  expect((await tree(letterId, 'kadis'))[0]?.files).toEqual([]);
});

test('a leader changes what the assistant prepared and sends it in one act; the record names both (BKS-31)', async () => {
  const letterId = await office.letter();
  const fileId = await upload('ajudan');
  const { body } = await issue(letterId, ['ajudan', 'kabid'], { fileIds: [fileId] });
  const changed = { replaces: body['dispositionId'], fileIds: [fileId], note: 'Ke Bina Marga saja' };
  expect(codeOf(await issue(letterId, ['kabid', 'staf'], changed))).toBe('letter.not_found');
  expect((await issue(letterId, ['kadis', 'kamarga'], changed)).body['state']).toBe('issued');
  const sheets = await tree(letterId, 'kadis');
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toMatchObject({ state: 'issued', preparedBy: 'Orang ajudan', issuer: { employeeName: 'Orang kadis' }, files: [{ id: fileId }], recipients: [{ desk: { title: 'Kepala Bidang Bina Marga' } }] });
  expect(codeOf(await issue(letterId, ['kadis', 'kabid'], changed))).toBe('disposition.not_prepared');
});

test('an assistant changes the own prepared sheet until the leader has decided', async () => {
  const letterId = await office.letter();
  const { body } = await issue(letterId, ['ajudan', 'kabid']);
  expect((await issue(letterId, ['ajudan', 'kamarga'], { replaces: body['dispositionId'] })).body['state']).toBe('prepared');
  expect((await tree(letterId, 'kadis')).map((sheet) => [sheet.state, sheet.recipients[0]?.desk.title])).toEqual([['prepared', 'Kepala Bidang Bina Marga']]);
});

test('what a leader did not send comes back to the assistant with the reason, and nobody below hears of it', async () => {
  const letterId = await office.letter({ copies: ['kamarga'] });
  const { body } = await issue(letterId, ['ajudan', 'kabid']);
  expect((await post(`/api/dispositions/${String(body['dispositionId'])}/discard`, 'kadis', { reason: 'Bukan ke SDA, ini urusan Bina Marga' })).body).toEqual({ state: 'discarded' });
  expect(await tree(letterId, 'ajudan')).toMatchObject([{ state: 'discarded', refusal: 'Bukan ke SDA, ini urusan Bina Marga', allowed: [] }]);
  expect(await tree(letterId, 'kamarga')).toEqual([]);
});

test('favourite desks stand first on the sheet of leader and assistant', async () => {
  const letterId = await office.letter();
  await issue(letterId, ['kadis', 'kabid']);
  expect(codeOf(await post('/api/disposition-favourites', 'kadis', { positionId: desk('sekda'), favourite: true }))).toBe('disposition.outside_own_line');
  expect((await post('/api/disposition-favourites', 'ajudan', { positionId: desk('kamarga'), favourite: true })).body).toEqual({ favourite: true });
  const line = async () => (await get(`/api/letters/${letterId}/disposition-sheet`, 'kadis')).body['line'] as LineDesk[];
  expect((await line()).map((one) => [one.title, one.favourite])).toEqual([['Kepala Bidang Bina Marga', true], ['Kepala Bidang Sumber Daya Air', false]]);
  await post('/api/disposition-favourites', 'kadis', { positionId: desk('kamarga'), favourite: false });
  expect((await line())[0]).toMatchObject({ title: 'Kepala Bidang Sumber Daya Air', favourite: false });
});

test('what a leader orders as a rule is chosen beforehand: three of the last five sheets', async () => {
  const usual = async (letterId: string) => (await get(`/api/letters/${letterId}/disposition-sheet`, 'sekda')).body['usualInstructions'];
  expect(await usual(await office.letter({ to: ['sekda'] }))).toEqual([]);
  for (const instructions of [['UDK'], ['TL', 'KOOR'], ['TL'], ['TL']]) await issue(await office.letter({ to: ['sekda'] }), ['sekda', 'kadis'], { instructions });
  expect(await usual(await office.letter({ to: ['sekda'] }))).toEqual(['TL']);
});

const lines = async (as = 'kadis') => (await get('/api/disposition-instructions', as)).body['instructions'] as InstructionLine[];

test('the city words its own sheet; what was given keeps the words it was given with', async () => {
  const letterId = await office.letter();
  await issue(letterId, ['kadis', 'kabid'], { instructions: ['KOOR'] });
  const wording = { label: 'Koordinasikan dengan Bagian Hukum', needsReport: true, basis: 'Keputusan Sekda 12/2026' };
  expect(codeOf(await post('/api/disposition-instructions/KOOR/reword', 'kadis', wording))).toBe('disposition.not_the_arranger');
  const { body } = await post('/api/disposition-instructions/KOOR/reword', 'admin', wording);
  const now = await lines();
  expect(now.find((line) => line.code === 'KOOR')).toBeUndefined();
  expect(now.find((line) => line.code === body['code'])).toMatchObject({ ...wording, active: true, replaces: 'KOOR' });
  expect((await first(letterId)).instructions[0]?.label).toBe('Koordinasi / konfirmasikan');
  expect(codeOf(await issue(letterId, ['kadis', 'kabid'], { instructions: ['KOOR'] }))).toBe('disposition.unknown_instruction');
  expect(codeOf(await post('/api/disposition-instructions', 'admin', { label: 'koordinasikan dengan bagian hukum', needsReport: false, basis: 'uji coba' }))).toBe('disposition.instruction_twice');
});

test('instructions are added, ordered, taken off the sheet and put back', async () => {
  const { body } = await post('/api/disposition-instructions', 'admin', { label: 'Bahas dalam rapat pimpinan', needsReport: false, basis: 'Kebiasaan kantor' });
  const active = (await lines()).filter((line) => line.active).map((line) => line.code);
  expect(active.at(-1)).toBe(body['code']);
  const wanted = [String(body['code']), ...active.slice(0, -1)];
  expect(codeOf(await post('/api/disposition-instructions/order', 'admin', { codes: wanted.slice(1) }))).toBe('disposition.list_changed');
  await post('/api/disposition-instructions/order', 'admin', { codes: wanted });
  expect((await lines())[0]?.code).toBe(body['code']);
  await post(`/api/disposition-instructions/${String(body['code'])}/active`, 'admin', { active: false });
  expect((await lines()).find((line) => line.code === body['code'])?.active).toBe(false);
  await post(`/api/disposition-instructions/${String(body['code'])}/active`, 'admin', { active: true });
  expect((await lines())[0]?.active).toBe(true);
});

test('a sheet never loses its last instruction', async () => {
  const active = (await lines()).filter((line) => line.active);
  for (const line of active.slice(1)) await post(`/api/disposition-instructions/${line.code}/active`, 'admin', { active: false });
  expect(codeOf(await post(`/api/disposition-instructions/${active[0]?.code ?? ''}/active`, 'admin', { active: false }))).toBe('disposition.last_instruction');
});
