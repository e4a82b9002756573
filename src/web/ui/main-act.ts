import { createContext, useEffect, type RefObject } from 'react';

/** Ctrl Enter, as it stands in the button and as a screen reader knows it. */
export const mainKey = { hint: 'Ctrl Enter', 'aria-keyshortcuts': 'Control+Enter' } as const;

/** True at the foot of a dialog: the one button that acts there is what the dialog is for. */
export const AtFoot = createContext(false);

/** Ctrl Enter does the one main act of what lies over the page, from any field of it; where there are none or several it does nothing. */
export function useMainAct(box: RefObject<HTMLElement | null>, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
      // A list that is open within the form takes the key for itself.
      if (!box.current || !isMeant(box.current, event.target) || box.current.querySelector('[data-expanded]')) return;
      const [act, ...others] = [...box.current.querySelectorAll<HTMLElement>('[data-main]')].filter((each) => layerOf(each) === box.current);
      if (!act || others.length > 0) return;
      event.preventDefault();
      event.stopPropagation();
      // A key that is held down opened this layer, and must not answer it too.
      if (event.repeat) return;
      // As with a press: the field is left first, so that what was typed in it is taken.
      act.focus({ preventScroll: true });
      queueMicrotask(() => act.click());
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [box, enabled]);
}

const layerOf = (place: Element) => place.closest('dialog, [role="dialog"]');

/** The key was pressed within this layer and in none above it, or nowhere while only this one lies over the page. */
function isMeant(box: HTMLElement, target: EventTarget | null): boolean {
  if (target instanceof Element && target !== document.body) return layerOf(target) === box;
  const [only, ...others] = document.querySelectorAll('dialog:modal');
  return only === box && others.length === 0;
}
