import { IconFileImport, IconQuote } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '#web/lib/words.ts';
import type { EditorHandle, MoreTools } from './editor/letter-editor.tsx';
import { importWords } from './import-words.ts';
import { snippetWords } from './snippets/snippet-words.ts';

const SnippetsDialog = lazy(async () => ({ default: (await import('./snippets/snippets-dialog.tsx')).SnippetsDialog }));
const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

/** Standing sentences and Word files, behind the other tools of a text: of the letter, of a part of it, of an annex. */
export function useBodyTools({ hasText, handle }: { hasText: boolean; handle: () => EditorHandle | null }): MoreTools {
  const s = useWords(snippetWords);
  const i = useWords(importWords);
  const [open, setOpen] = useState<'snippets' | 'import' | null>(null);
  const close = () => setOpen(null);
  return {
    lines: [
      { id: 'snippets', icon: <IconQuote size={18} stroke={1.75} />, label: s.snippets, run: () => setOpen('snippets') },
      { id: 'import', icon: <IconFileImport size={18} stroke={1.75} />, label: i.word, run: () => setOpen('import') },
    ],
    dialogs: (
      <Suspense>
        {open === 'snippets' ? <SnippetsDialog onClose={close} onInsert={(body) => { close(); handle()?.insert(body); }} /> : null}
        {open === 'import' ? <ImportDialog hasText={hasText} onClose={close} onInsert={(body) => { close(); handle()?.insert(body); }} onReplace={(body) => { close(); handle()?.replace(body); }} /> : null}
      </Suspense>
    ),
  };
}
