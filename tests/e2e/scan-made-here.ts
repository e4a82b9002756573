import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** A page with a few lines on it, as a phone's camera or a scanner would give it. */
export function photoOfLetter(lines: readonly string[]): Promise<Buffer> {
  const text = lines.map((line, index) => `<text x="110" y="${190 + index * 46}" font-family="Arimo, sans-serif" font-size="30">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`).join('');
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="#faf9f5"/>${text}</svg>`)).jpeg({ quality: 80 }).toBuffer();
}

/** The first page of a print, signed with a pen and laid on a scanner a little askew, at 200 dots an inch. */
export async function scanOfPrint(pdf: Buffer): Promise<Buffer> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const { data, width, height } = await document.getPage(0).render({ scale: 200 / 72, render: ({ data: raw, width: across, height: down }) => sharp(raw, { raw: { width: across, height: down, channels: 4 } }).png().toBuffer() });
  document.destroy();
  library.destroy();
  const pen = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M${width * 0.55} ${height * 0.62} q 60 -90 120 0 t 130 -30 t 90 40" fill="none" stroke="#1c2b6b" stroke-width="5"/></svg>`;
  const signed = await sharp(data).flatten({ background: '#ffffff' }).composite([{ input: Buffer.from(pen) }]).png().toBuffer();
  return sharp(signed).rotate(0.7, { background: '#f2f0ea' }).blur(0.6).linear(0.94, 8).jpeg({ quality: 70 }).toBuffer();
}
