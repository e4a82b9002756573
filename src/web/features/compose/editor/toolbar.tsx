import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { IconAlignCenter, IconArrowBackUp, IconArrowForwardUp, IconBold, IconDots, IconHeading, IconIndentDecrease, IconIndentIncrease, IconItalic, IconList, IconListNumbers, IconPageBreak, IconPhoto, IconTable, IconUnderline } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { usePhone } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Menu, type MenuLine } from '#web/ui/menu.tsx';
import css from './editor.module.css';
import { bodyOfEditor, wordCount } from './editor-body.ts';
import { editorWords } from './editor-words.ts';
import { PictureDialog } from './picture-dialog.tsx';
import { ToolButton } from './tool-button.tsx';

type Props = { editor: Editor; /** what is behind the dots after the tools of the text itself */ more: readonly MenuLine[] };
const size = { size: 18, stroke: 1.75 };

/** One row, and one stop for Tab; arrows go from tool to tool, as the pattern of a toolbar asks. What is used once in a letter stands behind the dots. */
export function Toolbar({ editor, more }: Props) {
  const w = useWords(editorWords);
  const phone = usePhone();
  const box = useRef<HTMLDivElement>(null);
  const [picturing, setPicturing] = useState(false);
  const on = useEditorState({ editor, selector: ({ editor: now }) => stateOf(now) });
  const chain = () => editor.chain().focus();
  const underline = () => chain().toggleUnderline().run();
  const table = () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
  const lines: MenuLine[] = [
    // A hand reaches seven tools in one row.
    ...(phone ? [{ id: 'redo', icon: <IconArrowForwardUp {...size} />, label: w.redo, run: () => chain().redo().run() }, { id: 'underline', icon: <IconUnderline {...size} />, label: w.underline, run: underline }] : []),
    ...(phone && !on.inTable ? [{ id: 'table', icon: <IconTable {...size} />, label: w.table, run: table }] : []),
    { id: 'centre', icon: <IconAlignCenter {...size} />, label: w.centre, run: () => chain().updateAttributes('paragraph', { align: on.centre ? null : 'center' }).run() },
    { id: 'heading', icon: <IconHeading {...size} />, label: w.heading, run: () => chain().toggleHeading({ level: 1 }).run() },
    { id: 'image', icon: <IconPhoto {...size} />, label: w.image, run: () => setPicturing(true) },
    { id: 'pageBreak', icon: <IconPageBreak {...size} />, label: w.pageBreak, run: () => chain().insertContent({ type: 'pageBreak' }).run() },
    ...more,
  ];
  return (
    <div ref={box} role="toolbar" aria-label={w.tools} className={css.bar} onKeyDown={(event) => rove(event, box.current)}>
      <ToolButton first name={w.undo} icon={<IconArrowBackUp {...size} />} off={!on.undo} onPress={() => chain().undo().run()} />
      {phone ? null : <ToolButton name={w.redo} icon={<IconArrowForwardUp {...size} />} off={!on.redo} onPress={() => chain().redo().run()} />}
      <i aria-hidden="true" />
      <ToolButton name={w.bold} icon={<IconBold {...size} />} on={on.bold} onPress={() => chain().toggleBold().run()} />
      <ToolButton name={w.italic} icon={<IconItalic {...size} />} on={on.italic} onPress={() => chain().toggleItalic().run()} />
      {phone ? null : <ToolButton name={w.underline} icon={<IconUnderline {...size} />} on={on.underline} onPress={underline} />}
      <i aria-hidden="true" />
      <ToolButton name={w.numbered} icon={<IconListNumbers {...size} />} on={on.numbered} onPress={() => chain().toggleOrderedList().run()} />
      <ToolButton name={w.bullets} icon={<IconList {...size} />} on={on.bullets} onPress={() => chain().toggleBulletList().run()} />
      {on.inList ? (
        <>
          <ToolButton name={w.deeper} icon={<IconIndentIncrease {...size} />} off={!on.deeper} onPress={() => chain().sinkListItem('listItem').run()} />
          <ToolButton name={w.higher} icon={<IconIndentDecrease {...size} />} onPress={() => chain().liftListItem('listItem').run()} />
        </>
      ) : null}
      {phone ? null : <ToolButton name={w.table} icon={<IconTable {...size} />} on={on.inTable} off={on.inTable} onPress={table} />}
      <Menu label={w.moreTools} buttonLabel={w.moreTools} place="below-end" buttonClass={css.tool} className={css.more} button={<IconDots {...size} aria-hidden="true" />} lines={lines} />
      <span className={`meta num ${css.count}`} aria-live="off">{w.words(on.words)}</span>
      <PictureDialog
        open={picturing} onClose={() => setPicturing(false)}
        onInsert={(picture) => {
          setPicturing(false);
          chain().insertContent({ type: 'image', attrs: picture }).run();
        }}
      />
    </div>
  );
}

function stateOf(editor: Editor) {
  const inList = editor.isActive('listItem');
  return {
    undo: editor.can().undo(), redo: editor.can().redo(),
    bold: editor.isActive('bold'), italic: editor.isActive('italic'), underline: editor.isActive('underline'), centre: editor.isActive({ align: 'center' }),
    numbered: editor.isActive('orderedList'), bullets: editor.isActive('bulletList'), inTable: editor.isActive('table'),
    inList, deeper: inList && editor.can().sinkListItem('listItem'),
    words: wordCount(bodyOfEditor(editor.getJSON())),
  };
}

/** Moves between the tools with the arrows; only the tool one is at can be reached by Tab. */
function rove(event: KeyboardEvent, box: HTMLElement | null): void {
  const tools = [...(box?.querySelectorAll<HTMLElement>('button:not([role^="menuitem"])') ?? [])].filter((tool) => !tool.closest('dialog'));
  const at = tools.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tools.length - 1 - at }[event.key];
  if (step === undefined || at < 0) return;
  event.preventDefault();
  const next = tools[(at + step + tools.length) % tools.length];
  for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
  next?.focus();
}
