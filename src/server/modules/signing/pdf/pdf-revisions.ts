import { readObject } from './pdf-objects.ts';
import { PdfReader } from './pdf-reader.ts';
import { unpack } from './pdf-streams.ts';
import { isArray, isCount, isDict, isName, isStream, PdfFault, type PdfDict, type PdfStream } from './pdf-values.ts';

/** Where an object lies: in the bytes, within an object stream, or nowhere any more. */
export type Entry = { kind: 'at'; offset: number; g: number } | { kind: 'packed'; stream: number; index: number } | { kind: 'free' };

/** One saving of the file: bytes `from` to `end`, its cross-reference at `xrefAt`, and what it says of its objects. */
export type Revision = { from: number; end: number; xrefAt: number; entries: Map<number, Entry>; trailer: PdfDict; xrefObject: number | null };

const MOST_REVISIONS = 100;
const MOST_OBJECTS = 500_000;
const TAIL = /startxref[\t\n\f\r ]+(\d{1,12})[\t\n\f\r ]+%%EOF(?:\r\n|\r|\n)?$/u;

/**
 * All savings of a file, the oldest first. Each must begin where the one before ended and refer to its own bytes only, so that
 * nothing lies in the file that belongs to no saving.
 * @throws PdfFault
 */
export function readRevisions(bytes: Buffer): Revision[] {
  if (!/^%PDF-[12]\.\d[\r\n]/u.test(bytes.toString('latin1', 0, 9))) throw new PdfFault('not_pdf');
  const found: Revision[] = [];
  let at: number | null = startOfLast(bytes);
  while (at !== null) {
    const section: Section = readSection(bytes, at);
    const later = found.at(-1);
    // A chain that runs backwards ends; one that does not could go round in circles.
    if (later && section.xrefAt >= later.xrefAt) throw new PdfFault('broken_xref');
    found.push({ ...section, from: 0 });
    if (found.length > MOST_REVISIONS) throw new PdfFault('too_many_revisions');
    at = section.before;
  }
  return inOrder(found.reverse(), bytes);
}

function inOrder(revisions: Revision[], bytes: Buffer): Revision[] {
  let from = 0;
  for (const revision of revisions) {
    revision.from = from;
    if (revision.xrefAt < from || revision.end <= revision.xrefAt) throw new PdfFault('broken_xref');
    for (const entry of revision.entries.values()) {
      if (entry.kind === 'at' && (entry.offset < from || entry.offset > revision.xrefAt)) throw new PdfFault('broken_xref');
    }
    from = revision.end;
  }
  if (from !== bytes.length) throw new PdfFault('dead_bytes');
  return revisions;
}

function startOfLast(bytes: Buffer): number {
  const found = TAIL.exec(bytes.toString('latin1', Math.max(0, bytes.length - 64)));
  if (!found) throw new PdfFault('no_end');
  return Number(found[1]);
}

type Section = Omit<Revision, 'from'> & { before: number | null };

function readSection(bytes: Buffer, at: number): Section {
  if (at >= bytes.length) throw new PdfFault('broken_xref');
  const section = bytes.toString('latin1', at, at + 4) === 'xref' ? readTable(bytes, at) : readXrefStream(bytes, at);
  if (section.trailer.map.has('Encrypt')) throw new PdfFault('encrypted');
  if (section.trailer.map.has('XRefStm')) throw new PdfFault('hybrid_xref');
  const before = section.trailer.map.get('Prev');
  if (before !== undefined && !isCount(before)) throw new PdfFault('broken_xref');
  return { ...section, xrefAt: at, end: endOf(bytes, section.to, at), before: before ?? null };
}

