import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';

// Looks at a picture for the letterhead and draws it anew, in a thread of its own that may be killed.

export type CleanEmblem = { png: Uint8Array; width: number; height: number };

/** 23 mm at 300 dots an inch: fewer are printed with steps one can see. */
const LEAST = 272;
/** Twice what the sharpest office printer shows at 23 mm. */
const MOST = 1100;
/** A square of 5,000 dots: libvips takes its memory beside the heap that is bounded, several bytes for each of them. */
const PIXELS = 25_000_000;
/** Darker than this the eye sees it on white paper; at least one dot in fifty must be. */
const VISIBLE = 215;
const LEAST_INK = 0.02;

class Reason extends Error {}

sharp.concurrency(1);
sharp.cache(false);

async function clean(path: string): Promise<CleanEmblem> {
  const image = sharp(path, { failOn: 'error', limitInputPixels: PIXELS }).autoOrient();
  const { data, info } = await image.toColourspace('srgb').resize({ width: MOST, height: MOST, fit: 'inside', withoutEnlargement: true }).png().toBuffer({ resolveWithObject: true });
  if (Math.max(info.width, info.height) < LEAST) throw new Reason('small');
  const grey = await sharp(data).flatten({ background: '#ffffff' }).greyscale().resize({ width: 120, height: 120, fit: 'inside' }).raw().toBuffer();
  const dark = grey.reduce((sum, value) => sum + (value < VISIBLE ? 1 : 0), 0);
  if (dark / grey.length < LEAST_INK) throw new Reason('pale');
  return { png: data, width: info.width, height: info.height };
}

try {
  parentPort?.postMessage({ ok: true, value: await clean((workerData as { path: string }).path) });
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: error instanceof Reason ? error.message : 'broken' });
}
