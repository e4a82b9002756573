import { PdfFault } from '../pdf/pdf-values.ts';

// DER, written and read strictly: one value has one encoding. What is encoded otherwise is refused, as PAdES (EN 319 142-1) asks.

export const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, nothing: 0x05, oid: 0x06, sequence: 0x30, set: 0x31, context0: 0xa0, context1: 0xa1, context4: 0xa4 } as const;

/** One value: `raw` with its tag and length, `content` without. */
export type DerNode = { tag: number; raw: Buffer; content: Buffer };

export function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(content.length), content]);
}

function lengthBytes(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const digits: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) digits.unshift(left % 256);
  return Buffer.from([0x80 | digits.length, ...digits]);
}

/** SET OF: the elements in the order of their bytes (X.690 11.6). */
export function derSetOf(tag: number, elements: readonly Buffer[]): Buffer {
  return der(tag, ...[...elements].sort(Buffer.compare));
}

export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value % 128];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) digits.unshift(0x80 | left % 128);
  return digits;
}

/** @throws PdfFault cms_unreadable when the bytes are not one DER value, or one with something behind it */
export function readDer(bytes: Buffer): DerNode {
  const { node, next } = readAt(bytes, 0);
  if (next !== bytes.length) throw unreadable();
  return node;
}

/** One value at the beginning of the bytes, and how many it takes: what stands in a padded place. */
export function readDerPrefix(bytes: Buffer): { node: DerNode; size: number } {
  const { node, next } = readAt(bytes, 0);
  return { node, size: next };
}

/** The values inside a constructed one. */
export function childrenOf(node: DerNode): DerNode[] {
  if ((node.tag & 0x20) === 0) throw unreadable();
  const children: DerNode[] = [];
  for (let at = 0; at < node.content.length;) {
    const { node: child, next } = readAt(node.content, at);
    children.push(child);
    at = next;
  }
  return children;
}

/** The child with this tag at this place. */
export function childOf(node: DerNode | undefined, index: number, tag: number): DerNode {
  const child = node && childrenOf(node)[index];
  if (child?.tag !== tag) throw unreadable();
  return child;
}

export function oidOf(node: DerNode | undefined): string {
  if (node?.tag !== TAG.oid || node.content.length === 0) throw unreadable();
  const values: number[] = [];
  let value = 0;
  for (const [index, byte] of node.content.entries()) {
    if (value === 0 && byte === 0x80) throw unreadable();
    value = value * 128 + (byte & 0x7f);
    if (value > Number.MAX_SAFE_INTEGER / 256) throw unreadable();
    const more = (byte & 0x80) !== 0;
    if (more && index === node.content.length - 1) throw unreadable();
    if (more) continue;
    values.push(value);
    value = 0;
  }
  const [head = 0, ...rest] = values;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}

function readAt(bytes: Buffer, at: number): { node: DerNode; next: number } {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw unreadable();
  const { length, size } = readLength(bytes, at + 1, first);
  const from = at + 1 + size;
  const next = from + length;
  if (next > bytes.length) throw unreadable();
  return { node: { tag, raw: bytes.subarray(at, next), content: bytes.subarray(from, next) }, next };
}

/** Definite and as short as can be. */
function readLength(bytes: Buffer, at: number, first: number): { length: number; size: number } {
  if (first < 0x80) return { length: first, size: 1 };
  const digits = first & 0x7f;
  if (digits === 0 || digits > 4 || at + 1 + digits > bytes.length) throw unreadable();
  const length = bytes.readUIntBE(at + 1, digits);
  if (length < 0x80 || bytes[at + 1] === 0) throw unreadable();
  return { length, size: 1 + digits };
}

function unreadable(): PdfFault {
  return new PdfFault('cms_unreadable');
}
