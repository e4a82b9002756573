import { useCallback, useState, type CSSProperties } from 'react';

/** How high something that stays in sight is just now, as `--bar` for what stays below it: a long title or a refusal makes it higher. */
export function useBarHeight(): { bar: (element: HTMLElement | null) => (() => void) | undefined; style: CSSProperties } {
  const [height, setHeight] = useState(0);
  const bar = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => setHeight(element.offsetHeight));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { bar, style: { '--bar': `${height}px` } as CSSProperties };
}
