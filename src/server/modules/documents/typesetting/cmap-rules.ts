/**
 * The characters a font file has a sign for: its character map, OpenType `cmap` formats 4 and 12.
 * @throws an Error when the file has no such map
 */
export function readCoverage(font: Buffer): Set<number> {
  const cmap = tableOf(font, 'cmap');
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = map.readUInt16BE(0);
    if (format === 4) readSegments(map, found);
    if (format === 12) readGroups(map, found);
  }
  if (found.size === 0) throw new Error('the font has no character map of format 4 or 12');
  return found;
}

function tableOf(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== tag) continue;
    const from = font.readUInt32BE(at + 8);
    return font.subarray(from, from + font.readUInt32BE(at + 12));
  }
  throw new Error(`the font has no table ${tag}`);
}

/** Format 4: segments of the first plane; a segment counts by a difference or through an array of signs. */
function readSegments(map: Buffer, found: Set<number>): void {
  const bytes = map.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + bytes, 16 + 2 * bytes, 16 + 3 * bytes];
  for (let at = 0; at < bytes; at += 2) {
    const offset = map.readUInt16BE(offsets + at);
    const start = map.readUInt16BE(starts + at);
    for (let code = start; code <= map.readUInt16BE(ends + at) && code < 0xffff; code += 1) {
      const sign = offset === 0 ? code : map.readUInt16BE(offsets + at + offset + 2 * (code - start));
      const isDrawn = offset === 0 ? ((sign + map.readUInt16BE(deltas + at)) & 0xffff) !== 0 : sign !== 0;
      if (isDrawn) found.add(code);
    }
  }
}

/** Format 12: groups of any plane. */
function readGroups(map: Buffer, found: Set<number>): void {
  for (let index = 0; index < map.readUInt32BE(12); index += 1) {
    const at = 16 + index * 12;
    const [start, end, sign] = [map.readUInt32BE(at), map.readUInt32BE(at + 4), map.readUInt32BE(at + 8)];
    for (let code = start; code <= end; code += 1) if (sign + (code - start) !== 0) found.add(code);
  }
}
