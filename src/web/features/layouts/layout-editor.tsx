import { IconArrowBackUp, IconArrowForwardUp, IconHistory, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { changeLayout, getLayout, listLayouts, listLayoutVersions, printLayoutSample, type Layout } from '#shared/contracts/layouts.contract.ts';
import { layoutSettings, type LayoutSettings } from '#shared/domain/layout.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAct } from '#web/lib/asking.ts';
import { useBarHeight } from '#web/lib/height.ts';
import { useKeys, useMedia, useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { LayoutFields } from './layout-fields.tsx';
import css from './layouts.module.css';
import { useSettings } from './use-settings.ts';
import { layoutWords } from './words.ts';

export type WantedSample = { unitId: string | null; settings: LayoutSettings; typeCode: string };
type Props = { layout: Layout; typeCode: string; choosers: ReactNode; pages: (wanted: WantedSample) => ReactNode };

/** The layout of the city or of one office, beside the page it makes. */
export function LayoutEditor({ layout, typeCode, choosers, pages }: Props) {
  const w = useWords(layoutWords);
  const editing = useSettings(layout);
  const [turn, setTurn] = useState(0);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [tab, setTab] = useState<'fields' | 'page'>('fields');
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const narrow = useMedia('(max-width: 1023px)');
  const { bar, style } = useBarHeight();
  const title = w.title(layout.name);
  useTitle(title);
  const act = useAct(changeLayout, { renews: [getLayout, listLayouts, listLayoutVersions], onDone: () => { editing.letGo(); toast(w.saved); } });
  const off = faults.size > 0 ? w.faulty([...faults.values()].join('; ')) : !editing.isChanged && w.nothingChanged;
  const save = () => {
    if (!off) act.mutate({ body: { unitId: layout.unitId, version: layout.version, settings: editing.settings } });
  };
  const mark = (name: string, label: string | null) => setFaults((before) => new Map([...[...before].filter(([each]) => each !== name), ...(label === null ? [] : [[name, label] as const])]));
  // What was half typed goes when its part is given back.
  const startAnew = () => { setFaults(new Map()); setTurn((before) => before + 1); };
  // What was typed and cannot be taken is the last step: it goes first, and the field shows again what holds.
  const undo = faults.size > 0 ? startAnew : editing.undo;
  useKeys({ 'Ctrl+s': save, 'Ctrl+z': () => undo?.(), 'Ctrl+y': () => editing.redo?.() });
  // Only what the server would take is shown: a margin of three metres is still being typed.
  const settings = layoutSettings.safeParse(editing.settings).data ?? layout.own;
  return (
    <div className={css.page} style={style}>
      <header className={css.bar} ref={bar}>
        <div><p className="meta">{w.room}</p><h1 className="h2">{title}</h1></div>
        <div className={css.acts}>
          <Button square kind="quiet" icon={<IconArrowBackUp size={20} stroke={1.75} />} aria-label={w.undo} title={w.undo} off={!undo && w.noUndo} onClick={() => undo?.()} />
          <Button square kind="quiet" icon={<IconArrowForwardUp size={20} stroke={1.75} />} aria-label={w.redo} title={w.redo} off={!editing.redo && w.noRedo} onClick={() => editing.redo?.()} />
          <Button kind="quiet" icon={<IconHistory size={18} stroke={1.75} />} onClick={() => setHistoryOpen(true)}>{w.history}</Button>
          {editing.isChanged
            ? <Button icon={<IconPrinter size={18} stroke={1.75} />} off={w.printLater}>{w.print}</Button>
            : <ButtonLink outside icon={<IconPrinter size={18} stroke={1.75} />} to={addressOf(printLayoutSample, { query: { typeCode, ...(layout.unitId ? { unitId: layout.unitId } : {}) } })}>{w.print}</ButtonLink>}
          <Button kind="primary" hint="Ctrl S" busy={act.isPending && w.saving} off={off} onClick={save}>{w.save}</Button>
        </div>
      </header>
      {narrow ? <div className={css.tabs}><Tabs label={w.view} value={tab} onChange={(id) => setTab(id === 'page' ? 'page' : 'fields')} tabs={[{ id: 'fields', label: w.fields }, { id: 'page', label: w.page }]} /></div> : null}
      <div className={css.work}>
        <div className={`${css.edit} ${narrow && tab === 'page' ? css.hidden : ''}`}>
          {choosers}
          {layout.unitId === null ? <p className="meta"><Link to="/tata-letak/templat">{w.ownTemplates}</Link></p> : null}
          <Trouble problem={act.error} />
          {editing.wasKept && editing.isChanged ? <Notice>{w.kept}</Notice> : null}
          <LayoutFields key={turn} layout={layout} editing={editing} onFault={mark} onBack={(key) => { editing.set(key, undefined); startAnew(); }} />
        </div>
        <section className={`${css.desk} ${narrow && tab === 'fields' ? css.hidden : ''}`} aria-label={w.pageLabel}><div className={css.stage} {...(narrow ? {} : { tabIndex: 0, role: 'group', 'aria-label': w.page })}>{pages({ unitId: layout.unitId, settings, typeCode })}</div></section>
      </div>
      {isHistoryOpen ? <HistoryDialog unitId={layout.unitId} onClose={() => setHistoryOpen(false)} onTake={(version, taken) => { editing.replace(taken); startAnew(); setHistoryOpen(false); toast(w.took(version)); }} /> : null}
    </div>
  );
}
