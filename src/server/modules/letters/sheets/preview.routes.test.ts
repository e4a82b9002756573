import sharp from 'sharp';
import { expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { makeCity } from '#tests/make.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { runSql } from '#tests/sql.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';

const { house, office } = await openOutgoingOffice();

type Preview = { pages: { key: string; svg: string | null }[] };
type Notes = { notes: { code: string; place: string; weight: string; values: Record<string, string>; span: { text: string } | null; fix: string | null }[] };
const preview = async (who: string, letterId: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${letterId}/preview`, body);
const contentOf = async (letterId: string) => ((await office.letter('staf', letterId)) as unknown as { draft: { content: Record<string, unknown> } }).draft.content;
async function picture(who: string): Promise<string> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: { r: Math.floor(Math.random() * 255), g: 90, b: 90 } } }).png().toBuffer();
  const reply = await office.app.inject({ method: 'POST', url: `/api/files?commandId=${newId()}&name=peta.png`, payload: bytes, headers: { 'content-type': 'application/octet-stream', 'x-desk': who } });
  return (reply.json() as { id: string }).id;
}
const image = (fileId: string) => ({ type: 'doc', content: [{ type: 'image', attrs: { fileId, alt: 'Peta pintu air', width: 50 } }] });

test('the page beside the editor shows what is typed before it is saved, and sends a page again only when it changed', async () => {
  const { letterId } = await office.write();
  const stored = (await preview('staf', letterId)).json() as Preview;
  expect(stored.pages[0]?.svg?.startsWith('<svg')).toBe(true);
  const same = (await preview('staf', letterId, { known: stored.pages.map((page) => page.key) })).json() as Preview;
  expect(same.pages).toEqual(stored.pages.map(({ key }) => ({ key, svg: null })));
  const typed = (await preview('staf', letterId, { content: { ...(await contentOf(letterId)), subject: 'Hal yang baru diketik' }, known: stored.pages.map((page) => page.key) })).json() as Preview;
  expect(typed.pages[0]?.svg?.startsWith('<svg')).toBe(true);
  expect(typed.pages[0]?.key).not.toBe(stored.pages[0]?.key);
  expect(await contentOf(letterId)).toMatchObject({ subject: 'Permintaan data pintu air' });
});

test('a letter that has its number is shown with it before it is signed', async () => {
  const { letterId, version } = await office.approve({ way: 'wet' });
  const before = ((await preview('kadis', letterId)).json() as Preview).pages[0]?.key;
  const numbered = await office.post('kadis', `/api/letters/outgoing/${letterId}/number`, { version });
  expect(numbered.statusCode).toBe(200);
  const after = await preview('kadis', letterId);
  expect(after.statusCode).toBe(200);
  expect((after.json() as Preview).pages[0]?.key).not.toBe(before);
});

test('what a draft leaves open for its number is frozen with the page: the signed letter keeps the same room', async () => {
  const { letterId, version } = await office.approve({ way: 'wet' });
  const numbered = await office.post('kadis', `/api/letters/outgoing/${letterId}/number`, { version });
  expect(numbered.statusCode).toBe(200);
  const [frozen] = await lookAs<{ awaits: { before: string; digits: string; after: string; widest: string; date: string }; letterDate: string; text: string }>(house, `select f.sheet->'awaits' as awaits, f.letter_date::text as "letterDate", e.text from letters.frozen f join letters.letter l on l.id = f.letter_id join registers.entry e on e.id = l.entry_id where f.letter_id = '${letterId}'`);
  const { before = '', digits = '', after = '', date, widest = '' } = frozen?.awaits ?? {};
  expect(digits).toBe('8888');
  expect(frozen?.text.startsWith(before)).toBe(true);
  expect(frozen?.text.endsWith(after)).toBe(true);
  expect(widest.length).toBeGreaterThanOrEqual(frozen?.text.length ?? Infinity);
  expect(date).toBe(frozen?.letterDate);
});

const notes = async (who: string, letterId: string, body: Record<string, unknown> = {}) => office.post(who, `/api/letters/outgoing/${letterId}/notes`, body);

/** A layout of the whole city, newer than the last. */
const cityWrites = (subjectWord: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
  insert into documents.layout (id, version, settings, changed_by_name, changed_at) select '${newId()}', count(*) + 1, '{"subjectWord": "${subjectWord}"}', 'Admin', now() from documents.layout`);

test('the list of kinds names the subject as the pages of this desk do: by the regulation, or as the city set it', async () => {
  const kinds = async () => (await office.app.inject({ method: 'GET', url: '/api/letter-types', headers: { 'x-desk': 'staf' } })).json() as { subjectWord: string; types: { code: string; usedFor: string }[] };
  expect(await kinds()).toMatchObject({ subjectWord: 'Hal', types: expect.arrayContaining([expect.objectContaining({ code: 'SDINAS', usedFor: expect.stringMatching(/^Surat ke instansi lain/u) })]) });
  await cityWrites('Perihal');
  expect((await kinds()).subjectWord).toBe('Perihal');
  await cityWrites('Hal');
});

test('ADR 150 a letter on its route keeps the page it was submitted with until it has its number; taken back, it takes the form of the day', async () => {
  const keyOf = async (letterId: string) => ((await preview('staf', letterId)).json() as Preview).pages[0]?.key;
  const [signed, recalled] = [await office.approve({ way: 'wet' }), await office.write()];
  await office.post('staf', `/api/letters/outgoing/${recalled.letterId}/submit`, { version: recalled.version, base: recalled.base });
  const [before, routed] = [await keyOf(signed.letterId), await keyOf(recalled.letterId)];
  await cityWrites('Perihal');
  expect([await keyOf(signed.letterId), await keyOf(recalled.letterId)]).toEqual([before, routed]);
  const numbered = await office.post('kadis', `/api/letters/outgoing/${signed.letterId}/number`, { version: signed.version });
  expect(numbered.statusCode, numbered.body).toBe(200);
  expect(await lookAs(house, `select f.sheet->'profile'->>'subjectWord' as word from letters.frozen f where f.letter_id = '${signed.letterId}'`)).toEqual([{ word: 'Hal' }]);
  const { route } = (await office.get('staf', `/api/approvals/letter/${recalled.letterId}`)).json() as { route: { id: string } };
  const back = await office.post('staf', `/api/approval-routes/${route.id}/withdraw`);
  expect(back.statusCode, back.body).toBe(200);
  const redrawn = await keyOf(recalled.letterId);
  expect(redrawn).not.toBe(routed);
  const again = await office.letter('staf', recalled.letterId) as unknown as { version: number; draft: { version: number } };
  const resubmitted = await office.post('staf', `/api/letters/outgoing/${recalled.letterId}/submit`, { version: again.version, base: again.draft.version });
  expect(resubmitted.statusCode, resubmitted.body).toBe(200);
  await cityWrites('Hal');
  expect(await keyOf(recalled.letterId)).toBe(redrawn);
});

test('a letter that asks for the zone of its hours begins with that of the city', async () => {
  const begun = async (typeCode: string) => (await contentOf(((await office.post('staf', '/api/letters/outgoing', { typeCode })).json() as { letterId: string }).letterId))['fields'];
  expect(await begun('SUNDANGAN')).toEqual({ zone: 'WIB' });
  expect(await begun('SDINAS')).toEqual({});
});

test('an unfinished letter has its page and its notes, whatever it lacks', async () => {
  const { letterId } = (await office.post('staf', '/api/letters/outgoing', { typeCode: 'SDINAS' })).json() as { letterId: string };
  expect(((await preview('staf', letterId)).json() as Preview).pages.length).toBeGreaterThan(0);
  expect(((await notes('staf', letterId)).json() as Notes).notes.filter((note) => note.weight === 'must').map((note) => note.code)).toEqual(expect.arrayContaining(['subject.missing', 'addressees.missing', 'body.empty']));
});

test('a sign no face of the letter has is noted while it is typed, with the sign and its field, and submitting is refused for that very field', async () => {
  const { letterId, version, base } = await office.write();
  const content = await contentOf(letterId);
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const list = { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('Pertama'), paragraph('Kedua ꦲ dan 漢')] }] };
  const typed = { ...content, subject: 'Harga 😀 pompa 😀', place: 'Kota\u200b', copies: [{ ref: null, name: 'Arsip ☂' }], body: { type: 'doc', content: [paragraph('Bersih'), list] } };
  const told = ((await notes('staf', letterId, { content: typed })).json() as Notes).notes.filter((note) => note.code === 'sign_unsettable');
  expect(told.map(({ place, weight, values, span }) => [place, weight, values['sign'], values['whereId'], span?.text ?? null])).toEqual(expect.arrayContaining([
    ['subject', 'must', '“😀” (U+1F600)', 'Hal', '😀'],
    ['place', 'must', 'U+200B', 'Tempat', null],
    ['copies.0.name', 'must', '“☂” (U+2602)', 'Tembusan (1)', null],
    // Of each place the first alone; the next is told when it is gone.
    ['body.1.0.1', 'must', '“ꦲ” (U+A9B2)', 'Isi naskah (bagian 2)', 'ꦲ'],
  ]));
  expect(told).toHaveLength(4);
  expect(((await notes('staf', letterId)).json() as Notes).notes.map((note) => note.code)).not.toContain('sign_unsettable');

  const saved = await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base, change: { subject: typed.subject } } });
  const kept = saved.json() as { version: number };
  const refused = await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version: Math.max(version, (await office.letter('staf', letterId) as unknown as { version: number }).version), base: kept.version });
  expect(refused.json()).toMatchObject({ error: { code: 'typeset.character', details: { field: 'subject', code: 'U+1F600' } } });
});

