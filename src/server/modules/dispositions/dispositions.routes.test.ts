import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { newId } from '#server/platform/ids.ts';
import type { Disposition, DispositionRecipient } from '#shared/contracts/dispositions.contract.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { lettersRoom } from '#server/modules/letters/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { findPreset } from '#presets/index.ts';
import { listInstructions } from './disposition-store.ts';
import { dispositionsRoom } from './index.ts';

let house: TestHouse;
let office: LetterOffice;
let built: Built;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  built = await buildApp(house.services, { rooms: [lettersRoom, dispositionsRoom, office.door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

type Answer = { status: number; body: Record<string, never> & { [key: string]: unknown } };
let second = 0;
/** Each act comes a second after the one before. */
async function send(request: { method: 'GET' | 'POST'; url: string; payload?: object }, as: string): Promise<Answer> {
  second += 1;
  house.setNow(new Date(Date.UTC(2026, 10, 20, 2, 0, second)).toISOString());
  const reply = await built.app.inject({ ...request, headers: { 'x-desk': as } });
  return { status: reply.statusCode, body: reply.json() };
}
const get = (url: string, as: string) => send({ method: 'GET', url }, as);
const post = (url: string, as: string, body: object) => send({ method: 'POST', url, payload: { commandId: newId(), ...body } }, as);
const desk = (who: string) => office.desks[who]?.positionId ?? '';
const issue = (letterId: string, as: string, body: { to: string[]; parent?: string; [key: string]: unknown }) => {
  const { to, parent, ...rest } = body;
  return post(`/api/letters/${letterId}/dispositions`, as, {
    parentRecipientId: parent ?? null, recipients: to.map((who, index) => ({ positionId: desk(who), leading: index === 0 })), instructions: ['TL'], note: 'Segera siapkan datanya', due: { workingDays: 2 }, ...rest,
  });
};
const act = (recipientId: string, [as, what]: [as: string, what: string], body: object = {}) => post(`/api/disposition-recipients/${recipientId}/${what}`, as, body);
async function tree(letterId: string, as: string): Promise<Disposition[]> {
  return (await get(`/api/letters/${letterId}/dispositions`, as)).body.dispositions as unknown as Disposition[];
}
async function recipientOf(letterId: string, who: string, as = 'kadis'): Promise<DispositionRecipient> {
  const found = (await tree(letterId, as)).flatMap((sheet) => sheet.recipients).findLast((recipient) => recipient.desk.positionId === desk(who));
  if (!found) throw new Error(`${who} is not on the tree`);
  return found;
}
const codeOf = (answer: Answer) => (answer.body.error as unknown as { code: string } | undefined)?.code ?? `none (${answer.status})`;
const upload = async (as: string) => {
  const id = newId();
  const sha = id.replaceAll('-', '').padEnd(64, '0');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; insert into documents.file (id, sha256, name, kind, size, pages, uploaded_at, uploader_account) values ('${id}', '${sha}', 'foto.jpg', 'jpeg', 10, 1, now(), '${office.desks[as]?.employeeId ?? ''}');
    insert into documents.rendering (sha256, state, changed_at) values ('${sha}', 'ready', now())`);
  return id;
};

test('a leader disposes a letter to the own line and it may be read again as a tree (BKS-29, DMI-26)', async () => {
  const letterId = await office.letter();
  const answer = await issue(letterId, 'kadis', { to: ['kabid', 'kamarga'] });
  expect(answer).toMatchObject({ status: 200, body: { state: 'issued' } });
  const [sheet] = await tree(letterId, 'kadis');
  expect(sheet).toMatchObject({ parentRecipientId: null, note: 'Segera siapkan datanya', issuer: { title: 'Kepala Dinas PUPR', employeeName: 'Orang kadis' }, allowed: ['cancel'] });
  expect(sheet?.recipients.map((one) => [one.desk.title, one.leading, one.dueOn, one.state])).toEqual([
    ['Kepala Bidang Sumber Daya Air', true, '2026-11-24', 'unread'], ['Kepala Bidang Bina Marga', false, '2026-11-24', 'unread'],
  ]);
  expect(sheet?.recipients[0]?.instructions).toEqual([{ code: 'TL', label: 'Untuk ditindaklanjuti', needsReport: true }]);
});

test('a letter runs down the line, is reported up and accepted at each desk (BKS-29)', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const kabid = await recipientOf(letterId, 'kabid', 'kabid');
  expect((await act(kabid.id, ['kabid', 'read'])).body).toEqual({ state: 'read' });
  expect((await issue(letterId, 'kabid', { to: ['staf'], parent: kabid.id })).status).toBe(200);
  expect((await recipientOf(letterId, 'kabid')).state).toBe('working');
  const staf = await recipientOf(letterId, 'staf', 'staf');
  // Nobody sits below staff, so nothing is offered to pass on.
  expect(staf.allowed).toEqual(['read', 'progress', 'report', 'return', 'ask_later']);
  expect(codeOf(await act(kabid.id, ['kabid', 'follow-ups'], { text: 'Selesai', done: true }))).toBe('disposition.children_open');

  const fileId = await upload('staf');
  expect((await act(staf.id, ['staf', 'follow-ups'], { text: 'Data 37 titik sudah dihimpun', done: true, fileIds: [fileId] })).body.state).toBe('reported');
  expect((await recipientOf(letterId, 'staf', 'staf')).allowed).toEqual(['read']);
  expect((await recipientOf(letterId, 'staf', 'kabid')).allowed).toEqual(['accept', 'ask_again', 'close_branch']);
  expect((await act(staf.id, ['kabid', 'ask-again'], { reason: 'Lampirkan fotonya' })).body.state).toBe('working');
  expect((await act(staf.id, ['staf', 'follow-ups'], { text: 'Foto dilampirkan', done: true })).body.state).toBe('reported');
  expect((await act(staf.id, ['kabid', 'accept'])).body.state).toBe('closed');
  expect((await act(kabid.id, ['kabid', 'follow-ups'], { text: 'Data lengkap terlampir', done: true })).body.state).toBe('reported');
  expect((await act(kabid.id, ['kadis', 'accept'])).body.state).toBe('closed');
  const done = await recipientOf(letterId, 'staf');
  expect(done.followUps.map((followUp) => [followUp.kind, followUp.files.map((file) => file.name)])).toEqual([['report', ['foto.jpg']], ['asked_again', []], ['report', []]]);
});

test('a disposition outside the own line is refused whole and the attempt is on the chain', async () => {
  const letterId = await office.letter();
  expect(codeOf(await issue(letterId, 'kadis', { to: ['kabid', 'sekda'] }))).toBe('disposition.outside_own_line');
  expect(await tree(letterId, 'kadis')).toEqual([]);
});

test('who did not receive the letter does not know it', async () => {
  const letterId = await office.letter();
  expect(codeOf(await issue(letterId, 'kabid', { to: ['staf'] }))).toBe('letter.not_found');
  expect(codeOf(await get(`/api/letters/${letterId}/dispositions`, 'staf'))).toBe('letter.not_found');
});

test('the registry that sees only the cover of a secret letter is not told who works on it', async () => {
  const letterId = await office.letter({ securityClass: 'R' });
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const kinds = async (as: string) => ((await get(`/api/letters/${letterId}/actions`, as)).body.rows as unknown as { kind: string }[]).map((row) => row.kind);
  expect(await kinds('kadis')).toContain('disposition.issued');
  for (const who of ['operator', 'plh', 'ajudan']) expect(await kinds(who), who).toEqual([]);
});

test('what an assistant prepared is seen at the desk of the leader only, until it is sent', async () => {
  const letterId = await office.letter({ copies: ['kamarga'] });
  expect((await issue(letterId, 'ajudan', { to: ['kabid'], note: 'Baru rancangan' })).body.state).toBe('prepared');
  for (const who of ['kadis', 'plh', 'ajudan']) expect(await tree(letterId, who), who).toMatchObject([{ state: 'prepared', note: 'Baru rancangan' }]);
  for (const who of ['kamarga', 'operator']) expect(await tree(letterId, who), who).toEqual([]);
});

test('a superior who only looks on does not dispose over the addressee', async () => {
  const letterId = await office.letter({ to: ['kabid'] });
  expect((await issue(letterId, 'kadis', { to: ['kabid'] })).status).toBe(403);
});

test('an assistant prepares and the leader sends; until then nobody below knows of it (BKS-31)', async () => {
  const letterId = await office.letter();
  const { body } = await issue(letterId, 'ajudan', { to: ['kabid'] });
  expect(body.state).toBe('prepared');
  const url = `/api/dispositions/${String(body.dispositionId)}`;
  expect(codeOf(await get(`/api/letters/${letterId}/dispositions`, 'kabid'))).toBe('letter.not_found');
  expect(codeOf(await post(`${url}/confirm`, 'ajudan', {}))).toBe('disposition.assistant_prepares');
  expect((await post(`${url}/confirm`, 'kadis', {})).body).toEqual({ state: 'issued' });
  expect(codeOf(await post(`${url}/confirm`, 'kadis', {}))).toBe('disposition.not_prepared');
  expect((await tree(letterId, 'kabid'))[0]).toMatchObject({ preparedBy: 'Orang ajudan', issuer: { employeeName: 'Orang kadis' } });
});

test('what was prepared can be put away and leaves no trace below', async () => {
  const letterId = await office.letter();
  const { body } = await issue(letterId, 'ajudan', { to: ['kabid'] });
  expect((await post(`/api/dispositions/${String(body.dispositionId)}/discard`, 'kadis', {})).body).toEqual({ state: 'discarded' });
  expect(await tree(letterId, 'kadis')).toEqual([]);
});

test('a sheet is taken back while unread, and with it the right to the letter', async () => {
  const letterId = await office.letter();
  const { body } = await issue(letterId, 'kadis', { to: ['kabid'] });
  expect(await tree(letterId, 'kabid')).toHaveLength(1);
  expect((await post(`/api/dispositions/${String(body.dispositionId)}/cancel`, 'kadis', {})).body).toEqual({ state: 'cancelled' });
  expect(codeOf(await get(`/api/letters/${letterId}/dispositions`, 'kabid'))).toBe('letter.not_found');
});

test('a sheet that was read is not taken back', async () => {
  const letterId = await office.letter();
  const { body } = await issue(letterId, 'kadis', { to: ['kabid'] });
  await act((await recipientOf(letterId, 'kabid')).id, ['kabid', 'read']);
  expect(codeOf(await post(`/api/dispositions/${String(body.dispositionId)}/cancel`, 'kadis', {}))).toBe('disposition.already_read');
});

test('a disposition is returned with a reason, and the issuer takes note of it', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const { id } = await recipientOf(letterId, 'kabid');
  expect((await act(id, ['kabid', 'return'], { reason: 'Bukan urusan bidang kami' })).body).toEqual({ state: 'returned' });
  expect((await recipientOf(letterId, 'kabid')).followUps[0]).toMatchObject({ kind: 'returned', text: 'Bukan urusan bidang kami' });
  expect((await act(id, ['kadis', 'settle'])).body).toEqual({ state: 'returned' });
  expect(codeOf(await act(id, ['kadis', 'settle']))).toBe('disposition.not_returned');
});

test('in place of a returned disposition the issuer orders another desk, or the same one corrected, and the return is settled with it', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid', 'kamarga'] });
  const kabid = await recipientOf(letterId, 'kabid');
  await act(kabid.id, ['kabid', 'return'], { reason: 'Bukan urusan bidang kami' });
  expect((await recipientOf(letterId, 'kabid')).allowed).toEqual(['settle', 'dispose_again']);
  expect((await recipientOf(letterId, 'kamarga')).allowed).not.toContain('dispose_again');
  expect(codeOf(await issue(letterId, 'ajudan', { to: ['kabid'], insteadOf: kabid.id }))).toBe('disposition.assistant_prepares');
  const { body } = await issue(letterId, 'kadis', { to: ['kabid'], note: 'Cukup data pompanya', insteadOf: kabid.id });
  expect(body).toMatchObject({ state: 'issued' });
  expect((await recipientOf(letterId, 'kabid')).state).toBe('unread');
  expect(codeOf(await act(kabid.id, ['kadis', 'settle']))).toBe('disposition.not_returned');
  expect(codeOf(await issue(letterId, 'kadis', { to: ['kamarga'], insteadOf: kabid.id }))).toBe('disposition.not_returned');
});

test('what a desk in the middle orders anew hangs where the returned order hung', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const kabid = await recipientOf(letterId, 'kabid');
  await issue(letterId, 'kabid', { to: ['staf'], parent: kabid.id });
  const staf = await recipientOf(letterId, 'staf', 'kabid');
  await act(staf.id, ['staf', 'return'], { reason: 'Sedang tugas luar' });
  expect((await issue(letterId, 'kabid', { to: ['stafdua'], insteadOf: staf.id })).body).toMatchObject({ state: 'issued' });
  expect((await tree(letterId, 'kabid')).map((sheet) => sheet.parentRecipientId)).toEqual([null, kabid.id, kabid.id]);
  expect(codeOf(await act(kabid.id, ['kabid', 'follow-ups'], { text: 'Selesai', done: true }))).toBe('disposition.children_open');
});

test('who gave a disposition back is answered, and with the answer the return is settled', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const { id } = await recipientOf(letterId, 'kabid');
  await act(id, ['kabid', 'return'], { reason: 'Datanya ada di Bappeda' });
  expect((await act(id, ['kadis', 'settle'], { answer: 'Baik, saya minta langsung ke Bappeda' })).body).toEqual({ state: 'returned' });
  expect((await recipientOf(letterId, 'kabid', 'kabid')).followUps.map((one) => [one.kind, one.text])).toEqual([['returned', 'Datanya ada di Bappeda'], ['answered', 'Baik, saya minta langsung ke Bappeda']]);
  expect(codeOf(await act(id, ['kadis', 'settle'], { answer: 'Sekali lagi' }))).toBe('disposition.not_returned');
});

test('closing a branch closes all below it, with the reason kept', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const kabid = await recipientOf(letterId, 'kabid');
  await issue(letterId, 'kabid', { to: ['staf', 'stafdua'], parent: kabid.id });
  const staf = await recipientOf(letterId, 'staf');
  await act(staf.id, ['staf', 'follow-ups'], { text: 'Baru separuh', done: false });
  expect((await act(kabid.id, ['kadis', 'close-branch'], { reason: 'Sudah dijawab lewat rapat' })).body).toEqual({ state: 'closed' });
  expect([(await recipientOf(letterId, 'staf')).state, (await recipientOf(letterId, 'stafdua')).state]).toEqual(['closed', 'cancelled']);
});

test('the due date is moved by the issuer and never to a day of rest', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const { id } = await recipientOf(letterId, 'kabid');
  expect((await act(id, ['kadis', 'due'], { due: { on: '2026-11-27' } })).body).toEqual({ state: 'unread', dueOn: '2026-11-27' });
  expect(codeOf(await act(id, ['kadis', 'due'], { due: { on: '2026-11-28' } }))).toBe('disposition.due_on_rest_day');
  expect(codeOf(await act(id, ['kabid', 'due'], { due: null }))).toBe('disposition.not_your_desk');
});

test('a Plh disposes for the period and the record names both', async () => {
  const letterId = await office.letter();
  expect((await issue(letterId, 'plh', { to: ['kabid'] })).status).toBe(200);
  expect((await tree(letterId, 'kabid'))[0]?.issuer).toMatchObject({ title: 'Kepala Dinas PUPR', employeeName: 'Orang plh' });
  const secret = await office.letter({ securityClass: 'R' });
  expect((await issue(secret, 'plh', { to: ['kabid'] })).status).toBe(403);
});

test('a top secret disposition names the person; whoever sits there later reads nothing', async () => {
  const letterId = await office.letter({ securityClass: 'SR' });
  expect((await issue(letterId, 'kadis', { to: ['kabid'] })).status).toBe(200);
  expect(await recipientOf(letterId, 'kabid', 'kabid')).toMatchObject({ namesPerson: true, desk: { employeeName: 'Orang kabid' } });
  expect(codeOf(await get(`/api/letters/${letterId}/dispositions`, 'plh'))).toBe('letter.not_found');
});

test('the registry, which sees only the cover of a secret letter, sees no disposition of it', async () => {
  const letterId = await office.letter({ securityClass: 'R' });
  await issue(letterId, 'kadis', { to: ['kabid'] });
  expect(await tree(letterId, 'operator')).toEqual([]);
});

test('a superior sees that a limited letter was disposed, not what was ordered', async () => {
  const letterId = await office.letter({ securityClass: 'T', to: ['kabid'] });
  await issue(letterId, 'kabid', { to: ['staf'] });
  await act((await recipientOf(letterId, 'staf', 'kabid')).id, ['staf', 'follow-ups'], { text: 'Sudah dikerjakan', done: true });
  const [sheet] = await tree(letterId, 'kadis');
  expect(sheet).toMatchObject({ note: null, allowed: [] });
  expect(sheet?.recipients[0]).toMatchObject({ instructions: [], followUps: [], state: 'reported' });
});

test('a reader of secret dispositions stands on the chain before they leave', async () => {
  const letterId = await office.letter({ securityClass: 'R' });
  await issue(letterId, 'kadis', { to: ['kabid'] });
  await tree(letterId, 'kadis');
  const rows = await runSql(house.adminUrl, `select 1 from platform.audit_row where action = 'disposition.tree_read' and subject_id = '${letterId}'`);
  expect(rows).toHaveLength(1);
});

test('the same disposition sent twice at once is issued once', async () => {
  const letterId = await office.letter();
  const commandId = newId();
  const [first, second] = await Promise.all([issue(letterId, 'kadis', { to: ['kabid'], commandId }), issue(letterId, 'kadis', { to: ['kabid'], commandId })]);
  expect(first.body).toEqual(second.body);
  expect(await tree(letterId, 'kadis')).toHaveLength(1);
});

test('of two who act on one report at once, the second is told what happened and nothing is lost', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const { id } = await recipientOf(letterId, 'kabid');
  await act(id, ['kabid', 'follow-ups'], { text: 'Selesai', done: true });
  const answers = await Promise.all([act(id, ['kadis', 'accept']), act(id, ['plh', 'ask-again'], { reason: 'Lengkapi dahulu' })]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
});

test('a file somebody else uploaded is not handed in as one\'s own', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const { id } = await recipientOf(letterId, 'kabid');
  expect(codeOf(await act(id, ['kabid', 'follow-ups'], { text: 'Terlampir', done: true, fileIds: [await upload('staf')] }))).toBe('document.not_your_upload');
  expect((await recipientOf(letterId, 'kabid')).state).toBe('unread');
});

test('an addressee ends their part once what they sent out is done, whatever another addressee waits for', async () => {
  const letterId = await office.letter({ to: ['kadis', 'kamarga'] });
  for (const who of ['kadis', 'kamarga']) await post(`/api/letters/${letterId}/read`, who, {});
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const close = async (who: string) => post(`/api/letters/${letterId}/close`, who, { note: null, version: (await get(`/api/letters/${letterId}`, who)).body.version });
  expect(codeOf(await close('kadis'))).toBe('disposition.still_open');
  expect((await close('kamarga')).status).toBe(200);
  expect((await get(`/api/letters/${letterId}`, 'kamarga')).body).toMatchObject({ state: 'in_progress' });
  expect(codeOf(await close('kadis'))).toBe('disposition.still_open');
  await act((await recipientOf(letterId, 'kabid')).id, ['kadis', 'close-branch'], { reason: 'Sudah dijawab lewat rapat' });
  expect((await close('kadis')).status).toBe(200);
  expect((await get(`/api/letters/${letterId}`, 'kamarga')).body).toMatchObject({ state: 'closed' });
});

test('a letter is not closed while somebody works on it, and the refusal names whose desk is waited for', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kamarga', 'kabid'] });
  const close = async () => post(`/api/letters/${letterId}/close`, 'kadis', { note: null, version: (await get(`/api/letters/${letterId}`, 'kadis')).body.version });
  expect((await close()).body).toMatchObject({ error: { code: 'disposition.still_open', details: { desks: ['Kepala Bidang Bina Marga', 'Kepala Bidang Sumber Daya Air'] } } });
  await act((await recipientOf(letterId, 'kamarga')).id, ['kadis', 'close-branch'], { reason: 'Sudah dijawab lewat rapat' });
  expect((await close()).body).toMatchObject({ error: { code: 'disposition.still_open', details: { desks: ['Kepala Bidang Sumber Daya Air'] } } });
  await act((await recipientOf(letterId, 'kabid')).id, ['kadis', 'close-branch'], { reason: 'Sudah dijawab lewat rapat' });
  expect((await close()).status).toBe(200);
});

test('a closed letter takes no more dispositions and no more reports', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const { id } = await recipientOf(letterId, 'kabid');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set state = 'closed' where id = '${letterId}'`);
  expect(codeOf(await issue(letterId, 'kadis', { to: ['kabid'] }))).toBe('disposition.letter_not_open');
  expect(codeOf(await act(id, ['kabid', 'follow-ups'], { text: 'Terlambat', done: true }))).toBe('disposition.letter_not_open');
  expect((await recipientOf(letterId, 'kabid', 'kabid')).allowed).toEqual([]);
});

test('the sheet offers the own line with the desks used last first, and only working days', async () => {
  const letterId = await office.letter({ dueOn: '2026-11-25' });
  await issue(letterId, 'kadis', { to: ['kamarga'] });
  const sheet = (await get(`/api/letters/${letterId}/disposition-sheet`, 'kadis')).body as unknown as { mayIssue: boolean; line: { title: string; recent: boolean }[]; dueChoices: { code: string; on: string }[]; instructions: unknown[] };
  expect(sheet.line[0]).toMatchObject({ title: 'Kepala Bidang Bina Marga', recent: true });
  expect(sheet.dueChoices).toEqual([{ code: 'today', on: '2026-11-20' }, { code: 'two_days', on: '2026-11-24' }, { code: 'reply_limit', on: '2026-11-25' }]);
  expect(sheet.instructions.length).toBeGreaterThan(10);
  const staffSheet = (await get(`/api/letters/${letterId}/disposition-sheet`, 'ajudan')).body;
  expect(staffSheet).toMatchObject({ mayIssue: true, preparesOnly: true });
});

test('a seat that may not dispose is not offered it, though the letter lies on its desk', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const { id } = await recipientOf(letterId, 'kabid');
  await issue(letterId, 'kabid', { to: ['staf'], parentRecipientId: id });
  const allowedTo = async (who: string) => ((await get(`/api/letters/${letterId}`, who)).body as unknown as { allowed: string[] }).allowed;
  expect(await allowedTo('kabid')).toContain('dispose');
  expect(await allowedTo('staf')).toContain('read');
  expect(await allowedTo('staf')).not.toContain('dispose');
});

