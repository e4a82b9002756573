import type { FileKind } from '#shared/contracts/documents.contract.ts';
import { openMeasuredZip, type ZipPart } from '#server/platform/measured-zip.ts';
import { Reason } from './parser-reason.ts';
import { decodeXml, xmlOf } from './xml-text.ts';

// What an office file may hold. It leaves the house only as a download, and whoever downloads it opens it in a program that
// runs macros, fetches templates and starts objects: what would act by itself is refused by its name.

type Kind = Extract<FileKind, 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp'>;
const mainParts: readonly [type: string, kind: Kind][] = [
  ['wordprocessingml.document.main+xml', 'docx'],
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['presentationml.presentation.main+xml', 'pptx'],
];
const mimetypes: Readonly<Record<string, Kind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};
/** A chart carries its sheet inside; a sheet inside a sheet inside a sheet carries something else. */
const DEEPEST = 2;

/**
 * The kind of an office file, found from its parts.
 * @throws Reason packed_badly, not_office, macros, embedded_objects, reaches_outside, xml_entities, encrypted
 */
export function inspectOffice(bytes: Buffer, depth = 0): { kind: Kind; parts: ZipPart[] } {
  const parts = openParts(bytes);
  const kind = kindOfParts(parts);
  assertNoProgram(parts);
  for (const part of parts) if (/\.(?:xml|rels|vml)$/iu.test(part.name)) assertQuietXml(part);
  for (const part of parts.filter((each) => /\/embeddings\/.*\.(?:docx|xlsx|pptx)$/iu.test(each.name))) {
    if (depth + 1 >= DEEPEST) throw new Reason('embedded_objects');
    inspectOffice(part.unpack(), depth + 1);
  }
  return { kind, parts };
}

function openParts(bytes: Buffer): ZipPart[] {
  let parts: ZipPart[];
  try {
    parts = openMeasuredZip(bytes);
  } catch {
    throw new Reason('packed_badly');
  }
  const names = parts.map((part) => part.name.toLowerCase());
  // Programs differ in which of two parts of one name they take, and in where a name with dots leads.
  if (new Set(names).size !== names.length || parts.some((part) => isCrooked(part.name))) throw new Reason('packed_badly');
  return parts;
}

function isCrooked(name: string): boolean {
  return name === '' || /[\p{Cc}\p{Cf}\\:]|^\/|(?:^|\/)\.\.(?:\/|$)|\uFFFD/u.test(name);
}

function kindOfParts(parts: readonly ZipPart[]): Kind {
  const [first] = parts;
  if (first?.name === 'mimetype') {
    const kind = mimetypes[first.unpack().toString('latin1').trim()];
    if (!kind || !parts.some((part) => part.name === 'content.xml')) throw new Reason('not_office');
    return kind;
  }
  const types = parts.find((part) => part.name === '[Content_Types].xml');
  if (!types) throw new Reason('not_office');
  const text = decodeXml(xmlOf(types.unpack()));
  if (/macroEnabled|vbaProject|vbaData/iu.test(text)) throw new Reason('macros');
  if (/oleObject|activeX|\+control|ms-package\.xps/iu.test(text)) throw new Reason('embedded_objects');
  const found = mainParts.filter(([type]) => text.includes(type));
  const [only] = found;
  if (!only) throw new Reason('not_office');
  return only[1];
}

function assertNoProgram(parts: readonly ZipPart[]): void {
  for (const { name } of parts) {
    if (/vbaproject|vbadata|(?:^|\/)macrosheets\/|^(?:basic|scripts)\/./iu.test(name)) throw new Reason('macros');
    if (/(?:^|\/)(?:activex|ctrlprops)\/|oleobject|(?:^|\/)embeddings\/(?!.*\.(?:docx|xlsx|pptx)$)/iu.test(name)) throw new Reason('embedded_objects');
    if (/\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|jar|msi|docm|xlsm|pptm)$/iu.test(name)) throw new Reason('embedded_objects');
    if (/(?:^|\/)externallinks\/|(?:^|\/)connections\.xml$|(?:^|\/)(?:webextensions|querytables)\//iu.test(name)) throw new Reason('reaches_outside');
  }
}

/** XML that declares entities can grow without end or read other files; none of the standards' programs writes it. */
function assertQuietXml(part: ZipPart): void {
  const xml = xmlOf(part.unpack());
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new Reason('xml_entities');
  if (/\.rels$/iu.test(part.name)) assertQuietRelations(xml);
  if (part.name === 'META-INF/manifest.xml' && /<manifest:encryption-data/u.test(xml)) throw new Reason('encrypted');
  if (/<script:event-listener|vnd\.sun\.star\.script:|macro:\/\//iu.test(xml)) throw new Reason('macros');
  if (callsAnotherProgram(xml) || linksOutside(xml)) throw new Reason('reaches_outside');
}

/** Dynamic data exchange starts programs; the order may be cut into pieces over several runs. */
function callsAnotherProgram(xml: string): boolean {
  const orders = [...xml.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)/gu)].map((match) => match[1] ?? '').join('');
  const simple = [...xml.matchAll(/<(?:\w+:)?fldSimple\b[^>]*instr\s*=\s*["']([^"']*)/gu)].map((match) => match[1] ?? '').join(' ');
  return /\bDDE(?:AUTO)?\b/iu.test(decodeXml(`${orders} ${simple}`)) || /<(?:office:dde-source|text:dde-connection)/u.test(xml);
}

/** OpenDocument: anything but a link that a person clicks which points out of the file. */
function linksOutside(xml: string): boolean {
  for (const [, element = '', target = ''] of xml.matchAll(/<([\w:.-]+)\b[^<>]*?xlink:href\s*=\s*["']([^"']*)/gu)) {
    const address = decodeXml(target).trim();
    const isOutside = /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\)/iu.test(address);
    if (isOutside && !(/^(?:text|draw):a$/u.test(element) && /^(?:https?|mailto|tel):/iu.test(address))) return true;
  }
  return false;
}

/** Relations of OOXML: what is fetched from outside on opening is refused; a link that a person clicks may stay. */
function assertQuietRelations(xml: string): void {
  const text = decodeXml(xml.replace(/<!--[\s\S]*?-->/gu, ''));
  for (const piece of text.split(/<(?=(?:[\w.-]+:)?Relationship[\s/>])/u).slice(1)) {
    const type = /\bType\s*=\s*["']([^"']*)/u.exec(piece)?.[1] ?? '';
    const target = (/\bTarget\s*=\s*["']([^"']*)/u.exec(piece)?.[1] ?? '').trim();
    if (/\/(?:aFChunk|oleObject|control|package)$/iu.test(type) && !/\.(?:docx|xlsx|pptx)$/iu.test(target)) throw new Reason('embedded_objects');
    const isOutside = /\bTargetMode\s*=\s*["']External/iu.test(piece) || /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\)/iu.test(target);
    if (isOutside && !(type.endsWith('/hyperlink') && /^(?:https?:|mailto:|tel:|#)/iu.test(target))) throw new Reason('reaches_outside');
  }
}
