import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/**
 * Puts blocks where the cursor stands: a single paragraph flows into the line, longer pieces split it. Behind the last word of a paragraph
 * several blocks begin on a line of their own: "hadir." and "Daftar pompa:" are two sentences of two paragraphs.
 */
export function insertBlocks(state: EditorState, nodes: readonly Node[]): Transaction {
  const { $from, empty } = state.selection;
  const fragment = Fragment.from(nodes as Node[]);
  const [only] = nodes.length === 1 ? nodes : [];
  if (only?.isTextblock) return state.tr.replaceSelection(new Slice(fragment, 1, 1));
  const isBehindText = empty && $from.parent.isTextblock && $from.parent.content.size > 0 && $from.parentOffset === $from.parent.content.size;
  const place = isBehindText ? $from.after() : 0;
  const mayStand = isBehindText && $from.node(-1).canReplaceWith($from.indexAfter(-1), $from.indexAfter(-1), fragment.child(0).type) && nodes.every((node) => $from.node(-1).type.contentMatch.matchType(node.type) !== null);
  return mayStand ? state.tr.insert(place, fragment) : state.tr.replaceSelection(Slice.maxOpen(fragment));
}
