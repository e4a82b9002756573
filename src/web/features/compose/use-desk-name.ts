import { getPosition } from '#shared/contracts/organization.contract.ts';
import { useAsk } from '#web/lib/asking.ts';

export function useDeskName(positionId: string) {
  const asked = useAsk(getPosition, { params: { positionId } });
  return { title: asked.data?.title ?? '…', unitName: asked.data?.unitName ?? '', holder: asked.data?.holders[0]?.name ?? null };
}