test('who writes, who initials and who signs get the same notes, each with its place; nobody else gets any', async () => {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mohon hadir Senin, 3 Maret 2026 untuk menganalisa resiko.' }] }] };
  const { letterId, version, base } = await office.write({ body, securityClass: 'T' });
  const drafter = ((await notes('staf', letterId)).json() as Notes).notes;
  expect(drafter.find((note) => note.code === 'class_without_reason')).toMatchObject({ weight: 'must', place: 'securityClass' });
  expect(drafter.filter((note) => note.place === 'body.0').map((note) => [note.code, note.span?.text, note.fix])).toEqual([
    ['weekday_disagrees', 'Senin, 3 Maret 2026', 'Selasa, 3 Maret 2026'], ['official_word', 'menganalisa', 'menganalisis'], ['official_word', 'resiko', 'risiko'],
  ]);
  // What is typed now is asked without being stored.
  const content = await contentOf(letterId);
  const typed = ((await notes('staf', letterId, { content: { ...content, classReason: 'Memuat data pribadi' } })).json() as Notes).notes;
  expect(typed.map((note) => note.code)).not.toContain('class_without_reason');
  expect(await contentOf(letterId)).toMatchObject({ classReason: null });
  await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base, change: { classReason: 'Memuat data pribadi' } } });
  const saved = (await office.letter('staf', letterId)) as unknown as { version: number; draft: { version: number } };
  expect(saved.version).toBeGreaterThanOrEqual(version);
  expect((await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version: saved.version, base: saved.draft.version })).statusCode).toBe(200);
  expect(((await notes('kabid', letterId)).json() as Notes).notes).toEqual(typed);
  const { route } = (await office.get('kabid', `/api/approvals/letter/${letterId}`)).json() as { route: { digest: string; steps: { id: string }[] } };
  expect((await office.post('kabid', `/api/approval-steps/${route.steps[0]?.id ?? ''}/initial`, { seen: route.digest })).statusCode).toBe(200);
  expect(((await notes('kadis', letterId)).json() as Notes).notes).toEqual(typed);
  expect((await notes('stafdua', letterId)).statusCode).toBe(404);
});

