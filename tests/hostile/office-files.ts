import { heavy, refused, taken, type HostileFile } from './hostile-file.ts';
import { docx, odt, outside, packed, relations, xlsx } from './office.ts';
import { onePage } from './pdf.ts';
import { zip } from './zip.ts';

const MEGA = 1024 * 1024;
const macros = refused('document.macros');
const embedded = refused('document.embedded_objects');
const reaches = refused('document.reaches_outside');
const entities = refused('document.xml_entities');
const crooked = refused('document.packed_badly');
const download = taken('an honest office file; it leaves only as a download');
const rels = (...lines: string[]) => ({ parts: [{ name: 'word/_rels/document.xml.rels', text: relations(...lines) }] });
const laughs = `<!DOCTYPE sst [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${String.fromCharCode(98 + n)} "${`&${String.fromCharCode(97 + n)};`.repeat(10)}">`).join('')}]><sst><si><t>&j;</t></si></sst>`;
const runs = (...pieces: string[]) => ({ parts: [{ name: 'word/header1.xml', text: `<w:hdr>${pieces.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join('')}</w:hdr>` }] });
const oleHead = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);

export const officeFiles: readonly HostileFile[] = [
  download('a word file', 'lampiran.docx', () => packed(docx('Daftar hadir rapat'))),
  download('a sheet', 'rekap.xlsx', () => packed(xlsx('Rekapitulasi'))),
  download('an OpenDocument text', 'naskah.odt', () => packed(odt('Naskah'))),
  download('an OpenDocument sheet', 'tabel.ods', () => packed(odt('Tabel', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }))),
  download('a word file with a link', 'tautan.docx', () => packed(docx('Lihat laman', rels(outside('hyperlink', 'https://contoh.test/a'))))),
  download('a word file whose chart carries its sheet', 'grafik.docx', () => packed(docx('Grafik', { parts: [{ name: 'word/embeddings/Sheet1.xlsx', text: packed(xlsx('angka')) }] }))),
  macros('a word file that says it has macros', 'makro.docm', () => packed(docx('x'))),
  macros('macros in a word file called harmless', 'makro.docx', () => packed(docx('x', { parts: [{ name: 'word/vbaProject.bin', text: oleHead }] }))),
  macros('a type that allows macros', 'jenis.docx', () => packed(docx('x', { main: 'wordprocessingml.document.macroEnabled.main+xml' }))),
  macros('a macro sheet of the old kind', 'lembar.xlsx', () => packed(xlsx('x', { parts: [{ name: 'xl/macrosheets/sheet1.xml', text: '<x/>' }] }))),
  macros('an OpenDocument with macros', 'makro.odt', () => packed(odt('x', { parts: [{ name: 'Basic/Standard/Module1.xml', text: '<x/>' }] }))),
  macros('an OpenDocument that calls a macro on opening', 'panggil.odt', () => packed(odt('x', { body: '<script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:a"/>' }))),
  embedded('an embedded object', 'objek.docx', () => packed(docx('x', { parts: [{ name: 'word/embeddings/oleObject1.bin', text: oleHead }] }))),
  embedded('a program among the parts', 'program.docx', () => packed(docx('x', { parts: [{ name: 'word/media/a.exe', text: 'MZ' }] }))),
  embedded('a web page built in as text', 'laman.docx', () => packed(docx('x', rels('<Relationship Id="r" Type="http://x/relationships/aFChunk" Target="a.html"/>')))),
  embedded('a control of the old kind', 'kendali.docx', () => packed(docx('x', { parts: [{ name: 'word/activeX/activeX1.xml', text: '<x/>' }] }))),
  embedded('a word file in a word file in a word file', 'sarang.docx', () => packed(docx('x', { parts: [{ name: 'word/embeddings/a.docx', text: packed(docx('y', { parts: [{ name: 'word/embeddings/b.docx', text: packed(docx('z')) }] })) }] }))),
  reaches('a template from outside', 'templat.docx', () => packed(docx('x', rels(outside('attachedTemplate', 'https://contoh.test/a.dotm'))))),
  reaches('a template from outside, written in references', 'templat-heks.docx', () => packed(docx('x', rels(outside('attachedTemplate', 'https://contoh.test/a.dotm').replace('External', '&#69;xternal'))))),
  reaches('a picture from outside', 'gambar.docx', () => packed(docx('x', rels(outside('image', 'https://contoh.test/a.png'))))),
  embedded('an object from outside', 'objek-luar.docx', () => packed(docx('x', rels(outside('oleObject', 'mhtml:https://contoh.test/a!x-usc:https://contoh.test/a'))))),
  reaches('a link into the file server', 'berbagi.docx', () => packed(docx('x', rels(outside('hyperlink', 'file://10.0.0.1/bagian/a'))))),
  reaches('an order to another program, cut in pieces', 'dde.docx', () => packed(docx('x', runs(' D', 'DEA', 'UTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot; ')))),
  reaches('a sheet that fetches another', 'luar.xlsx', () => packed(xlsx('x', { parts: [{ name: 'xl/externalLinks/externalLink1.xml', text: '<x/>' }] }))),
  reaches('a sheet with a line to a database', 'koneksi.xlsx', () => packed(xlsx('x', { parts: [{ name: 'xl/connections.xml', text: '<x/>' }] }))),
  reaches('an OpenDocument picture from outside', 'gambar.odt', () => packed(odt('x', { body: '<draw:image xlink:href="https://contoh.test/a.png"/>' }))),
  entities('a billion laughs', 'tawa.xlsx', () => packed(xlsx('x', { strings: laughs }))),
  entities('a file of the server as an entity', 'baca.xlsx', () => packed(xlsx('x', { strings: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><sst><si><t>&b;</t></si></sst>' }))),
  entities('entities in another alphabet', 'utf16.xlsx', () => packed([...xlsx('x'), { name: 'xl/styles.xml', text: Buffer.from(`\uFEFF${laughs}`, 'utf16le') }])),
  crooked('200 MB packed to 200 KB', 'bom.docx', () => packed(docx('x', { parts: [{ name: 'word/bom.xml', text: Buffer.alloc(200 * MEGA, 0x20) }] }))),
  heavy(crooked('a gigabyte packed to a megabyte', 'bom-besar.docx', () => packed(docx('x', { parts: [{ name: 'word/bom.xml', text: Buffer.alloc(1024 * MEGA, 0x20) }] })))),
  crooked('one part listed twice', 'ganda.docx', () => zip(docx('x'), { doubled: true })),
  crooked('a part that climbs out of its folder', 'naik.docx', () => packed(docx('x', { parts: [{ name: '../../../etc/cron.d/a', text: 'x' }] }))),
  crooked('a part with the path of a machine', 'mutlak.docx', () => packed(docx('x', { parts: [{ name: 'C:\\Windows\\a.xml', text: 'x' }] }))),
  crooked('a part with a NUL in its name', 'nul.docx', () => packed(docx('x', { parts: [{ name: 'word/a.xml\0.exe', text: 'x' }] }))),
  crooked('a part with two names', 'dua-nama.docx', () => packed(docx('x', { parts: [{ name: 'word/a.xml', localName: 'word/b.xml', text: 'x' }] }))),
  crooked('two parts of one name', 'kembar.docx', () => packed(docx('x', { parts: [{ name: 'Word/Document.xml', text: 'y' }] }))),
  crooked('a locked part', 'terkunci.docx', () => packed(docx('x', { parts: [{ name: 'word/a.xml', text: 'x', locked: true }] }))),
  crooked('an office file cut in half', 'putus.docx', () => { const whole = packed(docx('x')); return whole.subarray(0, whole.length / 2); }),
  crooked('an archive before the archive', 'depan.docx', () => Buffer.concat([packed(docx('x')), packed(docx('y'))])),
  refused('document.encrypted')('an OpenDocument locked with a password', 'kunci.odt', () => packed(odt('x', { manifest: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' }))),
  refused('document.old_office')('a word file of the old kind', 'lama.doc', () => oleHead),
  refused('document.old_office')('a word file locked with a password', 'terkunci.docx', () => Buffer.concat([oleHead, Buffer.from('EncryptedPackage', 'utf16le')])),
  refused('document.kind_unknown')('an archive called a word file', 'arsip.docx', () => packed([{ name: 'a.txt', text: 'halo' }])),
  refused('document.kind_unknown')('a Java program called a word file', 'program.docx', () => packed([{ name: 'META-INF/MANIFEST.MF', text: 'Main-Class: A' }])),
  refused('document.disguised')('a sheet called a word file', 'lembar.docx', () => packed(xlsx('x'))),
  refused('document.disguised')('a word file called an archive', 'lampiran.zip', () => packed(docx('x'))),
  refused('document.two_kinds')('an office file that is a PDF too', 'pdf.docx', () => packed([{ name: 'a.pdf', text: onePage(), stored: true }, ...docx('x')])),
  taken('nobody builds a tree of it; it leaves only as a download')('a hundred thousand elements in elements', 'dalam.docx', () => packed(docx('x', { parts: [{ name: 'word/dalam.xml', text: `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}` }] }))),
];
