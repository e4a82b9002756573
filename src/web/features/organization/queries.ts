import { getChart, getPosition, getUnit, listAssignments, listAssistants, listDuties, listEmployees, listPositions, listSecretHolds, listUnits } from '#shared/contracts/organization.contract.ts';
import { useAsk } from '#web/lib/asking.ts';

const wholeDepth = 6;
/** What may be different after somebody was seated, moved or named. */
export const afterSeating = [getChart, getPosition, getUnit, listAssignments, listAssistants, listDuties, listEmployees, listPositions, listSecretHolds];
/** What may be different after a unit or position was added, changed or closed. */
export const afterBuilding = [getChart, getUnit, listUnits, getPosition, listPositions];

export function useChart() {
  return useAsk(getChart, { query: { depth: wholeDepth } }, { keepOld: true });
}
