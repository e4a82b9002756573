import { sign as signBytes, generateKeyPairSync } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDF, rgb, StandardFonts } from '@libpdf/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { typesetDraft } from '#tests/signing-office.ts';
import { issueToPerson, makeIssuing, makeRoot, type Made } from '../authority/issue-certificate.ts';
import { buildCms } from '../cms/build-cms.ts';
import { childrenOf, der, derOid, readDer, TAG } from '../cms/der.ts';
import { asPrivateKey } from '../credentials/key-lock.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import { isArray, isDict, isRef, type PdfValue } from '../pdf/pdf-values.ts';
import { placeSignature, type Placed } from '../sign/place-signature.ts';
import { assertRoot } from './known-issuer-rules.ts';
import { digestOf } from './range-rules.ts';
import { verifyBytes, worst, type FileReport } from './verify-bytes.ts';

// What forgers do to a signed letter, each with its name. The signer here is a whole one: only the file was touched.

const now = new Date('2026-11-20T02:00:00Z');
let root: Made;
let issuing: Made;
let person: Made;
let draft: Buffer;
let placed: Placed;
let signed: Buffer;

beforeAll(async () => {
  root = await makeRoot('Kota Tanjung Lestari', now);
  issuing = await makeIssuing('Kota Tanjung Lestari', now, root);
  person = await issueToPerson({ name: 'Rina Wulandari', title: 'Kepala Dinas', unit: 'Dinas PUPR', city: 'Kota Tanjung Lestari' }, 'p-256', { issuing, now });
  draft = typesetDraft('Naskah yang akan dipalsukan.', 2);
  placed = await placeSignature({ pdf: draft, certificate: person.certificate, reason: 'Ditandatangani', location: 'Kota', at: now.toISOString() });
  signed = fill(Buffer.from(placed.pdf));
});

type Change = { cms?: (whole: Buffer) => Buffer; certificate?: Buffer; key?: Made['key']; chain?: Buffer[] };

