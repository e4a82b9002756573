import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const tableRecordLength = 20;
const woffHeaderLength = 44;

/** Reads a face of the Arimo package and unpacks it: the typesetter takes OpenType, npm ships it only as WOFF. */
export function arimo(weight: 400 | 700): Buffer {
  const path = createRequire(import.meta.url).resolve(`@fontsource/arimo/files/arimo-latin-${weight}-normal.woff`);
  return openTypeOf(readFileSync(path));
}

/** WOFF 1.0 to OpenType: each table is stored deflated unless that would not have made it smaller. */
export function openTypeOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('not a WOFF 1.0 font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, woffHeaderLength + index * tableRecordLength));
  return assemble(woff.readUInt32BE(4), tables);
}

type Table = { tag: string; checksum: number; bytes: Buffer };

function readTable(woff: Buffer, at: number): Table {
  const offset = woff.readUInt32BE(at + 4);
  const packedLength = woff.readUInt32BE(at + 8);
  const fullLength = woff.readUInt32BE(at + 12);
  const packed = woff.subarray(offset, offset + packedLength);
  return { tag: woff.toString('latin1', at, at + 4), checksum: woff.readUInt32BE(at + 16), bytes: packedLength < fullLength ? inflateSync(packed) : packed };
}

function assemble(flavor: number, tables: Table[]): Buffer {
  const largestPower = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(flavor, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(largestPower * 16, 6);
  head.writeUInt16BE(Math.log2(largestPower), 8);
  head.writeUInt16BE((tables.length - largestPower) * 16, 10);
  let offset = head.length;
  const bodies: Buffer[] = [];
  for (const [index, table] of tables.entries()) {
    const at = 12 + index * 16;
    head.write(table.tag, at, 'latin1');
    head.writeUInt32BE(table.checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(table.bytes.length, at + 12);
    const padded = Buffer.alloc(Math.ceil(table.bytes.length / 4) * 4);
    table.bytes.copy(padded);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...bodies]);
}
