import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import { readTransaction, setActor } from '#server/platform/transaction.ts';
import { makeIntakeOffice, type IntakeOffice } from '#tests/intake-office.ts';
import { intakeJobs } from './intake.jobs.ts';

let here: IntakeOffice;
beforeAll(async () => { here = await makeIntakeOffice(); });
afterAll(() => here.close());

type Body = Record<string, unknown>;
const post = (who: string, url: string, body: Body = {}) => here.post(who, url, body);
const put = (who: string, url: string, body: Body) => here.put(who, url, body);
const get = (who: string, url: string) => here.get(who, url);
const code = (reply: { json: () => { error?: { code: string } } }) => reply.json().error?.code;
const inTray = (who: string, id: string) => here.inTray(who, id);
const addPaper = (who?: string, name?: string) => here.addPaper(who, name);
const uploadTo = (id: string, options?: Parameters<IntakeOffice['uploadTo']>[1]) => here.uploadTo(id, options);
const registration = (files: string[], change?: Body) => here.registration(files, change);

const content = (change: Body = {}): Body => ({
  unitId: null, partyId: null, senderName: 'Balai Wilayah Sungai', letterNumber: '600/1/BWS', letterDate: '2026-11-18', receivedOn: '2026-11-20', receivedVia: 'hand', subject: 'Permintaan data', summary: '',
  urgency: 'normal', securityClass: 'B', attachmentNote: '', classification: '', replyDueOn: null, addressees: [], knowsOfSame: false, ...change,
});
test('BKS-26 DMI-24 a scan lies in the tray of the counter, not in one browser: a colleague sees what was typed and registers it', async () => {
  const id = await addPaper();
  const fileId = await uploadTo(id);
  const saved = await put('operator', `/api/intake/papers/${id}`, { version: 1, content: content({ senderName: 'Dinas Kesehatan' }) });
  expect(saved.json()).toEqual({ version: 2 });
  await post('operator', `/api/intake/papers/${id}/release`);
  expect(await inTray('petugas', id)).toMatchObject({ content: { senderName: 'Dinas Kesehatan' }, files: [{ fileId, name: 'pindai.png' }], heldBy: null, version: 2 });
  const reply = await post('petugas', `/api/intake/papers/${id}/register`, registration([fileId]));
  expect(reply.statusCode, reply.body).toBe(200);
  expect(await inTray('operator', id)).toBeUndefined();
  const letter = (await get('kadis', `/api/letters/${reply.json().letterId}`)).json();
  expect(letter.files).toMatchObject([{ fileId, role: 'main' }]);
});

test('two clerks of one counter do not take the same paper; one takes it over only by saying so, and the chain names it', async () => {
  const id = await addPaper();
  expect((await post('operator', `/api/intake/papers/${id}/take`)).statusCode).toBe(200);
  const refused = await post('petugas', `/api/intake/papers/${id}/take`);
  expect([refused.statusCode, code(refused), refused.json().error.details.by]).toEqual([409, 'intake.paper_held', 'Orang operator']);
  expect(code(await put('petugas', `/api/intake/papers/${id}`, { version: 1, content: content() }))).toBe('intake.paper_held');
  expect(code(await post('petugas', `/api/intake/papers/${id}/register`, registration([])))).toBe('intake.paper_held');
  expect((await inTray('petugas', id))?.heldBy).toMatchObject({ name: 'Orang operator', mine: false });
  expect((await post('petugas', `/api/intake/papers/${id}/take`, { fromOther: true })).statusCode).toBe(200);
  expect((await inTray('petugas', id))?.heldBy).toMatchObject({ mine: true });
  const { rows } = await sql`select 1 from platform.audit_row where action = 'paper.taken_over' and subject_id = ${id}`.execute(here.house.db);
  expect(rows).toHaveLength(1);
});

test('a clerk has one paper in hand: taking the next lays the one before back', async () => {
  const [one, two] = [await addPaper(), await addPaper()];
  await post('operator', `/api/intake/papers/${one}/take`);
  await post('operator', `/api/intake/papers/${two}/take`);
  expect([(await inTray('operator', one))?.heldBy, (await inTray('operator', two))?.heldBy?.mine]).toEqual([null, true]);
  expect((await post('petugas', `/api/intake/papers/${one}/take`)).statusCode).toBe(200);
});

test('of two clerks who take a free paper at the same moment one gets it', async () => {
  const id = await addPaper();
  const replies = await Promise.all(['operator', 'petugas'].map((who) => post(who, `/api/intake/papers/${id}/take`)));
  expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 409]);
});

test('what was typed elsewhere meanwhile is not written over', async () => {
  const id = await addPaper();
  await put('operator', `/api/intake/papers/${id}`, { version: 1, content: content() });
  const late = await put('operator', `/api/intake/papers/${id}`, { version: 1, content: content({ subject: 'Lama' }) });
  expect([late.statusCode, code(late), late.json().error.details.version]).toEqual([409, 'intake.paper_changed', 2]);
});

