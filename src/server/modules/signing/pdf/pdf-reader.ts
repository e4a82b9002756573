import { PdfFault, type PdfArray, type PdfDict, type PdfName, type PdfString, type PdfValue } from './pdf-values.ts';

// Reads PDF objects strictly: what another reader might repair is refused, since two readers that repair differently see two letters.

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set(Buffer.from('()<>[]{}/%'));
const MOST_NESTED = 60;
const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 40, ')': 41, '\\': 92 };

const byte = (sign: string): number => sign.charCodeAt(0);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export class PdfReader {
  readonly bytes: Buffer;
  at: number;
  #nested = 0;
  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  peek(ahead = 0): number {
    return this.bytes[this.at + ahead] ?? -1;
  }

  startsWith(word: string): boolean {
    return this.bytes.subarray(this.at, this.at + word.length).equals(Buffer.from(word, 'latin1'));
  }

  /** @throws PdfFault when the word does not stand here as a word of its own */
  expect(word: string): void {
    if (!this.startsWith(word)) throw new PdfFault('broken_objects');
    this.at += word.length;
    const next = this.peek();
    if (next !== -1 && !WHITE.has(next) && !DELIMITER.has(next)) throw new PdfFault('broken_objects');
  }

  skipWhite(): void {
    for (;;) {
      const code = this.peek();
      if (WHITE.has(code)) this.at += 1;
      else if (code === byte('%')) this.#skipComment();
      else return;
    }
  }

  /** Spaces and line ends only: where a comment could hide something. */
  skipBlank(): void {
    while (WHITE.has(this.peek())) this.at += 1;
  }

  #skipComment(): void {
    while (this.peek() !== -1 && this.peek() !== 10 && this.peek() !== 13) this.at += 1;
  }

  readCount(): number {
    const from = this.at;
    while (isDigit(this.peek())) this.at += 1;
    if (this.at === from || this.at - from > 12) throw new PdfFault('broken_objects');
    return Number(this.bytes.toString('latin1', from, this.at));
  }

  readValue(): PdfValue {
    this.skipWhite();
    this.#nested += 1;
    if (this.#nested > MOST_NESTED) throw new PdfFault('too_deep');
    const value = this.#readAny();
    this.#nested -= 1;
    return value;
  }

  #readAny(): PdfValue {
    const code = this.peek();
    if (code === byte('/')) return this.#readName();
    if (code === byte('(')) return this.#readLiteral();
    if (code === byte('[')) return this.#readArray();
    if (code === byte('<')) return this.peek(1) === byte('<') ? this.#readDict() : this.#readHex();
    if (isDigit(code)) return this.#readReference() ?? this.#readNumber();
    if (code === byte('-') || code === byte('+') || code === byte('.')) return this.#readNumber();
    return this.#readWord();
  }

  #readWord(): PdfValue {
    for (const [word, value] of [['true', true], ['false', false], ['null', null]] as const) {
      if (!this.startsWith(word)) continue;
      this.expect(word);
      return value;
    }
    throw new PdfFault('broken_objects');
  }

  #readNumber(): number {
    const from = this.at;
    while (isDigit(this.peek()) || this.peek() === byte('.') || this.peek() === byte('-') || this.peek() === byte('+')) this.at += 1;
    const text = this.bytes.toString('latin1', from, this.at);
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(text)) throw new PdfFault('broken_objects');
    return Number(text);
  }

  #readReference(): PdfValue | undefined {
    // Most numbers are no references: look before reading twice.
    const text = this.bytes.toString('latin1', this.at, this.at + 24);
    const found = /^(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/u.exec(text);
    if (!found) return undefined;
    this.at += found[0].length;
    return { kind: 'ref', n: Number(found[1]), g: Number(found[2]) };
  }

  #readName(): PdfName {
    this.at += 1;
    let value = '';
    for (let code = this.peek(); code !== -1 && !WHITE.has(code) && !DELIMITER.has(code); code = this.peek()) {
      if (code !== byte('#')) value += String.fromCharCode(code);
      else value += String.fromCharCode(this.#hexPair(this.at + 1));
      this.at += code === byte('#') ? 3 : 1;
    }
    return { kind: 'name', value };
  }

  #hexPair(at: number): number {
    const pair = this.bytes.toString('latin1', at, at + 2);
    if (!/^[0-9a-f]{2}$/iu.test(pair)) throw new PdfFault('broken_objects');
    return Number.parseInt(pair, 16);
  }

  #readHex(): PdfString {
    const from = this.at;
    const end = this.bytes.indexOf('>', from);
    if (end === -1) throw new PdfFault('broken_objects');
    const digits = this.bytes.toString('latin1', from + 1, end).replace(/[\0\t\n\f\r ]/gu, '');
    if (!/^[0-9a-f]*$/iu.test(digits)) throw new PdfFault('broken_objects');
    this.at = end + 1;
    return { kind: 'string', bytes: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'), hex: true, from, to: this.at };
  }

  #readLiteral(): PdfString {
    const from = this.at;
    const signs: number[] = [];
    let open = 0;
    do {
      const code = this.peek();
      if (code === -1) throw new PdfFault('broken_objects');
      if (code === byte('\\')) { this.#readEscape(signs); continue; }
      if (code === byte('(')) open += 1;
      if (code === byte(')')) open -= 1;
      signs.push(code);
      this.at += 1;
    } while (open > 0);
    return { kind: 'string', bytes: Buffer.from(signs.slice(1, -1)), hex: false, from, to: this.at };
  }

  #readEscape(signs: number[]): void {
    const next = String.fromCharCode(this.peek(1));
    const octal = /^[0-7]{1,3}/u.exec(this.bytes.toString('latin1', this.at + 1, this.at + 4))?.[0];
    if (octal !== undefined) signs.push(Number.parseInt(octal, 8) & 0xff);
    else if (ESCAPES[next] !== undefined) signs.push(ESCAPES[next]);
    else if (next !== '\n' && next !== '\r') signs.push(this.peek(1));
    this.at += 1 + (octal?.length ?? (next === '\r' && this.peek(2) === 10 ? 2 : 1));
  }

  #readArray(): PdfArray {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipWhite();
      if (this.peek() === byte(']')) break;
      items.push(this.readValue());
    }
    this.at += 1;
    return { kind: 'array', items };
  }

  /** A key that stands twice means one thing to one reader and another to the next. */
  #readDict(): PdfDict {
    this.at += 2;
    const map = new Map<string, PdfValue>();
    for (;;) {
      this.skipWhite();
      if (this.startsWith('>>')) break;
      if (this.peek() !== byte('/')) throw new PdfFault('broken_objects');
      const { value: key } = this.#readName();
      if (map.has(key)) throw new PdfFault('doubled_key');
      map.set(key, this.readValue());
    }
    this.at += 2;
    return { kind: 'dict', map };
  }
}
