import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { heavy, refused, taken, type HostileFile } from './hostile-file.ts';
import { onePage } from './pdf.ts';

const broken = refused('document.broken');
const tooLarge = refused('document.too_many_pixels');
const twoKinds = refused('document.two_kinds');
const unknown = refused('document.kind_unknown');
const photo = (width = 600, height = 800) => sharp({ create: { width, height, channels: 3, background: '#f4f1e8' } });
const jpeg = () => photo().jpeg().toBuffer();
const cut = async (whole: Promise<Buffer>, part: number) => { const bytes = await whole; return bytes.subarray(0, Math.floor(bytes.length * part)); };
const zipEnd = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of grey that says how large it is, whatever its data hold. */
function png([width, height]: [number, number], data: Buffer, more: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), more, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

type Tag = [tag: number, type: 3 | 4, value: number];

/** A TIFF whose directories stand one after the other; `next` says where each points, a place past the end included. */
function tiff(pages: readonly Tag[][], next: (index: number, places: number[]) => number): Buffer {
  const size = (tags: readonly Tag[]) => 2 + tags.length * 12 + 4;
  const places: number[] = [];
  let at = 8;
  for (const tags of pages) { places.push(at); at += size(tags); }
  const bytes = Buffer.alloc(at + 64);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(8, 4);
  pages.forEach((tags, index) => {
    let place = places[index] ?? 8;
    bytes.writeUInt16LE(tags.length, place);
    place += 2;
    for (const [tag, type, value] of tags) { bytes.writeUInt16LE(tag, place); bytes.writeUInt16LE(type, place + 2); bytes.writeUInt32LE(1, place + 4); bytes.writeUInt32LE(value, place + 8); place += 12; }
    bytes.writeUInt32LE(next(index, places), place);
  });
  return bytes;
}
const grey = (width: number, height: number, more: readonly Tag[] = []): Tag[] => [[256, 4, width], [257, 4, height], [258, 3, 8], [259, 3, 1], [262, 3, 1], [273, 4, 8], [277, 3, 1], [278, 4, height], [279, 4, 16], ...more];

/** A HEIC box; sizes stand before what is in it. */
const box = (type: string, ...inner: Buffer[]) => { const body = Buffer.concat(inner); const head = Buffer.alloc(8); head.writeUInt32BE(body.length + 8, 0); head.write(type, 4, 'latin1'); return Buffer.concat([head, body]); };
const heic = (...inner: Buffer[]) => Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')), ...inner]);
const extent = (width: number, height: number) => { const body = Buffer.alloc(12); body.writeUInt32BE(width, 4); body.writeUInt32BE(height, 8); return box('ispe', body); };

