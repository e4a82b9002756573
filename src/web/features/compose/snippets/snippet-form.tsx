import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addSnippet, editSnippet, listSnippets, type Snippet } from '#shared/contracts/snippets.contract.ts';
import { emptyBody } from '#shared/domain/letter-body.ts';
import { useAct } from '#web/lib/asking.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { isEmptyBody } from '../editor/editor-body.ts';
import { letterWords } from '../editor/field-chip.ts';
import { LetterEditor } from '../editor/letter-editor.tsx';
import css from './snippets.module.css';
import { snippetWords } from './snippet-words.ts';

type Props = { snippet: Snippet | null; unitName: string | null; onClose: () => void };

/** A sentence is written in the editor of the letter, so that numbered levels and tables can stand in it too. */
export function SnippetForm({ snippet, unitName, onClose }: Props) {
  const w = useWords(snippetWords);
  const [name, setName] = useState(snippet?.name ?? '');
  const [of, setOf] = useState<Snippet['of']>(snippet?.of ?? 'person');
  const [body, setBody] = useState(snippet?.body ?? emptyBody);
  const language = useLanguage();
  const fields = useMemo(() => letterWords(null, language), [language]);
  const done = () => {
    toast(w.stored);
    onClose();
  };
  const add = useAct(addSnippet, { renews: [listSnippets], onDone: done });
  const edit = useAct(editSnippet, { renews: [listSnippets], onDone: done });
  const off = name.trim().length < 2 ? w.needName : isEmptyBody(body) ? w.needText : '';
  const store = () => {
    if (snippet) edit.mutate({ params: { snippetId: snippet.id }, body: { name: name.trim(), body, version: snippet.version } });
    else add.mutate({ body: { of, name: name.trim(), body } });
  };
  return (
    <Dialog
      open width={720} onClose={onClose} title={snippet ? snippet.name : w.add}
      foot={<><Button kind="primary" off={off} busy={(add.isPending || edit.isPending) && w.storing} onClick={store}>{w.store}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}
    >
      <Trouble problem={add.error ?? edit.error} />
      <TextInput label={w.name} description={w.nameHelp} value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />
      {snippet === null && unitName ? (
        <div>
          <p className={css.label}>{w.whose}</p>
          <Chips label={w.whose}>
            <Chip on={of === 'person'} onPress={() => setOf('person')}>{w.forMe}</Chip>
            <Chip on={of === 'unit'} onPress={() => setOf('unit')}>{unitName}</Chip>
          </Chips>
        </div>
      ) : null}
      <div>
        <p className={css.label}>{w.text}</p>
        <LetterEditor label={w.text} start={body} fields={fields} minLines={4} onChange={setBody} />
      </div>
    </Dialog>
  );
}
