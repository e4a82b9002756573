import { useCallback, useState } from 'react';

const prefix = 'lontar.kept.';

/**
 * A value that survives reload, sign-out and a dead battery on this device, until it is let go.
 * For what a person typed; never for secrets.
 */
export function useKept<T>(name: string, empty: T): { value: T; keep: (value: T) => void; letGo: () => void; wasKept: boolean } {
  const [start] = useState(() => read<T>(name));
  const [value, setValue] = useState<T>(start ?? empty);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      localStorage.setItem(prefix + name, JSON.stringify(next));
    },
    [name],
  );
  const letGo = useCallback(() => localStorage.removeItem(prefix + name), [name]);
  return { value, keep, letGo, wasKept: start !== undefined };
}

function read<T>(name: string): T | undefined {
  try {
    const stored = localStorage.getItem(prefix + name);
    return stored === null ? undefined : (JSON.parse(stored) as T);
  } catch {
    return undefined;
  }
}
