import type { LetterBlock } from './letter-body.ts';

// Word processors do not nest lists: each paragraph only says how deep it stands. A letter's body nests them, for the depth is the style.

/** One paragraph of a foreign document: text of its own, or an item of a list with its depth (0 is outermost). */
export type FlatBlock =
  | { kind: 'block'; block: LetterBlock }
  | { kind: 'item'; list: string; depth: number; ordered: boolean; begins: boolean; content: LetterBlock[] };
type Item = Extract<FlatBlock, { kind: 'item' }>;
type List = Extract<LetterBlock, { type: 'orderedList' | 'bulletList' }>;
type ListItem = List['content'][number];

/** As many paragraphs may stand between two items of one list and still belong to the first of them. */
const MOST_BETWEEN = 5;

/**
 * Nests items by their depth. What stands between two items of the same list, when the second goes on counting, belongs to the item
 * before it: the list would begin at 1 again otherwise.
 */
export function nestItems(flat: readonly FlatBlock[]): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let at = 0;
  while (at < flat.length) {
    const each = flat[at];
    if (each?.kind === 'item') at = takeList(flat, at, blocks);
    else {
      if (each) blocks.push(each.block);
      at += 1;
    }
  }
  return blocks;
}

type Open = { depth: number; list: List; name: string };

/** Takes all items that follow each other from `start`; gives the place after them. */
function takeList(flat: readonly FlatBlock[], start: number, blocks: LetterBlock[]): number {
  const open: Open[] = [];
  let last: ListItem | null = null;
  let at = start;
  for (;;) {
    const each = flat[at];
    if (each?.kind === 'item') {
      last = place(open, each, blocks);
      at += 1;
      continue;
    }
    const next = goesOnAt(flat, at, open);
    if (next === null || !last) return at;
    for (const between of flat.slice(at, next)) if (between.kind === 'block') last.content.push(between.block);
    at = next;
  }
}

/** Where one of the open lists goes on counting after what stands between, or null. */
function goesOnAt(flat: readonly FlatBlock[], from: number, open: readonly Open[]): number | null {
  for (let at = from; at <= from + MOST_BETWEEN; at += 1) {
    const each = flat[at];
    if (each === undefined) return null;
    if (each.kind === 'item') return !each.begins && open.some((list) => list.name === each.list) ? at : null;
  }
  return null;
}

function place(open: Open[], item: Item, blocks: LetterBlock[]): ListItem {
  const kind = item.ordered ? 'orderedList' : 'bulletList';
  while (open.length > 0 && (open.at(-1)?.depth ?? 0) > item.depth) open.pop();
  const same = open.at(-1);
  const node: ListItem = { type: 'listItem', content: item.content.length > 0 ? item.content : [{ type: 'paragraph' }] };
  if (same && same.depth === item.depth) {
    if (same.list.type === kind) {
      same.list.content.push(node);
      return node;
    }
    open.pop();
  }
  const list: List = { type: kind, content: [node] };
  const parent = open.at(-1)?.list.content.at(-1);
  if (parent) parent.content.push(list);
  else blocks.push(list);
  open.push({ depth: item.depth, list, name: item.list });
  return node;
}
