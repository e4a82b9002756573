import { expect, test } from 'vitest';
import { isEmblemPicture } from './file-kinds.ts';

test.each([
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d], true], ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], true], ['a TIFF', [0x49, 0x49, 0x2a, 0, 8], true], ['a TIFF of the other order', [0x4d, 0x4d, 0, 0x2a, 8], true],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], false], ['a drawing as SVG', [...Buffer.from('<svg xmlns=')], false], ['an empty file', [], false],
])('%s dropped as an emblem is known by its first bytes, whatever it is called', async (_what, bytes, isTaken) => {
  expect(await isEmblemPicture(new Blob([Uint8Array.from(bytes)]))).toBe(isTaken);
});
