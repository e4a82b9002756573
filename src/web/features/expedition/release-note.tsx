import { sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { useExpeditionCounts } from './use-counts.ts';
import { expeditionWords } from './words.ts';

/** On the desk of who keeps a registry that sends: what waits there is no letter of this desk, and must not be overlooked. */
export function ReleaseNote() {
  const w = useWords(expeditionWords);
  const { toRelease } = useExpeditionCounts().all;
  if (toRelease === 0) return null;
  return <Notice title={w.noteTitle(sayNumber(toRelease))} action={<ButtonLink size="sm" to="/ekspedisi/kirim">{w.noteOpen}</ButtonLink>} />;
}
