import { createHash } from 'node:crypto';
import type { PdfState } from './pdf-file.ts';
import { isArray, isDict, isName, isRef, isStream, PdfFault, type PdfDict, type PdfRef, type PdfValue } from './pdf-values.ts';

const MOST_PAGES = 2_000;
/** What a page inherits from the nodes above it (ISO 32000-1, 7.7.3.4). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/**
 * One hash a page, over everything the page is drawn from: its own dictionary, what it inherits, and the bytes of every object
 * reached from them. Equal hashes in two states of a file mean equal pages: contents, fonts, images, text, annotations.
 * @throws PdfFault
 */
export function hashPages(state: PdfState): string[] {
  const root = state.catalog().dict.map.get('Pages');
  if (!isRef(root)) throw new PdfFault('no_pages');
  return listPages(state, root).map((page) => hashPage(state, page));
}

type Page = { ref: PdfRef; inherited: PdfValue[] };

/** Pages in their order; a node that stands twice in the tree would be a circle or a page shown twice. */
function listPages(state: PdfState, root: PdfRef): Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const waiting: { ref: PdfRef; above: Map<string, PdfValue> }[] = [{ ref: root, above: new Map() }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const node = state.resolve(next.ref);
    if (!isDict(node) || seen.has(next.ref.n)) throw new PdfFault('no_pages');
    seen.add(next.ref.n);
    const above = inherit(node, next.above);
    if (isName(node.map.get('Type'), 'Page')) pages.push({ ref: next.ref, inherited: [...above.values()] });
    else waiting.push(...kidsOf(state, node).reverse().map((ref) => ({ ref, above })));
    if (pages.length > MOST_PAGES) throw new PdfFault('too_many_objects');
  }
  return pages;
}

function inherit(node: PdfDict, above: Map<string, PdfValue>): Map<string, PdfValue> {
  const own = INHERITED.flatMap((key) => { const value = node.map.get(key); return value === undefined ? [] : [[key, value] as const]; });
  return new Map([...above, ...own]);
}

function kidsOf(state: PdfState, node: PdfDict): PdfRef[] {
  const kids = state.resolve(node.map.get('Kids'));
  if (!isArray(kids) || !kids.items.every(isRef)) throw new PdfFault('no_pages');
  return kids.items.filter(isRef);
}

function hashPage(state: PdfState, page: Page): string {
  const reached = reach(state, [page.ref, ...page.inherited]);
  const hash = createHash('sha256');
  for (const n of [...reached].sort((a, b) => a - b)) hash.update(`${n}:${state.raw(n).length}:`).update(state.raw(n));
  return hash.digest('hex');
}

/** Every object reached from some values, except upwards to the parent and across to the signature form. */
function reach(state: PdfState, from: readonly PdfValue[]): Set<number> {
  const reached = new Set<number>();
  const waiting: PdfValue[] = [...from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isRef(next)) { waiting.push(...partsOf(next)); continue; }
    if (reached.has(next.n)) continue;
    reached.add(next.n);
    waiting.push(...partsOf(state.object(next.n)));
  }
  return reached;
}

function partsOf(value: PdfValue): PdfValue[] {
  if (isArray(value)) return value.items;
  const dict = isStream(value) ? value.dict : value;
  return isDict(dict) ? [...dict.map].flatMap(([key, each]) => (key === 'Parent' ? [] : [each])) : [];
}
