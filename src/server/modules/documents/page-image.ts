import sharp, { type Sharp } from 'sharp';

// What the parser's thread is asked and how one page is kept.

export type ParserTask = { task: 'inspect' | 'draw' | 'text'; kind: string; path: string; from: number; to: number; limits: { pages: number; pixels: number } };
export type DrawnPage = { page: number; width: number; height: number; full: Uint8Array; thumb: Uint8Array };

export const FULL_WIDTH = 1240;
export const THUMB_WIDTH = 160;
/** A strip longer than this is no page of a letter. */
export const TALLEST = 12;

export async function toPage(source: Sharp, page: number): Promise<DrawnPage> {
  const flat = await source
    .flatten({ background: '#ffffff' })
    .resize({ width: FULL_WIDTH, withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const full = await sharp(flat.data).webp({ quality: 82, effort: 3 }).toBuffer();
  const thumb = await sharp(flat.data).resize({ width: THUMB_WIDTH }).webp({ quality: 75, effort: 3 }).toBuffer();
  return { page, width: flat.info.width, height: flat.info.height, full: new Uint8Array(full), thumb: new Uint8Array(thumb) };
}
