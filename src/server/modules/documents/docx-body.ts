import mammoth from 'mammoth';
import { letterBody, type LetterBlock, type LetterBody } from '#shared/domain/letter-body.ts';
import { nestItems, type FlatBlock } from '#shared/domain/letter-items.ts';
import { inspectOffice } from './office-rules.ts';
import { Reason } from './parser-reason.ts';

// A Word file as the body of a letter, in the parser's thread. mammoth reads the parts of the file; what it found is taken as it is,
// not as the HTML it could make of it: numbering, alignment and page breaks would be lost on that way.

export type DocxBody = { body: LetterBody; leftOut: { images: number; notes: number } };

/** What mammoth reads, as far as a letter has a use for it. */
type DocNode = {
  type: string; children?: DocNode[]; value?: string;
  styleName?: string | null; numbering?: { level: string; isOrdered: boolean } | null; alignment?: string | null;
  isBold?: boolean; isItalic?: boolean; isUnderline?: boolean;
  breakType?: string; colSpan?: number; rowSpan?: number; isHeader?: boolean;
};
type Inline = NonNullable<Extract<LetterBlock, { type: 'paragraph' }>['content']>[number];
type Mark = 'bold' | 'italic' | 'underline';
type Left = DocxBody['leftOut'];
/** What is known of the whole file while its blocks are read. */
type Reading = { left: Left; lists: Map<object, string> };

/**
 * @throws Reason as `inspectOffice`, and `too_long`
 */
export async function docxBody(bytes: Buffer): Promise<DocxBody> {
  if (inspectOffice(bytes).kind !== 'docx') throw new Reason('not_office');
  let found: DocNode = { type: 'document' };
  const keep = (document: DocNode) => {
    found = document;
    // Only the reading is wanted: of an empty document no HTML is made and no picture unpacked.
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer: bytes }, { transformDocument: keep, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false });
  const reading: Reading = { left: { images: 0, notes: 0 }, lists: new Map() };
  const blocks = blocksOf(found.children ?? [], reading);
  const body = letterBody.safeParse({ type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] });
  if (!body.success) throw new Reason('too_long');
  return { body: body.data, leftOut: reading.left };
}

function blocksOf(nodes: readonly DocNode[], reading: Reading): LetterBlock[] {
  return nestItems(nodes.flatMap((node) => flatOf(node, reading)));
}

function flatOf(node: DocNode, reading: Reading): FlatBlock[] {
  if (node.type === 'paragraph') return paragraphOf(node, reading);
  if (node.type === 'table') {
    const rows = (node.children ?? []).flatMap((row) => rowOf(row, reading));
    return rows.length > 0 ? [{ kind: 'block', block: { type: 'table', content: rows } }] : [];
  }
  return (node.children ?? []).flatMap((child) => flatOf(child, reading));
}

/** A paragraph, or several: a page break within it parts it. */
function paragraphOf(node: DocNode, reading: Reading): FlatBlock[] {
  const pieces = piecesOf(inlineOf(node.children ?? [], [], reading));
  return pieces.flatMap((piece): FlatBlock[] => {
    if (piece === 'pageBreak') return [{ kind: 'block', block: { type: 'pageBreak' } }];
    const content = trimmed(piece);
    if (content.length === 0) return [];
    const level = headingLevelOf(node);
    if (level) return [{ kind: 'block', block: { type: 'heading', attrs: { level }, content: content.map(unmarked) } }];
    if (node.numbering) return [itemOf(node.numbering, content, reading)];
    const align = node.alignment === 'center' || node.alignment === 'right' ? node.alignment : null;
    return [{ kind: 'block', block: { type: 'paragraph', ...(align ? { attrs: { align } } : {}), content } }];
  });
}

/** Paragraphs of one level of one numbering share the object that describes it: they count on, whatever stands between. */
function itemOf(numbering: NonNullable<DocNode['numbering']>, content: Inline[], { lists }: Reading): FlatBlock {
  const known = lists.get(numbering);
  const list = known ?? `list ${lists.size + 1}`;
  lists.set(numbering, list);
  return { kind: 'item', list, depth: Number(numbering.level) || 0, ordered: numbering.isOrdered, begins: known === undefined, content: [{ type: 'paragraph', content }] };
}

