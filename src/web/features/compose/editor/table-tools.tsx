import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { IconArrowAutofitContent, IconArrowAutofitWidth, IconColumnInsertLeft, IconColumnInsertRight, IconColumnRemove, IconRowInsertBottom, IconRowInsertTop, IconRowRemove, IconTableOff, IconTableRow, IconArrowMerge, IconArrowsSplit2 } from '@tabler/icons-react';
import { usePhone } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Menu } from '#web/ui/menu.tsx';
import css from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { changedWidths } from './table-widths.ts';
import { ToolButton } from './tool-button.tsx';

const size = { size: 18, stroke: 1.75 };

/** Stands below the tools while the cursor is in a table. */
export function TableTools({ editor }: { editor: Editor }) {
  const w = useWords(editorWords);
  const on = useEditorState({ editor, selector: ({ editor: now }) => (now.isActive('table') ? { merge: now.can().mergeCells(), split: now.can().splitCell() } : null) });
  const phone = usePhone();
  if (!on) return null;
  const chain = () => editor.chain().focus();
  const tools = [
    { name: w.rowBelow, icon: <IconRowInsertBottom {...size} />, run: () => chain().addRowAfter().run() },
    { name: w.rowAbove, icon: <IconRowInsertTop {...size} />, run: () => chain().addRowBefore().run() },
    { name: w.columnRight, icon: <IconColumnInsertRight {...size} />, run: () => chain().addColumnAfter().updateAttributes('table', { widths: null }).run() },
    { name: w.columnLeft, icon: <IconColumnInsertLeft {...size} />, run: () => chain().addColumnBefore().updateAttributes('table', { widths: null }).run() },
    { name: w.wider, icon: <IconArrowAutofitWidth {...size} />, run: () => setWidths(editor, 5) },
    { name: w.narrower, icon: <IconArrowAutofitContent {...size} />, run: () => setWidths(editor, -5) },
    { name: w.headRow, icon: <IconTableRow {...size} />, run: () => chain().toggleHeaderRow().run() },
    { name: w.merge, icon: <IconArrowMerge {...size} />, off: !on.merge, run: () => chain().mergeCells().run() },
    { name: w.split, icon: <IconArrowsSplit2 {...size} />, off: !on.split, run: () => chain().splitCell().run() },
    { name: w.dropRow, icon: <IconRowRemove {...size} />, run: () => chain().deleteRow().run() },
    { name: w.dropColumn, icon: <IconColumnRemove {...size} />, run: () => chain().deleteColumn().updateAttributes('table', { widths: null }).run() },
    { name: w.dropTable, icon: <IconTableOff {...size} />, run: () => chain().deleteTable().run() },
  ];
  // A finger finds no tooltip: there the tools are words in a list.
  if (phone) return <div className={`${css.bar} ${css.second}`}><Menu label={w.tableTools} buttonClass={`${css.tool} ${css.word}`} button={<><IconTableRow {...size} aria-hidden="true" />{w.tableTools}</>} lines={tools.filter((tool) => !tool.off).map(({ name, icon, run }) => ({ id: name, icon, label: name, run }))} /></div>;
  return <div role="group" aria-label={w.tableTools} className={`${css.bar} ${css.second}`}>{tools.map(({ run, ...tool }) => <ToolButton key={tool.name} first {...tool} onPress={run} />)}</div>;
}

/** Five per cent of the text width go from the neighbours to the column one stands in, or back. */
function setWidths(editor: Editor, by: number): void {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name !== 'table') continue;
    const table = $from.node(depth);
    const row = $from.node(depth + 1);
    let column = 0;
    for (let at = 0; at < $from.index(depth + 1); at += 1) column += Number(row.child(at).attrs['colspan'] ?? 1);
    let columns = 0;
    table.firstChild?.forEach((cell) => { columns += Number(cell.attrs['colspan'] ?? 1); });
    const widths = changedWidths({ widths: table.attrs['widths'] as number[] | null, columns, column, by });
    editor.chain().focus().updateAttributes('table', { widths }).run();
    return;
  }
}
