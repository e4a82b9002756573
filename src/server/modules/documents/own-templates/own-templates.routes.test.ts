import { beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { zip } from '#tests/hostile/zip.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { openPdfium } from '../limited-pdfium.ts';

const { house, office } = await openOutgoingOffice();
beforeAll(async () => {
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    insert into organization.duty (id, role, employee_id, unit_id, from_on, created_at) values ('${newId()}', 'super-administrator', '${office.desks['pencatat']?.employeeId ?? ''}', null, '2020-01-01', now())`);
});

type Refused = { error?: { code: string; details?: Record<string, unknown> } };
type Kept = { templateId: string; version: number; pages: { svg: string }[] };
const code = (reply: { json: () => unknown }) => (reply.json() as Refused).error?.code;
const send = (text: string | Buffer, name = 'template.typ', who = 'pencatat') => office.app.inject({
  method: 'POST', url: `/api/own-templates?commandId=${newId()}&name=${name}&typeCode=SDINAS`, headers: { 'x-desk': who, 'content-type': 'application/octet-stream' }, payload: Buffer.from(text),
});
const use = (templateId: string | null, turn: number, who = 'pencatat') => office.post(who, '/api/own-templates/use', { typeCode: 'SDINAS', templateId, turn });
const printOf = async (letterId: string) => (await office.get('operator', `/api/letters/outgoing/${letterId}/print.pdf`)).rawPayload;
const numbered = async () => {
  const { letterId, version } = await office.approve({ way: 'wet', to: [{ ref: null, name: 'Direktur PT Air Bersih', place: 'Jakarta' }] });
  expect((await office.post('operator', `/api/letters/outgoing/${letterId}/number`, { version })).statusCode).toBe(200);
  return letterId;
};

const keysOf = async (letterId: string) => ((await office.post('staf', `/api/letters/outgoing/${letterId}/preview`, { content: null, known: [] })).json() as { pages: { key: string }[] }).pages.map((page) => page.key);
async function textOf(pdf: Buffer): Promise<string> {
  const document = await (await openPdfium()).loadDocument(pdf);
  return Array.from({ length: document.getPageCount() }, (_, index) => document.getPage(index).getText()).join('\n');
}

const OWN = '#import "../_lib/letter.typ": *\n#show: letter\n#letterhead()\n#align(center)[HALAMAN MILIK KOTA]\n#number-block()\n#body-of(sheet.body)\n#closing()\n';

test('BKS-33 a template of the city is tried, kept, and used only by a second act; a numbered letter keeps the page it had', async () => {
  const before = await numbered();
  const first = await printOf(before);
  const sent = await send(OWN);
  expect(sent.statusCode, sent.body).toBe(200);
  const { templateId, version, pages } = sent.json() as Kept;
  expect([version, pages.length > 0]).toEqual([1, true]);
  expect((await office.get('pencatat', '/api/own-templates')).json().rows.find((row: { typeCode: string }) => row.typeCode === 'SDINAS')).toMatchObject({ inUse: null, turn: 0, versions: [{ id: templateId, version: 1 }] });
  expect((await use(templateId, 0)).json()).toEqual({ turn: 1 });
  expect(code(await use(templateId, 0))).toBe('template.use_changed');
  expect((await printOf(before)).equals(first)).toBe(true);

  const after = await numbered();
  const own = await printOf(after);
  expect(await textOf(own)).toContain('HALAMAN MILIK KOTA');
  expect(await textOf(first)).not.toContain('HALAMAN MILIK KOTA');
  const draft = await office.write({ way: 'wet', route: [] });
  const withOwn = await keysOf(draft.letterId);
  expect((await use(null, 1)).json()).toEqual({ turn: 2 });
  expect((await printOf(after)).equals(own)).toBe(true);
  expect(await keysOf(draft.letterId)).not.toEqual(withOwn);
});

test('of a page the city draws itself the notes say when the signature stands alone on it; the page of the house holds it', async () => {
  const draft = await office.write({ way: 'wet', route: [] });
  const notesOf = async () => ((await office.post('staf', `/api/letters/outgoing/${draft.letterId}/notes`)).json() as { notes: { code: string; values: Record<string, string> }[] }).notes.filter((note) => note.code === 'signature_alone');
  expect(await notesOf()).toEqual([]);
  const { templateId } = (await send(OWN.replace('#closing()', '#pagebreak()\n#closing()'))).json() as Kept;
  const turn = ((await office.get('pencatat', '/api/own-templates')).json() as { rows: { typeCode: string; turn: number }[] }).rows.find((row) => row.typeCode === 'SDINAS')?.turn ?? 0;
  expect((await use(templateId, turn)).statusCode).toBe(200);
  expect(await notesOf()).toMatchObject([{ values: { page: '2' } }]);
  expect((await use(null, turn + 1)).statusCode).toBe(200);
  expect(await notesOf()).toEqual([]);
});

test('faults are told by file, line and column, as the writer of the template knows them', async () => {
  const reply = (await send(`${OWN}#let a = \n#unknown-thing\n`)).json() as Refused;
  expect(reply.error?.code).toBe('typeset.faulty');
  expect(reply.error?.details?.['lines']).toEqual(expect.arrayContaining([expect.stringMatching(/^template\.typ:\d+:\d+: expected expression$/u)]));
  const lost = (await send(`${OWN}#image("lambang.png")`)).json() as Refused;
  expect(lost.error?.details?.['lines']).toEqual(['template.typ:8:8: file not found (searched at lambang.png)']);
});

test('a template without end is stopped and named, and the office goes on', async () => {
  const reply = (await send(`${OWN}#for a in range(9000) { for b in range(200000) { let c = a * b } }`)).json() as Refused;
  expect(reply.error).toMatchObject({ code: 'typeset.endless', details: { template: 'SDINAS' } });
  expect((await send(OWN)).statusCode).toBe(200);
}, 90_000);

test('a template reaches no file and no package, and says the number, the signer and nothing of BSrE', async () => {
  expect(code(await send(`#read("/etc/passwd")\n${OWN}`))).toBe('typeset.reaches_out');
  expect(code(await send(`#import "@preview/cetz:0.3.0": canvas\n${OWN}`))).toBe('typeset.reaches_out');
  expect(code(await send(OWN.replace('#number-block()', '')))).toBe('template.lacks');
  expect(code(await send(`${OWN}Ditandatangani dengan sertifikat BSrE`))).toBe('template.claims');
});

test('a folder is Typst and pictures of dots with template.typ at its top', async () => {
  const folder = (parts: Record<string, string>) => zip(Object.entries(parts).map(([name, text]) => ({ name, text })));
  const why = async (parts: Record<string, string>) => (((await send(folder(parts), 'kota.zip')).json() as Refused).error?.details ?? {})['why'];
  expect(await why({ 'isi.typ': OWN })).toBe('no_template');
  expect(await why({ 'template.typ': OWN, 'lambang.svg': '<svg/>' })).toBe('name');
  expect(await why({ 'template.typ': OWN, '../keluar.typ': 'x' })).toBe('name');
  const whole = await send(folder({ 'kota/template.typ': `#import "bagian.typ": seru\n${OWN}#seru`, 'kota/bagian.typ': '#let seru = [Halo]' }), 'kota.zip');
  expect(whole.statusCode, whole.body).toBe(200);
});

test('only the super administrator sends and uses templates', async () => {
  expect(code(await send(OWN, 'template.typ', 'kadis'))).toBe('layout.not_yours');
  expect(code(await use(null, 0, 'kadis'))).toBe('layout.not_yours');
  expect(code(await office.get('kadis', '/api/own-templates'))).toBe('layout.not_yours');
});
