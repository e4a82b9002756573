import { PageHeads, PaperHead } from '#web/features/book/paper-head.tsx';
import { ExpeditionBook } from '#web/features/expedition/expedition-book.tsx';
import { Parcels } from '#web/features/expedition/parcels.tsx';
import { RegistryQueue } from '#web/features/expedition/registry-queue.tsx';
import { useSession } from '#web/features/identity/session.tsx';

export function ExpeditionPage() {
  return <Parcels units={useSession().registryUnits} />;
}

export function RegistryQueuePage() {
  return <RegistryQueue units={useSession().registryUnits} />;
}

export function ExpeditionBookPage() {
  const { city, registryUnits } = useSession();
  return <ExpeditionBook units={registryUnits} paper={(title, place) => <><PageHeads text={`${city.name} · ${place} · ${title}`} /><PaperHead city={city} title={title} place={place} /></>} />;
}
