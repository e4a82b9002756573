import { useSession } from '#web/features/identity/session.tsx';
import { IncomingList } from '#web/features/letters-list/incoming-list.tsx';

export function IncomingPage() {
  const session = useSession();
  return <IncomingList mayRegister={session.rights.register} />;
}
