import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { dropSnippet, listSnippets, type Snippet } from '#shared/contracts/snippets.contract.ts';
import type { LetterBody } from '#shared/domain/letter-body.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { linesOfBody } from '../editor/editor-body.ts';
import css from './snippets.module.css';
import { SnippetForm } from './snippet-form.tsx';
import { snippetWords } from './snippet-words.ts';

type Props = { onInsert: (body: LetterBody) => void; onClose: () => void };
type Writing = { snippet: Snippet | null };

/** Own sentences and those of the unit: one press puts one into the letter. */
export function SnippetsDialog({ onInsert, onClose }: Props) {
  const w = useWords(snippetWords);
  const list = useAsk(listSnippets);
  const [find, setFind] = useState('');
  const [writing, setWriting] = useState<Writing | null>(null);
  if (writing) return <SnippetForm snippet={writing.snippet} unitName={list.data?.unitName ?? null} onClose={() => setWriting(null)} />;
  const rows = list.data?.rows ?? [];
  const found = rows.filter((row) => `${row.name} ${linesOfBody(row.body).join(' ')}`.toLowerCase().includes(find.trim().toLowerCase()));
  const add = <Button icon={<IconPlus size={18} stroke={1.75} />} onClick={() => setWriting({ snippet: null })}>{w.add}</Button>;
  const parts = [
    { id: 'person', title: w.own, rows: found.filter((row) => row.of === 'person') },
    { id: 'unit', title: w.ofUnit(list.data?.unitName ?? ''), rows: found.filter((row) => row.of === 'unit') },
  ].filter((part) => part.rows.length > 0);
  return (
    <Dialog open keeps width={720} onClose={onClose} title={w.title} foot={<>{rows.length > 0 ? add : null}<Button kind="quiet" onClick={onClose}>{w.close}</Button></>}>
      <Trouble problem={list.error} onRetry={() => void list.refetch()} />
      {list.isLoading ? <SkeletonRows count={3} label={w.title} /> : null}
      {list.data && rows.length === 0 ? <EmptyState title={w.empty} action={add}>{w.emptySay}</EmptyState> : null}
      {rows.length > 5 ? <TextInput type="search" aria-label={w.find} placeholder={w.find} value={find} onChange={(event) => setFind(event.currentTarget.value)} /> : null}
      {rows.length > 0 && found.length === 0 ? <p className="meta">{w.noneFound}</p> : null}
      {parts.map((part) => (
        <section key={part.id} aria-label={part.title}>
          <h3 className="label">{part.title}</h3>
          <ul className={css.list}>
            {part.rows.map((row) => <SnippetRow key={row.id} snippet={row} onInsert={() => onInsert(row.body)} onEdit={() => setWriting({ snippet: row })} />)}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

function SnippetRow({ snippet, onInsert, onEdit }: { snippet: Snippet; onInsert: () => void; onEdit: () => void }) {
  const w = useWords(snippetWords);
  const drop = useAct(dropSnippet, { renews: [listSnippets], onDone: () => toast(w.removed) });
  return (
    <li className={css.row}>
      <button type="button" className={css.take} onClick={onInsert}>
        <b>{snippet.name}</b>
        <span>{linesOfBody(snippet.body).join(' ')}</span>
        <span className="sr">{w.insert}</span>
      </button>
      <Button kind="quiet" size="sm" onClick={onEdit}>{w.edit}<span className="sr"> {snippet.name}</span></Button>
      <Button kind="quiet" size="sm" onClick={() => drop.mutate({ params: { snippetId: snippet.id } })}>{w.remove}<span className="sr"> {snippet.name}</span></Button>
    </li>
  );
}