test('a picture is on the page once it is saved with the letter; a stranger\'s file never is', async () => {
  const { letterId } = await office.write();
  const strange = await picture('stafdua');
  const content = await contentOf(letterId);
  const tried = (await preview('staf', letterId, { content: { ...content, body: image(strange) } })).json() as Preview;
  expect(tried.pages[0]?.svg?.includes('data:image/png')).toBe(false);
  const refused = await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: 2, change: { body: image(strange) } } });
  expect(refused.statusCode).toBe(403);
  const own = await picture('staf');
  const saved = await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: 2, change: { body: image(own) } } });
  expect(saved.statusCode, saved.body).toBe(200);
  expect(((await preview('staf', letterId)).json() as Preview).pages[0]?.svg?.includes('data:image/png')).toBe(true);
});

test('who reads no content sees no page and no signers', async () => {
  const { letterId } = await office.write({ securityClass: 'T', classReason: 'Terbatas' });
  expect((await preview('stafdua', letterId)).statusCode).toBe(404);
  expect((await preview('kabid', letterId)).statusCode).toBe(403);
  expect((await office.get('kabid', `/api/letters/outgoing/${letterId}/signers`)).statusCode).toBe(403);
});

test('signers are offered up the line with the initials between, a.n. among them', async () => {
  const { letterId } = await office.write();
  const found = (await office.get('staf', `/api/letters/outgoing/${letterId}/signers`)).json() as { options: { title: string; way: string; lines: string[] }[]; route: { title: string }[] };
  expect(found.options).toEqual(expect.arrayContaining([
    expect.objectContaining({ title: 'Kepala Dinas PUPR', way: 'own' }),
    expect.objectContaining({ title: 'Plh. Kepala Dinas PUPR', way: 'own', lines: ['Plh. KEPALA DINAS PUPR,'] }),
    expect.objectContaining({ way: 'an', lines: ['a.n. KEPALA DINAS PUPR', 'KEPALA BIDANG SUMBER DAYA AIR,'] }),
  ]));
  expect(found.route.map((each) => each.title)).toEqual(['Kepala Bidang Sumber Daya Air']);
});

test('a city whose regulation writes "Walikota" is not corrected on its own word', async () => {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bersama ini kami sampaikan arahan Walikota.' }] }] };
  const { letterId } = await office.write({ body });
  const marked = async () => ((await notes('staf', letterId)).json() as Notes).notes.filter((note) => note.span?.text === 'Walikota').map((note) => note.code);
  expect(await marked()).toEqual(['official_word']);
  await makeCity(house.services, 'bekasi');
  expect(await marked()).toEqual([]);
});
