import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Notice } from '#web/ui/say/say.tsx';
import type { Sending } from './over.tsx';
import { sendingWords } from './words.ts';

/** Why the registry gave it back, in its own words. */
export function GivenBack({ release }: { release: Sending['release'] }) {
  const w = useWords(sendingWords);
  if (!release?.givenBack) return null;
  return <Notice title={w.givenBackBy(release.givenBack.byName, sayMoment(release.at))}>{release.givenBack.reason}</Notice>;
}
