import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';

/** The files within a PDF of the house, by name. For files of strangers, only in a thread that may die. */
export async function readEmbedded(pdf: Uint8Array): Promise<Map<string, Buffer>> {
  const book = await PDFDocument.load(pdf, { updateMetadata: false });
  const list = book.catalog.lookup(PDFName.of('AF'));
  const specs = list instanceof PDFArray ? Array.from({ length: list.size() }, (_, index) => list.lookup(index)) : [];
  return new Map(specs.flatMap((spec) => (spec instanceof PDFDict ? readOne(spec) : [])));
}

function readOne(spec: PDFDict): [string, Buffer][] {
  const name = spec.lookup(PDFName.of('UF'));
  const inside = spec.lookup(PDFName.of('EF'));
  const stream = inside instanceof PDFDict ? inside.lookup(PDFName.of('F')) : undefined;
  if (!(name instanceof PDFString || name instanceof PDFHexString) || !(stream instanceof PDFRawStream)) return [];
  return [[name.decodeText(), Buffer.from(decodePDFRawStream(stream).decode())]];
}
