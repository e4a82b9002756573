import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { holdsScript } from './pdf-script-rules.ts';

const packed = (objects: string | Buffer, newline = '\n') =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream${newline}`), deflateSync(objects), Buffer.from('\nendstream\nendobj')]);

test('a script is found in plain sight, written in hex, across the pieces one looks through, and packed away', () => {
  expect(holdsScript(Buffer.from('<< /S /JavaScript /JS (x) >>'))).toBe(true);
  expect(holdsScript(Buffer.from('<< /S /#4a#61v#61Script >>'))).toBe(true);
  for (const before of [1024 * 1024 - 5, 1024 * 1024, 2 * 1024 * 1024 - 1]) expect(holdsScript(Buffer.from(`${' '.repeat(before)}/Launch >>`)), String(before)).toBe(true);
  expect(holdsScript(packed('1 0 << /S /JavaScript /JS (x) >>'))).toBe(true);
  expect(holdsScript(packed('1 0 << /S /Launch >>', '\r\n'))).toBe(true);
});

test('an honest document holds none, whatever words it uses', () => {
  expect(holdsScript(Buffer.from('(Pelatihan JavaScript) /JavaScriptFont /LaunchPad /Type /ObjStm'))).toBe(false);
  expect(holdsScript(packed('1 0 << /Type /Page >>'))).toBe(false);
  expect(holdsScript(Buffer.from('<< /Type /ObjStm >> stream\nnot packed at all\nendstream'))).toBe(false);
});

test('packed objects that unpack to a bomb are not looked through to the end', () => {
  expect(() => holdsScript(packed(Buffer.alloc(80 * 1024 * 1024)))).toThrow(RangeError);
});
