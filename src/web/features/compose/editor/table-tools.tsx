import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { IconArrowAutofitContent, IconArrowAutofitWidth, IconColumnInsertLeft, IconColumnInsertRight, IconColumnRemove, IconRowInsertBottom, IconRowInsertTop, IconRowRemove, IconTableOff, IconTableRow, IconArrowMerge, IconArrowsSplit2 } from '@tabler/icons-react';
import { useWords } from '#web/lib/words.ts';
import css from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { changedWidths } from './table-widths.ts';
import { ToolButton } from './tool-button.tsx';

const size = { size: 18, stroke: 1.75 };

/** Stands below the tools while the cursor is in a table. */
export function TableTools({ editor }: { editor: Editor }) {
  const w = useWords(editorWords);
  const on = useEditorState({ editor, selector: ({ editor: now }) => (now.isActive('table') ? { merge: now.can().mergeCells(), split: now.can().splitCell() } : null) });
  if (!on) return null;
  const chain = () => editor.chain().focus();
  return (
    <div role="group" aria-label={w.tableTools} className={`${css.bar} ${css.second}`}>
      <ToolButton first name={w.rowBelow} icon={<IconRowInsertBottom {...size} />} onPress={() => chain().addRowAfter().run()} />
      <ToolButton first name={w.rowAbove} icon={<IconRowInsertTop {...size} />} onPress={() => chain().addRowBefore().run()} />
      <ToolButton first name={w.columnRight} icon={<IconColumnInsertRight {...size} />} onPress={() => chain().addColumnAfter().updateAttributes('table', { widths: null }).run()} />
      <ToolButton first name={w.columnLeft} icon={<IconColumnInsertLeft {...size} />} onPress={() => chain().addColumnBefore().updateAttributes('table', { widths: null }).run()} />
      <ToolButton first name={w.wider} icon={<IconArrowAutofitWidth {...size} />} onPress={() => setWidths(editor, 5)} />
      <ToolButton first name={w.narrower} icon={<IconArrowAutofitContent {...size} />} onPress={() => setWidths(editor, -5)} />
      <ToolButton first name={w.headRow} icon={<IconTableRow {...size} />} onPress={() => chain().toggleHeaderRow().run()} />
      <ToolButton first name={w.merge} icon={<IconArrowMerge {...size} />} off={!on.merge} onPress={() => chain().mergeCells().run()} />
      <ToolButton first name={w.split} icon={<IconArrowsSplit2 {...size} />} off={!on.split} onPress={() => chain().splitCell().run()} />
      <i aria-hidden="true" />
      <ToolButton first name={w.dropRow} icon={<IconRowRemove {...size} />} onPress={() => chain().deleteRow().run()} />
      <ToolButton first name={w.dropColumn} icon={<IconColumnRemove {...size} />} onPress={() => chain().deleteColumn().updateAttributes('table', { widths: null }).run()} />
      <ToolButton first name={w.dropTable} icon={<IconTableOff {...size} />} onPress={() => chain().deleteTable().run()} />
    </div>
  );
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
