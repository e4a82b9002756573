/** The part of Markdown the guide is written in, as data: the page builds its own elements, no text ever becomes markup. */
export type Inline = { kind: 'text' | 'bold' | 'italic' | 'code'; text: string } | { kind: 'link' | 'image'; text: string; target: string };
type ListItem = { content: Inline[]; below: Block | null };
export type Block =
  | { kind: 'heading'; level: number; content: Inline[] }
  | { kind: 'paragraph' | 'quote'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: ListItem[] }
  | { kind: 'table'; heads: Inline[][]; rows: Inline[][][] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

const inlineForm = /!\[([^\]]*)\]\(([^)\s]+)\)|\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|`([^`]+)`|(?<![\w*])\*([^*\s][^*]*)\*|(?<!\w)_([^_\s][^_]*)_(?!\w)/gu;

export function readInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(inlineForm)) {
    if (found.index > at) parts.push({ kind: 'text', text: text.slice(at, found.index) });
    parts.push(inlineOf(found));
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

function inlineOf([, alt, source, label, target, bold, code, star, line]: RegExpMatchArray): Inline {
  if (source !== undefined) return { kind: 'image', text: alt ?? '', target: source };
  if (target !== undefined) return { kind: 'link', text: label ?? '', target };
  if (bold !== undefined) return { kind: 'bold', text: bold };
  if (code !== undefined) return { kind: 'code', text: code };
  return { kind: 'italic', text: star ?? line ?? '' };
}

const itemForm = /^(\s*)(?:[-*]|(\d+)[.)])\s+(.*)$/u;
const headingForm = /^(#{1,4})\s+(.*)$/u;
type Taken = { block: Block; next: number };

export function readMarkdown(text: string): Block[] {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if ((lines[at] ?? '').trim() === '') { at += 1; continue; }
    const taken = takeCode(lines, at) ?? takeHeading(lines, at) ?? takeTable(lines, at) ?? takeList(lines, at) ?? takeText(lines, at);
    blocks.push(taken.block);
    at = taken.next;
  }
  return blocks;
}

function takeCode(lines: string[], at: number): Taken | null {
  if (!lines[at]?.startsWith('```')) return null;
  const end = lines.findIndex((line, index) => index > at && line.startsWith('```'));
  const last = end < 0 ? lines.length : end;
  return { block: { kind: 'code', text: lines.slice(at + 1, last).join('\n') }, next: last + 1 };
}

function takeHeading(lines: string[], at: number): Taken | null {
  const line = lines[at] ?? '';
  if (/^-{3,}$/u.test(line.trim())) return { block: { kind: 'rule' }, next: at + 1 };
  const found = headingForm.exec(line);
  return found ? { block: { kind: 'heading', level: (found[1] ?? '#').length, content: readInline(found[2] ?? '') }, next: at + 1 } : null;
}

const cellsOf = (line: string): Inline[][] => line.trim().replace(/^\||\|$/gu, '').split('|').map((cell) => readInline(cell.trim()));

function takeTable(lines: string[], at: number): Taken | null {
  if (!lines[at]?.includes('|') || !/^\s*\|?\s*:?-{2,}[\s|:-]*$/u.test(lines[at + 1] ?? '')) return null;
  let next = at + 2;
  while (next < lines.length && lines[next]?.includes('|')) next += 1;
  return { block: { kind: 'table', heads: cellsOf(lines[at] ?? ''), rows: lines.slice(at + 2, next).map(cellsOf) }, next };
}

function takeList(lines: string[], at: number): Taken | null {
  const first = itemForm.exec(lines[at] ?? '');
  if (!first) return null;
  const depth = (first[1] ?? '').length;
  const items: ListItem[] = [];
  let next = at;
  while (next < lines.length) {
    const line = lines[next] ?? '';
    const found = itemForm.exec(line);
    const last = items.at(-1);
    if (found && (found[1] ?? '').length === depth && (found[2] !== undefined) === (first[2] !== undefined)) { items.push({ content: readInline(found[3] ?? ''), below: null }); next += 1; continue; }
    const below = found && (found[1] ?? '').length > depth ? takeList(lines, next) : null;
    if (below && last) { last.below = below.block; next = below.next; continue; }
    // A line drawn in under an item goes on with it.
    if (!found && last && line.trim() !== '' && /^\s+/u.test(line)) { last.content = [...last.content, ...readInline(` ${line.trim()}`)]; next += 1; continue; }
    break;
  }
  return { block: { kind: 'list', ordered: first[2] !== undefined, items }, next };
}

function takeText(lines: string[], at: number): Taken {
  const isQuote = lines[at]?.startsWith('>') ?? false;
  let next = at + 1;
  while (next < lines.length && (lines[next] ?? '').trim() !== '' && !itemForm.test(lines[next] ?? '') && !headingForm.test(lines[next] ?? '') && (lines[next]?.startsWith('>') ?? false) === isQuote) next += 1;
  const text = lines.slice(at, next).map((line) => line.replace(/^>\s?/u, '').trim()).join(' ');
  return { block: { kind: isQuote ? 'quote' : 'paragraph', content: readInline(text) }, next };
}
