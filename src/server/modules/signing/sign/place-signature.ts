import { PDF, PdfArray, PdfDict, PdfNumber, type Signer } from '@libpdf/core';
import { PdfFile } from '../pdf/pdf-file.ts';
import { PdfFault } from '../pdf/pdf-values.ts';
import { findSignatures } from '../verify/find-signatures.ts';
import { readCovered } from '../verify/range-rules.ts';
import { faultOfDraft, type DraftFault } from './draft-rules.ts';

export type PlaceTask = {
  pdf: Uint8Array;
  /** DER of the signer's certificate: the library wants to see one, though it signs nothing here */
  certificate: Uint8Array;
  reason: string;
  location: string;
  /** the moment the signer claims, ISO */
  at: string;
};
/** The file with room for the signature, and where that room is: `from` and `to` with the brackets of the hex string. */
export type Placed = { pdf: Uint8Array; from: number; to: number };

/** Room for two certificates with RSA keys, the signature, and a timestamp of the next level. */
const ROOM = 12_288;

/** Why a draft is not fit: its code. */
export class UnfitDraft extends Error {
  readonly fault: DraftFault;
  constructor(fault: DraftFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Adds an empty signature to a PDF as a further saving; every byte before it stays. The library writes the field, the dictionary
 * and the ByteRange; the signature itself is built by us over the bytes it leaves, so its own builder and keys are not used.
 * @throws UnfitDraft, PdfFault
 */
export async function placeSignature(task: PlaceTask): Promise<Placed> {
  const draft = Buffer.from(task.pdf);
  const unfit = faultOfDraft(draft);
  if (unfit) throw new UnfitDraft(unfit);
  const before = findSignatures(new PdfFile(draft).state()).map((each) => each.value);
  const pdf = await PDF.load(task.pdf);
  // A file the library had to repair is another file than the one we read.
  if (pdf.recoveredViaBruteForce) throw new PdfFault('broken_xref');
  // With no form there, the library would make one with two faces that are not embedded.
  const catalog = pdf.getCatalog();
  if (!catalog.has('AcroForm')) catalog.set('AcroForm', pdf.register(PdfDict.of({ Fields: new PdfArray([]), SigFlags: PdfNumber.of(3) })));
  const { bytes } = await pdf.sign({
    signer: emptySigner(task.certificate), reason: asOneLine(task.reason), location: asOneLine(task.location), signingTime: new Date(task.at),
    fieldName: `TandaTangan${before.length + 1}`, level: 'B-B', estimatedSize: ROOM,
  });
  return roomIn(Buffer.from(bytes), before);
}

function emptySigner(certificate: Uint8Array): Signer {
  return { certificate, keyType: 'RSA', signatureAlgorithm: 'RSASSA-PKCS1-v1_5', sign: () => Promise.resolve(new Uint8Array(1)) };
}

/** The library escapes brackets and backslashes twice, so none are given to it; a line end would be written as letters. */
export function asOneLine(text: string): string {
  return text.replace(/\(/gu, '[').replace(/\)/gu, ']').replace(/\\/gu, '/').replace(/\s+/gu, ' ').trim();
}

/** Finds the one signature that is new, by the same reader that verifies; the room is emptied of what the library put there. */
function roomIn(bytes: Buffer, before: readonly number[]): Placed {
  const file = new PdfFile(bytes);
  const state = file.state();
  const added = findSignatures(state).filter((each) => !before.includes(each.value));
  const [field] = added;
  if (!field || added.length !== 1) throw new PdfFault('broken_form');
  const { from, to, end } = readCovered(file, state, field.value);
  if (end !== bytes.length) throw new PdfFault('range_end');
  bytes.fill('0', from + 1, to - 1);
  return { pdf: bytes, from, to };
}