/** The end of a saving: its own "startxref", "%%EOF" and the line end behind it. */
function endOf(bytes: Buffer, from: number, xrefAt: number): number {
  const reader = new PdfReader(bytes, from);
  reader.skipBlank();
  reader.expect('startxref');
  reader.skipBlank();
  if (reader.readCount() !== xrefAt) throw new PdfFault('broken_xref');
  reader.skipBlank();
  if (!reader.startsWith('%%EOF')) throw new PdfFault('no_end');
  reader.at += '%%EOF'.length;
  if (reader.startsWith('\r\n')) reader.at += 2;
  else if (reader.startsWith('\n') || reader.startsWith('\r')) reader.at += 1;
  return reader.at;
}

type Read = { entries: Map<number, Entry>; trailer: PdfDict; to: number; xrefObject: number | null };

function readTable(bytes: Buffer, at: number): Read {
  const reader = new PdfReader(bytes, at);
  reader.expect('xref');
  const entries = new Map<number, Entry>();
  for (;;) {
    reader.skipBlank();
    if (reader.startsWith('trailer')) break;
    const first = reader.readCount();
    reader.skipBlank();
    const count = reader.readCount();
    reader.skipBlank();
    if (count > MOST_OBJECTS) throw new PdfFault('too_many_objects');
    for (let i = 0; i < count; i += 1) add(entries, first + i, readLine(reader));
  }
  reader.expect('trailer');
  const trailer = reader.readValue();
  if (!isDict(trailer)) throw new PdfFault('broken_xref');
  return { entries, trailer, to: reader.at, xrefObject: null };
}

const LINE = /^(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)$/u;

function readLine(reader: PdfReader): Entry {
  const found = LINE.exec(reader.bytes.toString('latin1', reader.at, reader.at + 20));
  if (!found) throw new PdfFault('broken_xref');
  reader.at += 20;
  return found[3] === 'f' ? { kind: 'free' } : { kind: 'at', offset: Number(found[1]), g: Number(found[2]) };
}

function add(entries: Map<number, Entry>, n: number, entry: Entry): void {
  if (entries.has(n) || n > MOST_OBJECTS) throw new PdfFault('broken_xref');
  entries.set(n, entry);
}

function readXrefStream(bytes: Buffer, at: number): Read {
  const { value, n, to } = readObject(bytes, at);
  if (!isStream(value) || !isName(value.dict.map.get('Type'), 'XRef')) throw new PdfFault('broken_xref');
  const flat = unpack(bytes.subarray(value.from, value.to), value.dict);
  return { entries: readEntries(flat, value), trailer: value.dict, to, xrefObject: n };
}

function readEntries(flat: Buffer, { dict }: PdfStream): Map<number, Entry> {
  const widths = countsOf(dict, 'W');
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const width = typeWidth + secondWidth + thirdWidth;
  if (widths.length !== 3 || widths.some((each) => each > 6) || width === 0) throw new PdfFault('broken_xref');
  const size = dict.map.get('Size');
  const index = dict.map.has('Index') ? countsOf(dict, 'Index') : [0, isCount(size) ? size : 0];
  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (bytes: number, otherwise: number) => { const value = bytes === 0 ? otherwise : flat.readUIntBE(at, bytes); at += bytes; return value; };
  for (let section = 0; section < index.length; section += 2) {
    const [first = 0, count = 0] = index.slice(section, section + 2);
    if (at + count * width > flat.length) throw new PdfFault('broken_xref');
    for (let i = 0; i < count; i += 1) add(entries, first + i, entryOf(field(typeWidth, 1), field(secondWidth, 0), field(thirdWidth, 0)));
  }
  if (at !== flat.length) throw new PdfFault('broken_xref');
  return entries;
}

function entryOf(type: number, second: number, third: number): Entry {
  if (type === 0) return { kind: 'free' };
  if (type === 1) return { kind: 'at', offset: second, g: third };
  if (type === 2) return { kind: 'packed', stream: second, index: third };
  throw new PdfFault('broken_xref');
}

function countsOf(dict: PdfDict, key: string): number[] {
  const value = dict.map.get(key);
  if (!isArray(value) || !value.items.every(isCount)) throw new PdfFault('broken_xref');
  return value.items.filter(isCount);
}
