/** Only this much of one part is looked through: 8 million signs are several thousand pages. */
const MOST_SIGNS = 8_000_000;

/** The text of an XML part in whichever of the encodings an office program may write it. */
export function xmlOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2);
  if (mark.equals(Buffer.from([0xff, 0xfe])) || mark.equals(Buffer.from([0x3c, 0x00]))) return bytes.toString('utf16le');
  if (mark.equals(Buffer.from([0xfe, 0xff])) || mark.equals(Buffer.from([0x00, 0x3c]))) return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16().toString('utf16le');
  return bytes.toString('utf8');
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Character references read as they are meant, once. */
export function decodeXml(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|lt|gt|amp|quot|apos);/giu, (whole, reference: string) => {
    if (!reference.startsWith('#')) return named[reference.toLowerCase()] ?? whole;
    const code = /^#x/iu.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
  });
}

/** The words of an XML part, in their order, a line for each paragraph or cell. */
export function wordsOf(xml: string): string {
  const lines = xml.slice(0, MOST_SIGNS).replace(/<\/(?:w:p|a:p|si|text:p|text:h|table:table-cell|c)>|<(?:w:br|w:tab|text:tab|text:s|text:line-break)\b[^>]*>/gu, '\n');
  return decodeXml(lines.replace(/<[^>]*>/gu, '')).replace(/[^\S\n]+/gu, ' ').replace(/\s*\n\s*/gu, '\n').trim();
}
