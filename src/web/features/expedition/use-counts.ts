import { countExpedition } from '#shared/contracts/release.contract.ts';
import { useAsk } from '#web/lib/asking.ts';

type Counts = { toRelease: number; toCarry: number };

/** How many letters wait in each unit: who serves several never reads "all done" while another one's lie there. */
export function useExpeditionCounts(enabled = true): { of: (unitId: string) => Counts; all: Counts } {
  const asked = useAsk(countExpedition, {}, { everyMs: 60_000, enabled });
  const units = asked.data?.units ?? [];
  const sum = (which: keyof Counts) => units.reduce((total, unit) => total + unit[which], 0);
  return { of: (unitId) => units.find((unit) => unit.unitId === unitId) ?? { toRelease: 0, toCarry: 0 }, all: { toRelease: sum('toRelease'), toCarry: sum('toCarry') } };
}
