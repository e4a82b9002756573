import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { makeIntakeOffice, type IntakeOffice } from '#tests/intake-office.ts';

let here: IntakeOffice;
beforeAll(async () => { here = await makeIntakeOffice(); });
afterAll(() => here.close());

type Page = { fileId: string; page: number; turn?: number; corners?: { x: number; y: number }[]; whiten?: boolean };
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const code = (reply: { json: () => { error?: { code: string } } }) => reply.json().error?.code;
const bytesOf = async (fileId: string, who = 'operator') => {
  const card = (await here.get(who, `/api/files/${fileId}`)).json() as { sha256: string };
  return readFile(here.house.services.files.pathOf(card.sha256));
};
/** A PDF whose pages are told apart by their width. */
async function pdf(widths: number[]): Promise<Buffer> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const width of widths) made.addPage([width, 842]).drawText(`lebar ${width}`, { x: 50, y: 700, font, size: 20 });
  return Buffer.from(await made.save());
}
const pagesOf = async (fileId: string) => (await PDFDocument.load(await bytesOf(fileId))).getPages().map((page) => ({ width: Math.round(page.getWidth()), turn: page.getRotation().angle }));
async function paperWith(files: { bytes: Buffer; name: string }[]): Promise<{ id: string; files: string[] }> {
  const id = await here.addPaper('operator', files[0]?.name ?? 'surat');
  const made: string[] = [];
  for (const file of files) made.push(await here.uploadTo(id, file));
  return { id, files: made };
}
const arrange = (id: string, body: { replaces: string[]; groups: Page[][]; merges?: string[]; commandId?: string }, who = 'operator') => here.post(who, `/api/intake/papers/${id}/arrange`, body);

test('BKS-26 pages are turned, put in order and dropped; the original stays as it came, bit for bit, and is linked', async () => {
  const bytes = await pdf([500, 510, 520]);
  const { id, files } = await paperWith([{ bytes, name: 'tiga.pdf' }]);
  const [scan = ''] = files;
  const reply = await arrange(id, { replaces: [scan], groups: [[{ fileId: scan, page: 3, turn: 90 }, { fileId: scan, page: 1 }]] });
  expect(reply.statusCode, reply.body).toBe(200);
  const [made] = reply.json().papers as { fileId: string }[];
  expect((await here.inTray('operator', id))?.files).toMatchObject([{ fileId: made?.fileId, name: 'tiga.pdf', pageCount: 2 }]);
  expect(await pagesOf(made?.fileId ?? '')).toEqual([{ width: 520, turn: 90 }, { width: 500, turn: 0 }]);
  const origins = (await here.get('operator', `/api/files/${made?.fileId}/origins`)).json().files;
  expect(origins).toMatchObject([{ id: scan, sha256: sha(bytes) }]);
  expect((await bytesOf(scan)).equals(bytes)).toBe(true);
});

test('who reads the letter finds the originals behind its arranged pages', async () => {
  const { id, files } = await paperWith([{ bytes: await pdf([501, 502]), name: 'dua.pdf' }]);
  const [scan = ''] = files;
  const [first] = (await arrange(id, { replaces: [scan], groups: [[{ fileId: scan, page: 2 }]] })).json().papers as { fileId: string }[];
  const once = first?.fileId ?? '';
  // Arranged once more: the chain of originals is kept whole.
  const [second] = (await arrange(id, { replaces: [once], groups: [[{ fileId: once, page: 1, turn: 180 }]] })).json().papers as { fileId: string }[];
  const registered = await here.post('operator', `/api/intake/papers/${id}/register`, here.registration([second?.fileId ?? '']));
  expect(registered.statusCode, registered.body).toBe(200);
  for (const fileId of [second?.fileId, once, scan]) expect((await here.get('kadis', `/api/files/${fileId}`)).statusCode).toBe(200);
  expect((await here.get('kadis', `/api/files/${once}/origins`)).json().files).toMatchObject([{ id: scan }]);
  expect(code(await here.get('setda', `/api/files/${scan}`))).toBe('document.not_found');
});

test('two letters scanned in one go are split: the second lies in the tray as a paper of its own', async () => {
  const { id, files } = await paperWith([{ bytes: await pdf([500, 510, 520]), name: 'menyatu.pdf' }]);
  const [scan = ''] = files;
  const papers = (await arrange(id, { replaces: [scan], groups: [[{ fileId: scan, page: 1 }], [{ fileId: scan, page: 2 }, { fileId: scan, page: 3 }]] })).json().papers as { paperId: string; fileId: string }[];
  expect(papers.map((each) => each.paperId)[0]).toBe(id);
  const split = await here.inTray('petugas', papers[1]?.paperId ?? '');
  expect(split).toMatchObject({ source: 'split', name: 'menyatu (2).pdf', files: [{ fileId: papers[1]?.fileId, pageCount: 2 }] });
});

test('a page left behind in another paper is merged, and that paper leaves the tray', async () => {
  const one = await paperWith([{ bytes: await pdf([500]), name: 'a.pdf' }]);
  const two = await paperWith([{ bytes: await pdf([510]), name: 'b.pdf' }]);
  const groups = [[{ fileId: one.files[0] ?? '', page: 1 }, { fileId: two.files[0] ?? '', page: 1 }]];
  const [made] = (await arrange(one.id, { replaces: one.files, merges: [two.id], groups })).json().papers as { fileId: string }[];
  expect(await pagesOf(made?.fileId ?? '')).toMatchObject([{ width: 500 }, { width: 510 }]);
  expect(await here.inTray('operator', two.id)).toBeUndefined();
});