function headingLevelOf(node: DocNode): 1 | 2 | 3 | null {
  const level = /^(?:heading|judul) (\d)/iu.exec(node.styleName ?? '')?.[1];
  return level ? (Math.min(3, Number(level)) as 1 | 2 | 3) : null;
}

type Row = Extract<LetterBlock, { type: 'table' }>['content'][number];

function rowOf(row: DocNode, reading: Reading): Row[] {
  if (row.type !== 'tableRow') return [];
  const cells = (row.children ?? []).filter((cell) => cell.type === 'tableCell').map((cell): Row['content'][number] => {
    const content = blocksOf(cell.children ?? [], reading).flatMap((block) => (block.type === 'table' ? block.content.flatMap((inner) => inner.content.flatMap((each) => each.content)) : [block]));
    const spans = { ...((cell.colSpan ?? 1) > 1 ? { colspan: Math.min(20, cell.colSpan ?? 1) } : {}), ...((cell.rowSpan ?? 1) > 1 ? { rowspan: Math.min(20, cell.rowSpan ?? 1) } : {}) };
    return { type: row.isHeader ? 'tableHeader' : 'tableCell', ...(Object.keys(spans).length > 0 ? { attrs: spans } : {}), content: content.length > 0 ? content : [{ type: 'paragraph' }] };
  });
  return cells.length > 0 ? [{ type: 'tableRow', content: cells }] : [];
}

// ── text ──

type Piece = Inline | 'pageBreak';

function inlineOf(nodes: readonly DocNode[], marks: readonly Mark[], reading: Reading): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    switch (node.type) {
      case 'run': return inlineOf(node.children ?? [], marksOf(node), reading);
      case 'text': return runOf(node.value ?? '', marks);
      case 'tab': return runOf(' ', marks);
      case 'break': return [node.breakType === 'page' ? 'pageBreak' : { type: 'hardBreak' }];
      case 'image': reading.left.images += 1; return [];
      case 'noteReference': reading.left.notes += 1; return [];
      default: return inlineOf(node.children ?? [], marks, reading);
    }
  });
}

function runOf(value: string, marks: readonly Mark[]): Inline[] {
  const text = value.toWellFormed().replace(/[\p{Zs}\s]+/gu, ' ').replace(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/gu, '');
  return (text.match(/[\s\S]{1,9000}/gu) ?? []).map((piece) => ({ type: 'text', text: piece, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) }));
}

function marksOf(run: DocNode): Mark[] {
  return [...(run.isBold ? ['bold' as const] : []), ...(run.isItalic ? ['italic' as const] : []), ...(run.isUnderline ? ['underline' as const] : [])];
}

function piecesOf(runs: readonly Piece[]): (Inline[] | 'pageBreak')[] {
  const pieces: (Inline[] | 'pageBreak')[] = [[]];
  for (const run of runs) {
    const last = pieces.at(-1);
    if (run === 'pageBreak') pieces.push('pageBreak', []);
    else if (Array.isArray(last)) append(last, run);
  }
  return pieces;
}

/** Word cuts a line into runs wherever somebody paused; equal neighbours are one run again, and two blanks are one. */
function append(runs: Inline[], run: Inline): void {
  const last = runs.at(-1);
  if (run.type !== 'text' || last?.type !== 'text') {
    runs.push(run);
    return;
  }
  const text = last.text.endsWith(' ') ? run.text.trimStart() : run.text;
  if (text === '') return;
  if (JSON.stringify(last.marks) === JSON.stringify(run.marks) && last.text.length + text.length <= 10_000) last.text += text;
  else runs.push({ ...run, text });
}

function trimmed(runs: readonly Inline[]): Inline[] {
  const isEmpty = (run: Inline | undefined) => run !== undefined && (run.type === 'hardBreak' || (run.type === 'text' && run.text.trim() === ''));
  const out = [...runs];
  while (isEmpty(out[0])) out.shift();
  while (isEmpty(out.at(-1))) out.pop();
  const [first] = out;
  if (first?.type === 'text') first.text = first.text.trimStart();
  const last = out.at(-1);
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return out;
}

function unmarked(run: Inline): Inline {
  return run.type === 'text' ? { type: 'text', text: run.text } : run;
}
