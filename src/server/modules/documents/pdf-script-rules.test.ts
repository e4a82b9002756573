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
