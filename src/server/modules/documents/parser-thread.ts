import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import heicConvert from 'heic-convert';
import sharp, { type Sharp } from 'sharp';
import { holdsScript } from './pdf-script-rules.ts';

// Runs in a thread of its own that is killed when it takes too long or too much: it reads what strangers send.
// The answer names a reason as a code of file-parser.ts; anything else is told as broken.

export type ParserTask = { task: 'inspect' | 'draw'; kind: string; path: string; from: number; to: number; limits: { pages: number; pixels: number } };
export type DrawnPage = { page: number; width: number; height: number; full: Uint8Array; thumb: Uint8Array };

const FULL_WIDTH = 1240;
const THUMB_WIDTH = 160;
/** A strip longer than this is no page of a letter. */
const TALLEST = 12;

class Reason extends Error {}

sharp.concurrency(1);
sharp.cache(false);

async function run(task: ParserTask): Promise<unknown> {
  const bytes = await readFile(task.path);
  if (task.kind === 'pdf') return withPdf<unknown>(bytes, (pdf) => (task.task === 'inspect' ? inspectPdf(pdf, task, bytes) : drawPdf(pdf, task)));
  const image = task.kind === 'heic' ? await fromHeic(bytes, task) : bytes;
  return task.task === 'inspect' ? inspectImage(image, task) : drawImage(image, task);
}

async function withPdf<T>(bytes: Buffer, work: (pdf: PDFiumDocument) => Promise<T>): Promise<T> {
  const library = await PDFiumLibrary.init();
  const pdf = await library.loadDocument(bytes).catch((error: unknown) => {
    throw new Reason(/password|security/iu.test(String(error)) ? 'encrypted' : 'broken');
  });
  return work(pdf);
}

async function inspectPdf(pdf: PDFiumDocument, task: ParserTask, bytes: Buffer): Promise<{ pages: number }> {
  if (holdsScript(bytes)) throw new Reason('scripted');
  const pages = pdf.getPageCount();
  if (pages < 1) throw new Reason('broken');
  if (pages > task.limits.pages) throw new Reason('too_many_pages');
  for (let index = 0; index < pages; index += 1) sizeOf(pdf, index);
  await renderPage(pdf, 0);
  return { pages };
}

function sizeOf(pdf: PDFiumDocument, index: number): { width: number; height: number } {
  const { originalWidth, originalHeight } = pdf.getPage(index).getOriginalSize();
  if (!(originalWidth > 0) || !(originalHeight > 0)) throw new Reason('broken');
  if (originalHeight / originalWidth > TALLEST) throw new Reason('too_many_pixels');
  return { width: FULL_WIDTH, height: Math.max(1, Math.round((originalHeight / originalWidth) * FULL_WIDTH)) };
}

async function drawPdf(pdf: PDFiumDocument, task: ParserTask): Promise<DrawnPage[]> {
  const drawn: DrawnPage[] = [];
  for (let page = task.from; page <= Math.min(task.to, pdf.getPageCount()); page += 1) drawn.push(await toPage(await renderPage(pdf, page - 1), page));
  return drawn;
}

async function renderPage(pdf: PDFiumDocument, index: number): Promise<Sharp> {
  const size = sizeOf(pdf, index);
  const { data, width, height } = await pdf.getPage(index).render({ ...size, renderFormFields: true, render: ({ data: raw }) => Promise.resolve(raw) });
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
}

async function fromHeic(bytes: Buffer, task: ParserTask): Promise<Buffer> {
  // The sizes stand in `ispe` boxes: asked before anything is unpacked.
  for (let at = bytes.indexOf('ispe'); at >= 0 && at + 16 <= bytes.length; at = bytes.indexOf('ispe', at + 4)) {
    if (bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12) > task.limits.pixels) throw new Reason('too_many_pixels');
  }
  return Buffer.from(await heicConvert({ buffer: bytes, format: 'JPEG', quality: 0.92 }));
}

async function inspectImage(image: Buffer, task: ParserTask): Promise<{ pages: number }> {
  const { width, height, pages = 1 } = await sharp(image, { limitInputPixels: false }).metadata();
  if (pages > task.limits.pages) throw new Reason('too_many_pages');
  if (width * height > task.limits.pixels || height / width > TALLEST) throw new Reason('too_many_pixels');
  for (let page = 0; page < Math.min(pages, 3); page += 1) await openImage(image, page, task).resize({ width: THUMB_WIDTH }).raw().toBuffer();
  return { pages };
}

async function drawImage(image: Buffer, task: ParserTask): Promise<DrawnPage[]> {
  const { pages = 1 } = await sharp(image, { limitInputPixels: false }).metadata();
  const drawn: DrawnPage[] = [];
  for (let page = task.from; page <= Math.min(task.to, pages); page += 1) drawn.push(await toPage(openImage(image, page - 1, task), page));
  return drawn;
}

function openImage(image: Buffer, page: number, task: ParserTask): Sharp {
  return sharp(image, { page, failOn: 'error', limitInputPixels: task.limits.pixels, sequentialRead: true }).autoOrient();
}

async function toPage(source: Sharp, page: number): Promise<DrawnPage> {
  const flat = await source
    .flatten({ background: '#ffffff' })
    .resize({ width: FULL_WIDTH, withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const full = await sharp(flat.data).webp({ quality: 82, effort: 3 }).toBuffer();
  const thumb = await sharp(flat.data).resize({ width: THUMB_WIDTH }).webp({ quality: 75, effort: 3 }).toBuffer();
  return { page, width: flat.info.width, height: flat.info.height, full: new Uint8Array(full), thumb: new Uint8Array(thumb) };
}

try {
  parentPort?.postMessage({ ok: true, value: await run(workerData as ParserTask) });
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: error instanceof Reason ? error.message : 'broken' });
}
