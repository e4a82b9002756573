import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

// Draws the icons of the installed application from the mark. Run by hand when the mark changes:
// node src/web/make-icons.ts
const folder = new URL('./public/icons/', import.meta.url);
const leaf = (y: number, from: number, to: number) => `M${from} ${y + 3}L${from + 3} ${y}H${to - 3}L${to} ${y + 3}L${to - 3} ${y + 6}H${from + 3}Z`;
const mark = `<g fill="#fff"><path d="${leaf(4, 2, 30)}"/><path d="${leaf(13, 2, 30)}"/><path d="${leaf(22, 2, 22)}"/></g><g fill="#0b2b27"><circle cx="12" cy="7" r="1.6"/><circle cx="12" cy="16" r="1.6"/><circle cx="12" cy="25" r="1.6"/></g>`;

/** `margin` in units of the mark: a maskable icon may lose everything outside its inner 80 percent. */
function icon(margin: number, corner: number): string {
  const size = 32 + margin * 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${size} ${size}"><rect x="${-margin}" y="${-margin}" width="${size}" height="${size}" rx="${corner}" fill="#0b2b27"/>${mark}</svg>\n`;
}

await mkdir(folder, { recursive: true });
await writeFile(new URL('lontar.svg', folder), icon(6, 6));
const draw = (svg: string, size: number) => sharp(Buffer.from(svg), { density: 1200 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
await writeFile(new URL('lontar-192.png', folder), await draw(icon(6, 6), 192));
await writeFile(new URL('lontar-512.png', folder), await draw(icon(6, 6), 512));
await writeFile(new URL('lontar-maskable-512.png', folder), await draw(icon(14, 0), 512));
