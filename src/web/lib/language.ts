import { useSyncExternalStore } from 'react';
import type { Language } from '#shared/domain/words.ts';

const storageKey = 'lontar.language';
const listeners = new Set<() => void>();
let current: Language = localStorage.getItem(storageKey) === 'en' ? 'en' : 'id';

/** The language of the screens on this device; letters stay in the language they were written in. */
export function currentLanguage(): Language {
  return current;
}

export function chooseLanguage(language: Language): void {
  current = language;
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  for (const notify of listeners) notify();
}

function listen(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, currentLanguage);
}
