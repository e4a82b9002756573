import { useEffect } from 'react';
import { inQueue, useExpeditionCounts } from '#web/features/expedition/use-counts.ts';

export type Waits = { queue: number; carry: number };

/** What waits for a registry, for the marks at its rooms. Only who keeps one fetches it. */
export function RegistryCounts({ onCount }: { onCount: (waits: Waits) => void }) {
  const { all } = useExpeditionCounts();
  const queue = inQueue(all);
  const carry = all.toCarry + all.broughtBack;
  useEffect(() => onCount({ queue, carry }), [onCount, queue, carry]);
  return null;
}
