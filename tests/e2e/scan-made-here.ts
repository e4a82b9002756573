import sharp from 'sharp';

/** A page with a few lines on it, as a phone's camera or a scanner would give it. */
export function photoOfLetter(lines: readonly string[]): Promise<Buffer> {
  const text = lines.map((line, index) => `<text x="110" y="${190 + index * 46}" font-family="Arimo, sans-serif" font-size="30">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`).join('');
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="#faf9f5"/>${text}</svg>`)).jpeg({ quality: 80 }).toBuffer();
}
