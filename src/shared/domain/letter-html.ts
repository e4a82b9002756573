import type { LetterBlock, LetterBody } from './letter-body.ts';
import { nestItems, type FlatBlock } from './letter-items.ts';

// What is pasted from a word processor or a web page, brought into the shape of a letter's body: lists, tables, emphasis and page breaks
// stay; faces, sizes, colours and spacing go, for the layout of the city decides them.

/** A parsed piece of HTML, from whichever parser. Tags and attribute names in lower case. */
export type HtmlNode = string | HtmlElement;
type HtmlElement = { tag: string; attrs: Readonly<Record<string, string>>; children: readonly HtmlNode[] };

type Inline = NonNullable<Extract<LetterBlock, { type: 'paragraph' }>['content']>[number];
type Mark = 'bold' | 'italic' | 'underline';
type Align = 'center' | 'right';
type Table = Extract<LetterBlock, { type: 'table' }>;
type Cell = Table['content'][number]['content'][number];
/** A paragraph being written, and where it goes. */
type Flow = { flat: FlatBlock[]; inline: Inline[]; align: Align | null; item: WordItem | null; lost: { images: number } };
type WordItem = { list: string; depth: number; marker: string };

const marksInOrder: readonly Mark[] = ['bold', 'italic', 'underline'];
const silent = new Set(['style', 'script', 'meta', 'link', 'title', 'head', 'xml', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'select', 'button']);
const containers = new Set(['div', 'section', 'article', 'main', 'header', 'footer', 'body', 'html', 'blockquote', 'figure', 'figcaption', 'center', 'form', 'dl', 'dt', 'dd', 'pre', 'address']);

/** The blocks of a pasted piece, and how many pictures could not come along. */
export function blocksOfHtml(nodes: readonly HtmlNode[]): { blocks: LetterBlock[]; images: number } {
  const lost = { images: 0 };
  return { blocks: blocksWithin(nodes, [], lost), images: lost.images };
}

/** A body of whatever blocks there are; never empty. */
export function bodyOf(blocks: LetterBlock[]): LetterBody {
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] };
}

function blocksWithin(nodes: readonly HtmlNode[], marks: readonly Mark[], lost: Flow['lost']): LetterBlock[] {
  const flow: Flow = { flat: [], inline: [], align: null, item: null, lost };
  walkAll(nodes, marks, flow);
  flush(flow);
  return nestItems(flow.flat);
}

function walkAll(nodes: readonly HtmlNode[], marks: readonly Mark[], flow: Flow): void {
  for (const node of nodes) {
    if (typeof node === 'string') addText(flow, node, marks);
    else walk(node, marks, flow);
  }
}

function walk(element: HtmlElement, marks: readonly Mark[], flow: Flow): void {
  const { tag } = element;
  const style = styleOf(element);
  if (silent.has(tag) || tag.startsWith('w:') || style['display'] === 'none' || style['mso-hide'] === 'all' || /ignore/iu.test(style['mso-list'] ?? '')) return;
  // A link is blue and underlined in its program; on paper it is text.
  if (tag === 'a') return walkAll(element.children.flatMap(unlined), marks, flow);
  const within = marksOf(element, style, marks);
  if (tag === 'br') return breakLine(flow, style);
  if (tag === 'hr') return flush(flow);
  if (tag === 'img' || tag === 'v:imagedata') return void (flow.lost.images += 1);
  if (/^h[1-6]$/u.test(tag)) return heading(element, flow);
  if (tag === 'ol' || tag === 'ul') return list(element, flow);
  if (tag === 'table') return table(element, flow);
  if (tag === 'p') return paragraph(element, within, flow);
  if (!containers.has(tag)) return walkAll(element.children, within, flow);
  flush(flow);
  if (breaksBefore(style)) addBlock(flow, { type: 'pageBreak' });
  flow.align = alignOf(element, style);
  walkAll(element.children, within, flow);
  flush(flow);
}

function unlined(node: HtmlNode): readonly HtmlNode[] {
  return typeof node !== 'string' && node.tag === 'u' ? node.children : [node];
}

// ── paragraphs and their text ──

function paragraph(element: HtmlElement, marks: readonly Mark[], flow: Flow): void {
  flush(flow);
  const style = styleOf(element);
  if (breaksBefore(style)) addBlock(flow, { type: 'pageBreak' });
  flow.align = alignOf(element, style);
  flow.item = wordItemOf(element, style);
  walkAll(element.children, marks, flow);
  flush(flow);
}