test('the tray of a counter is closed to other counters, to its own leader, and to who keeps no registry', async () => {
  const id = await addPaper();
  const fileId = await uploadTo(id);
  for (const who of ['setda', 'kadis', 'staf']) {
    expect(await inTray(who, id)).toBeUndefined();
    expect(code(await post(who, `/api/intake/papers/${id}/take`)), who).toBe('intake.paper_not_found');
    expect(code(await get(who, `/api/files/${fileId}`)), who).toBe('document.not_found');
    expect(code(await post(who, '/api/uploads', { name: 'a.pdf', size: 5, subject: { kind: 'paper', id } })), who).toBe('document.upload_not_found');
  }
  expect(code(await post('staf', '/api/intake/papers', { papers: [{ id: newId(), name: '' }] }))).toBe('intake.tray_not_yours');
  expect(code(await post('operator', '/api/intake/papers', { unitId: newId(), papers: [{ id: newId(), name: '' }] }))).toBe('intake.tray_not_yours');
});

test('row-level security itself keeps a tray: a foreign clerk finds no row, whatever is asked', async () => {
  const id = await addPaper();
  const actor = await here.office.actor('setda');
  const rows = await here.house.db.transaction().execute(async (tx) => {
    await sql`select set_config('lontar.roles', ${JSON.stringify(actor.roles)}, true), set_config('lontar.hat_index', ${actor.hats.map((hat) => `${hat.grantee}${hat.id}=,${hat.via},;`).join('')}, true)`.execute(tx);
    return (await sql`select 1 from intake.paper where id = ${id}`.execute(tx)).rows;
  });
  expect(rows).toEqual([]);
});

test('a paper becomes one letter, however often and by whomever it is sent', async () => {
  const id = await addPaper();
  const fileId = await uploadTo(id);
  const body = { ...registration([fileId]), commandId: newId() };
  const [one, two] = await Promise.all([post('operator', `/api/intake/papers/${id}/register`, body), post('operator', `/api/intake/papers/${id}/register`, body)]);
  expect(one.json()).toEqual(two.json());
  const again = await post('petugas', `/api/intake/papers/${id}/register`, registration([fileId]));
  expect([again.statusCode, code(again), again.json().error.details.letterId]).toEqual([409, 'intake.paper_registered', one.json().letterId]);
});

test('a refused registration leaves the paper where it lay, with all that was typed', async () => {
  const id = await addPaper();
  const fileId = await uploadTo(id);
  await put('operator', `/api/intake/papers/${id}`, { version: 1, content: content() });
  expect(code(await post('operator', `/api/intake/papers/${id}/register`, registration([fileId], { receivedOn: '2026-12-24' })))).toBe('letter.date_in_future');
  expect(await inTray('operator', id)).toMatchObject({ version: 2, files: [{ fileId }], content: { subject: 'Permintaan data' } });
});

test('once a paper is a letter its files are read by the rule of the letter alone', async () => {
  const id = await addPaper();
  const fileId = await uploadTo(id);
  const { letterId } = (await post('operator', `/api/intake/papers/${id}/register`, registration([fileId], { securityClass: 'T' }))).json();
  const letter = (await get('operator', `/api/letters/${letterId}`)).json();
  await post('operator', `/api/letters/${letterId}/correct`, { version: letter.version, reason: 'Ternyata rahasia', changes: { securityClass: 'R' } });
  expect(code(await get('operator', `/api/files/${fileId}`))).toBe('document.not_found');
});

test('a secret letter is typed by its cover: a subject is not kept in the tray', async () => {
  const id = await addPaper();
  await put('operator', `/api/intake/papers/${id}`, { version: 1, content: content({ securityClass: 'R', subject: 'Perkara pidana' }) });
  expect((await inTray('operator', id))?.content).toMatchObject({ securityClass: 'R', subject: '' });
});

test('a paper thrown away comes back with what was typed; a job clears it after thirty days and registered ones after two', async () => {
  const [kept, gone, done] = [await addPaper(), await addPaper(), await addPaper()];
  await put('operator', `/api/intake/papers/${kept}`, { version: 1, content: content({ subject: 'Kembali lagi' }) });
  for (const id of [kept, gone]) expect((await post('operator', `/api/intake/papers/${id}/remove`)).statusCode).toBe(200);
  expect(code(await post('operator', `/api/intake/papers/${kept}/take`))).toBe('intake.paper_removed');
  await post('operator', `/api/intake/papers/${kept}/restore`);
  expect((await inTray('operator', kept))?.content).toMatchObject({ subject: 'Kembali lagi' });
  await post('operator', `/api/intake/papers/${done}/register`, registration([await uploadTo(done)]));
  const clear = async (now: string) => {
    here.house.setNow(now);
    await intakeJobs.find((job) => job.name === 'intake.clear-trays')?.run(here.house.services, {});
    here.house.setNow('2026-11-20T02:00:00Z');
    return readTransaction(here.house.db, systemActor('test'), async (tx) => (await tx.selectFrom('intake.paper').select('id').where('id', 'in', [kept, gone, done]).orderBy('id').execute()).map((row) => row.id));
  };
  expect(await clear('2026-11-23T02:00:00Z')).toEqual([kept, gone].sort());
  expect(await clear('2026-12-25T02:00:00Z')).toEqual([kept]);
});

