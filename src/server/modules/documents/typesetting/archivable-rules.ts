import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFStream, PDFString, type PDFObject } from 'pdf-lib';

// What a letter must keep to be read in fifty years, as far as this house looks: PDF/A-3a (ISO 19005-3). It is no full validator: it looks
// at the structure of the file, not at every operator of every page (docs/letter-data.md says what it leaves out).

type Rule =
  | 'broken' | 'header' | 'encrypted' | 'no_id' | 'no_metadata' | 'wrong_part' | 'wrong_conformance' | 'no_output_intent' | 'font_not_embedded' | 'font_without_text' | 'not_tagged' | 'no_structure' | 'no_language'
  | 'script' | 'action' | 'form' | 'filter' | 'outside_stream' | 'attachment_relationship' | 'attachment_kind' | 'attachment_loose' | 'annotation';
export type ArchivableFault = { rule: Rule; detail?: string };

type Book = { document: PDFDocument; dicts: PDFDict[]; bytes: Uint8Array };

/** What speaks against keeping this file; nothing, when it may be kept. */
export async function findArchivableFaults(bytes: Uint8Array): Promise<ArchivableFault[]> {
  const document = await open(bytes);
  if (!document) return [{ rule: 'broken' }];
  if (document.context.trailerInfo.Encrypt) return [{ rule: 'encrypted' }];
  const book: Book = { document, dicts: dictsOf(document), bytes };
  return [headerFaults, metadataFaults, intentFaults, fontFaults, structureFaults, scriptFaults, streamFaults, attachmentFaults, annotationFaults].flatMap((look) => look(book));
}

async function open(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: true });
    document.getPageCount();
    return document;
  } catch (error) {
    // The parser names its reasons by classes of its own; whatever it says, the file is not one to keep.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Every dictionary of the file, those within others too. */
function dictsOf(document: PDFDocument): PDFDict[] {
  const found = new Set<PDFDict>();
  const gather = (value: PDFObject, depth: number): void => {
    if (depth > 100) return;
    if (value instanceof PDFStream) gather(value.dict, depth + 1);
    if (value instanceof PDFArray) for (const each of value.asArray()) gather(each, depth + 1);
    if (!(value instanceof PDFDict) || found.has(value)) return;
    found.add(value);
    for (const [, each] of value.entries()) gather(each, depth + 1);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) gather(object, 0);
  return [...found];
}

const nameOf = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};
const dictOf = (dict: PDFDict | undefined, key: string): PDFDict | undefined => {
  const value = dict?.lookup(PDFName.of(key));
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
};
const listOf = (dict: PDFDict | undefined, key: string): PDFObject[] => {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value.asArray().map((each) => (each instanceof PDFRef ? dict?.context.lookup(each) : each)).filter((each): each is PDFObject => each !== undefined) : [];
};

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

function bytesOf(stream: PDFObject | undefined): Uint8Array {
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array();
}

/** 6.1.2 and 6.1.3: the header, four bytes that say "binary", and a pair of identifiers. */
function headerFaults({ document, bytes }: Book): ArchivableFault[] {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const faults: ArchivableFault[] = [];
  if (!/^%PDF-1\.[0-7][\r\n]+%[\u0080-\u00ff]{4}/u.test(head)) faults.push({ rule: 'header' });
  const { ID } = document.context.trailerInfo;
  const id = ID instanceof PDFRef ? document.context.lookup(ID) : ID;
  if (!(id instanceof PDFArray) || id.size() !== 2) faults.push({ rule: 'no_id' });
  return faults;
}

/** 6.6.4: the file says of itself in XMP that it is part 3, conformance A. */
function metadataFaults({ document }: Book): ArchivableFault[] {
  const xmp = Buffer.from(bytesOf(document.catalog.lookup(PDFName.of('Metadata')))).toString('utf8');
  if (!xmp.includes('<x:xmpmeta')) return [{ rule: 'no_metadata' }];
  const said = (name: string) => new RegExp(String.raw`pdfaid:${name}(?:>|=["'])([^<"']+)`, 'u').exec(xmp)?.[1]?.trim();
  const faults: ArchivableFault[] = [];
  if (said('part') !== '3') faults.push({ rule: 'wrong_part', detail: said('part') ?? '' });
  if (said('conformance') !== 'A') faults.push({ rule: 'wrong_conformance', detail: said('conformance') ?? '' });
  return faults;
}

/** 6.2.3: colours mean the same on every device: an output intent with an ICC profile. */
function intentFaults({ document }: Book): ArchivableFault[] {
  const intents = listOf(document.catalog, 'OutputIntents').filter((each): each is PDFDict => each instanceof PDFDict && nameOf(each, 'S') === 'GTS_PDFA1');
  const isKept = intents.some((intent) => Buffer.from(bytesOf(intent.lookup(PDFName.of('DestOutputProfile')))).toString('latin1', 36, 40) === 'acsp');
  return isKept ? [] : [{ rule: 'no_output_intent' }];
}

