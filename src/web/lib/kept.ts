import { useCallback, useContext, useState } from 'react';
import { AboutSecret } from './about-secret.ts';
import { pageAccount } from './api.ts';
import { createKeeping } from './keeping.ts';

const keeping = createKeeping({ lasting: localStorage, passing: sessionStorage, account: pageAccount });

/** How many other accounts this device keeps something for under a name. Says that, never what. */
export const countOfOthers = keeping.countOfOthers;

type How = { /** words of a secret letter */ secret?: boolean };

/** A value that survives reload, sign-out and a dead battery on this device, until it is let go. For what a person typed. */
export function useKept<T>(name: string, empty: T, how: How = {}): { value: T; keep: (value: T) => void; letGo: () => void; wasKept: boolean } {
  const aboutSecret = useContext(AboutSecret);
  const secret = how.secret ?? aboutSecret;
  const [start] = useState(() => keeping.read<T>(name));
  const [value, setValue] = useState<T>(start ?? empty);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      keeping.keep(name, next, secret);
    },
    [name, secret],
  );
  const letGo = useCallback(() => keeping.letGo(name), [name]);
  return { value, keep, letGo, wasKept: start !== undefined };
}

/** The same for what is kept with every key: nothing is drawn anew for it. */
export function keptCopy<T>(name: string): { read: () => T | undefined; keep: (value: T, how?: How) => void; letGo: () => void } {
  return {
    read: () => keeping.read<T>(name),
    keep: (value, { secret = false } = {}) => keeping.keep(name, value, secret),
    letGo: () => keeping.letGo(name),
  };
}
