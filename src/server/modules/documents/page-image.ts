import sharp, { type Sharp } from 'sharp';
import { FULL_WIDTH } from './page-size.ts';

// What the parser's thread is asked and how one page is kept.

// Each thread draws one file: one core is its own, and nothing is drawn twice.
sharp.concurrency(1);
sharp.cache(false);

export type ParserTask = { task: 'inspect' | 'draw' | 'text' | 'page-texts' | 'body'; kind: string; path: string; from: number; to: number; limits: { pages: number; pixels: number }; /** only the first bytes of the file, as it stood before later savings */ bytes?: number };
export type DrawnPage = { page: number; width: number; height: number; full: Uint8Array; thumb: Uint8Array };

export const THUMB_WIDTH = 160;

export function fromRaw({ data, width, height }: { data: Uint8Array; width: number; height: number }): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
}

export async function toPage(source: Sharp, page: number): Promise<DrawnPage> {
  const flat = await source
    .flatten({ background: '#ffffff' })
    .resize({ width: FULL_WIDTH, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const drawn = () => sharp(flat.data, { raw: { width: flat.info.width, height: flat.info.height, channels: flat.info.channels } });
  const full = await drawn().webp({ quality: 82, effort: 3 }).toBuffer();
  const thumb = await drawn().resize({ width: THUMB_WIDTH }).webp({ quality: 75, effort: 3 }).toBuffer();
  return { page, width: flat.info.width, height: flat.info.height, full: new Uint8Array(full), thumb: new Uint8Array(thumb) };
}
