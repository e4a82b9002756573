import { Extension, mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';
import Bold from '@tiptap/extension-bold';
import Document from '@tiptap/extension-document';
import HardBreak from '@tiptap/extension-hard-break';
import Heading from '@tiptap/extension-heading';
import Italic from '@tiptap/extension-italic';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import Paragraph from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import Text from '@tiptap/extension-text';
import Underline from '@tiptap/extension-underline';
import { Gapcursor, UndoRedo } from '@tiptap/extensions';

// What a letter may hold and nothing else: the editor's schema is the shared shape (letter-body.ts). Signs that a person types are text;
// "**" and "#" make no emphasis and no heading behind the writer's back.

const quiet = { addInputRules: () => [], addPasteRules: () => [] };
const noAttributes = { addAttributes: () => ({}) };

const LetterParagraph = Paragraph.extend({
  addAttributes: () => ({
    align: { default: null, parseHTML: (element: HTMLElement) => element.dataset['align'] ?? null, renderHTML: ({ align }: Record<string, unknown>) => (align ? { 'data-align': align } : {}) },
    indent: { default: null, parseHTML: (element: HTMLElement) => (element.dataset['indent'] ? element.dataset['indent'] === 'yes' : null), renderHTML: ({ indent }: Record<string, unknown>) => (indent === null ? {} : { 'data-indent': indent ? 'yes' : 'no' }) },
  }),
});

/** Numbered by depth in the style of the rule, never by a style of its own. */
const LetterOrderedList = OrderedList.extend({
  ...noAttributes,
  addInputRules() {
    return [wrappingInputRule({ find: /^(?:1|a)[.)]\s$/u, type: this.type })];
  },
});

const LetterTable = Table.extend({
  addAttributes: () => ({
    widths: {
      default: null,
      parseHTML: (element: HTMLElement) => (element.dataset['widths'] ? element.dataset['widths'].split(' ').map(Number) : null),
      renderHTML: ({ widths }: Record<string, unknown>) => (Array.isArray(widths) ? { 'data-widths': widths.join(' ') } : {}),
    },
  }),
  renderHTML({ node, HTMLAttributes }) {
    const widths = node.attrs['widths'] as number[] | null;
    const columns = (widths ?? []).map((width) => ['col', { style: `width:${width}%` }] as const);
    return ['table', mergeAttributes(HTMLAttributes), ...(columns.length > 0 ? [['colgroup', {}, ...columns] as const] : []), ['tbody', 0]];
  },
});

const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'hr[data-page-break]' }],
  renderHTML: () => ['hr', { 'data-page-break': '' }],
});

/** Tab leaves the editor once Escape was pressed: nobody who writes by keyboard is caught in a list or a table. */
const LeaveByEscape = Extension.create({
  name: 'leaveByEscape',
  priority: 1000,
  addStorage: () => ({ leaving: false }),
  addKeyboardShortcuts() {
    const tab = () => {
      if (!this.storage.leaving) return false;
      this.storage.leaving = false;
      this.editor.view.dom.blur();
      return false;
    };
    return {
      Escape: () => {
        this.storage.leaving = true;
        return false;
      },
      Tab: tab,
      'Shift-Tab': tab,
    };
  },
  onUpdate() {
    this.storage.leaving = false;
  },
});

export const letterNodes = [
  LeaveByEscape,
  Document, Text, LetterParagraph,
  Heading.extend(quiet).configure({ levels: [1, 2, 3] }),
  // Ctrl Enter submits the letter: as a break it would stand in what is submitted.
  HardBreak.extend({ addKeyboardShortcuts() { return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }; } }),
  BulletList.extend(noAttributes), LetterOrderedList, ListItem.extend({ ...noAttributes, content: 'block+' }),
  LetterTable.configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow, TableHeader.extend({ content: 'block+' }), TableCell.extend({ content: 'block+' }),
  Bold.extend(quiet), Italic.extend(quiet), Underline,
  PageBreak, Gapcursor, UndoRedo.configure({ depth: 500 }),
];
