import sharp from 'sharp';
import type { ScannedPage } from './image-pdf.ts';
import { seededRandom, type Random } from './random.ts';

/** Pages in pixels at 150 dots an inch: what office scanners are left at. */
const pageWidth = 1240;
const pageHeight = 1754;
const a4 = { width: 595.28, height: 841.89 };
/** Pixels along one side where the lid of the scanner does not close. */
const lidWidth = 24;

/**
 * Makes a typeset page look scanned: paper tone, shadow of the lid along one edge, grain, soft ink, a little askew.
 * `page` is a picture in points without a background; one seed gives one scan, byte for byte.
 */
export async function degrade(page: { svg: string; number: number }, seed: string): Promise<ScannedPage> {
  const random = seededRandom(seed);
  const drawing = Buffer.from(onGlass(page, random));
  const { data } = await sharp(drawing)
    .flatten({ background: '#dcdbd7' })
    .linear(0.92, 14)
    .blur(0.55)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  addLight(data, random);
  const raw = { width: pageWidth, height: pageHeight, channels: 3 } as const;
  const jpeg = await sharp(data, { raw }).jpeg({ quality: 58, chromaSubsampling: '4:2:0' }).toBuffer();
  return { jpeg, width: pageWidth, height: pageHeight };
}

/** The sheet on the scanner's glass, turned by less than a degree. */
function onGlass(page: { svg: string; number: number }, random: Random): string {
  const paper = `rgb(${249 + random.below(4)},${247 + random.below(4)},${239 + random.below(6)})`;
  const angle = ((random.next() - 0.5) * 1.5).toFixed(3);
  const middle = `${a4.width / 2} ${a4.height / 2}`;
  const sheet = page.svg.replace('<svg ', `<svg x="0" y="${-page.number * a4.height}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pageWidth}" height="${pageHeight}" viewBox="0 0 ${a4.width} ${a4.height}"><g transform="rotate(${angle} ${middle})"><rect width="${a4.width}" height="${a4.height}" fill="${paper}"/>${sheet}</g></svg>`;
}

/** Grain on every pixel, light falling off away from the lamp, a darker edge along the lid. */
function addLight(pixels: Buffer, random: Random): void {
  const grain = grainOf(random);
  const shade = shadeOf(random);
  for (let y = 0; y < pageHeight; y += 1) {
    // Every row starts elsewhere in the grain, so that its repetition is not seen.
    let next = random.below(grain.length);
    for (let x = 0; x < pageWidth; x += 1) {
      next = next + 1 === grain.length ? 0 : next + 1;
      darken(pixels, (y * pageWidth + x) * 3, (shade[x] ?? 0) + (grain[next] ?? 0));
    }
  }
}

/** Drawn once and read many times: two million numbers a page would cost more than the page. */
function grainOf(random: Random): Float32Array {
  return Float32Array.from({ length: 16_411 }, () => (random.next() - 0.5) * 7);
}

function shadeOf(random: Random): Float32Array {
  const fall = 5 + random.next() * 7;
  const lidIsLeft = random.next() < 0.5;
  return Float32Array.from({ length: pageWidth }, (_, x) => {
    const fromLid = lidIsLeft ? x : pageWidth - 1 - x;
    return (fall * fromLid) / pageWidth + Math.max(0, lidWidth - fromLid) * 2.2;
  });
}

function darken(pixels: Buffer, at: number, by: number): void {
  for (let channel = at; channel < at + 3; channel += 1) {
    const value = (pixels[channel] ?? 0) - by;
    pixels[channel] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
}
