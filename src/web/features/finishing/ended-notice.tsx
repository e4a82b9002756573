import type { OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Refusal } from '#web/ui/say/say.tsx';
import { finishingWords } from './words.ts';

/** Who ended the letter, when and why: the first thing to know of it. */
export function EndedNotice({ ended }: Pick<OutgoingDetail, 'ended'>) {
  const w = useWords(finishingWords);
  if (!ended) return null;
  return <Refusal title={ended.kind === 'voided' ? w.endedVoid : w.endedWithdrawn}>{ended.reason ? `“${ended.reason}” ` : ''}{w.endedBy(ended.byName, sayMoment(ended.at))}</Refusal>;
}
