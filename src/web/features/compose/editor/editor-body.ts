import { letterBody, type LetterBody } from '#shared/domain/letter-body.ts';

// The editor keeps more in its nodes than a letter's body knows (empty values, widths in pixels). What leaves the editor is exactly the
// shared shape, so that what is hashed never depends on the editor's version.

type Json = { type?: string; attrs?: Record<string, unknown>; content?: Json[]; text?: string; marks?: { type: string }[] };

const kept: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['align', 'indent'],
  heading: ['level'],
  image: ['fileId', 'alt', 'width'],
  placeholder: ['field'],
  table: ['widths'],
  tableCell: ['colspan', 'rowspan'],
  tableHeader: ['colspan', 'rowspan'],
};
/** Nodes whose `content` may be left out when empty; of all others it is part of the shape. */
const mayBeEmpty = new Set(['paragraph', 'heading']);

/** The body as it is stored. Throws when the editor holds what a letter may not. */
export function bodyOfEditor(json: unknown): LetterBody {
  return letterBody.parse(tidy(json as Json));
}

function tidy(node: Json): Json {
  const attrs = attrsOf(node);
  const content = (node.content ?? []).map(tidy);
  return {
    type: node.type ?? '',
    ...(attrs ? { attrs } : {}),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(node.marks && node.marks.length > 0 ? { marks: node.marks.map(({ type }) => ({ type })) } : {}),
    ...(content.length > 0 || (node.content && !mayBeEmpty.has(node.type ?? '')) ? { content } : {}),
  };
}

function attrsOf(node: Json): Record<string, unknown> | null {
  const said = (kept[node.type ?? ''] ?? [])
    .map((name) => [name, node.attrs?.[name]] as const)
    .filter(([name, value]) => value !== null && value !== undefined && !((name === 'colspan' || name === 'rowspan') && value === 1));
  return said.length > 0 ? Object.fromEntries(said) : null;
}

/** Whether nothing was written yet. */
export function isEmptyBody(body: LetterBody): boolean {
  return body.content.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0);
}

/** The words of a body, a line for each block: for counting, comparing and finding. */
export function linesOfBody(body: LetterBody): string[] {
  return linesOf(body as unknown as Json, 0);
}

function linesOf(node: Json, depth: number): string[] {
  const children = node.content ?? [];
  if (node.type === 'paragraph' || node.type === 'heading') return [children.map(wordOf).join('')];
  if (node.type === 'pageBreak') return ['⁂'];
  if (node.type === 'image') return [`[${String(node.attrs?.['alt'] ?? '')}]`];
  if (node.type === 'tableRow') return [children.map((cell) => linesOf(cell, depth).join(' ')).join(' | ')];
  if (node.type === 'orderedList' || node.type === 'bulletList')
    return children.flatMap((item, index) => {
      const marker = node.type === 'orderedList' ? markerOf(index, depth) : '•';
      return linesOf(item, depth + 1).map((line, at) => `${'  '.repeat(depth)}${at === 0 ? `${marker} ` : ''}${line}`);
    });
  return children.flatMap((child) => linesOf(child, depth));
}

function wordOf(node: Json): string {
  if (node.type === 'text') return node.text ?? '';
  return node.type === 'placeholder' ? `{${String(node.attrs?.['field'] ?? '')}}` : ' ';
}

/** 1. a. 1) a) (1) (a), by depth (Permendagri 1/2023). */
function markerOf(index: number, depth: number): string {
  const sign = depth % 2 === 0 ? String(index + 1) : letters(index);
  return [`${sign}.`, `${sign})`, `(${sign})`][Math.min(2, Math.floor(depth / 2))] ?? `${sign}.`;
}

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCodePoint(97 + (index % 26));
}

export function wordCount(body: LetterBody): number {
  return linesOfBody(body).join(' ').split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
