import { useCallback, useContext, useMemo, useRef } from 'react';
import type { LetterBody } from '#shared/domain/letter-body.ts';
import { useBodyTools } from './body-tools.tsx';
import { isEmptyBody } from './editor/editor-body.ts';
import { LetterEditor, type EditorHandle } from './editor/letter-editor.tsx';
import { WritingContext } from './editor/writing.ts';

type Props = { label: string; start: LetterBody; /** as it stands now */ value: LetterBody; /** "fields.analysis", "annexes.0.body" */ place: string; onChange: (body: LetterBody) => void };

/** One of several texts of a letter, with all the tools of its main text. */
export function PartEditor({ label, start, value, place, onChange }: Props) {
  const { words, doubtsIn } = useContext(WritingContext);
  const editor = useRef<EditorHandle>(null);
  const doubts = useMemo(() => doubtsIn(place), [doubtsIn, place]);
  const handle = useCallback(() => editor.current, []);
  const tools = useBodyTools({ hasText: !isEmptyBody(value), handle });
  return <LetterEditor label={label} start={start} fields={words} handle={editor} minLines={4} doubts={doubts} onChange={onChange} tools={tools} />;
}
