import { createHash } from 'node:crypto';

/** One object of a PDF: its dictionary, and what streams after it. */
export type PdfObject = string | { dictionary: string; stream: Buffer };
type Options = { version?: string; trailer?: string; startxref?: number; before?: string; after?: string; catalog?: string };

/** A PDF written by hand, so that it can lie. Object 1 is the catalog, the given ones follow from number 2 on. */
export function pdf(objects: readonly PdfObject[], options: Options = {}): Buffer {
  const all: PdfObject[] = [`<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`, ...objects];
  const parts = [Buffer.from(`%PDF-${options.version ?? '1.4'}\n${options.before ?? ''}`, 'latin1')];
  let at = parts[0]?.length ?? 0;
  const places = all.map((object, index) => {
    const place = at;
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), bytesOf(object), Buffer.from('\nendobj\n')]);
    parts.push(part);
    at += part.length;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(
    `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${options.trailer ?? ''} >>\nstartxref\n${options.startxref ?? at}\n%%EOF\n${options.after ?? ''}`,
    'latin1',
  ));
  return Buffer.concat(parts);
}

function bytesOf(object: PdfObject): Buffer {
  if (typeof object === 'string') return Buffer.from(object, 'latin1');
  return Buffer.concat([Buffer.from(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`, 'latin1'), object.stream, Buffer.from('\nendstream')]);
}

/** One page as object 3, whose dictionary may hold more; the given objects follow from number 4 on. */
export function onePage(page = '', more: readonly PdfObject[] = [], options: Options = {}): Buffer {
  const box = page.includes('/MediaBox') ? '' : '/MediaBox [0 0 595 842]';
  return pdf(['<< /Type /Pages /Kids [3 0 R] /Count 1 >>', `<< /Type /Page /Parent 2 0 R ${box} ${page} >>`, ...more], options);
}

/** Some pages of A4, all empty. */
export function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  return pdf([`<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, ...Array.from({ length: count }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>')]);
}

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const pad = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);
const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest();

/** Locked as ISO 32000-1, 7.6.3 says (revision 2): with a user password nobody reads it, with an owner's alone everybody does. */
export function lockedPdf(passwords: { user: string; owner: string }): Buffer {
  const id = Buffer.alloc(16, 1);
  const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(pad(passwords.owner)).subarray(0, 5), pad(passwords.user));
  const key = md5(pad(passwords.user), owner, rights, id).subarray(0, 5);
  const content = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), Buffer.from('0 0 m 595 842 l S'));
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  const trailer = `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, PAD))} /P -4 >>`;
  return onePage('/Contents 4 0 R', [{ dictionary: '', stream: content }], { trailer });
}

/** What PDF of the last century was locked with; no library offers it any more. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => { [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0]; };
  for (let i = 0, j = 0; i < 256; i += 1) { j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) % 256; swap(i, j); }
  let [i, j] = [0, 0];
  return Buffer.from(data.map((byte) => {
    i = (i + 1) % 256;
    j = (j + (box[i] ?? 0)) % 256;
    swap(i, j);
    return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) % 256] ?? 0);
  }));
}
