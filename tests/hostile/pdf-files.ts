import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { heavy, refused, taken, type HostileFile } from './hostile-file.ts';
import { lockedPdf, manyPages, onePage, pdf } from './pdf.ts';

const MEGA = 1024 * 1024;
const scripted = refused('document.scripted');
const broken = refused('document.broken');
// A stream of blanks begins as packed objects do, and is given up where those are.
const tooMuch = refused('document.broken|document.hides_objects|file.parser_too_slow|file.parser_too_hungry|file.unreadable|document.too_many_pixels');
const contents = (operators: string | Buffer, filter = '/FlateDecode') => [{ dictionary: `/Filter ${filter}`, stream: deflateSync(operators, { level: 9 }) }];
const packedObjects = (objects: string | Buffer, filter = '/FlateDecode', packed = deflateSync(objects)) => ({ dictionary: `/Type /ObjStm /N 1 /First 4 /Filter ${filter}`, stream: packed });
const script = '9 0 << /S /JavaScript /JS (1) >>';
/** Viewers ask for no checksum, show what came before noise, and read a stream by its length, whatever words stand in it. */
const wrongSum = () => Buffer.concat([deflateSync(script).subarray(0, -4), Buffer.from('lain')]);
const noisy = () => Buffer.concat([Buffer.from([0x78, 0x9c]), deflateRawSync(script, { finishFlush: constants.Z_SYNC_FLUSH }), Buffer.alloc(8, 0xff)]);
const ended = () => Buffer.concat([Buffer.from([0x78, 0x01]), deflateRawSync('9 0 endstream ', { level: 0, finishFlush: constants.Z_SYNC_FLUSH }), deflateRawSync(script.slice(4))]);
const unnamed = (stream: Buffer) => onePage('', [{ dictionary: '/Type 9 0 R /N 1 /First 4 /Filter /FlateDecode', stream }], { version: '1.5' });
const drawn = () => onePage('/Contents 4 0 R', contents('1 0 0 rg 100 100 200 200 re f'));

const bombs: HostileFile[] = [
  heavy(tooMuch('a gigabyte of blanks in one stream', 'bom.pdf', () => onePage('/Contents 4 0 R', contents(Buffer.alloc(1024 * MEGA, 0x20))))),
  tooMuch('half a gigabyte of blanks in one stream', 'bom.pdf', () => onePage('/Contents 4 0 R', contents(Buffer.alloc(512 * MEGA, 0x20)))),
  heavy(tooMuch('a gigabyte packed twice into two kilobytes', 'bom-ganda.pdf', () => onePage('/Contents 4 0 R', [{ dictionary: '/Filter [/FlateDecode /FlateDecode]', stream: deflateSync(deflateSync(Buffer.alloc(1024 * MEGA, 0x20), { level: 9 }), { level: 9 }) }]))),
  heavy(tooMuch('twenty million lines to draw', 'garis.pdf', () => onePage('/Contents 4 0 R', contents('0 0 m 595 842 l S\n'.repeat(20_000_000))))),
  tooMuch('fifty million saved states', 'tumpukan.pdf', () => onePage('/Contents 4 0 R', contents('q '.repeat(50_000_000)))),
  refused('document.hides_objects')('packed objects that unpack to 200 MB', 'objek.pdf', () => onePage('', [packedObjects(Buffer.alloc(200 * MEGA, 0x20))], { version: '1.5' })),
  taken('the picture is left out, the page stays white')('a picture that says it has ten billion pixels', 'gambar.pdf', () => onePage('/Contents 5 0 R /Resources << /XObject << /P 4 0 R >> >>', [{ dictionary: '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode', stream: deflateSync(Buffer.alloc(MEGA)) }, { dictionary: '', stream: Buffer.from('595 0 0 842 0 0 cm /P Do') }])),
];