function fill(pdf: Buffer, { cms = (whole) => whole, certificate = person.certificate, key = person.key, chain = [issuing.certificate] }: Change = {}): Buffer {
  const out = Buffer.from(pdf);
  const whole = buildCms({
    digest: digestOf(out, { from: placed.from, to: placed.to, end: out.length }, 'sha256'), hash: 'sha256', scheme: 'ec', certificate, chain,
    sign: (attributes) => signBytes('sha256', attributes, { key: asPrivateKey(key), dsaEncoding: 'der' }),
  });
  out.write(cms(whole).toString('hex').padEnd(placed.to - placed.from - 2, '0'), placed.from + 1, 'latin1');
  return out;
}
const look = (pdf: Buffer, held: Buffer | null = null): FileReport => verifyBytes({ pdf, draft: held, trust: { roots: [root.certificate], issuing: [issuing.certificate] }, now: now.toISOString() });
const faultOf = (report: FileReport) => report.fault ?? report.signatures.flatMap((each) => each.findings).find((finding) => finding.state === 'bad')?.fault ?? 'none';
/** Bytes written over others of the same length. */
const over = (from: string, to: string, within = Buffer.from(placed.pdf)): Buffer => {
  const text = within.toString('latin1');
  const at = text.lastIndexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(`${from} is not replaced by ${to}`);
  const out = Buffer.from(within);
  out.write(to, at, 'latin1');
  return out;
};
const stateOf = () => new PdfFile(signed).state();
const freeNumber = () => Math.max(...new PdfFile(signed).revisions.flatMap((each) => [...each.entries.keys()])) + 1;
const formNumber = () => refIn(stateOf().catalog().dict, 'AcroForm');
const formText = () => wordOf(stateOf().resolve(stateOf().catalog().dict.map.get('AcroForm')));
const pageNumber = () => refIn(stateOf().resolve(stateOf().catalog().dict.map.get('Pages')), 'Kids');
const pageOf = (): PdfValue => stateOf().object(pageNumber());
/** The number a key refers to, or the first of a list of them. */
function refIn(value: PdfValue, key: string): number {
  const found = isDict(value) ? value.map.get(key) : undefined;
  const one = isArray(found) ? found.items[0] : found;
  if (!isRef(one)) throw new Error(`${key} refers to nothing`);
  return one.n;
}
/** The first number referred to anywhere below a key. */
function firstRefIn(value: PdfValue, key: string): number {
  const waiting: (PdfValue | undefined)[] = isDict(value) ? [value.map.get(key)] : [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (isRef(next)) return next.n;
    waiting.push(...(isDict(next) ? next.map.values() : isArray(next) ? next.items : []));
  }
  throw new Error(`${key} refers to nothing`);
}
/** A value as it is written in a file. */
function wordOf(value: PdfValue): string {
  if (value === null || typeof value !== 'object') return String(value);
  switch (value.kind) {
    case 'ref': return `${value.n} ${value.g} R`;
    case 'name': return `/${value.value}`;
    case 'string': return `<${value.bytes.toString('hex')}>`;
    case 'array': return `[${value.items.map(wordOf).join(' ')}]`;
    case 'dict': return `<< ${[...value.map].map(([key, each]) => `/${key} ${wordOf(each)}`).join(' ')} >>`;
    case 'stream': throw new Error('a stream is not written again');
  }
}
type More = { form?: number; table?: { n: number; at: string | null } };
/** A further saving written by hand: some objects, the catalog with another form, and a table that is plain or an object under a number of its own. */
function saveMore(pdf: Buffer, objects: Record<number, string>, { form, table }: More = {}): Buffer {
  const file = new PdfFile(pdf);
  const { trailer, xrefAt } = file.revisions.at(-1) ?? { trailer: file.state().trailer, xrefAt: 0 };
  const { n: root, dict } = file.state().catalog();
  const catalog = wordOf({ ...dict, map: new Map([...dict.map, ['AcroForm', { kind: 'ref', n: form ?? 0, g: 0 }]]) });
  const written = Object.entries({ ...objects, ...(form === undefined ? {} : { [root]: catalog }), ...(table?.at ? { [table.n]: table.at } : {}) }).map(([n, text]) => ({ n: Number(n), text }));
  let out = pdf.toString('latin1');
  const places = written.map(({ n, text }) => { const at = out.length; out += `${n} 0 obj\n${text}\nendobj\n`; return { n, at }; });
  const keys = ['Root', 'Info', 'ID'].flatMap((key) => { const value = trailer.map.get(key); return value === undefined ? [] : [`/${key} ${wordOf(value)}`]; });
  const shared = `/Size ${freeNumber() + 1} /Prev ${xrefAt} ${keys.join(' ')}`;
  const at = out.length;
  if (table) {
    const lines = [...places, ...(table.at ? [] : [{ n: table.n, at }])];
    const packed = Buffer.concat(lines.map((line) => { const entry = Buffer.alloc(7); entry[0] = 1; entry.writeUInt32BE(line.at, 1); return entry; }));
    out += `${table.n} 0 obj\n<< /Type /XRef /W [1 4 2] /Index [${lines.map(({ n }) => `${n} 1`).join(' ')}] ${shared} /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`;
  } else out += `xref\n0 1\n0000000000 65535 f \n${places.map((line) => `${line.n} 1\n${String(line.at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< ${shared} >>\n`;
  return Buffer.from(`${out}startxref\n${at}\n%%EOF\n`, 'latin1');
}
const rangeText = () => /\/ByteRange \[[^\]]*\]/u.exec(Buffer.from(placed.pdf).toString('latin1', draft.length))?.[0] ?? '';

test('the letter they begin with is valid', () => {
  expect(look(signed, draft)).toMatchObject({ verdict: 'valid', pages: 2 });
});

describe('the ByteRange', () => {
  const withRange = (numbers: (from: number, to: number, rest: number) => number[]): Buffer => {
    const text = rangeText();
    const [from = 0, to = 0, rest = 0] = (text.match(/\d+/gu) ?? []).map(Number).slice(1);
    return fill(over(text, `/ByteRange [${numbers(from, to, rest).join(' ')}`.padEnd(text.length - 1, ' ') + ']'));
  };
  test('begins with the first byte', () => { expect(faultOf(look(withRange((from, to, rest) => [1, from - 1, to, rest])))).toBe('range_shape'); });
  test('leaves out nothing but its own signature: not a byte before it', () => { expect(faultOf(look(withRange((from, to, rest) => [0, from - 10, to, rest])))).toBe('range_gap'); });
  test('nor a byte behind it', () => { expect(faultOf(look(withRange((from, to, rest) => [0, from, to + 4, rest - 4])))).toBe('range_gap'); });
  test('ends where a saving ends', () => { expect(faultOf(look(withRange((from, to, rest) => [0, from, to, rest - 7])))).toBe('range_end'); });
  test('has four numbers', () => { expect(faultOf(look(withRange((from, to, rest) => [0, from, to, rest, 0])))).toBe('range_shape'); });
  test('and its gap is a string of hexadecimal digits without room for anything else', () => {
    const roomy = fill(Buffer.from(placed.pdf));
    roomy.write('  ', placed.to - 3, 'latin1');
    expect(faultOf(look(roomy))).toBe('range_gap');
    const literal = fill(Buffer.from(placed.pdf));
    literal.write('(', placed.from, 'latin1');
    literal.write(')', placed.to - 1, 'latin1');
    expect(look(literal).verdict).not.toBe('valid');
  });
});

describe('the CMS', () => {
  const contentOf = (whole: Buffer) => childrenOf(childrenOf(childrenOf(readDer(whole))[1] ?? readDer(whole))[0] ?? readDer(whole)).map((node) => node.raw);
  const rebuilt = (change: (parts: Buffer[]) => Buffer[]) => (whole: Buffer) => der(TAG.sequence, derOid('1.2.840.113549.1.7.2'), der(TAG.context0, der(TAG.sequence, ...change(contentOf(whole)))));
  test('has one signer', () => {
    const two = rebuilt((parts) => { const signers = parts.at(-1) ?? Buffer.alloc(0); const [one] = childrenOf(readDer(signers)); return [...parts.slice(0, -1), der(TAG.set, one?.raw ?? signers, one?.raw ?? signers)]; });
    expect(faultOf(look(fill(Buffer.from(placed.pdf), { cms: two })))).toBe('cms_signers');
  });
  test('carries no content of its own', () => {
    const attached = rebuilt((parts) => parts.map((part, at) => (at === 2 ? der(TAG.sequence, derOid('1.2.840.113549.1.7.1'), der(TAG.context0, der(TAG.octets, Buffer.from('lain')))) : part)));
    expect(faultOf(look(fill(Buffer.from(placed.pdf), { cms: attached })))).toBe('cms_attached');
  });
  test('has nothing but zeros behind it', () => {
    expect(faultOf(look(fill(Buffer.from(placed.pdf), { cms: (whole) => Buffer.concat([whole, Buffer.from('lain')]) })))).toBe('cms_padding');
  });
  test('brings no certificate that is not ours beside the signer’s', () => {
    const foreign = rebuilt((parts) => parts.map((part, at) => (at === 3 ? der(TAG.context0, person.certificate, Buffer.from(root.certificate), strangers.certificate) : part)));
    expect(faultOf(look(fill(Buffer.from(placed.pdf), { cms: foreign })))).toBe('issuer_not_ours');
  });
  test('names the certificate it was made with: one that was put in its place is found', () => {
    const swapped = rebuilt((parts) => parts.map((part, at) => (at === 3 ? der(TAG.context0, twin.certificate, issuing.certificate) : part)));
    expect(look(fill(Buffer.from(placed.pdf), { cms: swapped })).verdict).toBe('broken');
  });
  test('is signed by the key of its certificate', () => {
    expect(faultOf(look(fill(Buffer.from(placed.pdf), { key: twin.key })))).toBe('signature_wrong');
  });

  let twin: Made;
  let strangers: Made;
  beforeAll(async () => {
    twin = await issueToPerson({ name: 'Rina Wulandari', title: 'Kepala Dinas', unit: 'Dinas PUPR', city: 'Kota Tanjung Lestari' }, 'p-256', { issuing, now });
    strangers = await makeRoot('Kota Lain', now);
  });
});

describe('the chain', () => {
  test('an authority with the same name and another key is not ours', async () => {
    const falseRoot = await makeRoot('Kota Tanjung Lestari', now);
    const falseIssuing = await makeIssuing('Kota Tanjung Lestari', now, falseRoot);
    const impostor = await issueToPerson({ name: 'Rina Wulandari', title: 'Kepala Dinas', unit: 'Dinas PUPR', city: 'Kota Tanjung Lestari' }, 'p-256', { issuing: falseIssuing, now });
    expect(look(fill(Buffer.from(placed.pdf), { certificate: impostor.certificate, key: impostor.key })).verdict).toBe('unknown_issuer');
  });
  test('a certificate that only names an authority, brought along beside it, is of an issuer nobody names', async () => {
    const city = await makeRoot('Kota Lain', now);
    const office = await makeIssuing('Kota Lain', now, city);
    const forged = await makeIssuing('Kota Lain', now, await makeRoot('Kota Lain', now));
    const holder = { name: 'Rina Wulandari', title: 'Kepala Dinas', unit: 'Dinas PUPR', city: 'Kota Lain' };
    const issuerOf = async (by: Made, brought: Made) => {
      const signer = await issueToPerson(holder, 'p-256', { issuing: by, now });
      const pdf = fill(Buffer.from(placed.pdf), { certificate: signer.certificate, key: signer.key, chain: [brought.certificate] });
      const { verdict, signatures } = verifyBytes({ pdf, draft: null, trust: { roots: [root.certificate], issuing: [issuing.certificate], known: [city.certificate] }, now: now.toISOString() });
      return { verdict, issuer: signatures[0]?.issuer };
    };
    expect(await issuerOf(office, office)).toMatchObject({ verdict: 'known_issuer', issuer: { standing: 'known', organization: 'Kota Lain' } });
    expect(await issuerOf(forged, office)).toEqual({ verdict: 'unknown_issuer', issuer: { standing: 'unknown', organization: null, fingerprint: null } });
  });
  test('the authority itself signs no letters', () => {
    expect(look(fill(Buffer.from(placed.pdf), { certificate: issuing.certificate, key: issuing.key })).verdict).not.toBe('valid');
  });
  test('an old RSA key of 1,024 bits does not open and so signs nothing here', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const wrong = buildCms({ digest: Buffer.alloc(32), hash: 'sha256', scheme: 'rsa', certificate: person.certificate, chain: [], sign: (attributes) => signBytes('sha256', attributes, privateKey) });
    expect(look(fill(Buffer.from(placed.pdf), { cms: () => wrong })).verdict).toBe('broken');
  });
  test('a root with a key that anybody could break is not taken on the list', () => {
    // RSA of 1,024 bits, signed by itself, from 2026 to 2125: our own maker makes none.
    const weak = [
      'MIICAjCCAWugAwIBAgIBATANBgkqhkiG9w0BAQsFADAkMRMwEQYDVQQKDApLb3RhIExlbWFoMQ0wCwYDVQQDDARBa2FyMCAXDTI2MDEwMTAwMDAwMFoYDzIxMjUxMjMxMDAwMDAwWjAkMRMwEQYDVQ',
      'QKDApLb3RhIExlbWFoMQ0wCwYDVQQDDARBa2FyMIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDJC9EBPlLrBjoktU2xQXHa4dXkbIkWJk+yE/UKuak+MpUkrO6i4DJSMBh1mzBwGI54B22xW3lg',
      'Y4D/NyNSRhbfXcAvk/RccDYi7BAR2gzAJxsRoI03ZpglsaTT3sI2xFQB7PcdCsJ1MFS5f/M3uBIpoClMEjgjpPUZirnhbzy6nwIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAw',
      'IBBjAdBgNVHQ4EFgQU9iSU1X/LAEvNnBtdE70/c/0lzr0wDQYJKoZIhvcNAQELBQADgYEAQmeWoVfxMZh1/n9TfYSoOoKgc68IxF9NXVa58N4awUaSJknqJlcq4aKkOiXWlCt4v8H0PGpJGaQngzEL',
      'L3Di6+tQg5tX/3GrH1U2JnASRzcus9upu181uP0/L3Xhg2iNX3yJuogTfBX32ZU463kmdC+Uh+8nfwclnEpBPipJ8Ho=',
    ].join('');
    expect(() => assertRoot(Buffer.from(weak, 'base64'), now)).toThrow('not_a_root');
    expect(() => assertRoot(root.certificate, now)).not.toThrow();
  });
  test('a time outside the certificate’s own is told as such', async () => {
    const early = await placeSignature({ pdf: draft, certificate: person.certificate, reason: 'Ditandatangani', location: 'Kota', at: '2024-01-01T00:00:00Z' });
    const before = placed;
    placed = early;
    const report = look(fill(Buffer.from(early.pdf)));
    placed = before;
    expect(report.verdict).toBe('expired');
  });
});

describe('what is added after signing', () => {
  const later = async (change: (pdf: PDF) => void): Promise<FileReport> => {
    const pdf = await PDF.load(new Uint8Array(signed));
    change(pdf);
    return look(Buffer.from(await pdf.save({ incremental: true })));
  };
  test.each<[string, (pdf: PDF) => void]>([
    ['a word drawn on the page', (pdf) => { pdf.getPage(0)?.drawText('Lunas', { font: StandardFonts.Helvetica, x: 100, y: 400 }); }],
    ['an annotation over the text', (pdf) => { pdf.getPage(0)?.addSquareAnnotation({ rect: { x: 50, y: 50, width: 300, height: 300 }, color: rgb(1, 1, 1) }); }],
    ['another page', (pdf) => { pdf.addPage(); }],
    ['a page less', (pdf) => { pdf.removePage(1); }],
    ['another title', (pdf) => { pdf.setTitle('Surat lain'); }],
    ['a field to fill in', (pdf) => { pdf.getOrCreateForm().createTextField('jumlah'); }],
    ['an empty signature field', (pdf) => { pdf.getOrCreateForm().createSignatureField('TandaTangan9'); }],
  ])('%s is a change', async (_what, change) => {
    const report = await later(change);
    expect(report.verdict).toBe('changed');
    expect(faultOf(report)).toBe('changed_after');
    expect(report.signatures[0]?.findings.find((finding) => finding.check === 'digest')?.state).toBe('good');
  });

  test('a saving written by hand that adds nothing is none: the forgeries below fail for what they put in', () => {
    expect(look(saveMore(signed, {})).verdict).toBe('valid');
    expect(look(saveMore(signed, { [freeNumber()]: formText() }, { form: freeNumber() })).verdict).toBe('valid');
    expect(look(saveMore(signed, {}, { table: { n: freeNumber(), at: null } })).verdict).toBe('valid');
  });
  test.each<[string, () => number]>([
    ['the letters of the page', () => firstRefIn(pageOf(), 'Resources')],
    ['the words of the page', () => refIn(pageOf(), 'Contents')],
    ['what the file says of itself', () => refIn(stateOf().catalog().dict, 'Metadata')],
  ])('a form that takes the number of %s is a change', (_what, number) => {
    expect(look(saveMore(signed, { [number()]: formText() }, { form: number() }))).toMatchObject({ verdict: 'changed', signatures: [{ verdict: 'changed' }] });
  });
  test('a list of signatures that takes the number of something else is a change', () => {
    const list = refIn(stateOf().catalog().dict, 'Metadata');
    const old = stateOf().resolve(stateOf().catalog().dict.map.get('AcroForm'));
    if (!isDict(old)) throw new Error('no form');
    const form = wordOf({ ...old, map: new Map([...old.map, ['Fields', { kind: 'ref', n: list, g: 0 }]]) });
    const fields = wordOf(stateOf().resolve(old.map.get('Fields')));
    expect(faultOf(look(saveMore(signed, { [formNumber()]: form, [list]: fields })))).toBe('changed_after');
    expect(look(saveMore(signed, { [formNumber()]: form.replace(`${list} 0 R`, `${freeNumber()} 0 R`), [freeNumber()]: fields })).verdict).toBe('valid');
  });
  test('a table of objects that takes the number of the words of the page is a change: it could name any other words in their place', () => {
    const words = refIn(pageOf(), 'Contents');
    const other = '<< /Length 23 >>\nstream\n1 0 0 rg 0 0 99 99 re f\nendstream';
    expect(faultOf(look(saveMore(signed, {}, { table: { n: words, at: other } })))).toBe('changed_after');
    expect(faultOf(look(saveMore(signed, {}, { table: { n: words, at: null } })))).toBe('changed_after');
  });

  test('a saving that adds nothing to read is still looked at: loose bytes behind what was signed are a change', () => {
    expect(look(Buffer.concat([signed, Buffer.from('% tambahan\n')]))).toMatchObject({ verdict: 'changed', fault: 'no_end' });
    expect(look(Buffer.concat([signed, Buffer.from('tambahan\nstartxref\n5\n%%EOF\n')])).verdict).toBe('changed');
  });

  test('another letter before the same signature is another letter', () => {
    const other = typesetDraft('Naskah yang akan dipalsukan!', 2);
    expect(look(signed, other)).toMatchObject({ verdict: 'changed' });
  });
});

describe('a signed letter that was damaged is told as altered, not as a file nobody can read', () => {
  const verdicts = (files: Iterable<Buffer>) => [...new Set([...files].map((file) => look(file).verdict))];
  const withByte = (at: number): Buffer => { const out = Buffer.from(signed); out[at] = (out[at] ?? 0) ^ 0x01; return out; };
  const each = (from: number, to: number, step: number) => Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => withByte(from + index * step));
  test('one byte of the letter, wherever it stands', () => { expect(verdicts(each(8, draft.length, 211))).toEqual(['broken']); });
  test('any byte of what the signing wrote, but for the signature itself', () => {
    expect(verdicts([...each(draft.length, placed.from, 3), ...each(placed.to, signed.length, 3)])).toEqual(['broken']);
  });
  test('one byte of the signature; in the authority it brings along, of an issuer nobody vouches for', () => {
    expect(verdicts(each(placed.from, placed.to, 97)).filter((verdict) => verdict !== 'unknown_issuer')).toEqual(['broken']);
  });
  test('a file that ends in the middle', () => { expect(verdicts([0.99, 0.999].map((part) => signed.subarray(0, Math.floor(signed.length * part))))).toEqual(['broken']); });
  test('a page of the letter that was overwritten together with the table of its objects', () => {
    const torn = over('startxref', 'startxraf', Buffer.from(signed));
    torn.fill(0x20, 400, 800);
    expect(look(torn)).toMatchObject({ verdict: 'broken', signatures: [], pages: null });
  });
  test('a whole letter of a shape that is not read here is called nothing worse', () => {
    const shaped = fill(over('startxref', 'startxraf'));
    expect(look(shaped)).toMatchObject({ verdict: 'unreadable', signatures: [] });
    expect(look(Buffer.concat([shaped, Buffer.from('lagi')])).verdict).toBe('changed');
  });
});

describe('what other products sign is no letter of ours that was altered', () => {
  const asTray = (pdf: Buffer) => { const { verdict, carried } = verifyBytes({ pdf, draft: null, trust: { roots: [root.certificate], issuing: [issuing.certificate] }, now: now.toISOString(), wants: 'naskah.json' }); return { verdict, data: carried?.bytes }; };
  const older = () => fill(over('ETSI.CAdES.detached', 'adbe.pkcs7.detached'));
  const unjudged = { verdict: 'unreadable', data: null };
  /** An authority that is none of ours, by its name too: its kinds of signature may be any. */
  const foreignCms = (whole: Buffer) => Buffer.from(whole.toString('latin1').replaceAll('Penerbit Lontar', 'Penerbit Negara'), 'latin1');
  test('a whole letter of the older kind is not judged here', () => { expect(asTray(older())).toEqual(unjudged); });
  test('so is a timestamp of the whole file', () => { expect(asTray(fill(over('ETSI.CAdES.detached', 'ETSI.RFC3161       '), { cms: foreignCms }))).toEqual(unjudged); });
  test('so is one whose algorithms or attributes are not known here', () => {
    const told = (oid: string, other: string) => fill(Buffer.from(placed.pdf), { cms: (whole) => Buffer.from(foreignCms(whole).toString('hex').replaceAll(derOid(oid).toString('hex'), derOid(other).toString('hex')), 'hex') });
    expect(asTray(told('1.2.840.10045.4.3.2', '1.2.840.10045.4.3.9'))).toEqual(unjudged);
    expect(asTray(told('1.2.840.113549.1.9.3', '1.2.840.113549.1.9.99'))).toEqual(unjudged);
  });
  test('but where its digest was computed and disagrees, it is told', () => {
    const pdf = older();
    pdf[draft.length - 40] = (pdf[draft.length - 40] ?? 0) ^ 0x01;
    pdf[400] = (pdf[400] ?? 0) ^ 0x01;
    expect(look(pdf).verdict).toBe('broken');
  });
  test('and a signature of ours that was damaged is told beside one of another product', () => {
    expect(worst(['unreadable', 'broken'])).toBe('broken');
  });

  const around = (content: Buffer): Buffer => {
    const file = new PdfFile(draft);
    const n = Math.max(...file.revisions.flatMap((each) => [...each.entries.keys()])) + 1;
    const { trailer, xrefAt } = file.revisions.at(-1) ?? { trailer: file.state().trailer, xrefAt: 0 };
    const keys = ['Root', 'Info', 'ID'].flatMap((key) => { const value = trailer.map.get(key); return value === undefined ? [] : [`/${key} ${wordOf(value)}`]; });
    const head = Buffer.concat([draft, Buffer.from(`\n${n} 0 obj\n<< /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream\nendobj\n')]);
    return Buffer.concat([head, Buffer.from(`xref\n0 1\n0000000000 65535 f \n${n} 1\n${String(draft.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${n + 1} /Prev ${xrefAt} ${keys.join(' ')} >>\nstartxref\n${head.length}\n%%EOF\n`)]);
  };
  test('an unsigned letter that speaks of /ByteRange has no broken signature', () => {
    expect(asTray(around(Buffer.from('(surat yang menerangkan /ByteRange [0 1 2 3] dan adbe.pkcs7.detached) Tj')))).toEqual({ verdict: 'unsigned', data: null });
  });
  test('nor has one with a signed letter unpacked inside, also where its own structure is not read', () => {
    const outer = around(signed);
    expect(asTray(outer)).toEqual({ verdict: 'unsigned', data: null });
    const torn = over('startxref', 'startxraf', Buffer.from(outer));
    expect(look(torn)).toMatchObject({ verdict: 'unreadable', signatures: [] });
  });
  test('room left for a signature that nobody made yet is none that was altered', () => {
    expect(asTray(Buffer.from(placed.pdf))).toEqual(unjudged);
    const text = rangeText();
    expect(asTray(over(text, '/ByteRange [0 0 0 0'.padEnd(text.length - 1, ' ') + ']'))).toEqual(unjudged);
  });
});

describe('files that would harm the reader', () => {
  const withTrailer = (objects: string, trailer: string): Buffer => {
    const head = `%PDF-1.7\n${objects}`;
    return Buffer.from(`${head}xref\n0 1\n0000000000 65535 f \ntrailer\n${trailer}\nstartxref\n${head.length}\n%%EOF\n`, 'latin1');
  };
  test.each([
    ['not a PDF', Buffer.from('Bukan PDF'), 'not_pdf'],
    ['a PDF behind something else', Buffer.from(`\n${'x'.repeat(20)}%PDF-1.7`), 'not_pdf'],
    ['encrypted', withTrailer('', '<< /Size 1 /Root 1 0 R /Encrypt 2 0 R >>'), 'encrypted'],
    ['with two tables in one', withTrailer('', '<< /Size 1 /Root 1 0 R /XRefStm 10 >>'), 'hybrid_xref'],
    ['with a key that stands twice', withTrailer('', '<< /Size 1 /Root 1 0 R /Root 2 0 R >>'), 'doubled_key'],
    ['without a root', withTrailer('', '<< /Size 1 >>'), 'no_catalog'],
    ['whose tables run in a circle', withTrailer('', '<< /Size 1 /Root 1 0 R /Prev 9 >>'), 'broken_xref'],
    ['nested without end', withTrailer('', `<< /Size 1 /A ${'['.repeat(5_000)}`), 'too_deep'],
  ])('%s is refused by name', (_what, bytes, fault) => {
    expect(look(bytes)).toMatchObject({ verdict: 'unreadable', fault, signatures: [] });
  });

  test('a table that unpacks to far more than a letter is given up', () => {
    const bomb = deflateSync(Buffer.alloc(48 * 1024 * 1024));
    const head = '%PDF-1.7\n';
    const object = Buffer.concat([Buffer.from(`1 0 obj\n<< /Type /XRef /W [1 4 2] /Size 2 /Root 1 0 R /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`), bomb, Buffer.from('\nendstream\nendobj\n')]);
    const file = Buffer.concat([Buffer.from(head), object, Buffer.from(`startxref\n${head.length}\n%%EOF\n`)]);
    expect(look(file)).toMatchObject({ verdict: 'unreadable', fault: 'packed_badly' });
  });

  test('a letter without a signature is just that', () => {
    expect(look(draft)).toMatchObject({ verdict: 'unsigned', signatures: [], pages: 2 });
  });
});
