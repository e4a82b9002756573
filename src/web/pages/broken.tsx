import { useRouteError } from 'react-router';
import { useOnline } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { pageWords } from './page-words.ts';

/** The last net: a page that threw. A missing script means a newer version was installed meanwhile. */
export function Broken() {
  const w = useWords(pageWords);
  const online = useOnline();
  const problem = useRouteError();
  const isMissing = problem instanceof TypeError && /dynamically imported module|module script/u.test(problem.message);
  const [title, say] = isMissing ? (online ? [w.newVersion, w.newVersionSay] : [w.offline, w.offlineSay]) : [w.brokenTitle, w.brokenSay];
  return (
    <div>
      <EmptyState
        title={title}
        action={
          <Button kind="primary" onClick={() => location.reload()}>
            {w.reload}
          </Button>
        }
      >
        {say}
      </EmptyState>
    </div>
  );
}
