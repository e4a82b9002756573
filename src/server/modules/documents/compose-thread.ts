import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { degrees, PDFDocument } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { openPdfium } from './limited-pdfium.ts';
import { flatten, projectionOf, sheetSize, whiten, type Corners, type Raster } from './perspective-rules.ts';

// Puts pages of stored files together into one PDF, in a thread of its own: it reads what strangers sent.

export type ComposedPage = { path: string; kind: string; page: number; turn: number; corners: Corners | null; whiten: boolean };
export type ComposeTask = { pages: ComposedPage[]; pixels: number };

const A4_WIDTH = 595.28;
/** 300 dpi on A4: what a scanner gives, and more than a phone shows. */
const DRAWN_WIDTH = 2480;
const LONGEST = 3508;

class Reason extends Error {}

sharp.concurrency(1);
sharp.cache(false);

const sources = new Map<string, Promise<Buffer>>();
const books = new Map<string, Promise<PDFDocument>>();

const bytesOf = (path: string): Promise<Buffer> => keep(sources, path, () => readFile(path));
const bookOf = (path: string): Promise<PDFDocument> => keep(books, path, async () => PDFDocument.load(await bytesOf(path), { updateMetadata: false }));

function keep<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = kept.get(key) ?? make();
  kept.set(key, made);
  return made;
}

async function compose(task: ComposeTask): Promise<Uint8Array> {
  const made = await PDFDocument.create({ updateMetadata: false });
  for (const page of task.pages) {
    const isTouched = page.corners !== null || page.whiten;
    // A page of a PDF that is only turned stays what it is: text, lines, sharpness.
    if (page.kind === 'pdf' && !isTouched) await copyPage(made, page);
    else await drawPage(made, page, task.pixels);
  }
  return made.save({ useObjectStreams: false });
}

async function copyPage(made: PDFDocument, page: ComposedPage): Promise<void> {
  const [copy] = await made.copyPages(await bookOf(page.path), [page.page - 1]);
  if (!copy) throw new Reason('broken');
  copy.setRotation(degrees((copy.getRotation().angle + page.turn) % 360));
  made.addPage(copy);
}

async function drawPage(made: PDFDocument, page: ComposedPage, pixels: number): Promise<void> {
  let raster = await toRaster(await openPage(page, pixels));
  if (page.corners) raster = layFlat(raster, page.corners);
  if (page.whiten) raster = whiten(raster, await lightOf(raster));
  const { data, info } = await picture(raster).rotate(page.turn).resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
  const image = await made.embedJpg(data);
  const width = info.width > info.height ? A4_WIDTH * Math.SQRT2 : A4_WIDTH;
  const height = (width * info.height) / info.width;
  made.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
}

async function openPage(page: ComposedPage, pixels: number): Promise<Sharp> {
  const bytes = await bytesOf(page.path);
  if (page.kind === 'pdf') return drawPdfPage(bytes, page.page - 1);
  const image = page.kind === 'heic' ? Buffer.from(await (await import('heic-convert')).default({ buffer: bytes, format: 'JPEG', quality: 0.92 })) : bytes;
  return sharp(image, { page: page.page - 1, failOn: 'error', limitInputPixels: pixels }).autoOrient().resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true });
}

async function drawPdfPage(bytes: Buffer, index: number): Promise<Sharp> {
  const library = await openPdfium();
  const page = (await library.loadDocument(bytes)).getPage(index);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const size = { width: DRAWN_WIDTH, height: Math.max(1, Math.round((originalHeight / originalWidth) * DRAWN_WIDTH)) };
  const { data, width, height } = await page.render({ ...size, renderFormFields: true, render: ({ data: raw }) => Promise.resolve(raw) });
  return sharp(data, { raw: { width, height, channels: 4 } });
}

async function toRaster(image: Sharp): Promise<Raster> {
  const { data, info } = await image.flatten({ background: '#ffffff' }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function picture(raster: Raster): Sharp {
  return sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } });
}

function layFlat(raster: Raster, corners: Corners): Raster {
  const projection = projectionOf(corners);
  if (!projection) throw new Reason('no_sheet');
  return flatten(raster, projection, sheetSize(corners, raster));
}

/** The light on the paper: the page without its ink, which is small and dark. */
async function lightOf(raster: Raster): Promise<Raster> {
  const [width, height] = [Math.max(1, Math.round(raster.width / 16)), Math.max(1, Math.round(raster.height / 16))];
  const small = await picture(raster).resize({ width, height, fit: 'fill' }).median(7).blur(4).raw().toBuffer();
  const data = await sharp(small, { raw: { width, height, channels: 3 } }).resize({ width: raster.width, height: raster.height, fit: 'fill' }).raw().toBuffer();
  return { data, width: raster.width, height: raster.height };
}

try {
  parentPort?.postMessage({ ok: true, value: await compose(workerData as ComposeTask) });
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: error instanceof Reason ? error.message : 'broken' });
}