/** Word numbers a paragraph by a style of its own ("mso-list: l0 level2 lfo1") and writes the marker as text that is to be ignored. */
function wordItemOf(element: HtmlElement, style: Readonly<Record<string, string>>): WordItem | null {
  const found = /^(l\d+) level(\d+) (lfo\d+)/u.exec(style['mso-list'] ?? '');
  if (!found) return null;
  return { list: `${found[1]} ${found[3]}`, depth: Number(found[2]) - 1, marker: markerOf(element) };
}

function markerOf(element: HtmlElement): string {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (/ignore/iu.test(styleOf(child)['mso-list'] ?? '')) return clean(textOf(child)).trim();
    const deeper = markerOf(child);
    if (deeper) return deeper;
  }
  return '';
}

function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** "1." "a)" "(iv)" count; "·" "o" "§" "-" do not. */
function counts(marker: string): boolean {
  return /^\(?(?:\d+|[a-z]{1,2}|[ivxlc]+)[.)]/iu.test(marker);
}

function flush(flow: Flow): void {
  const { align, item } = flow;
  const content = trimmed(flow.inline);
  flow.inline = [];
  flow.align = null;
  flow.item = null;
  if (content.length === 0) return;
  const block: LetterBlock = { type: 'paragraph', ...(align && !item ? { attrs: { align } } : {}), content };
  if (!item) flow.flat.push({ kind: 'block', block });
  else flow.flat.push({ kind: 'item', list: item.list, depth: item.depth, ordered: counts(item.marker), begins: /^\(?(?:1|a|i)[.)]/iu.test(item.marker), content: [block] });
}

function addBlock(flow: Flow, block: LetterBlock): void {
  flush(flow);
  flow.flat.push({ kind: 'block', block });
}

function addText(flow: Flow, raw: string, marks: readonly Mark[]): void {
  const text = clean(raw);
  if (text === '') return;
  const last = flow.inline.at(-1);
  // A blank at the begin of a line, or after another blank, is the source's own indentation.
  const isBegin = last === undefined || last.type === 'hardBreak' || (last.type === 'text' && last.text.endsWith(' '));
  const shown = isBegin ? text.trimStart() : text;
  if (shown === '') return;
  if (last?.type === 'text' && sameMarks(last, marks) && last.text.length + shown.length <= 10_000) last.text += shown;
  else for (const piece of shown.match(/[\s\S]{1,9000}/gu) ?? []) flow.inline.push({ type: 'text', text: piece, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });
}

function sameMarks(run: { marks?: { type: Mark }[] | undefined }, marks: readonly Mark[]): boolean {
  return (run.marks ?? []).map((mark) => mark.type).join() === marks.join();
}

function breakLine(flow: Flow, style: Readonly<Record<string, string>>): void {
  if (!breaksBefore(style)) return void flow.inline.push({ type: 'hardBreak' });
  const { align, item } = flow;
  addBlock(flow, { type: 'pageBreak' });
  Object.assign(flow, { align, item });
}

/** Blanks, and breaks that only made room, go from both ends. */
function trimmed(inline: readonly Inline[]): Inline[] {
  const out = [...inline];
  while (out[0] && isEmptyRun(out[0])) out.shift();
  for (let last = out.at(-1); last && isEmptyRun(last); last = out.at(-1)) out.pop();
  const last = out.at(-1);
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return out;
}

function isEmptyRun(run: Inline): boolean {
  return run.type === 'hardBreak' || (run.type === 'text' && run.text.trim() === '');
}

/** One blank for any run of blanks; signs that no page can set are left out. */
function clean(text: string): string {
  return text.toWellFormed().replace(/[\p{Zs}\s]+/gu, ' ').replace(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/gu, '');
}

// ── headings, lists, tables ──

function heading(element: HtmlElement, flow: Flow): void {
  flush(flow);
  const level = Math.min(3, Number(element.tag.slice(1))) as 1 | 2 | 3;
  const inner: Flow = { flat: [], inline: [], align: null, item: null, lost: flow.lost };
  walkAll(element.children, [], inner);
  const content = trimmed(inner.inline);
  // Every heading is bold already; what is bold in it says nothing.
  for (const run of content) if (run.type === 'text') delete run.marks;
  if (content.length > 0) addBlock(flow, { type: 'heading', attrs: { level }, content: joined(content) });
  for (const each of inner.flat) flow.flat.push(each);
}

function joined(runs: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.type === 'text' && last?.type === 'text' && !run.marks && !last.marks) last.text += run.text;
    else out.push(run);
  }
  return out;
}

function list(element: HtmlElement, flow: Flow): void {
  flush(flow);
  const type = element.tag === 'ol' ? 'orderedList' : 'bulletList';
  const items: { type: 'listItem'; content: LetterBlock[] }[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const blocks = blocksWithin(child.tag === 'li' ? child.children : [child], [], flow.lost);
    if (blocks.length === 0) continue;
    // Some programs write the inner list beside its item instead of into it.
    if (child.tag !== 'li' && items.length > 0) items.at(-1)?.content.push(...blocks);
    else items.push({ type: 'listItem', content: blocks });
  }
  if (items.length > 0) addBlock(flow, { type, content: items });
}

