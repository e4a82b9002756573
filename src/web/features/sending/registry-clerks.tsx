import { getRegistryClerks } from '#shared/contracts/identity.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Notice } from '#web/ui/say/say.tsx';
import { sendingWords } from './words.ts';

/** For whom a letter waits at the registry, by name; where none of them can sign in it would wait in silence, so what to do is said. */
export function RegistryClerks({ unitId, unitName }: { unitId: string; unitName: string }) {
  const w = useWords(sendingWords);
  const asked = useAsk(getRegistryClerks, { params: { unitId } });
  if (!asked.data || asked.data.clerks.length === 0) return null;
  const names = asked.data.clerks.join('; ');
  if (asked.data.signsIn) return <p className="meta">{w.registryBy(names)}</p>;
  return <Notice title={w.registrySilent(unitName)}>{w.registrySilentSay(names)}</Notice>;
}
