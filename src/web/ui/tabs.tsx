import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { sayNumber } from '#web/lib/dates.ts';
import css from './tabs.module.css';

type TabItem = { id: string; label: ReactNode; count?: number | undefined };
type Props = { tabs: TabItem[]; value: string; onChange: (id: string) => void; label: string; /** the id of the panel they change */ panelId?: string };

function useRovingTabs({ tabs, value, onChange }: Pick<Props, 'tabs' | 'value' | 'onChange'>) {
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tabs.length - 1 - at }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.id);
    box.current?.querySelectorAll<HTMLElement>('[role="tab"]')[tabs.indexOf(next)]?.focus();
  };
  return { box, onKeyDown };
}

/** Filter tabs whose numeral is the largest thing: how many wait, by kind. */
export function Counts({ tabs, value, onChange, label, panelId }: Props) {
  const { box, onKeyDown } = useRovingTabs({ tabs, value, onChange });
  return (
    <div ref={box} className={css.counts} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className={`${css.count} ${tab.id === value ? css.on : ''}`}
          aria-selected={tab.id === value}
          aria-controls={panelId}
          tabIndex={tab.id === value ? 0 : -1}
          onClick={() => onChange(tab.id)}
        >
          <b>{sayNumber(tab.count ?? 0)}</b>
          <span>{tab.label}</span>
        </button>
      ))}
    </div>
  );
}

/** Tabs 44 high; the count is part of the label. */
export function Tabs({ tabs, value, onChange, label, panelId }: Props) {
  const { box, onKeyDown } = useRovingTabs({ tabs, value, onChange });
  return (
    <div ref={box} className={css.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className={`${css.tab} ${tab.id === value ? css.on : ''}`}
          aria-selected={tab.id === value}
          aria-controls={panelId}
          tabIndex={tab.id === value ? 0 : -1}
          onClick={() => onChange(tab.id)}
        >
          {tab.label}
          {tab.count === undefined ? null : <span className={css.n}>{sayNumber(tab.count)}</span>}
        </button>
      ))}
    </div>
  );
}
