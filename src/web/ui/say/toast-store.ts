import { useSyncExternalStore } from 'react';

/** A short message that leaves by itself. With `undo` it waits as long as the act can be taken back. */
export type ToastItem = { id: number; text: string; seconds: number; undo?: () => void };

let items: ToastItem[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(next: ToastItem[]): void {
  items = next;
  for (const notify of listeners) notify();
}

/** Says something in passing. */
export function toast(text: string, options: { seconds?: number; undo?: () => void } = {}): number {
  const id = nextId++;
  publish([...items.slice(-2), { id, text, seconds: options.seconds ?? 8, ...(options.undo ? { undo: options.undo } : {}) }]);
  return id;
}

export function closeToast(id: number): void {
  publish(items.filter((item) => item.id !== id));
}

export function useToasts(): ToastItem[] {
  return useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    () => items,
  );
}
