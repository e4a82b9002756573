import { letterBody, type LetterBlock, type LetterBody } from './letter-body.ts';
import type { LetterSheet } from './letter-sheet.ts';

/** Where a text stands: a field of the sheet ("subject", "addressees.0.name") or a block of a body ("body.3.0", "annexes.1.body.2"). */
export type PlacedText = { place: string; text: string };

/** Stands in the text for a value that is set from the fields; no rule of words matches it. */
const placeholder = '\uFFFC';

/** The running text of every paragraph, heading, list item and cell, each with its path of indexes in the document. */
export function textsOf(body: LetterBody, place = 'body'): PlacedText[] {
  return body.content.flatMap((block, index) => blockTexts(block, `${place}.${index}`));
}

function blockTexts(block: LetterBlock, place: string): PlacedText[] {
  switch (block.type) {
    case 'paragraph': case 'heading': {
      const text = (block.content ?? []).map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : placeholder)).join('');
      return text.trim() === '' ? [] : [{ place, text }];
    }
    case 'orderedList': case 'bulletList': return nested(block.content, place);
    case 'table': return block.content.flatMap((row, index) => nested(row.content, `${place}.${index}`));
    case 'image': return [{ place, text: block.attrs.alt }];
    case 'pageBreak': return [];
  }
}

function nested(parts: readonly { content: LetterBlock[] }[], place: string): PlacedText[] {
  return parts.flatMap((part, index) => part.content.flatMap((block, inner) => blockTexts(block, `${place}.${index}.${inner}`)));
}

/** Everything people wrote on a sheet, in the order of the page. */
export function writtenTexts(sheet: LetterSheet): PlacedText[] {
  return [
    { place: 'subject', text: sheet.subject },
    ...Object.entries(sheet.fields).flatMap(([name, value]) => valueTexts(value, `fields.${name}`)),
    ...textsOf(sheet.body),
    ...sheet.annexes.flatMap((annex, index) => [{ place: `annexes.${index}.title`, text: annex.title }, ...textsOf(annex.body, `annexes.${index}.body`)]),
  ].filter(({ text }) => text.trim() !== '');
}

/** Codes and numbers of fields are data; words are what has a letter in it and is no date. A field that is a body says its texts alone. */
function valueTexts(value: unknown, place: string): PlacedText[] {
  if (typeof value === 'string') return /\p{L}/u.test(value) ? [{ place, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((one, index) => valueTexts(one, `${place}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const body = letterBody.safeParse(value);
  if (body.success) return textsOf(body.data, place);
  return Object.entries(value).filter(([name]) => name !== 'type').flatMap(([name, one]) => valueTexts(one, `${place}.${name}`));
}

/** The place of a text by its path in the sheet: "body.content.3.content.0.text" stands in the block "body.3", any other field is its own place. */
export function placeOfPath(path: string): string {
  const [field = path, ...blocks] = path.split('.content.');
  // What a block is made of has no place of its own; the words below a picture belong to the picture.
  const inner = path.endsWith('.text') ? blocks.slice(0, -1) : blocks;
  return [field, ...inner.map((block) => block.split('.')[0] ?? block)].join('.');
}