test('photos of one letter become one file of several pages; what is no page of it stays an attachment', async () => {
  const photo = (red: number) => sharp({ create: { width: 300, height: 400, channels: 3, background: { r: red, g: 90, b: 90 } } }).jpeg().toBuffer();
  const { id, files } = await paperWith([{ bytes: await photo(10), name: '1.jpg' }, { bytes: await photo(20), name: '2.jpg' }, { bytes: await pdf([500]), name: 'lampiran.pdf' }]);
  const [first = '', second = '', attachment = ''] = files;
  await arrange(id, { replaces: [first, second], groups: [[{ fileId: first, page: 1 }, { fileId: second, page: 1 }]] });
  expect((await here.inTray('operator', id))?.files).toMatchObject([{ name: '1.pdf', pageCount: 2 }, { fileId: attachment }]);
});

test('a photo is cut along the corners of its sheet and laid flat, the shadow on it whitened', async () => {
  // A grey sheet, darker at one side, on a black table, with a line of ink.
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800"><defs><linearGradient id="g"><stop offset="0" stop-color="#e8e8e8"/><stop offset="1" stop-color="#8a8a8a"/></linearGradient></defs><rect width="800" height="800" fill="#000"/><polygon points="200,80 600,160 640,720 120,640" fill="url(#g)"/><rect x="300" y="380" width="160" height="6" fill="#101010"/></svg>';
  const { id, files } = await paperWith([{ bytes: await sharp(Buffer.from(svg)).jpeg({ quality: 95 }).toBuffer(), name: 'foto.jpg' }]);
  const [photo = ''] = files;
  const corners = [{ x: 0.25, y: 0.1 }, { x: 0.75, y: 0.2 }, { x: 0.8, y: 0.9 }, { x: 0.15, y: 0.8 }];
  const reply = await arrange(id, { replaces: [photo], groups: [[{ fileId: photo, page: 1, corners, whiten: true }]] });
  expect(reply.statusCode, reply.body).toBe(200);
  const made = await bytesOf((reply.json().papers as { fileId: string }[])[0]?.fileId ?? '');
  const start = made.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  const page = sharp(made.subarray(start));
  const { width = 0, height = 0 } = await page.metadata();
  expect(Math.abs(width / height - 526 / 566)).toBeLessThan(0.05);
  const { data } = await page.greyscale().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data[Math.round(y * (height - 1)) * width + Math.round(x * (width - 1))] ?? 0;
  // Bright side, dark side and all four corners are paper now: no black table is left.
  for (const [x, y] of [[0.1, 0.2], [0.9, 0.8], [0.03, 0.03], [0.97, 0.97]] as const) expect(at(x, y)).toBeGreaterThan(225);
});

test('corners that enclose no sheet, a page that is not there and a file of another paper are refused, and nothing changes', async () => {
  const { id, files } = await paperWith([{ bytes: await pdf([500]), name: 'a.pdf' }]);
  const [scan = ''] = files;
  const crossed = [{ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 1, y: 0 }, { x: 0, y: 1 }];
  expect(code(await arrange(id, { replaces: [scan], groups: [[{ fileId: scan, page: 1, corners: crossed }]] }))).toBe('document.no_sheet');
  expect(code(await arrange(id, { replaces: [scan], groups: [[{ fileId: scan, page: 2 }]] }))).toBe('document.page_not_found');
  const other = await paperWith([{ bytes: await pdf([510]), name: 'b.pdf' }]);
  expect(code(await arrange(id, { replaces: [scan], groups: [[{ fileId: other.files[0] ?? '', page: 1 }]] }))).toBe('intake.file_not_of_paper');
  expect(code(await arrange(id, { replaces: [scan], groups: [[{ fileId: scan, page: 1 }]] }, 'setda'))).toBe('intake.paper_not_found');
  expect((await here.inTray('operator', id))?.files).toMatchObject([{ fileId: scan }]);
});

test('asked again after a lost answer, the pages are arranged once', async () => {
  const { id, files } = await paperWith([{ bytes: await pdf([500, 510]), name: 'ulang.pdf' }]);
  const [scan = ''] = files;
  const body = { commandId: newId(), replaces: [scan], groups: [[{ fileId: scan, page: 1 }], [{ fileId: scan, page: 2 }]] };
  const [one, two] = [await arrange(id, body), await arrange(id, body)];
  expect(two.json()).toEqual(one.json());
  expect((await here.tray('operator')).filter((paper) => paper.name.startsWith('ulang')).length).toBe(2);
});

test('a paper that is named as merged into itself stays in the tray with its new file', async () => {
  const { id, files } = await paperWith([{ bytes: await pdf([500, 510]), name: 'dua.pdf' }]);
  const [scan = ''] = files;
  const reply = await arrange(id, { replaces: [scan], merges: [id], groups: [[{ fileId: scan, page: 2 }]] });
  expect(reply.statusCode, reply.body).toBe(200);
  expect((await here.inTray('operator', id))?.files).toMatchObject([{ pageCount: 1 }]);
});
