import { Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { listViews, renameView, saveView, setDefaultView, type SavedView, type viewLists } from '#shared/contracts/desk-views.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import css from './saved-views.module.css';
import { viewWords } from './words.ts';

type Props = { list: (typeof viewLists)[number]; filter: Record<string, string>; suggestion: string; /** renamed, or a new one */ view: SavedView | null; onClose: () => void };

export function ViewDialog({ list, filter, suggestion, view, onClose }: Props) {
  const w = useWords(viewWords);
  const [name, setName] = useState(view?.name ?? suggestion.slice(0, 60));
  const [first, setFirst] = useState(false);
  const [tried, setTried] = useState(false);
  const done = () => {
    toast(w.saved(name.trim()));
    onClose();
  };
  const pin = useAct(setDefaultView, { renews: [listViews], onDone: done });
  const save = useAct(saveView, { renews: [listViews], onDone: ({ viewId }) => (first ? pin.mutate({ params: { viewId }, body: { isDefault: true } }) : done()) });
  const rename = useAct(renameView, { renews: [listViews], onDone: done });
  const problem = save.error ?? rename.error ?? pin.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return;
    if (view) rename.mutate({ params: { viewId: view.id }, body: { name } });
    else save.mutate({ body: { list, name, filter } });
  };
  const isBusy = save.isPending || rename.isPending || pin.isPending;
  return (
    <Dialog open onClose={onClose} title={view ? w.renameTitle : w.saveTitle} foot={<Button kind="primary" type="submit" form="view-form" busy={isBusy && w.saving}>{view ? w.rename : w.save}</Button>}>
      {problem ? <Refusal>{problem.message}</Refusal> : null}
      <form id="view-form" className={css.form} onSubmit={submit} noValidate>
        {view ? null : <p>{w.saveSay}</p>}
        <TextInput label={w.name} maxLength={60} value={name} error={tried && name.trim() === '' ? w.needName : undefined} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        {view ? null : <Checkbox label={w.asDefault} checked={first} onChange={(event) => setFirst(event.currentTarget.checked)} />}
      </form>
    </Dialog>
  );
}
