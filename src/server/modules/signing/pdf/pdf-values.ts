/** Why a PDF is not read: a code of the fault, told in words by `signatureFaultWords`. */
export class PdfFault extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export type PdfRef = { kind: 'ref'; n: number; g: number };
export type PdfName = { kind: 'name'; value: string };
/** `from`, `to`: where the string stands in the bytes it was read from, brackets included. */
export type PdfString = { kind: 'string'; bytes: Buffer; hex: boolean; from: number; to: number };
export type PdfArray = { kind: 'array'; items: PdfValue[] };
export type PdfDict = { kind: 'dict'; map: Map<string, PdfValue> };
/** `from`, `to`: the packed bytes of the stream. */
export type PdfStream = { kind: 'stream'; dict: PdfDict; from: number; to: number };
export type PdfValue = null | boolean | number | PdfRef | PdfName | PdfString | PdfArray | PdfDict | PdfStream;

const kindOf = (value: PdfValue | undefined) => (typeof value === 'object' && value !== null ? value.kind : typeof value);

export const isRef = (value: PdfValue | undefined): value is PdfRef => kindOf(value) === 'ref';
export const isString = (value: PdfValue | undefined): value is PdfString => kindOf(value) === 'string';
export const isArray = (value: PdfValue | undefined): value is PdfArray => kindOf(value) === 'array';
export const isDict = (value: PdfValue | undefined): value is PdfDict => kindOf(value) === 'dict';
export const isStream = (value: PdfValue | undefined): value is PdfStream => kindOf(value) === 'stream';
export const isName = (value: PdfValue | undefined, name: string): boolean => typeof value === 'object' && value !== null && value.kind === 'name' && value.value === name;

/** A number that counts something: whole and not negative. */
export const isCount = (value: PdfValue | undefined): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** The same value in the same words, whatever spaces stood between them; streams are compared by their bytes elsewhere. */
export function canonical(value: PdfValue): string {
  if (value === null || typeof value !== 'object') return String(value);
  switch (value.kind) {
    case 'ref': return `${value.n} ${value.g} R`;
    case 'name': return `/${JSON.stringify(value.value)}`;
    case 'string': return `<${value.bytes.toString('hex')}>`;
    case 'array': return `[${value.items.map(canonical).join(' ')}]`;
    case 'dict': return `<<${[...value.map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => `/${JSON.stringify(key)} ${canonical(each)}`).join(' ')}>>`;
    case 'stream': return `${canonical(value.dict)} stream ${value.from} ${value.to}`;
  }
}
