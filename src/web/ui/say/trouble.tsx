import { useWords } from '#web/lib/words.ts';
import { Button } from '../form/button.tsx';
import { kitWords } from '../kit-words.ts';
import { Refusal } from './say.tsx';

/** What the server or the network refused, in its own sentence; nothing when there is no problem. */
export function Trouble({ problem, onRetry }: { problem: { message: string } | null | undefined; onRetry?: () => void }) {
  const w = useWords(kitWords);
  if (!problem) return null;
  return (
    <Refusal
      action={
        onRetry ? (
          <Button size="sm" onClick={onRetry}>
            {w.tryAgain}
          </Button>
        ) : null
      }
    >
      {problem.message}
    </Refusal>
  );
}
