import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { whenProofNeeded } from '#web/lib/api.ts';

const StepUpDialog = lazy(async () => ({ default: (await import('./step-up-dialog.tsx')).StepUpDialog }));
type Answer = (proved: boolean) => void;

/**
 * Asks for the password when the server wants a fresh proof, and lets the act that asked go on by itself: the form
 * behind it knows nothing of it and keeps what was typed. Acts that ask at the same time share one question.
 */
export function StepUpHost() {
  const [question, setQuestion] = useState<{ path: string; answer: Answer } | null>(null);
  const asked = useRef<Promise<boolean> | null>(null);
  useEffect(
    () =>
      whenProofNeeded((path) => {
        asked.current ??= new Promise<boolean>((resolve) => setQuestion({ path, answer: resolve })).finally(() => {
          asked.current = null;
        });
        return asked.current;
      }),
    [],
  );
  if (!question) return null;
  const close = (proved: boolean) => {
    setQuestion(null);
    question.answer(proved);
  };
  return (
    <Suspense fallback={null}>
      <StepUpDialog path={question.path} onAnswer={close} />
    </Suspense>
  );
}
