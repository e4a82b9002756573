import { TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { forgetSearch, listSavedSearches, saveSearch } from '#shared/contracts/search.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { stopsAtUnreadFilter } from '#web/ui/form/unread.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './search.module.css';
import { searchWords } from './words.ts';

/** Questions asked again and again, kept for the person on every device. */
export function SavedSearches({ mayKeep }: { mayKeep: boolean }) {
  const w = useWords(searchWords);
  const [params] = useSearchParams();
  const [naming, name] = useState<string | null>(null);
  const kept = useAsk(listSavedSearches);
  const save = useAct(saveSearch, { renews: [listSavedSearches], onDone: () => { name(null); toast(w.kept); } });
  const forget = useAct(forgetSearch, { renews: [listSavedSearches], onDone: () => toast(w.forgotten) });
  const rows = kept.data?.rows ?? [];
  if (rows.length === 0 && !mayKeep) return null;
  return (
    <div className={`${css.bar} no-print`} role="group" aria-label={w.keptSearches}>
      {rows.map((row) => (
        <span key={row.id} className={css.kept}>
          <Link to={`/cari?${row.address}`}>{row.name}</Link>
          <button type="button" aria-label={w.forget(row.name)} onClick={() => forget.mutate({ params: { searchId: row.id } })}><IconX size={14} stroke={2} /></button>
        </span>
      ))}
      {mayKeep && naming === null ? <Button kind="quiet" size="sm" onClick={() => { if (!stopsAtUnreadFilter()) name(params.get('q') ?? ''); }}>{w.keep}</Button> : null}
      {naming === null ? null : (
        <form className={css.saving} onSubmit={(event) => { event.preventDefault(); if (naming.trim()) save.mutate({ body: { name: naming.trim(), address: params.toString() } }); }}>
          <TextInput aria-label={w.keepAs} placeholder={w.keepAs} value={naming} maxLength={80} autoFocus onChange={(event) => name(event.currentTarget.value)} />
          <Button type="submit" busy={save.isPending && w.keeping} off={naming.trim() === '' && w.needName}>{w.keep}</Button>
          <Button kind="quiet" onClick={() => name(null)}>{w.cancel}</Button>
        </form>
      )}
      <Trouble problem={save.error ?? forget.error} />
    </div>
  );
}
