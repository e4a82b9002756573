import type { FileKind } from '#shared/contracts/documents.contract.ts';
import { disguised, fileEmpty, kindUnknown, macros, oldOffice, twoKinds } from './documents.errors.ts';

/** What the rules look at: enough of both ends of a file to tell its kind, and the name it came with. */
export type FileEnds = { name: string; size: number; head: Buffer; tail: Buffer };

/** Bytes of each end to read: a PDF may be hidden in the first kilobyte, a ZIP ends within 64 KiB of the end. */
export const HEAD_BYTES = 4096;
export const TAIL_BYTES = 66_000;

const extensions: Record<string, FileKind> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  png: 'png',
  tif: 'tiff',
  tiff: 'tiff',
  heic: 'heic',
  heif: 'heic',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  odt: 'odt',
  ods: 'ods',
  odp: 'odp',
};
const macroNames = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'xlsb', 'pptm', 'potm', 'ppsm', 'ppam']);
const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'];
const foreign = new Set([
  'exe',
  'com',
  'bat',
  'cmd',
  'ps1',
  'js',
  'mjs',
  'vbs',
  'scr',
  'msi',
  'apk',
  'jar',
  'sh',
  'php',
  'html',
  'htm',
  'svg',
  'xml',
  'zip',
  'rar',
  '7z',
  'doc',
  'xls',
  'ppt',
  'rtf',
  'txt',
  'csv',
  'gif',
  'webp',
  'bmp',
  'mp4',
]);

/** Told by the first bytes. An archive shows its kind only when all of it is read. */
export type Seen = Exclude<FileKind, 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp'> | 'archive';

/**
 * The kind of a file by its bytes, never by its name.
 * @throws fileEmpty, kindUnknown, disguised when the name says another kind, twoKinds when two programs would read two things,
 *   oldOffice, macros when the name alone says so
 */
export function kindOf(file: FileEnds): Seen {
  if (file.size === 0) throw fileEmpty();
  const kind = kindByBytes(file.head);
  if (kind === 'old-office') throw oldOffice();
  if (!kind) throw kindUnknown({ name: file.name });
  if (kind === 'archive') {
    if (macroNames.has(extensionOf(file.name) ?? '')) throw macros();
    if (file.head.subarray(0, 1024).includes('%PDF-')) throw twoKinds({ found: 'pdf' });
    return kind;
  }
  assertNamedAs(kind, file.name);
  if (hidesAnotherKind(kind, file)) throw twoKinds({ found: kind });
  return kind;
}

/** @throws disguised when the name says another kind than was found */
export function assertNamedAs(kind: FileKind, name: string): void {
  const named = extensionOf(name);
  if (named === undefined) return;
  const isOther = foreign.has(named) || macroNames.has(named) || (Object.hasOwn(extensions, named) && extensions[named] !== kind);
  if (isOther) throw disguised({ named, found: kind });
}

function extensionOf(name: string): string | undefined {
  return /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase();
}

function kindByBytes(head: Buffer): Seen | 'old-office' | null {
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'archive';
  if (head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return 'old-office';
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  const tiff = head.subarray(0, 4).toString('latin1');
  if (tiff === 'II*\0' || tiff === 'MM\0*') return 'tiff';
  const isHeic = head.subarray(4, 8).toString('latin1') === 'ftyp' && heicBrands.includes(head.subarray(8, 12).toString('latin1'));
  return isHeic ? 'heic' : null;
}

/** A file two programs read differently shows one thing to the clerk and another to who downloads it. */
function hidesAnotherKind(kind: Seen, file: FileEnds): boolean {
  const head = file.head.subarray(0, 1024).toString('latin1');
  if (kind !== 'pdf' && head.includes('%PDF-')) return true;
  if (/<(?:!doctype html|html|script|svg|\?php)/iu.test(head)) return true;
  return endsAsZip(file.tail);
}

/** An end-of-archive record whose comment reaches exactly the end of the file: any unzip program opens such a file. */
function endsAsZip(tail: Buffer): boolean {
  const mark = Buffer.from('PK\x05\x06', 'latin1');
  for (let at = tail.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(mark, at - 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}