const loops: HostileFile[] = [
  broken('a page tree that is its own child', 'putar.pdf', () => pdf(['<< /Type /Pages /Kids [2 0 R] /Count 1 >>'])),
  taken('the object that is itself is read as nothing')('contents that point at themselves', 'acuan.pdf', () => onePage('/Contents 4 0 R', ['4 0 R'])),
  taken('the second table is the first one again')('a cross-reference table before itself', 'xref.pdf', () => { const whole = onePage(); const at = whole.indexOf('xref\n0'); return Buffer.from(whole.toString('latin1').replace('/Root 1 0 R', `/Prev ${at} /Root 1 0 R`), 'latin1'); }),
  tooMuch('a drawing that draws itself', 'gambar-diri.pdf', () => onePage('/Contents 5 0 R /Resources << /XObject << /P 4 0 R >> >>', [{ dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /P 4 0 R >> >>', stream: Buffer.from('/P Do /P Do') }, { dictionary: '', stream: Buffer.from('/P Do') }])),
  taken('lists deeper than any reader follows are read as nothing')('a hundred thousand lists in lists', 'sarang.pdf', () => onePage(`/Bersarang ${'['.repeat(100_000)}${']'.repeat(100_000)}`)),
  taken('the list that is too deep is read as nothing')('ten thousand lists in lists beside the page', 'sarang-lampiran.pdf', () => onePage('/Contents 4 0 R', [`${'<< /A '.repeat(10_000)}1${' >>'.repeat(10_000)}`])),
];

const active: HostileFile[] = [
  scripted('a script that runs on opening', 'skrip.pdf', () => onePage('', [], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })),
  scripted('a script in the list of names', 'skrip-nama.pdf', () => onePage('', ['<< /S /JavaScript /JS (1) >>'], { catalog: '/Names << /JavaScript << /Names [(a) 4 0 R] >> >>' })),
  scripted('a script written in hex', 'skrip-heks.pdf', () => onePage('', ['<< /S /J#61#76aScr#69pt /JS (1) >>'], { catalog: '/OpenAction 4 0 R' })),
  scripted('a script packed among objects', 'skrip-kemas.pdf', () => onePage('', [packedObjects('9 0 << /S /JavaScript /JS (1) >>')], { version: '1.5' })),
  scripted('a script packed with a checksum that is none', 'skrip-jumlah.pdf', () => unnamed(wrongSum())),
  scripted('a script packed without a checksum', 'skrip-tanpa-jumlah.pdf', () => unnamed(deflateSync(script).subarray(0, -4))),
  scripted('a script packed before noise', 'skrip-derau.pdf', () => unnamed(noisy())),
  scripted('a script packed behind a word that ends streams', 'skrip-akhir.pdf', () => unnamed(ended())),
  scripted('a script of a page', 'skrip-halaman.pdf', () => onePage('/AA << /O << /S /JavaScript /JS (1) >> >>')),
  scripted('an order to start a program', 'program.pdf', () => onePage('', [], { catalog: '/OpenAction << /S /Launch /Win << /F (cmd.exe) >> >>' })),
  scripted('a form that sends itself', 'formulir.pdf', () => onePage('/AA << /O << /S /SubmitForm /F (https://contoh.test) >> >>')),
  scripted('a form that fetches data', 'data.pdf', () => onePage('', [], { catalog: '/OpenAction << /S /ImportData /F (data.fdf) >>' })),
  scripted('a form drawn by script (XFA)', 'xfa.pdf', () => onePage('', [{ dictionary: '', stream: Buffer.from('<xdp/>') }], { catalog: '/AcroForm << /Fields [] /XFA 4 0 R >>' })),
  scripted('a film', 'film.pdf', () => onePage('/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>]')),
  refused('document.hides_objects')('objects packed with LZW', 'lzw.pdf', () => onePage('', [packedObjects('', '/LZWDecode', Buffer.from('800b6050220c0c8501', 'hex'))], { version: '1.5' })),
  refused('document.hides_objects')('objects packed twice over', 'ganda.pdf', () => onePage('', [packedObjects('', '[/ASCIIHexDecode /FlateDecode]', Buffer.from(`${deflateSync('9 0 << /S /Launch >>').toString('hex')}>`))], { version: '1.5' })),
  taken('a link does nothing until a person clicks it')('a link to the web', 'tautan.pdf', () => onePage('/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (https://contoh.test) >> >>]')),
  taken('an embedded file leaves only inside the download; signed letters carry their data so')('a program as an embedded file', 'lampiran.pdf', () => onePage('', [{ dictionary: '/Type /EmbeddedFile', stream: Buffer.from('MZ not really a program') }, '<< /Type /Filespec /F (a.exe) /EF << /F 4 0 R >> >>'], { catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>' })),
];

const numbers: HostileFile[] = [
  refused('document.too_many_pages')('501 pages', 'banyak.pdf', () => manyPages(501)),
  taken('only pages that exist are counted')('a page tree that counts a billion pages', 'semiliar.pdf', () => pdf(['<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'])),
  broken('no page at all', 'tanpa-halaman.pdf', () => pdf(['<< /Type /Pages /Kids [] /Count 0 >>'])),
  broken('a page count below zero', 'minus.pdf', () => pdf(['<< /Type /Pages /Kids [] /Count -1 >>'])),
  taken('drawn at the width of every page')('a page of a billion points', 'raksasa.pdf', () => onePage('/MediaBox [0 0 1000000000 1000000000]')),
  refused('document.too_many_pixels')('a page like a ribbon', 'pita.pdf', () => onePage('/MediaBox [0 0 10 14400]')),
  taken('what is no number is read as the usual page')('a page box that is no number', 'nan.pdf', () => onePage('/MediaBox [0 0 NaN Infinity]')),
  taken('a page without area is read as the usual page')('a page without area', 'nol.pdf', () => onePage('/MediaBox [0 0 0 0]')),
  taken('drawn as far as numbers go')('numbers beyond all numbers', 'angka.pdf', () => onePage('/Contents 4 0 R', contents(`${'9'.repeat(400)} 0 m 1e999 -1e999 l S 1 0 0 1 ${'9'.repeat(60)} 0 cm`))),
];

const damaged: HostileFile[] = [
  taken('the table is made anew from the objects')('a start of the table that points nowhere', 'awal.pdf', () => onePage('', [], { startxref: 99_999_999 })),
  broken('a header and nothing else', 'kepala.pdf', () => Buffer.from('%PDF-1.7\n')),
  broken('noise behind a header', 'derau.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 251))])),
  taken('a face that cannot be read is drawn with another')('a face that is noise', 'huruf.pdf', () => onePage('/Contents 6 0 R /Resources << /Font << /F 4 0 R >> >>', ['<< /Type /Font /Subtype /TrueType /BaseFont /Rusak /FirstChar 0 /LastChar 255 /FontDescriptor << /Type /FontDescriptor /FontName /Rusak /Flags 4 /FontFile2 5 0 R >> >>', { dictionary: '/Length1 999999999', stream: Buffer.alloc(4000, 0xab) }, { dictionary: '', stream: Buffer.from('BT /F 40 Tf 50 500 Td (Rusak) Tj ET') }])),
  ...(['/DCTDecode', '/JPXDecode', '/JBIG2Decode', '/CCITTFaxDecode'] as const).map((filter) => taken('the picture is left out')(`a picture that is noise (${filter.slice(1)})`, 'citra.pdf', () => onePage('/Contents 5 0 R /Resources << /XObject << /P 4 0 R >> >>', [{ dictionary: `/Type /XObject /Subtype /Image /Width 900 /Height 900 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter ${filter}`, stream: Buffer.alloc(5000, 0xd8) }, { dictionary: '', stream: Buffer.from('595 0 0 842 0 0 cm /P Do') }]))),
  ...[0.1, 0.3, 0.5, 0.7, 0.9].map((part) => broken(`a PDF cut at ${part * 100} %`, 'putus.pdf', () => { const whole = drawn(); return whole.subarray(0, Math.floor(whole.length * part)); })),
  taken('what is missing is only its last word')('a PDF without its last six bytes', 'putus.pdf', () => drawn().subarray(0, -6)),
];

const locked: HostileFile[] = [
  refused('document.encrypted')('a PDF locked with a user password', 'terkunci.pdf', () => lockedPdf({ user: 'rahasia', owner: 'pemilik' })),
  taken('everybody may read it; its lock forbids printing only')('a PDF locked with an owner password', 'terkunci-pemilik.pdf', () => lockedPdf({ user: '', owner: 'pemilik' })),
  refused('document.encrypted')('a lock nobody knows', 'kunci-asing.pdf', () => onePage('', [], { trailer: '/ID [<00> <00>] /Encrypt << /Filter /Asing /V 9 /R 9 /O <00> /U <00> /P 0 >>' })),
];

const twofold: HostileFile[] = [
  refused('document.two_kinds')('a PDF that is a web page too', 'laman.pdf', () => onePage('', [], { before: '%<html><script>alert(1)</script>\n' })),
  refused('document.two_kinds')('a PDF that is an archive too', 'arsip.pdf', () => Buffer.concat([onePage(), Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])),
  refused('document.kind_unknown')('a PDF behind noise', 'tersembunyi.pdf', () => Buffer.concat([Buffer.alloc(500, 0x20), onePage()])),
  taken('it leaves as application/pdf, nosniff, as an attachment')('a PDF with a web page behind its end', 'ekor.pdf', () => onePage('', [], { after: `%${' '.repeat(2000)}\n<html><script>alert(1)</script></html>` })),
  refused('document.disguised')('a PDF called a picture', 'foto.jpg', () => onePage()),
  refused('document.disguised')('a PDF called a program', 'surat.pdf.exe', () => onePage()),
];

export const pdfFiles: readonly HostileFile[] = [...bombs, ...loops, ...active, ...numbers, ...damaged, ...locked, ...twofold];