/** 6.2.11: every font lies in the file; 6.2.11.7: and every sign of it can be read as text. */
function fontFaults({ dicts }: Book): ArchivableFault[] {
  const fonts = dicts.filter((dict) => nameOf(dict, 'Type') === 'Font' && nameOf(dict, 'Subtype') !== 'Type3');
  return fonts.flatMap((font): ArchivableFault[] => {
    const detail = nameOf(font, 'BaseFont') ?? '';
    if (nameOf(font, 'Subtype') === 'Type0') return font.has(PDFName.of('ToUnicode')) ? [] : [{ rule: 'font_without_text', detail }];
    const descriptor = dictOf(font, 'FontDescriptor');
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => dictOf(descriptor, key));
    return isEmbedded ? [] : [{ rule: 'font_not_embedded', detail }];
  });
}

/** 6.7: a reader hears the letter in its order and its language. */
function structureFaults({ document: { catalog } }: Book): ArchivableFault[] {
  const faults: ArchivableFault[] = [];
  if (dictOf(catalog, 'MarkInfo')?.lookup(PDFName.of('Marked'))?.toString() !== 'true') faults.push({ rule: 'not_tagged' });
  if (!dictOf(catalog, 'StructTreeRoot')?.has(PDFName.of('K'))) faults.push({ rule: 'no_structure' });
  if (textOf(catalog.lookup(PDFName.of('Lang'))) === '') faults.push({ rule: 'no_language' });
  return faults;
}

const forbiddenActions = new Set(['Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'Hide', 'SetOCGState', 'Rendition', 'Trans', 'GoTo3DView', 'SubmitForm']);

/** 6.5 and 6.4: nothing in a letter acts by itself. */
function scriptFaults({ dicts }: Book): ArchivableFault[] {
  const faults: ArchivableFault[] = [];
  for (const dict of dicts) {
    const action = nameOf(dict, 'S') ?? '';
    if (action === 'JavaScript' || dict.has(PDFName.of('JS')) || dict.has(PDFName.of('JavaScript'))) faults.push({ rule: 'script' });
    if (dict.has(PDFName.of('AA')) || (forbiddenActions.has(action) && nameOf(dict, 'Type') !== 'StructElem')) faults.push({ rule: 'action', detail: action });
    if (dict.has(PDFName.of('XFA')) || dict.lookup(PDFName.of('NeedAppearances'))?.toString() === 'true') faults.push({ rule: 'form' });
  }
  return faults;
}

/** 6.1.7: streams lie in the file and are packed in a way that is free for ever. */
function streamFaults({ document }: Book): ArchivableFault[] {
  const faults: ArchivableFault[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) continue;
    const filters = [nameOf(object.dict, 'Filter'), ...listOf(object.dict, 'Filter').map((each) => (each instanceof PDFName ? each.decodeText() : ''))];
    for (const filter of filters) if (filter === 'LZWDecode' || filter === 'Crypt') faults.push({ rule: 'filter', detail: filter });
    if (['F', 'FFilter', 'FDecodeParms'].some((key) => object.dict.has(PDFName.of(key)))) faults.push({ rule: 'outside_stream' });
  }
  return faults;
}

/** 6.8: a file within says what it is to the letter, of what kind it is, and belongs to the whole. */
function attachmentFaults({ document, dicts }: Book): ArchivableFault[] {
  const associated = new Set(dicts.flatMap((dict) => listOf(dict, 'AF')));
  return dicts.filter((dict) => dictOf(dict, 'EF')).flatMap((spec) => {
    const detail = textOf(spec.lookup(PDFName.of('UF'))) || textOf(spec.lookup(PDFName.of('F')));
    const faults: ArchivableFault[] = [];
    if (nameOf(spec, 'AFRelationship') === undefined || detail === '') faults.push({ rule: 'attachment_relationship', detail });
    const inside = dictOf(dictOf(spec, 'EF'), 'F') ?? dictOf(dictOf(spec, 'EF'), 'UF');
    if (!inside || nameOf(inside, 'Subtype') === undefined) faults.push({ rule: 'attachment_kind', detail });
    if (!associated.has(spec) && document.catalog !== spec) faults.push({ rule: 'attachment_loose', detail });
    return faults;
  });
}

const PRINT = 4;
/** Invisible, Hidden, NoView, ToggleNoView. */
const UNSEEN = 1 + 2 + 32 + 256;

/** 6.3: what lies over a page is printed with it; an invisible signature has no size. */
function annotationFaults({ document }: Book): ArchivableFault[] {
  const annotations = document.getPages().flatMap((page) => listOf(page.node, 'Annots')).filter((each): each is PDFDict => each instanceof PDFDict && nameOf(each, 'Subtype') !== 'Popup');
  return annotations.flatMap((annotation) => {
    const flags = annotation.lookup(PDFName.of('F'));
    const set = flags instanceof PDFNumber ? flags.asNumber() : 0;
    const isPrinted = (set & PRINT) !== 0 && (set & UNSEEN) === 0;
    return isPrinted ? [] : [{ rule: 'annotation' as const, detail: nameOf(annotation, 'Subtype') ?? '' }];
  });
}
