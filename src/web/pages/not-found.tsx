import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { pageWords } from './page-words.ts';

export function NotFound() {
  const w = useWords(pageWords);
  useTitle(w.notFound);
  return (
    <EmptyState title={w.notFound} action={<ButtonLink to="/">{w.toDesk}</ButtonLink>}>
      {w.notFoundSay}
    </EmptyState>
  );
}
