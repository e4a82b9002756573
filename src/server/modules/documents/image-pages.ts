import sharp, { type Sharp } from 'sharp';
import { THUMB_WIDTH, toPage, type DrawnPage, type ParserTask } from './page-image.ts';
import { TALLEST } from './page-size.ts';
import { Reason } from './parser-reason.ts';

// Photos and scans, in the parser's thread.

export async function inspectImage(bytes: Buffer, task: ParserTask): Promise<{ kind: string; pages: number }> {
  const image = await readable(bytes, task);
  const { width, height, pages = 1 } = await sharp(image, { limitInputPixels: false }).metadata();
  if (pages > task.limits.pages) throw new Reason('too_many_pages');
  if (width * height > task.limits.pixels || height / width > TALLEST) throw new Reason('too_many_pixels');
  for (let page = 0; page < Math.min(pages, 3); page += 1) await openImage(image, page, task).resize({ width: THUMB_WIDTH }).raw().toBuffer();
  return { kind: task.kind, pages };
}

export async function drawImage(bytes: Buffer, task: ParserTask): Promise<DrawnPage[]> {
  const image = await readable(bytes, task);
  const { pages = 1 } = await sharp(image, { limitInputPixels: false }).metadata();
  const drawn: DrawnPage[] = [];
  for (let page = task.from; page <= Math.min(task.to, pages); page += 1) drawn.push(await toPage(openImage(image, page - 1, task), page));
  return drawn;
}

async function readable(bytes: Buffer, task: ParserTask): Promise<Buffer> {
  if (task.kind !== 'heic') return bytes;
  // The sizes stand in `ispe` boxes: asked before anything is unpacked.
  for (let at = bytes.indexOf('ispe'); at >= 0 && at + 16 <= bytes.length; at = bytes.indexOf('ispe', at + 4)) {
    if (bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12) > task.limits.pixels) throw new Reason('too_many_pixels');
  }
  const { default: heicConvert } = await import('heic-convert');
  return Buffer.from(await heicConvert({ buffer: bytes, format: 'JPEG', quality: 0.92 }));
}

function openImage(image: Buffer, page: number, task: ParserTask): Sharp {
  return sharp(image, { page, failOn: 'error', limitInputPixels: task.limits.pixels, sequentialRead: true }).autoOrient();
}
