import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import type { LayoutSettings } from '#shared/domain/layout.ts';
import { freshFile } from '#tests/outgoing-files.ts';
import { openOutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

const { house, office } = await openOutgoingOffice();
beforeAll(async () => {
  const duty = (who: string, role: string, unit: string) =>
    `insert into organization.duty (id, role, employee_id, unit_id, from_on, created_at) values ('${newId()}', '${role}', '${office.desks[who]?.employeeId ?? ''}', ${unit}, '2020-01-01', now())`;
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; ${duty('pencatat', 'super-administrator', 'null')}; ${duty('stafdua', 'admin-kantor', `'${office.unitId}'`)}`);
});

type Layout = { version: number; own: LayoutSettings; inherited: LayoutSettings; inheritedFrom: Record<string, { from: string; name: string }> };
const code = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
const look = async (who: string, unitId: string | null) => (await office.get(who, `/api/layouts/one${unitId ? `?unitId=${unitId}` : ''}`)).json() as Layout;
const put = (who: string, body: { unitId: string | null; version: number; settings: LayoutSettings }) =>
  office.app.inject({ method: 'PUT', url: '/api/layouts/one', headers: { 'x-desk': who }, payload: { commandId: newId(), ...body } });
const pagesOf = async (letterId: string) => ((await office.post('staf', `/api/letters/outgoing/${letterId}/preview`, { content: null, known: [] })).json() as { pages: { key: string; svg: string }[] }).pages;
const printOf = async (letterId: string) => (await office.get('operator', `/api/letters/outgoing/${letterId}/print.pdf`)).rawPayload;

test('the city is set by its super administrator, an agency by its own admin kantor, nobody else by anybody', async () => {
  const [setda] = (await office.get('pencatat', '/api/layouts')).json().rows.filter((row: { name: string }) => row.name === 'Sekretariat Daerah') as { unitId: string }[];
  expect(code(await put('staf', { unitId: null, version: 0, settings: {} }))).toBe('layout.not_yours');
  expect(code(await put('stafdua', { unitId: null, version: 0, settings: {} }))).toBe('layout.not_yours');
  expect(code(await put('stafdua', { unitId: setda?.unitId ?? '', version: 0, settings: {} }))).toBe('layout.not_yours');
  expect((await office.get('stafdua', '/api/layouts')).json()).toMatchObject({ rows: [{ unitId: office.unitId, isOwn: false }] });
  expect(code(await office.get('staf', `/api/layouts/one?unitId=${office.unitId}`))).toBe('layout.not_yours');
});

test('BKS-33 what an agency does not set comes from the city, what the city does not set from the regulation', async () => {
  expect((await put('pencatat', { unitId: null, version: 0, settings: { size: 11, paper: 'F4' } })).json()).toEqual({ version: 1 });
  expect((await put('stafdua', { unitId: office.unitId, version: 0, settings: { size: 13, address: ['Jalan Bendungan 4'] } })).json()).toEqual({ version: 1 });
  expect(await look('stafdua', office.unitId)).toMatchObject({
    version: 1, own: { size: 13, address: ['Jalan Bendungan 4'] }, inherited: { size: 11, paper: 'F4', spacing: 1.15 },
    inheritedFrom: { size: { from: 'city' }, paper: { from: 'city' }, spacing: { from: 'regulation' } },
  });
  // A part that is given back comes from above again.
  expect((await put('stafdua', { unitId: office.unitId, version: 1, settings: {} })).json()).toEqual({ version: 2 });
  expect((await look('stafdua', office.unitId)).own).toEqual({});
  expect((await office.get('stafdua', `/api/layouts/versions?unitId=${office.unitId}`)).json()).toMatchObject({ rows: [{ version: 2, settings: {} }, { version: 1, settings: { size: 13 } }] });
});

test('who sets a layout after another has done so is told, and a division has none of its own', async () => {
  const { version } = await look('pencatat', null);
  expect((await put('pencatat', { unitId: null, version, settings: { size: 12 } })).statusCode).toBe(200);
  expect(code(await put('pencatat', { unitId: null, version, settings: { size: 10 } }))).toBe('layout.changed');
  const { unitId: division } = await office.actor('staf');
  expect(code(await put('pencatat', { unitId: division, version: 0, settings: {} }))).toBe('layout.of_no_head');
});

test('the foot of a page claims no certification, and lines keep room', async () => {
  const { version } = await look('pencatat', null);
  expect(code(await put('pencatat', { unitId: null, version, settings: { sentences: ['Ditandatangani dengan sertifikat BSrE.'] } }))).toBe('layout.claims');
  expect(code(await put('pencatat', { unitId: null, version, settings: { address: ['Ditandatangani dengan sertifikat balai', 'sertifikasi elektronik'] } }))).toBe('layout.claims');
  expect(code(await put('pencatat', { unitId: null, version, settings: { margins: { top: 20, bottom: 20, left: 60, right: 60 } } }))).toBe('layout.margins_too_wide');
});

test('a letter that has its number keeps its page to the byte, a draft takes the new layout', async () => {
  const draft = await office.write({ way: 'wet', route: [] });
  const { letterId, version } = await office.approve({ way: 'wet', to: [{ ref: null, name: 'Direktur PT Air Bersih', place: 'Jakarta' }] });
  const numbered = await office.post('operator', `/api/letters/outgoing/${letterId}/number`, { version });
  expect(numbered.statusCode, numbered.body).toBe(200);
  const [printed, drafted] = [await printOf(letterId), await pagesOf(draft.letterId)];
  expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
  const { version: before } = await look('stafdua', office.unitId);
  expect((await put('stafdua', { unitId: office.unitId, version: before, settings: { letterFace: 'bookman', margins: { top: 30, bottom: 30, left: 40, right: 30 }, signatureAlign: 'center' } })).statusCode).toBe(200);
  expect((await printOf(letterId)).equals(printed)).toBe(true);
  expect((await pagesOf(draft.letterId)).map((page) => page.key)).not.toEqual(drafted.map((page) => page.key));
});

test('a layout is tried on the sample of a kind before it is stored, and the test page says that it is a sample', async () => {
  const { version } = await look('pencatat', null);
  const settings: LayoutSettings = { paper: 'F4', numberLines: ['number', 'subject'], sentences: ['Periksa naskah ini di kota.go.id.'] };
  const tried = await office.post('pencatat', '/api/layouts/preview', { unitId: null, settings, typeCode: 'SDINAS' });
  const { pages } = tried.json() as { pages: { key: string; svg: string }[] };
  expect(pages[0]?.svg).toContain('width="609.44');
  const again = await office.post('pencatat', '/api/layouts/preview', { unitId: null, settings, typeCode: 'SDINAS', known: pages.map((page) => page.key) });
  expect((again.json() as { pages: { svg: string | null }[] }).pages.every((page) => page.svg === null)).toBe(true);
  expect((await look('pencatat', null)).version).toBe(version);
  expect(code(await office.post('stafdua', '/api/layouts/preview', { unitId: null, settings, typeCode: 'SDINAS' }))).toBe('layout.not_yours');
  const page = await office.get('pencatat', '/api/layouts/sample.pdf?typeCode=SDINAS');
  expect(page.headers['content-type']).toBe('application/pdf');
});

const keep = (who: string, bytes: Buffer, name: string) => office.app.inject({ method: 'POST', url: `/api/layouts/emblems?commandId=${newId()}&name=${name}`, headers: { 'x-desk': who, 'content-type': 'application/octet-stream' }, payload: bytes });
const shield = (size: number, color: string) => sharp({ create: { width: size, height: size, channels: 4, background: color } }).png().withMetadata({ exif: { IFD0: { Copyright: 'rahasia' } } }).toBuffer();

test('an emblem is a picture of dots that prints, and nothing of its file but the dots is kept', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>1</script><rect width="900" height="900"/></svg>');
  expect(code(await keep('pencatat', svg, 'lambang.svg'))).toBe('layout.emblem_no_picture');
  expect(code(await keep('pencatat', await shield(120, '#113311'), 'lambang.png'))).toBe('layout.emblem_small');
  expect(code(await keep('pencatat', await shield(600, '#fdfdfd'), 'lambang.png'))).toBe('layout.emblem_pale');
  expect(code(await keep('stafdua', await shield(600, '#113311'), 'lambang.png'))).toBe('layout.not_yours');
  const kept = (await keep('pencatat', await shield(2400, '#113311'), 'lambang.png')).json() as { fileId: string };
  expect(kept).toMatchObject({ width: 1100, height: 1100, dpi: 1215 });
  const original = await office.get('staf', `/api/files/${kept.fileId}/original`);
  expect(original.rawPayload.includes(Buffer.from('rahasia'))).toBe(false);
  const { version, own } = await look('pencatat', null);
  expect((await put('pencatat', { unitId: null, version, settings: { ...own, emblem: kept.fileId } })).statusCode).toBe(200);
  const tried = (await office.post('pencatat', '/api/layouts/preview', { unitId: office.unitId, settings: {}, typeCode: 'SDINAS' })).json() as { pages: { svg: string }[] };
  expect(tried.pages[0]?.svg).toContain('data:image/png');
});

test('a letterhead shows no file of the house but what was kept as an emblem', async () => {
  const { version, own } = await look('pencatat', null);
  const fileId = await freshFile(office, 'staf');
  expect(code(await put('pencatat', { unitId: null, version, settings: { ...own, emblem: fileId } }))).toBe('layout.emblem_unknown');
  expect(code(await office.post('pencatat', '/api/layouts/preview', { unitId: null, settings: { emblem: fileId }, typeCode: 'SDINAS' }))).toBe('layout.emblem_unknown');
});

test('a numbered letter keeps the emblem it was numbered under', async () => {
  const { letterId, version } = await office.approve({ way: 'wet', to: [{ ref: null, name: 'Direktur PT Air Bersih', place: 'Jakarta' }] });
  expect((await office.post('operator', `/api/letters/outgoing/${letterId}/number`, { version })).statusCode).toBe(200);
  const printed = await printOf(letterId);
  expect(printed.includes(Buffer.from('/Subtype /Image'))).toBe(true);
  const { version: before, own } = await look('pencatat', null);
  const { emblem: _emblem, ...rest } = own;
  expect((await put('pencatat', { unitId: null, version: before, settings: rest })).statusCode).toBe(200);
  expect((await printOf(letterId)).equals(printed)).toBe(true);
});