test('no route of dispositions answers a stranger', async () => {
  for (const contract of built.contracts) {
    const reply = await built.app.inject({ method: contract.method, url: contract.path.replace(/:\w+/g, newId()), ...(contract.method === 'POST' ? { payload: {} } : {}) });
    expect(reply.statusCode, contract.path).toBe(401);
  }
});

test('words of a disposition are hidden by the database from who may not read the letter', async () => {
  const letterId = await office.letter();
  await issue(letterId, 'kadis', { to: ['kabid'] });
  const stranger = await runSql(house.appUrl, `select text from dispositions.note where letter_id = '${letterId}'`);
  expect(stranger).toEqual([]);
});

test('the sheet carries the instructions of the chosen regulation, in its order', async () => {
  const preset = findPreset('bekasi');
  if (!preset || !dispositionsRoom.preset) throw new Error('no preset');
  const load = dispositionsRoom.preset;
  const before = await runCommand(house.services, async (ctx) => (await listInstructions(ctx.tx)).map((one) => one.code), { name: 'test.before', actor: systemActor('test'), commandId: newId(), input: null });
  const after = await runCommand(house.services, async (ctx) => {
    await load(ctx, { ...preset, dispositions: { ...preset.dispositions, instructions: { value: ['UDK', 'TL'], basis: 'test' } } });
    return (await listInstructions(ctx.tx)).map((one) => one.code);
  }, { name: 'test.preset', actor: systemActor('test'), commandId: newId(), input: null });
  expect(before).toContain('HADIR');
  expect(after).toEqual(['UDK', 'TL']);
});
