import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { assertMeasuredZip } from './measured-zip.ts';

type Part = { name: string; data: Buffer; raw?: Buffer };

/** A small archive written by hand, so that it can lie. */
function zip(parts: readonly Part[], hidden: Buffer = Buffer.alloc(0)): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, raw } of parts) {
    const packed = raw ?? deflateRawSync(data);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    entry.write(name, 46);
    locals.push(local, packed);
    directory.push(entry);
    at += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at + hidden.length, 16);
  return Buffer.concat([...locals, hidden, ...directory, end]);
}

const small = { name: 'a.xml', data: Buffer.from('<a/>') };
const bomb = { name: 'b.xml', data: Buffer.alloc(130 * 1024 * 1024) };

test('a true spreadsheet passes', async () => {
  expect(() => assertMeasuredZip(zip([small]))).not.toThrow();
  const sheet = await writeXlsx([[{ value: 'kode' }], [{ value: 'A' }]]).toBuffer();
  expect(() => assertMeasuredZip(sheet)).not.toThrow();
});

test('a sheet of 130 KB that unpacks to 130 MB is refused before anybody unpacks it', () => {
  const packed = zip([small, bomb]);
  expect(packed.length).toBeLessThan(200_000);
  expect(() => assertMeasuredZip(packed)).toThrow();
});

test('an archive cannot hide an entry from the measure: between others, behind a stream, before the directory', () => {
  const hidden = zip([bomb]);
  const local = hidden.subarray(0, hidden.length - 46 - bomb.name.length - 22);
  expect(() => assertMeasuredZip(zip([small], local))).toThrow(/hides/);
  expect(() => assertMeasuredZip(zip([{ ...small, raw: Buffer.concat([deflateRawSync(small.data), local]) }]))).toThrow(/ends before/);
  expect(() => assertMeasuredZip(Buffer.concat([local, zip([small])]))).toThrow();
  expect(() => assertMeasuredZip(Buffer.concat([zip([small]), local]))).toThrow(/does not end/);
});

test('a broken archive is refused, wherever it was cut', () => {
  const whole = zip([small, { name: 'c.xml', data: Buffer.from('<c/>'.repeat(100)) }]);
  for (let length = 4; length < whole.length; length += 7) expect(() => assertMeasuredZip(whole.subarray(0, length)), String(length)).toThrow();
});
