import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { officeLine } from './office-line.ts';

/** True while a CSS media query holds. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = () => setHolds(list.matches);
    update();
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return holds;
}

/** Below 640 px: one column, tabs, bottom sheet. */
export function usePhone(): boolean {
  return useMedia('(max-width: 639px)');
}

/** Whether the office can be reached from here. */
export function useOnline(): boolean {
  return useSyncExternalStore(officeLine.subscribe, officeLine.isOpen);
}

/** The value once it has rested, so that a search asks per pause and not per key. */
export function useRested<T>(value: T, restMs = 200): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}

/** A question lies over the page: its keys wait until it is answered, so that none acts on what cannot be seen. */
export function isBehindDialog(): boolean {
  return document.querySelector('dialog:modal') !== null;
}

type Keys = Record<string, (event: KeyboardEvent) => void>;

/**
 * Keys of a page. Single ones (`j`, `d`, `/`) are silent while a person types into a field or stands on a button between fields; those with
 * Ctrl come before what the field under the cursor does with them. None acts behind a dialog.
 */
export function useKeys(keys: Keys, enabled = true): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const name = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
      const act = latest.current[name];
      if (!act || event.altKey || event.defaultPrevented || isBehindDialog()) return;
      if (isTyping(event.target) && !name.startsWith('Ctrl+')) return;
      event.preventDefault();
      act(event);
    };
    const ofCtrl = (event: KeyboardEvent) => { if (event.ctrlKey || event.metaKey) onKey(event); };
    addEventListener('keydown', ofCtrl, true);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', ofCtrl, true);
      removeEventListener('keydown', onKey);
    };
  }, [enabled]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName) ||
      target.closest('form, [role="dialog"], [role="listbox"], [role="menu"]') !== null)
  );
}

/** The title of the browser tab: the answer of the page, then the product. */
export function useTitle(title: string): void {
  useEffect(() => {
    const practice = 'practice' in document.documentElement.dataset ? 'LATIHAN · ' : '';
    document.title = practice + (title ? `${title} · Lontar` : 'Lontar');
  }, [title]);
}
