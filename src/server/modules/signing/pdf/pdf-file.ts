import { readObject, type PlacedObject } from './pdf-objects.ts';
import { PdfReader } from './pdf-reader.ts';
import { readRevisions, type Entry, type Revision } from './pdf-revisions.ts';
import { unpack } from './pdf-streams.ts';
import { isCount, isDict, isName, isRef, isStream, PdfFault, type PdfDict, type PdfValue } from './pdf-values.ts';

/** A PDF of a letter: all its savings, and the file as it stood after each. */
export class PdfFile {
  readonly bytes: Buffer;
  readonly revisions: readonly Revision[];
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.revisions = readRevisions(bytes);
  }

  /** The file as it stood after the saving with this index; the last one when none is named. */
  state(index = this.revisions.length - 1): PdfState {
    return new PdfState(this.bytes, this.revisions.slice(0, index + 1));
  }
}

/** One state of a file: which object is which after some savings. */
export class PdfState {
  readonly bytes: Buffer;
  readonly trailer: PdfDict;
  readonly #entries = new Map<number, Entry>();
  readonly #placed = new Map<number, PlacedObject>();
  readonly #packed = new Map<number, Map<number, { value: PdfValue; raw: Buffer }>>();

  constructor(bytes: Buffer, revisions: readonly Revision[]) {
    const last = revisions.at(-1);
    if (!last) throw new PdfFault('broken_xref');
    this.bytes = bytes;
    this.trailer = last.trailer;
    for (const revision of revisions) for (const [n, entry] of revision.entries) this.#entries.set(n, entry);
  }

  entry(n: number): Entry | undefined {
    return this.#entries.get(n);
  }

  /** Follows references to the value behind them; what is free or missing is null, as the format says. */
  resolve(value: PdfValue | undefined): PdfValue {
    let at = value ?? null;
    for (let steps = 0; isRef(at); steps += 1) {
      if (steps > 10) throw new PdfFault('too_deep');
      at = this.object(at.n);
    }
    return at;
  }

  object(n: number): PdfValue {
    const entry = this.#entries.get(n);
    if (!entry || entry.kind === 'free') return null;
    return entry.kind === 'at' ? this.placed(n).value : this.#inStream(entry, n).value;
  }

  /** An object that stands in the bytes by itself. @throws PdfFault for one that does not, or is another than the table says */
  placed(n: number): PlacedObject {
    const known = this.#placed.get(n);
    if (known) return known;
    const entry = this.#entries.get(n);
    if (entry?.kind !== 'at') throw new PdfFault('broken_xref');
    const object = readObject(this.bytes, entry.offset, (ref) => (ref.n === n ? null : this.object(ref.n)));
    if (object.n !== n || object.g !== entry.g) throw new PdfFault('broken_xref');
    this.#placed.set(n, object);
    return object;
  }

  /** The bytes an object is written with: two states that agree in them agree in the object. */
  raw(n: number): Buffer {
    const entry = this.#entries.get(n);
    if (!entry || entry.kind === 'free') return Buffer.alloc(0);
    if (entry.kind === 'packed') return this.#inStream(entry, n).raw;
    const { from, to } = this.placed(n);
    return this.bytes.subarray(from, to);
  }

  #inStream(entry: Entry & { kind: 'packed' }, n: number): { value: PdfValue; raw: Buffer } {
    const objects = this.#packed.get(entry.stream) ?? this.#openStream(entry.stream);
    const found = objects.get(n);
    if (!found) throw new PdfFault('broken_xref');
    return found;
  }

  #openStream(n: number): Map<number, { value: PdfValue; raw: Buffer }> {
    const { value } = this.placed(n);
    if (!isStream(value) || !isName(value.dict.map.get('Type'), 'ObjStm')) throw new PdfFault('broken_xref');
    const [count, first] = [value.dict.map.get('N'), value.dict.map.get('First')];
    const flat = unpack(this.bytes.subarray(value.from, value.to), value.dict);
    if (!isCount(count) || !isCount(first) || count > 100_000 || first > flat.length) throw new PdfFault('broken_objects');
    const head = new PdfReader(flat, 0);
    const places = Array.from({ length: count }, () => { head.skipBlank(); const number = head.readCount(); head.skipBlank(); return { number, at: first + head.readCount() }; });
    const objects = new Map<number, { value: PdfValue; raw: Buffer }>();
    for (const { number, at } of places) {
      if (objects.has(number)) throw new PdfFault('broken_objects');
      const reader = new PdfReader(flat, at);
      const inner = reader.readValue();
      objects.set(number, { value: inner, raw: flat.subarray(at, reader.at) });
    }
    this.#packed.set(n, objects);
    return objects;
  }

  /** The root of everything. @throws PdfFault */
  catalog(): { n: number; dict: PdfDict } {
    const root = this.trailer.map.get('Root');
    const dict = this.resolve(root);
    if (!isRef(root) || !isDict(dict) || !isName(dict.map.get('Type'), 'Catalog')) throw new PdfFault('no_catalog');
    return { n: root.n, dict };
  }
}