test('a file taken off a paper leaves it, and the next one is the letter itself', async () => {
  const id = await addPaper();
  const [one, two] = [await uploadTo(id), await uploadTo(id, { who: 'petugas' })];
  await post('operator', `/api/intake/papers/${id}/files/${one}/take-off`);
  expect((await inTray('operator', id))?.files).toMatchObject([{ fileId: two }]);
});

test('the same bytes were registered before: the letter is named, to who may know of it', async () => {
  const bytes = await sharp({ create: { width: 70, height: 99, channels: 3, background: '#123456' } }).png().toBuffer();
  const first = await addPaper();
  const { letterId } = (await post('operator', `/api/intake/papers/${first}/register`, registration([await uploadTo(first, { bytes })]))).json();
  const second = await addPaper();
  await uploadTo(second, { bytes, name: 'nama lain.png' });
  const same = (await get('petugas', `/api/intake/papers/${second}/same-file`)).json().letters;
  expect(same).toMatchObject([{ id: letterId, senderName: 'Balai Wilayah Sungai' }]);
  const other = await addPaper('setda');
  await uploadTo(other, { bytes, who: 'setda' });
  expect((await get('setda', `/api/intake/papers/${other}/same-file`)).json().letters).toEqual([]);
});

test('a clerk\'s favourites and codes used lately are offered before anything is typed, to nobody else', async () => {
  const known = async (who: string) => (await get(who, '/api/classification')).json().rows as { code: string; isFavourite: boolean }[];
  await post('operator', '/api/classification/000.5/use');
  await post('operator', '/api/classification/600.1/use', { isFavourite: true });
  await post('operator', '/api/classification/000.5/use');
  expect((await known('operator')).map((row) => [row.code, row.isFavourite])).toEqual([['600.1', true], ['000.5', false]]);
  expect(await known('petugas')).toEqual([]);
  expect((await get('operator', '/api/classification?find=kearsipan')).json().rows[0]).toMatchObject({ code: '000.5', name: 'KEARSIPAN', above: ['UMUM'] });
  expect(code(await post('operator', '/api/classification/12.34/use'))).toBe('intake.no_such_code');
});

test('what a reader found on a page lies with the paper, and goes with it', async () => {
  const id = await addPaper();
  await here.house.db.transaction().execute(async (tx) => {
    await setActor(tx, systemActor('reader'), 'work');
    await tx.insertInto('intake.reading').values({ paperId: id, field: 'subject', value: 'Permintaan Data', confidence: 0.9, page: 1, box: [0.1, 0.2, 0.5, 0.04] }).execute();
  });
  const [paper] = ((await get('petugas', '/api/intake/papers')).json().rows as { id: string; readings: unknown }[]).filter((row) => row.id === id);
  expect(paper?.readings).toMatchObject([{ field: 'subject', value: 'Permintaan Data', page: 1, box: [0.1, 0.2, 0.5, 0.04] }]);
});

test('label and receipt carry agenda number, day and the address of the letter as a QR, for who may see the letter', async () => {
  const id = await addPaper();
  const { letterId, agenda } = (await post('operator', `/api/intake/papers/${id}/register`, registration([await uploadTo(id)]))).json();
  const slips = (await get('operator', `/api/intake/slips?letterIds=${letterId}`)).json();
  expect(slips).toMatchObject({ clerk: 'Orang operator', rows: [{ letterId, agendaText: agenda.text, receivedOn: '2026-11-20', senderName: 'Balai Wilayah Sungai', to: ['Kepala Dinas PUPR'] }] });
  expect(slips.rows[0].qr.path).toMatch(/^M\d+ \d+h/u);
  expect(code(await get('setda', `/api/intake/slips?letterIds=${letterId}`))).toBe('letter.not_found');
});

test('the label of a secret letter shows its cover and nothing of what it is about', async () => {
  const id = await addPaper();
  const { letterId } = (await post('operator', `/api/intake/papers/${id}/register`, registration([], { securityClass: 'R', subject: null, files: [] }))).json();
  expect((await get('operator', `/api/intake/slips?letterIds=${letterId}`)).json().rows[0]).toMatchObject({ subject: null, senderName: 'Balai Wilayah Sungai', securityClass: 'R' });
});

test('a tray of more papers than one page is listed to its end, each once, in the order they came', async () => {
  const ids = [await addPaper('setda'), await addPaper('setda'), await addPaper('setda')];
  const listed: { id: string; place: number }[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = (await get('setda', `/api/intake/papers?limit=2${after ? `&after=${after}` : ''}`)).json() as { rows: { id: string; place: number }[]; next: string | null };
    listed.push(...page.rows);
    after = page.next;
  }
  expect(listed.map((row) => row.id).filter((id) => ids.includes(id))).toEqual(ids);
  expect(listed.map((row) => row.place)).toEqual(listed.map((row) => row.place).toSorted((one, two) => one - two));
});
