import { IconDotsVertical, IconPinned } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { forgetView, listViews, saveView, setDefaultView, type SavedView, type viewLists } from '#shared/contracts/desk-views.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { stopsAtUnreadFilter } from '#web/ui/form/unread.ts';
import { Menu } from '#web/ui/menu.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import css from './saved-views.module.css';
import { viewWords } from './words.ts';

const ViewDialog = lazy(async () => ({ default: (await import('./view-dialog.tsx')).ViewDialog }));
type Filter = Record<string, string>;
export type ViewsProps = {
  list: (typeof viewLists)[number];
  /** the present filter; an empty value filters nothing */
  filter: Filter;
  /** what it could be called */
  suggestion: string;
  onChoose: (filter: Filter) => void;
  onClear: () => void;
  /** false: it shows everything, only otherwise arranged, so there is nothing to clear */
  isNarrow?: boolean;
};

const filled = (filter: Filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
const same = (one: Filter, other: Filter) => JSON.stringify(Object.entries(filled(one)).toSorted()) === JSON.stringify(Object.entries(filled(other)).toSorted());

/** Views of one person, on every device: choose, save the present one, name it, open the list with it. */
export function SavedViews({ list, filter, suggestion, onChoose, onClear, isNarrow = true }: ViewsProps) {
  const w = useWords(viewWords);
  const asked = useAsk(listViews, { query: { list } });
  const views = asked.data?.views ?? [];
  const [editing, edit] = useState<{ view: SavedView | null } | null>(null);
  const isFiltered = Object.keys(filled(filter)).length > 0;
  useDefault({ views: asked.data?.views, isFiltered, onChoose });
  if (!isFiltered && views.length === 0) return null;
  return (
    <div className={`${css.row} no-print`} role="group" aria-label={w.views}>
      {views.map((view) => <OneView key={view.id} list={list} view={view} isOn={same(view.filter, filter)} onChoose={() => onChoose(view.filter)} onRename={() => edit({ view })} />)}
      {isFiltered && isNarrow ? <Button kind="quiet" size="sm" onClick={onClear}>{w.clear}</Button> : null}
      {isFiltered && !views.some((view) => same(view.filter, filter)) ? <Button kind="quiet" size="sm" onClick={() => { if (!stopsAtUnreadFilter()) edit({ view: null }); }}>{w.save}</Button> : null}
      <Suspense>{editing ? <ViewDialog list={list} filter={filled(filter)} suggestion={suggestion} view={editing.view} onClose={() => edit(null)} /> : null}</Suspense>
    </div>
  );
}

/** Opened without a filter, a list shows the view its person wants first. Once: who clears it wants to see everything. */
function useDefault({ views, isFiltered, onChoose }: { views: SavedView[] | undefined; isFiltered: boolean; onChoose: (filter: Filter) => void }) {
  const isSettled = useRef(false);
  useEffect(() => {
    if (isSettled.current || !views) return;
    isSettled.current = true;
    const first = views.find((view) => view.isDefault);
    if (first && !isFiltered) onChoose(first.filter);
  }, [views, isFiltered, onChoose]);
}

type OneProps = { list: ViewsProps['list']; view: SavedView; isOn: boolean; onChoose: () => void; onRename: () => void };

function OneView({ list, view, isOn, onChoose, onRename }: OneProps) {
  const w = useWords(viewWords);
  const setFirst = useAct(setDefaultView, { renews: [listViews] });
  const restore = useAct(saveView, { renews: [listViews] });
  const forget = useAct(forgetView, {
    renews: [listViews],
    onDone: () => toast(w.forgotten(view.name), { undo: () => restore.mutate({ body: { list, name: view.name, filter: view.filter } }) }),
  });
  const problem = setFirst.error ?? forget.error;
  return (
    <span className={css.view}>
      <button type="button" className={css.name} aria-pressed={isOn} onClick={onChoose}>
        {view.isDefault ? <IconPinned size={14} stroke={1.75} aria-label={w.isDefault} /> : null}
        {view.name}
      </button>
      <Menu
        label={w.menu(view.name)}
        buttonClass={css.more}
        buttonLabel={w.menu(view.name)}
        button={<IconDotsVertical size={16} stroke={1.75} aria-hidden="true" />}
        lines={[
          { id: 'default', label: view.isDefault ? w.noDefault : w.makeDefault, run: () => setFirst.mutate({ params: { viewId: view.id }, body: { isDefault: !view.isDefault } }) },
          { id: 'rename', label: w.rename, run: onRename },
          { id: 'forget', label: w.forget, run: () => forget.mutate({ params: { viewId: view.id } }) },
        ]}
      />
      {problem ? <Refusal>{problem.message}</Refusal> : null}
    </span>
  );
}
