import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hiddenIn } from './pdf-script-rules.ts';

const object = (dictionary: string, stream: Buffer, newline = '\n') =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n5 0 obj << ${dictionary} >>\nstream${newline}`), stream, Buffer.from('\nendstream\nendobj')]);
const packed = (objects: string | Buffer, newline = '\n') => object('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(objects), newline);

test('a script is found in plain sight, written in hex, across the pieces one looks through, and packed away', () => {
  expect(hiddenIn(Buffer.from('<< /S /JavaScript /JS (x) >>'))).toBe('scripted');
  expect(hiddenIn(Buffer.from('<< /S /#4a#61v#61Script >>'))).toBe('scripted');
  for (const before of [1024 * 1024 - 5, 1024 * 1024, 2 * 1024 * 1024 - 1]) expect(hiddenIn(Buffer.from(`${' '.repeat(before)}/Launch >>`)), String(before)).toBe('scripted');
  expect(hiddenIn(packed('1 0 << /S /JavaScript /JS (x) >>'))).toBe('scripted');
  expect(hiddenIn(packed('1 0 << /S /Launch >>', '\r\n'))).toBe('scripted');
});

test('a form that sends or fetches data, and one that draws itself by script, is found too', () => {
  for (const act of ['/S /SubmitForm /F (https://x.test)', '/S /ImportData', '/Subtype /RichMedia', '/AcroForm << /XFA 9 0 R >>', '/XFA [(template) 4 0 R]']) expect(hiddenIn(Buffer.from(`<< ${act} >>`)), act).toBe('scripted');
});

test('an honest document holds none, whatever words it uses', () => {
  expect(hiddenIn(Buffer.from('(Pelatihan JavaScript) /JavaScriptFont /LaunchPad /Type /ObjStm endobj'))).toBe(null);
  expect(hiddenIn(packed('1 0 << /Type /Page /A << /S /URI /URI (https://x.test) >> >>'))).toBe(null);
  expect(hiddenIn(object('/Type /ObjStm /N 1', Buffer.from('1 0 << /Type /Page >>')))).toBe(null);
  expect(hiddenIn(Buffer.from('a picture may hold /XFA by chance'))).toBe(null);
});

test('objects packed in a way nobody can look through are no honest document', () => {
  expect(hiddenIn(object('/Type /ObjStm /Filter /LZWDecode', Buffer.from('80 0B 60')))).toBe('hides_objects');
  expect(hiddenIn(object('/Filter [/ASCIIHexDecode /FlateDecode] /Type /ObjStm', Buffer.from('789c')))).toBe('hides_objects');
  expect(hiddenIn(packed(Buffer.alloc(80 * 1024 * 1024)))).toBe('hides_objects');
  expect(hiddenIn(Buffer.concat([object('/Type /ObjStm /Filter /FlateDecode', Buffer.from('locked')), Buffer.from('trailer << /Encrypt 9 0 R >>')]))).toBe('encrypted');
});

test('words in a dictionary that look like the end of an object, or a filter of rows, do not hide a script from who looks', () => {
  const script = '1 0 << /S /JavaScript /JS (x) >>';
  const flate = deflateSync(script);
  // A string in the dictionary is no end of its object, and none of its beginning.
  expect(hiddenIn(object('/Type /ObjStm /Z (endobj) /N 1 /First 4 /Filter /FlateDecode', flate))).not.toBe(null);
  expect(hiddenIn(object('/Filter /FlateDecode /N 1 /First 4 /X (9 0 obj) /Type /ObjStm', flate))).toBe('scripted');
  expect(hiddenIn(object(`/Filter /FlateDecode /N 1 /First 4 /X (${'x'.repeat(3000)}) /Type /ObjStm`, flate))).toBe('scripted');
  // Rows of four bytes with a sign before each (PNG predictors): no name stands in one piece any more.
  const rows = Buffer.from(script.replaceAll(/.{1,4}/gsu, '\0$&').padEnd(41, ' '), 'latin1');
  expect(hiddenIn(object('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 10 /Columns 4 >>', deflateSync(rows)))).toBe('hides_objects');
  const hex = Buffer.from(flate.toString('hex').replaceAll(/../gu, '$& '));
  expect(hiddenIn(object('/Filter [/ASCIIHexDecode /FlateDecode] /N 1 /First 4 /X (9 0 obj) /Type /ObjStm', hex))).toBe('hides_objects');
});
