import { AgendaBooks } from '#web/features/book/agenda-book.tsx';
import { useSession } from '#web/features/identity/session.tsx';

export function BookPage() {
  const session = useSession();
  return <AgendaBooks units={session.registryUnits} mayRegister={session.rights.register} city={session.city} />;
}
