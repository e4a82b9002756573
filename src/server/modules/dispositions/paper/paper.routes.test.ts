import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import type { Disposition } from '#shared/contracts/dispositions.contract.ts';
import type { PaperSheet } from '#shared/contracts/dispositions-paper.contract.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { dispositionsRoom } from '../index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [lettersRoom, dispositionsRoom, office.door] });
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
const person = (who: string) => office.desks[who]?.employeeId ?? '';
const codeOf = (answer: Answer) => (answer.body['error'] as { code: string } | undefined)?.code ?? `none (${answer.status})`;
const print = async (letterId: string, as: string) => String((await post(`/api/letters/${letterId}/paper-sheets`, as)).body['code']);
const show = async (code: string, as: string) => (await get(`/api/paper-sheets/${code}`, as)).body as unknown as PaperSheet;
const enter = (code: string, as: string, more: object = {}) => post(`/api/paper-sheets/${code}/entry`, as, {
  recipients: [{ positionId: desk('kabid'), leading: true }, { positionId: desk('kamarga') }], instructions: ['TL'], note: 'Harap cepat', dueOn: '2026-11-24', signedByEmployeeId: person('kadis'), signedOn: '2026-11-20', ...more,
});
const tree = async (letterId: string, as: string) => (await get(`/api/letters/${letterId}/dispositions`, as)).body['dispositions'] as Disposition[];
async function scan(as: string): Promise<string> {
  const id = newId();
  const sha = id.replaceAll('-', '').padEnd(64, '0');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; insert into documents.file (id, sha256, name, kind, size, pages, uploaded_at, uploader_account) values ('${id}', '${sha}', 'lembar.jpg', 'jpeg', 10, 1, now(), '${person(as)}');
    insert into documents.rendering (sha256, state, changed_at) values ('${sha}', 'ready', now())`);
  return id;
}

test('a clerk prints the sheet of the addressee as it lies on screen, with a QR that leads back to it (BKS-44)', async () => {
  const letterId = await office.letter({ subject: 'Permintaan data pompa' });
  const code = await print(letterId, 'operator');
  const sheet = await show(code, 'operator');
  expect(sheet).toMatchObject({
    code, letterId, mayEnter: true, entered: null, disposedSince: false, desk: { title: 'Kepala Dinas PUPR', employeeName: 'Orang kadis' }, office: 'Dinas Pekerjaan Umum dan Penataan Ruang',
    letter: { subject: 'Permintaan data pompa', senderName: 'Balai Wilayah Sungai' }, desks: [{ title: 'Kepala Bidang Bina Marga' }, { title: 'Kepala Bidang Sumber Daya Air' }], printedBy: 'Orang operator',
  });
  expect(sheet.instructions).toHaveLength(14);
  expect(sheet.signers.map((signer) => [signer.name, signer.seat])).toEqual([['Orang kadis', 'definitive'], ['Orang plh', 'plh']]);
  expect(sheet.qr.size).toBeGreaterThan(20);
  expect(sheet.qr.path).toMatch(/^M0 0h7v1h-7z/u);
});

test('what an assistant had prepared is put away when the order itself comes on paper', async () => {
  const letterId = await office.letter();
  const prepared = await post(`/api/letters/${letterId}/dispositions`, 'ajudan', { recipients: [{ positionId: desk('kabid') }], instructions: ['TL'], note: '', due: null });
  expect(prepared.body['state']).toBe('prepared');
  expect((await enter(await print(letterId, 'operator'), 'operator')).status).toBe(200);
  expect((await tree(letterId, 'kadis')).map((sheet) => sheet.state)).not.toContain('prepared');
  expect(codeOf(await post(`/api/dispositions/${String(prepared.body['dispositionId'])}/confirm`, 'kadis'))).not.toMatch(/^none/u);
});

test('printed again before it came back, it is the same sheet', async () => {
  const letterId = await office.letter();
  const code = await print(letterId, 'operator');
  expect([await print(letterId, 'ajudan'), await print(letterId, 'kadis')]).toEqual([code, code]);
});

test('what the leader ticked is entered in the name of who signed, names who entered it, and goes out like any disposition (BKS-44, BKS-29)', async () => {
  const letterId = await office.letter();
  const code = await print(letterId, 'operator');
  const fileId = await scan('operator');
  expect(await enter(code, 'operator', { fileIds: [fileId] })).toMatchObject({ status: 200, body: { letterId } });
  const [sheet] = await tree(letterId, 'kabid');
  expect(sheet).toMatchObject({
    state: 'issued', issuer: { title: 'Kepala Dinas PUPR', employeeName: 'Orang kadis' }, paper: { enteredBy: 'Orang operator', signedOn: '2026-11-20' }, note: 'Harap cepat', files: [{ id: fileId }],
  });
  expect(sheet?.recipients.map((one) => [one.desk.title, one.leading, one.dueOn, one.state])).toEqual([
    ['Kepala Bidang Sumber Daya Air', true, '2026-11-24', 'unread'], ['Kepala Bidang Bina Marga', false, '2026-11-24', 'unread'],
  ]);
  // The order is the leader's: the leader takes it back, not the clerk who entered it.
  expect([(await tree(letterId, 'operator'))[0]?.allowed, (await tree(letterId, 'kadis'))[0]?.allowed]).toEqual([[], ['cancel']]);
  const chain = await runSql(house.adminUrl, `select 1 from platform.audit_row where action = 'disposition.entered_from_paper' and subject_id = '${letterId}'`);
  expect(chain).toHaveLength(1);
});

test('a sheet is entered once, also by two clerks at once', async () => {
  const letterId = await office.letter();
  const code = await print(letterId, 'operator');
  const answers = await Promise.all([enter(code, 'operator'), enter(code, 'ajudan')]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
  expect(codeOf(await enter(code, 'operator'))).toBe('disposition.paper_entered');
  expect(await show(code, 'operator')).toMatchObject({ mayEnter: false, disposedSince: false });
  expect(await tree(letterId, 'kadis')).toHaveLength(1);
  expect(await print(letterId, 'operator')).not.toBe(code);
});

test('the rules of the screen hold on paper: own line, one leads, a working day, who sat there that day', async () => {
  const letterId = await office.letter();
  const code = await print(letterId, 'operator');
  expect(codeOf(await enter(code, 'operator', { recipients: [{ positionId: desk('sekda') }] }))).toBe('disposition.outside_own_line');
  expect(codeOf(await enter(code, 'operator', { recipients: [{ positionId: desk('kabid') }, { positionId: desk('kamarga') }] }))).toBe('disposition.one_leads');
  expect(codeOf(await enter(code, 'operator', { dueOn: '2026-11-21' }))).toBe('disposition.due_on_rest_day');
  expect(codeOf(await enter(code, 'operator', { signedByEmployeeId: person('kabid') }))).toBe('disposition.paper_of_empty_seat');
  expect(codeOf(await enter(code, 'operator', { signedByEmployeeId: person('plh'), signedOn: '2026-10-01' }))).toBe('disposition.paper_of_empty_seat');
  expect(codeOf(await enter(code, 'operator', { signedOn: '2026-11-21' }))).toBe('disposition.paper_in_future');
  expect(await tree(letterId, 'kadis')).toEqual([]);
});

test('nobody has signed a sheet before it was printed: a leader of before orders nothing any more', async () => {
  const letterId = await office.letter();
  const code = await print(letterId, 'operator');
  expect(codeOf(await enter(code, 'operator', { signedOn: '2026-11-19' }))).toBe('disposition.paper_before_print');
  expect(await tree(letterId, 'kadis')).toEqual([]);
});

test('who disposed on screen meanwhile is told to the clerk before the paper orders it twice', async () => {
  const letterId = await office.letter();
  const code = await print(letterId, 'operator');
  await post(`/api/letters/${letterId}/dispositions`, 'kadis', { recipients: [{ positionId: desk('kabid'), leading: true }], instructions: ['TL'] });
  expect(await show(code, 'operator')).toMatchObject({ disposedSince: true, mayEnter: true });
});

test('a sheet of another desk, of a secret letter for the registry, and of a top secret letter is refused; a stranger finds none', async () => {
  const letterId = await office.letter();
  const code = await print(letterId, 'operator');
  expect(codeOf(await get(`/api/paper-sheets/${code}`, 'kabid'))).toBe('disposition.paper_not_found');
  expect(codeOf(await get('/api/paper-sheets/ABCD-EFGH', 'operator'))).toBe('disposition.paper_not_found');
  const secret = await office.letter({ securityClass: 'R' });
  expect(codeOf(await post(`/api/letters/${secret}/paper-sheets`, 'operator'))).toBe('disposition.paper_not_yours');
  expect((await post(`/api/letters/${secret}/paper-sheets`, 'kadis')).status).toBe(200);
  const top = await office.letter({ securityClass: 'SR' });
  expect(codeOf(await post(`/api/letters/${top}/paper-sheets`, 'kadis'))).toBe('disposition.paper_top_secret');
});

test('a closed letter takes no more paper', async () => {
  const letterId = await office.letter();
  const code = await print(letterId, 'operator');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set state = 'closed' where id = '${letterId}'`);
  expect(codeOf(await enter(code, 'operator'))).toBe('disposition.letter_not_open');
  expect(await show(code, 'operator')).toMatchObject({ mayEnter: false });
});

test('a desk the letter came to by a disposition prints and enters its own sheet, which hangs below', async () => {
  const letterId = await office.letter({ to: ['sekda'] });
  await post(`/api/letters/${letterId}/dispositions`, 'sekda', { recipients: [{ positionId: desk('kadis'), leading: true }], instructions: ['TL'] });
  const code = await print(letterId, 'ajudan');
  expect((await enter(code, 'ajudan', { recipients: [{ positionId: desk('kabid') }], instructions: ['UDK'] })).status).toBe(200);
  const sheets = await tree(letterId, 'kadis');
  expect(sheets[1]).toMatchObject({ parentRecipientId: sheets[0]?.recipients[0]?.id, paper: { enteredBy: 'Orang ajudan' } });
  expect(sheets[0]?.recipients[0]?.state).toBe('working');
});
