import { useState } from 'react';
import { countExpedition } from '#shared/contracts/release.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useUrlState } from '#web/lib/url-state.ts';

export type Counts = { toNumber: number; toScan: number; toRelease: number; toCarry: number; /** by a courier who found nobody */ broughtBack: number; /** entered by the system, and read by nobody */ arrived: number };
const none: Counts = { toNumber: 0, toScan: 0, toRelease: 0, toCarry: 0, broughtBack: 0, arrived: 0 };

/** How many letters wait in each unit: who serves several never reads "all done" while another one's lie there. */
export function useExpeditionCounts(enabled = true): { of: (unitId: string) => Counts; all: Counts; /** not known yet */ isPending: boolean } {
  const asked = useAsk(countExpedition, {}, { everyMs: 60_000, enabled });
  const units: (Counts & { unitId: string })[] = asked.data?.units ?? [];
  const sum = (which: keyof Counts) => units.reduce((total, unit) => total + unit[which], 0);
  return { isPending: asked.isPending, of: (unitId) => units.find((unit) => unit.unitId === unitId) ?? none, all: { toNumber: sum('toNumber'), toScan: sum('toScan'), toRelease: sum('toRelease'), toCarry: sum('toCarry'), broughtBack: sum('broughtBack'), arrived: sum('arrived') } };
}

/** What a courier still has to do in a unit. */
export const toDo = ({ toCarry, broughtBack }: Counts) => toCarry + broughtBack;

/** The unit whose list or book is open: the chosen one, else the first where something waits. Empty while that is not known. */
export function useCarryUnit(units: readonly { id: string }[]): { unitId: string; of: (unitId: string) => Counts } {
  const chosen = useUrlState().of('unit');
  const { of, isPending } = useExpeditionCounts();
  const [first, setFirst] = useState('');
  // Chosen once: the page stays where it is when its last letter is carried.
  const waitsIn = units.find((unit) => toDo(of(unit.id)) > 0)?.id ?? '';
  if (first === '' && waitsIn !== '') setFirst(waitsIn);
  return { unitId: chosen || first || (isPending && units.length > 1 ? '' : (units[0]?.id ?? '')), of };
}

/** What a clerk does at the table; carrying is done on the way. */
export function inQueue(counts: Counts): number {
  return counts.toNumber + counts.toScan + counts.toRelease;
}
