import { useState } from 'react';

/** Nothing is picked that was not picked by hand, here or where one came from. */
export function usePicked<L extends { id: string }>(letters: readonly L[], isCome: (id: string) => boolean) {
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isPicked = (id: string, from: ReadonlyMap<string, boolean> = said) => from.get(id) ?? isCome(id);
  return {
    picked: letters.filter((letter) => isPicked(letter.id)),
    pick: (id: string) => setSaid((before) => new Map(before).set(id, !isPicked(id, before))),
    /** @param some all of them where nothing else is said; what is no choice yet is left as it is */
    pickAll: (on: boolean, some: readonly L[] = letters) => setSaid((before) => new Map([...before, ...some.map((letter) => [letter.id, on] as const)])),
  };
}

/** Letters whose pages were drawn before the reader's eyes, here or where they came from. */
export function useLooked(before: ReadonlySet<string>) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const all = new Set([...before, ...ids]);
  return { ids: all, has: (id: string) => all.has(id), add: (id: string) => setIds((old) => (old.has(id) ? old : new Set([...old, id]))) };
}