function table(element: HtmlElement, flow: Flow): void {
  flush(flow);
  const rows = rowsOf(element).map((row) => ({ type: 'tableRow' as const, content: cellsOf(row, flow.lost) })).filter((row) => row.content.length > 0);
  if (rows.length === 0) return;
  const widths = widthsOf(element);
  addBlock(flow, { type: 'table', ...(widths ? { attrs: { widths } } : {}), content: rows });
}

function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.tag === 'tr') return [child];
    return /^t(?:head|body|foot)$/u.test(child.tag) ? rowsOf(child) : [];
  });
}

function cellsOf(row: HtmlElement, lost: Flow['lost']): Cell[] {
  return row.children.flatMap((child): Cell[] => {
    if (typeof child === 'string' || (child.tag !== 'td' && child.tag !== 'th')) return [];
    const blocks = blocksWithin(child.children, [], lost).flatMap(flattenTable);
    const spans = { ...spanOf(child, 'colspan'), ...spanOf(child, 'rowspan') };
    return [{
      type: child.tag === 'th' ? 'tableHeader' : 'tableCell',
      ...(Object.keys(spans).length > 0 ? { attrs: spans } : {}),
      content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }],
    }];
  });
}

/** A table in a table is how programs place things side by side; a letter has no use for it. */
function flattenTable(block: LetterBlock): LetterBlock[] {
  return block.type === 'table' ? block.content.flatMap((row) => row.content.flatMap((cell) => cell.content)) : [block];
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): { [K in typeof name]?: number } {
  const value = Number.parseInt(cell.attrs[name] ?? '1', 10);
  return value > 1 ? { [name]: Math.min(20, value) } : {};
}

/** Widths in per cent, when the first row of single cells names them all. */
function widthsOf(element: HtmlElement): number[] | null {
  const first = rowsOf(element).map((row) => row.children.filter((cell): cell is HtmlElement => typeof cell !== 'string' && /^t[dh]$/u.test(cell.tag)))
    .find((cells) => cells.length > 0 && cells.every((cell) => !cell.attrs['colspan']));
  const given = (first ?? []).map((cell) => Number.parseFloat(cell.attrs['width'] ?? styleOf(cell)['width'] ?? ''));
  const sum = given.reduce((total, width) => total + width, 0);
  if (given.length < 2 || given.length > 20 || !Number.isFinite(sum) || given.some((width) => width <= 0)) return null;
  return given.map((width) => Math.round((width / sum) * 1000) / 10);
}

// ── styles ──

function styleOf(element: HtmlElement): Record<string, string> {
  const style: Record<string, string> = {};
  for (const rule of (element.attrs['style'] ?? '').split(';')) {
    const colon = rule.indexOf(':');
    if (colon > 0) style[rule.slice(0, colon).trim().toLowerCase()] = rule.slice(colon + 1).trim().toLowerCase();
  }
  return style;
}

function marksOf(element: HtmlElement, style: Readonly<Record<string, string>>, outer: readonly Mark[]): Mark[] {
  const on = new Set(outer);
  const { tag } = element;
  if (tag === 'b' || tag === 'strong') on.add('bold');
  if (tag === 'i' || tag === 'em') on.add('italic');
  if (tag === 'u' || tag === 'ins') on.add('underline');
  const weight = style['font-weight'];
  // Some editors wrap everything into <b style="font-weight:normal">.
  if (weight) toggle(on, 'bold', weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600);
  if (style['font-style']) toggle(on, 'italic', /italic|oblique/u.test(style['font-style']));
  const line = style['text-decoration'] ?? style['text-decoration-line'];
  if (line) toggle(on, 'underline', line.includes('underline') || (on.has('underline') && !line.includes('none')));
  return marksInOrder.filter((mark) => on.has(mark));
}

function toggle(on: Set<Mark>, mark: Mark, isOn: boolean): void {
  if (isOn) on.add(mark);
  else on.delete(mark);
}

function alignOf(element: HtmlElement, style: Readonly<Record<string, string>>): Align | null {
  const said = style['text-align'] ?? element.attrs['align']?.toLowerCase() ?? (element.tag === 'center' ? 'center' : '');
  return said === 'center' || said === 'right' ? said : null;
}

function breaksBefore(style: Readonly<Record<string, string>>): boolean {
  return style['page-break-before'] === 'always' || style['break-before'] === 'page';
}
