import { useSession } from '#web/features/identity/session.tsx';
import { IncomingList } from '#web/features/letters-list/incoming-list.tsx';
import { SavedViews } from '#web/features/saved-views/saved-views.tsx';

export function IncomingPage() {
  const session = useSession();
  return <IncomingList mayRegister={session.rights.register} views={(view) => <SavedViews list="incoming" {...view} />} />;
}
