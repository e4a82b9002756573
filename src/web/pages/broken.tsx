import { useRouteError } from 'react-router';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { pageWords } from './page-words.ts';

/** The last net: a page that threw. A missing script means a newer version was installed meanwhile. */
export function Broken() {
  const w = useWords(pageWords);
  const problem = useRouteError();
  const isOld = problem instanceof TypeError && /dynamically imported module|module script/u.test(problem.message);
  return (
    <main>
      <EmptyState
        title={isOld ? w.newVersion : w.brokenTitle}
        action={
          <Button kind="primary" onClick={() => location.reload()}>
            {w.reload}
          </Button>
        }
      >
        {isOld ? w.newVersionSay : w.brokenSay}
      </EmptyState>
    </main>
  );
}
