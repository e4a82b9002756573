import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hiddenIn } from './pdf-script-rules.ts';

const object = (dictionary: string, stream: Buffer, newline = '\n') =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n5 0 obj << ${dictionary} >>\nstream${newline}`), stream, Buffer.from('\nendstream\nendobj')]);
const packed = (objects: string | Buffer, newline = '\n') => object('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(objects), newline);

test('a script is found in plain sight, written in hex, across the pieces one looks through, and packed away', async () => {
  expect(await hiddenIn(Buffer.from('<< /S /JavaScript /JS (x) >>'))).toBe('scripted');
  expect(await hiddenIn(Buffer.from('<< /S /#4a#61v#61Script >>'))).toBe('scripted');
  for (const before of [1024 * 1024 - 5, 1024 * 1024, 2 * 1024 * 1024 - 1]) expect(await hiddenIn(Buffer.from(`${' '.repeat(before)}/Launch >>`)), String(before)).toBe('scripted');
  expect(await hiddenIn(packed('1 0 << /S /JavaScript /JS (x) >>'))).toBe('scripted');
  expect(await hiddenIn(packed('1 0 << /S /Launch >>', '\r\n'))).toBe('scripted');
});

test('a form that sends or fetches data, and one that draws itself by script, is found too', async () => {
  for (const act of ['/S /SubmitForm /F (https://x.test)', '/S /ImportData', '/Subtype /RichMedia', '/AcroForm << /XFA 9 0 R >>', '/XFA [(template) 4 0 R]']) expect(await hiddenIn(Buffer.from(`<< ${act} >>`)), act).toBe('scripted');
});

test('an honest document holds none, whatever words it uses', async () => {
  expect(await hiddenIn(Buffer.from('(Pelatihan JavaScript) /JavaScriptFont /LaunchPad /Type /ObjStm endobj'))).toBe(null);
  expect(await hiddenIn(packed('1 0 << /Type /Page /A << /S /URI /URI (https://x.test) >> >>'))).toBe(null);
  expect(await hiddenIn(object('/Type /ObjStm /N 1', Buffer.from('1 0 << /Type /Page >>')))).toBe(null);
  expect(await hiddenIn(Buffer.from('a picture may hold /XFA by chance'))).toBe(null);
});

test('objects packed in a way nobody can look through are no honest document', async () => {
  expect(await hiddenIn(object('/Type /ObjStm /Filter /LZWDecode', Buffer.from('80 0B 60')))).toBe('hides_objects');
  expect(await hiddenIn(object('/Filter [/ASCIIHexDecode /FlateDecode] /Type /ObjStm', Buffer.from('789c')))).toBe('hides_objects');
  expect(await hiddenIn(packed(Buffer.alloc(80 * 1024 * 1024)))).toBe('hides_objects');
  expect(await hiddenIn(Buffer.concat([object('/Type /ObjStm /Filter /FlateDecode', Buffer.from('locked')), Buffer.from('trailer << /Encrypt 9 0 R >>')]))).toBe('encrypted');
});

test('words in a dictionary that look like the end of an object, or a filter of rows, do not hide a script from who looks', async () => {
  const script = '1 0 << /S /JavaScript /JS (x) >>';
  const flate = deflateSync(script);
  // A string in the dictionary is no end of its object, and none of its beginning.
  expect(await hiddenIn(object('/Type /ObjStm /Z (endobj) /N 1 /First 4 /Filter /FlateDecode', flate))).not.toBe(null);
  expect(await hiddenIn(object('/Filter /FlateDecode /N 1 /First 4 /X (9 0 obj) /Type /ObjStm', flate))).toBe('scripted');
  expect(await hiddenIn(object(`/Filter /FlateDecode /N 1 /First 4 /X (${'x'.repeat(3000)}) /Type /ObjStm`, flate))).toBe('scripted');
  // Rows of four bytes with a sign before each (PNG predictors): no name stands in one piece any more.
  const rows = Buffer.from(script.replaceAll(/.{1,4}/gsu, '\0$&').padEnd(41, ' '), 'latin1');
  expect(await hiddenIn(object('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 10 /Columns 4 >>', deflateSync(rows)))).toBe('hides_objects');
  const hex = Buffer.from(flate.toString('hex').replaceAll(/../gu, '$& '));
  expect(await hiddenIn(object('/Filter [/ASCIIHexDecode /FlateDecode] /N 1 /First 4 /X (9 0 obj) /Type /ObjStm', hex))).toBe('hides_objects');
});

test('packed objects that are called so nowhere near them are found by what they are', async () => {
  const script = '1 0 << /S /JavaScript /JS (x) >>';
  // The type by reference: a reader follows it, whoever searches for the name finds it in another object.
  expect(await hiddenIn(object('/Type 12 0 R /N 1 /First 4 /Filter /FlateDecode', deflateSync(script)))).toBe('scripted');
  expect(await hiddenIn(object('/Type 12 0 R /Filter /FlateDecode', deflateSync(script)))).toBe('scripted');
  expect(await hiddenIn(object('/Type 12 0 R /#4e 1 /F#69rst 4 /Filter /LZWDecode', Buffer.from('80 0B 60')))).toBe('hides_objects');
  expect(await hiddenIn(object('/Filter 13 0 R /First 14 0 R /N 15 0 R /Type 12 0 R', Buffer.from('80 0B 60')))).toBe('hides_objects');
});

test('a table of contents, a colour profile and the drawing of a page are not taken for packed objects', async () => {
  const contents = Buffer.from('4 0 obj << /Type /Outlines /First 6 0 R /Last 7 0 R /Count 2 >> endobj\n6 0 obj << /Title (Bab 1) /First 8 0 R /Next 7 0 R >> endobj\n');
  const profile = object('/N 3 /Alternate /DeviceRGB /Filter /FlateDecode', deflateSync('colour'));
  const drawing = object('/Filter /FlateDecode', deflateSync('1 0 0 1 72 720 cm BT /F1 12 Tf (Pelatihan JavaScript) Tj ET'));
  expect(await hiddenIn(Buffer.concat([contents, profile, drawing]))).toBe(null);
});

test('many streams that unpack to too much together are no honest document, whatever they are called; each is counted once', async () => {
  const objects = (script = '') => deflateSync(`1 0 << /Type /Page ${script} >>${' '.repeat(40_000)}`);
  const file = (dictionary: string, count: number) => Buffer.concat(Array.from({ length: count }, () => object(dictionary, objects())));
  for (const dictionary of ['/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', '/Type 12 0 R /Filter /FlateDecode']) {
    expect(await hiddenIn(file(dictionary, 3), 100_000), dictionary).toBe('hides_objects');
    expect(await hiddenIn(file(dictionary, 2), 100_000), dictionary).toBe(null);
    expect(await hiddenIn(file(dictionary, 3)), dictionary).toBe(null);
  }
  // What was found before the budget ended counts.
  const first = object('/Type 12 0 R /Filter /FlateDecode', objects('/S /JavaScript /JS (x)'));
  expect(await hiddenIn(Buffer.concat([first, file('/Type 12 0 R /Filter /FlateDecode', 3)]), 100_000)).toBe('scripted');
});

test('a page of A3 in colour at 600 dpi that begins with a dark edge is an honest scan; a script behind as much is still found, and more is a bomb', async () => {
  const page = Buffer.alloc(9_921 * 7_016 * 3, ' ');
  const scan = (pixels: Buffer) => object('/Subtype /Image /Width 7016 /Height 9921 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode', deflateSync(pixels, { level: 1 }));
  expect(await hiddenIn(scan(page))).toBe(null);
  page.write('/S /JavaScript /JS (x)', page.length - 40);
  expect(await hiddenIn(scan(page))).toBe('scripted');
  expect(await hiddenIn(scan(Buffer.alloc(257 * 1024 * 1024, ' ')))).toBe('hides_objects');
}, 60_000);

test('a name that lies across two pieces of what was unpacked is found, and half of a longer one is not', async () => {
  for (const before of [64 * 1024 - 4, 64 * 1024 - 8, 2 * 64 * 1024 - 130]) {
    const objects = (name: string) => deflateSync(`1 0 ${' '.repeat(before - 4)}${name} >>`);
    expect(await hiddenIn(object('/Type /ObjStm /N 1 /First 4', objects('/Launch'))), String(before)).toBe('scripted');
    expect(await hiddenIn(object('/Type /ObjStm /N 1 /First 4', objects('/LaunchPad'))), String(before)).toBe(null);
  }
});

test('a packing that is damaged hides nothing that a viewer would show of it', async () => {
  const script = '1 0 << /S /JavaScript /JS (x) >>';
  const whole = deflateSync(script);
  const wrongSum = Buffer.concat([whole.subarray(0, -4), Buffer.from('lain')]);
  const noise = Buffer.from('ffffffffffffffff', 'hex');
  const header = Buffer.from('789c', 'hex');
  const open = deflateRawSync(script, { finishFlush: constants.Z_SYNC_FLUSH });
  const damages: [string, Buffer][] = [
    ['a wrong checksum', wrongSum], ['no checksum', whole.subarray(0, -4)], ['no end', whole.subarray(0, -6)], ['noise behind the script', Buffer.concat([header, open, noise])],
    ['noise far behind it', Buffer.concat([header, deflateRawSync(`${script}${randomDigits(20_000)}`, { finishFlush: constants.Z_SYNC_FLUSH }), noise])],
    ['noise behind a script that stands far behind', Buffer.concat([header, deflateRawSync(`1 0 ${randomDigits(20_000)}${script}`, { finishFlush: constants.Z_SYNC_FLUSH }), noise])],
  ];
  for (const [damage, stream] of damages) {
    expect(await hiddenIn(object('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', stream)), damage).toBe('scripted');
    expect(await hiddenIn(object('/Type 12 0 R /Filter /FlateDecode', stream)), `${damage}, called so nowhere`).toBe('scripted');
  }
  expect(await hiddenIn(object('/Type 12 0 R /Filter /FlateDecode', Buffer.concat([deflateSync('1 0 << /Type /Page >>').subarray(0, -4), Buffer.from('lain')])))).toBe(null);
});

test('the word that ends a stream, written within its packing, ends it for nobody who reads its length', async () => {
  const stored = deflateRawSync('1 0 endstream ', { level: 0, finishFlush: constants.Z_SYNC_FLUSH });
  const stream = Buffer.concat([Buffer.from('7801', 'hex'), stored, deflateRawSync('<< /S /JavaScript /JS (x) >>')]);
  expect(stream.includes('endstream')).toBe(true);
  expect(await hiddenIn(object('/Type 12 0 R /Filter /FlateDecode', stream))).toBe('scripted');
});

/** Digits that pack badly, the same on every machine. */
function randomDigits(count: number): string {
  let state = 7;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % 10 === 0 ? ' ' : String(state % 9);
  }).join('');
}
