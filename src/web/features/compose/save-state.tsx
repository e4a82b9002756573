import { sayTime } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import css from './compose.module.css';
import type { Saving } from './save-line.ts';
import { composeWords } from './words.ts';

type Words = { offline: string; stumbled: string };

/** Why what was typed is not on the server, when something stands in the way. */
export function saveReason(w: Words, { state, problem }: Saving): string | null {
  if (state === 'offline') return problem?.isOffline === false ? w.stumbled : w.offline;
  return state === 'refused' ? (problem?.message ?? null) : null;
}

/** Where what was typed is now, always in sight and never in the way. */
export function SaveState({ saving, onRetry }: { saving: Saving; onRetry: () => void }) {
  const w = useWords(composeWords);
  const { state, savedAt, problem } = saving;
  const said = { saved: savedAt ? w.saved(sayTime(savedAt.toISOString())) : w.savedAlready, changed: w.unsaved, saving: w.saving, offline: saveReason(w, saving), clash: w.clashState, refused: w.refusedSave }[state];
  const isHeavy = state === 'offline' || state === 'clash' || state === 'refused';
  return (
    <>
      <span role="status" className={`${css.state} ${isHeavy ? css.stateHeavy : ''}`} title={problem?.message}>{said}</span>
      {state === 'refused' ? <span className={css.state}>{problem?.message}</span> : null}
      {state === 'refused' || state === 'offline' ? <Button size="sm" kind="quiet" onClick={onRetry}>{w.tryAgain}</Button> : null}
    </>
  );
}
