import { listSilentRegistries } from '#shared/contracts/identity.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Notice } from '#web/ui/say/say.tsx';
import { accountsWords } from './words.ts';

/** Units whose letters would wait for nobody: more than these are counted. */
const most = 8;

export function SilentRegistries() {
  const w = useWords(accountsWords);
  const registries = useAsk(listSilentRegistries).data?.registries ?? [];
  if (registries.length === 0) return null;
  const named = registries.slice(0, most).map(({ unitName, clerks }) => `${unitName} (${clerks.join(', ')})`).join('; ');
  const more = registries.length - most;
  return <Notice title={w.silent(sayNumber(registries.length))}>{more > 0 ? w.silentMore(named, sayNumber(more)) : w.silentSay(named)}</Notice>;
}
