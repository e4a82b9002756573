import { useEffect, useRef, type RefObject } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function contentOf(box: HTMLElement): string {
  const fields = [...box.querySelectorAll<Field>('input:not([type="hidden"]):not([type="search"]), textarea, select')];
  return fields.map((field) => (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio') ? String(field.checked) : field.value)).join('\u0000');
}

/**
 * Whether a person filled something in that would be lost: somebody typed or chose, and what stands there differs from
 * what stood there when the form opened. A field that was typed full and emptied again holds nothing.
 */
export function useUnsaved(box: RefObject<HTMLElement | null>, open: boolean): () => boolean {
  const start = useRef('');
  const touched = useRef(false);
  useEffect(() => {
    const inside = box.current;
    if (!open || !inside) return;
    touched.current = false;
    const touch = () => {
      touched.current = true;
    };
    // What the server fills in by itself until the first touch belongs to the start.
    const begin = () => {
      if (!touched.current) start.current = contentOf(inside);
    };
    const choose = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('[role="option"], [aria-pressed]')) touch();
    };
    begin();
    inside.addEventListener('focusin', begin);
    inside.addEventListener('input', touch);
    inside.addEventListener('click', choose, true);
    return () => {
      inside.removeEventListener('focusin', begin);
      inside.removeEventListener('input', touch);
      inside.removeEventListener('click', choose, true);
    };
  }, [box, open]);
  return () => touched.current && box.current !== null && contentOf(box.current) !== start.current;
}
