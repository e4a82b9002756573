import { Extension } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A piece of the text a note is about: the path of its block as `letter-text.ts` counts it ("3.0"), and where in its running text. */
export type Doubt = { path: string; from: number; to: number; written: string; says: string };

const doubtsKey = new PluginKey<DecorationSet>('doubts');

/**
 * A quiet dotted line under what a note is about. The notes come when the hand rests; until then the lines move with the text, and a
 * line under words that were changed meanwhile is not drawn.
 */
export const Doubts = Extension.create({
  name: 'doubts',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: doubtsKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (change, before) => {
          const told = change.getMeta(doubtsKey) as readonly Doubt[] | undefined;
          return told ? DecorationSet.create(change.doc, told.flatMap((doubt) => lineUnder(change.doc, doubt))) : before.map(change.mapping, change.doc);
        },
      },
      props: { decorations: (state) => doubtsKey.getState(state) },
    }),
  ],
});

export { doubtsKey };

function lineUnder(doc: DocNode, doubt: Doubt): Decoration[] {
  const place = placeOf(doc, doubt);
  return place ? [Decoration.inline(place.from, place.to, { class: 'doubt', title: doubt.says })] : [];
}

/** Where a note's words stand in the document now; null when they do not stand there any more. */
export function placeOf(doc: DocNode, { path, from, to, written }: Pick<Doubt, 'path' | 'from' | 'to' | 'written'>): { from: number; to: number } | null {
  let node = doc;
  let start = 0;
  for (const step of path.split('.').map(Number)) {
    if (!(step < node.childCount)) return null;
    for (let before = 0; before < step; before += 1) start += node.child(before).nodeSize;
    node = node.child(step);
    start += 1;
  }
  if (!node.isTextblock || to > node.content.size) return null;
  const text = node.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : '\uFFFC'));
  return text === written ? { from: start + from, to: start + to } : null;
}
