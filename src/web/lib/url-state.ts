import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * What a page shows, kept in its address: it can be sent to a colleague, and "back" brings it again.
 * Empty values leave the address. A change replaces the entry, so that typing does not fill the history.
 */
export function useUrlState(): { of: (name: string) => string; set: (changes: Record<string, string | null>) => void } {
  const [params, setParams] = useSearchParams();
  const of = useCallback((name: string) => params.get(name) ?? '', [params]);
  const set = useCallback(
    (changes: Record<string, string | null>) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return { of, set };
}
