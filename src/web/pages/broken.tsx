import { useRouteError } from 'react-router';
import { useOnline } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { pageWords } from './page-words.ts';

/** What browsers, and the loader of our pages, say where a part of a page did not come. */
const notLoaded = /dynamically imported module|module script|Unable to preload/u;

/** The last net: a page that threw. A missing part means a newer version was installed meanwhile, or no network. */
export function Broken() {
  const w = useWords(pageWords);
  const online = useOnline();
  const problem = useRouteError();
  const isMissing = problem instanceof Error && notLoaded.test(problem.message);
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
