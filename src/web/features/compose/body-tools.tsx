import { lazy, Suspense, useState } from 'react';
import { useWords } from '#web/lib/words.ts';
import editorCss from './editor/editor.module.css';
import type { EditorHandle } from './editor/letter-editor.tsx';
import { importWords } from './import-words.ts';
import { snippetWords } from './snippets/snippet-words.ts';

const SnippetsDialog = lazy(async () => ({ default: (await import('./snippets/snippets-dialog.tsx')).SnippetsDialog }));
const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

/** Standing sentences and Word files, beside the other tools of a text: of the letter, of a part of it, of an annex. */
export function BodyTools({ hasText, handle }: { hasText: boolean; handle: () => EditorHandle | null }) {
  const s = useWords(snippetWords);
  const i = useWords(importWords);
  const [open, setOpen] = useState<'snippets' | 'import' | null>(null);
  const close = () => setOpen(null);
  const tool = `${editorCss.tool} ${editorCss.word}`;
  return (
    <>
      <button type="button" className={tool} tabIndex={-1} onClick={() => setOpen('snippets')}>{s.snippets}</button>
      <button type="button" className={tool} tabIndex={-1} onClick={() => setOpen('import')}>{i.word}</button>
      <Suspense>
        {open === 'snippets' ? <SnippetsDialog onClose={close} onInsert={(body) => { close(); handle()?.insert(body); }} /> : null}
        {open === 'import' ? <ImportDialog hasText={hasText} onClose={close} onInsert={(body) => { close(); handle()?.insert(body); }} onReplace={(body) => { close(); handle()?.replace(body); }} /> : null}
      </Suspense>
    </>
  );
}
