import type { Editor, JSONContent } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { IconBraces } from '@tabler/icons-react';
import { useEffect, useId, useImperativeHandle, useRef, useState, type CSSProperties, type ReactNode, type Ref } from 'react';
import type { LetterBody } from '#shared/domain/letter-body.ts';
import { useWords } from '#web/lib/words.ts';
import type { MenuLine } from '#web/ui/menu.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import css from './editor.module.css';
import { Doubts, doubtsKey, placeOf, type Doubt } from './doubts.ts';
import { bodyOfEditor } from './editor-body.ts';
import { editorWords } from './editor-words.ts';
import { FieldChip, tellChips, type FieldWord } from './field-chip.ts';
import { FieldMenu } from './field-menu.tsx';
import { LetterImage } from './letter-image.ts';
import { letterNodes } from './letter-nodes.ts';
import { insertBlocks } from './insert-blocks.ts';
import { isOwnCut, readPaste } from './paste.ts';
import { TableTools } from './table-tools.tsx';
import { Toolbar } from './toolbar.tsx';

/** What a page may do with an open editor. */
export type EditorHandle = { insert: (body: LetterBody) => void; replace: (body: LetterBody) => void; focus: () => void; /** selects what a note is about; false when it does not stand there any more */ show: (doubt: Omit<Doubt, 'says'>) => boolean };
/** Lines of a menu, and the dialogs they open. */
export type MoreTools = { lines: readonly MenuLine[]; dialogs: ReactNode };
type Props = {
  label: string;
  /** what it opens with; later changes go through the handle */
  start: LetterBody;
  onChange: (body: LetterBody) => void;
  fields: FieldWord[];
  /** further tools behind the dots at the end of the bar: snippets, import */
  tools?: MoreTools;
  handle?: Ref<EditorHandle>;
  minLines?: number;
  /** what the notes beside the page are about */
  doubts?: readonly Doubt[];
};

const noDoubts: readonly Doubt[] = [];

/** The text of a letter: numbered levels, tables, emphasis, pictures, page breaks and the letter's own data; nothing that the page cannot set. */
export function LetterEditor({ label, start, onChange, fields, tools, handle, minLines = 8, doubts = noDoubts }: Props) {
  const w = useWords(editorWords);
  const help = useId();
  const [slash, setSlash] = useState<{ top: number; left: number } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const opened = useRef<Editor | null>(null);
  const editor: Editor = useEditor({
    extensions: [...letterNodes, FieldChip, LetterImage, Doubts],
    content: contentOf(start),
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-describedby': help, spellcheck: 'true', lang: 'id' },
      handlePaste: (_view, event) => opened.current !== null && pasteInto(opened.current, event, w),
      handleTextInput: (...[view, from, , text]) => {
        if (text !== '/' || !startsWord(view.state.doc.textBetween(Math.max(0, from - 1), from, '\n', '\n'))) return false;
        setSlash(belowPlace(view.coordsAtPos(from), box.current));
        return true;
      },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'F10' || !event.altKey) return false;
        box.current?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus();
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => latest.current(bodyOfEditor(changed.getJSON())),
  });
  useEffect(() => {
    opened.current = editor;
    tellChips(editor.storage.placeholder, { words: fields, unknown: w.unknownField });
  }, [editor, fields, w]);
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(doubtsKey, doubts).setMeta('addToHistory', false));
  }, [editor, doubts]);
  useImperativeHandle(handle, () => ({
    insert: (body) => void insertBody(editor, body),
    replace: (body) => void editor.chain().setContent(contentOf(body), { emitUpdate: true }).run(),
    focus: () => void editor.commands.focus('end'),
    show: (doubt) => {
      const place = placeOf(editor.state.doc, doubt);
      return place !== null && editor.chain().focus().setTextSelection(place).scrollIntoView().run();
    },
  }), [editor]);
  const insertField = (field: string) => {
    setSlash(null);
    editor.chain().focus().insertContent([{ type: 'placeholder', attrs: { field } }, { type: 'text', text: ' ' }]).run();
  };
  // The same list as a slash opens, for who does not know of it.
  const fieldLines: MenuLine[] = fields.length === 0 ? [] : [{ id: 'field', icon: <IconBraces size={18} stroke={1.75} />, label: w.insertField, hint: '/', run: () => { editor.commands.focus(); setSlash(belowPlace(editor.view.coordsAtPos(editor.state.selection.from), box.current)); } }];
  return (
    <div ref={box} className={css.box}>
      <Toolbar editor={editor} more={[...fieldLines, ...(tools?.lines ?? [])]} />
      <TableTools editor={editor} />
      <EditorContent editor={editor} className={css.body} style={{ '--lines': minLines } as CSSProperties} />
      {tools?.dialogs}
      <p id={help} className="sr">{w.keys}</p>
      {slash ? (
        <FieldMenu
          fields={fields} place={slash} onPick={insertField}
          onClose={(typed) => {
            setSlash(null);
            editor.chain().focus().insertContent(typed).run();
          }}
        />
      ) : null}
    </div>
  );
}

/** Where a list opens: below the place in the text, and inside the box of the editor. */
function belowPlace(place: { left: number; bottom: number }, box: HTMLElement | null): { top: number; left: number } {
  const frame = box?.getBoundingClientRect();
  return { top: place.bottom - (frame?.top ?? 0) + 4, left: Math.max(8, Math.min(place.left - (frame?.left ?? 0), (frame?.width ?? 320) - 288)) };
}

/** The shared shape is the editor's own, more strictly typed. */
function contentOf(body: LetterBody): JSONContent {
  return body as JSONContent;
}

function startsWord(before: string): boolean {
  return before === '' || /\s/u.test(before);
}

function pasteInto(editor: Editor, event: ClipboardEvent, w: { pasteTooMuch: string; pasteImages: (count: number) => string }): boolean {
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (html === '' || isOwnCut(html)) return false;
  const pasted = readPaste(html);
  if (!pasted) {
    toast(w.pasteTooMuch);
    return true;
  }
  insertBody(editor, pasted.body);
  if (pasted.images > 0) toast(w.pasteImages(pasted.images));
  return true;
}

function insertBody(editor: Editor, body: LetterBody): void {
  const { state, view } = editor;
  const nodes = body.content.map((block) => state.schema.nodeFromJSON(block));
  view.dispatch(insertBlocks(state, nodes).scrollIntoView().setMeta('paste', true));
  view.focus();
}
