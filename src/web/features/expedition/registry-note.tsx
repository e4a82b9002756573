import { sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { queueWords } from './queue-words.ts';
import { inQueue, useExpeditionCounts } from './use-counts.ts';

/** Registered and read by nobody: what came by itself lies among them. */
export const arrivedList = '/surat-masuk?keadaan=registered';

/** On the desk of who keeps a registry: what waits there is no letter of this desk, and must not be overlooked. */
export function RegistryNote() {
  const w = useWords(queueWords);
  const { all } = useExpeditionCounts();
  const parts = (['toNumber', 'toScan', 'toRelease', 'toCarry', 'broughtBack', 'arrived'] as const).flatMap((each) => (all[each] > 0 ? [w[each](sayNumber(all[each]))] : []));
  if (parts.length === 0) return null;
  const queue = inQueue(all);
  const target = queue > 0 ? '/registrasi' : all.toCarry + all.broughtBack > 0 ? '/ekspedisi' : arrivedList;
  return <Notice title={w.noteTitle} action={<ButtonLink size="sm" to={target}>{target === '/registrasi' ? w.open : target === '/ekspedisi' ? w.openCarry : w.seeArrived}</ButtonLink>}>{parts.join(', ')}.</Notice>;
}