/** A JPEG whose frame says another size than its data fill. */
async function claimingJpeg(width: number, height: number): Promise<Buffer> {
  const bytes = Buffer.from(await jpeg());
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

export const imageFiles: readonly HostileFile[] = [
  tooLarge('a PNG that says 40,000 by 40,000', 'besar.png', () => png([40_000, 40_000], deflateSync(Buffer.alloc(1000)))),
  tooLarge('a PNG that is 30,000 by 30,000 and packs to 900 KB', 'bom.png', () => png([30_000, 30_000], deflateSync(Buffer.alloc(30_001 * 30_000), { level: 9 }))),
  heavy(taken('12,000 by 12,000 is within what a scanner makes')('a PNG of 144 million pixels in 150 KB', 'padat.png', () => png([12_000, 12_000], deflateSync(Buffer.alloc(12_001 * 12_000), { level: 9 })))),
  tooLarge('a PNG like a ribbon', 'pita.png', () => png([10, 20_000], deflateSync(Buffer.alloc(11 * 20_000)))),
  broken('a PNG of no width', 'nol.png', () => png([0, 10], deflateSync(Buffer.alloc(10)))),
  taken('a profile of that size is left out')('a PNG whose colour profile unpacks to 500 MB', 'profil.png', () => png([10, 10], deflateSync(Buffer.alloc(110)), chunk('iCCP', Buffer.concat([Buffer.from('p\0\0', 'latin1'), deflateSync(Buffer.alloc(500 * 1024 * 1024), { level: 9 })])))),
  broken('a PNG with damaged sums', 'rusak.png', async () => { const bytes = Buffer.from(await photo(50, 50).png().toBuffer()); bytes.writeUInt32BE(0xdeadbeef, bytes.indexOf('IDAT') + 6); return bytes; }),
  twoKinds('a PNG that is an archive too', 'arsip.png', async () => Buffer.concat([await photo(20, 20).png().toBuffer(), zipEnd])),
  tooLarge('a JPEG that says 65,000 by 65,000', 'besar.jpg', () => claimingJpeg(65_000, 65_000)),
  taken('what is missing stays grey')('a JPEG that says more than it holds', 'bohong.jpg', () => claimingJpeg(9000, 9000)),
  ...[0.2, 0.5, 0.9].map((part) => broken(`a JPEG cut at ${part * 100} %`, 'putus.jpg', () => cut(jpeg(), part))),
  broken('three bytes of a JPEG', 'tiga.jpg', () => Buffer.from([0xff, 0xd8, 0xff])),
  twoKinds('a JPEG with a PDF inside its first kilobyte', 'dua.jpg', async () => { const bytes = await jpeg(); return Buffer.concat([bytes.subarray(0, 20), onePage(), bytes.subarray(20)]); }),
  twoKinds('a JPEG with a script in its comment', 'komentar.jpg', async () => { const bytes = await jpeg(); const text = Buffer.from('<script>alert(1)</script>'); return Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, text.length + 2]), text, bytes.subarray(2)]); }),
  twoKinds('a JPEG that is a PHP page too', 'php.jpg', async () => { const bytes = await jpeg(); const text = Buffer.from('<?php system($_GET[0]); ?>'); return Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, text.length + 2]), text, bytes.subarray(2)]); }),
  unknown('a GIF that is a script too', 'skrip.gif.png', () => Buffer.from('GIF89a/*\0\0\0*/=1;alert(1)')),
  unknown('an SVG with a script, called a PNG', 'gambar.png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
  refused('document.disguised')('a JPEG called a PDF', 'surat.pdf', jpeg),
  tooLarge('a TIFF that says 60,000 by 60,000', 'besar.tif', () => tiff([grey(60_000, 60_000)], () => 0)),
  taken('each directory is read once')('a TIFF whose second page is its first again', 'putar.tif', () => tiff([grey(16, 1), grey(16, 1)], (index, places) => places[1 - index] ?? 0)),
  taken('each directory is read once')('a TIFF page that follows itself', 'diri.tif', () => tiff([grey(16, 1)], (_, places) => places[0] ?? 0)),
  refused('document.too_many_pages')('a TIFF of 600 pages', 'banyak.tif', () => tiff(Array.from({ length: 600 }, () => grey(16, 1)), (index, places) => places[index + 1] ?? 0)),
  broken('a TIFF whose next page lies beyond its end', 'luar.tif', () => { const bytes = tiff([grey(16, 1)], () => 0); bytes.writeUInt32LE(0xffff_fff0, 4); return bytes; }),
  broken('a TIFF whose strip lies beyond its end', 'garis.tif', () => tiff([grey(4000, 4000)], () => 0)),
  broken('a TIFF cut in its header', 'putus.tif', () => Buffer.from('II*\0', 'latin1')),
  unknown('a TIFF of the large kind', 'besar64.tif', () => Buffer.concat([Buffer.from('II+\0', 'latin1'), Buffer.alloc(40)])),
  broken('a HEIC without a picture', 'IMG_0001.HEIC', () => heic(Buffer.alloc(100))),
  broken('a HEIC cut in its directory', 'IMG_0002.HEIC', () => heic(box('meta', Buffer.alloc(4), extent(100, 100))).subarray(0, 40)),
  tooLarge('a HEIC that says 50,000 by 50,000', 'IMG_0003.HEIC', () => heic(box('meta', Buffer.alloc(4), extent(50_000, 50_000)))),
  broken('a HEIC of boxes in boxes', 'IMG_0004.HEIC', () => heic(Array.from({ length: 2000 }).reduce<Buffer>((inner) => box('meta', Buffer.alloc(4), inner), Buffer.alloc(0)))),
];
