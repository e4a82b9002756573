import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { IconAlignCenter, IconArrowBackUp, IconArrowForwardUp, IconBold, IconBraces, IconHeading, IconIndentDecrease, IconIndentIncrease, IconItalic, IconList, IconListNumbers, IconPageBreak, IconPhoto, IconTable, IconUnderline } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '#web/lib/words.ts';
import { Menu } from '#web/ui/menu.tsx';
import css from './editor.module.css';
import { bodyOfEditor, wordCount } from './editor-body.ts';
import { editorWords } from './editor-words.ts';
import type { FieldWord } from './field-chip.ts';
import { PictureDialog } from './picture-dialog.tsx';
import { ToolButton } from './tool-button.tsx';

type Props = { editor: Editor; fields: FieldWord[]; onField: (field: string) => void; tools?: ReactNode };
const size = { size: 18, stroke: 1.75 };

/** One stop for Tab; arrows go from tool to tool, as the pattern of a toolbar asks. */
export function Toolbar({ editor, fields, onField, tools }: Props) {
  const w = useWords(editorWords);
  const box = useRef<HTMLDivElement>(null);
  const [picturing, setPicturing] = useState(false);
  const on = useEditorState({ editor, selector: ({ editor: now }) => stateOf(now) });
  const chain = () => editor.chain().focus();
  return (
    <div ref={box} role="toolbar" aria-label={w.tools} className={css.bar} onKeyDown={(event) => rove(event, box.current)}>
      <ToolButton first name={w.undo} icon={<IconArrowBackUp {...size} />} off={!on.undo} onPress={() => chain().undo().run()} />
      <ToolButton name={w.redo} icon={<IconArrowForwardUp {...size} />} off={!on.redo} onPress={() => chain().redo().run()} />
      <i aria-hidden="true" />
      <ToolButton name={w.bold} icon={<IconBold {...size} />} on={on.bold} onPress={() => chain().toggleBold().run()} />
      <ToolButton name={w.italic} icon={<IconItalic {...size} />} on={on.italic} onPress={() => chain().toggleItalic().run()} />
      <ToolButton name={w.underline} icon={<IconUnderline {...size} />} on={on.underline} onPress={() => chain().toggleUnderline().run()} />
      <ToolButton name={w.centre} icon={<IconAlignCenter {...size} />} on={on.centre} onPress={() => chain().updateAttributes('paragraph', { align: on.centre ? null : 'center' }).run()} />
      <i aria-hidden="true" />
      <ToolButton name={w.numbered} word icon={<IconListNumbers {...size} />} on={on.numbered} onPress={() => chain().toggleOrderedList().run()} />
      <ToolButton name={w.bullets} word icon={<IconList {...size} />} on={on.bullets} onPress={() => chain().toggleBulletList().run()} />
      {on.inList ? (
        <>
          <ToolButton name={w.deeper} icon={<IconIndentIncrease {...size} />} off={!on.deeper} onPress={() => chain().sinkListItem('listItem').run()} />
          <ToolButton name={w.higher} icon={<IconIndentDecrease {...size} />} onPress={() => chain().liftListItem('listItem').run()} />
        </>
      ) : null}
      <ToolButton name={w.heading} word icon={<IconHeading {...size} />} on={on.heading} onPress={() => chain().toggleHeading({ level: 1 }).run()} />
      <ToolButton name={w.table} word icon={<IconTable {...size} />} on={on.inTable} off={on.inTable} onPress={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()} />
      <ToolButton name={w.image} word icon={<IconPhoto {...size} />} onPress={() => setPicturing(true)} />
      <ToolButton name={w.pageBreak} word icon={<IconPageBreak {...size} />} onPress={() => chain().insertContent({ type: 'pageBreak' }).run()} />
      {fields.length > 0 ? (
        <Menu
          label={w.field} width={280} buttonClass={`${css.tool} ${css.word}`} button={<><IconBraces {...size} />{w.field}</>}
          lines={fields.map((field) => ({ id: field.field, label: field.label, detail: field.value || w.empty, run: () => onField(field.field) }))}
        />
      ) : null}
      {tools}
      <span className={css.space} />
      <span className="meta num" aria-live="off">{w.words(on.words)}</span>
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
    numbered: editor.isActive('orderedList'), bullets: editor.isActive('bulletList'), heading: editor.isActive('heading'), inTable: editor.isActive('table'),
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
