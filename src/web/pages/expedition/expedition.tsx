import { lazy, Suspense } from 'react';
import { PageHeads, PaperHead } from '#web/features/book/paper-head.tsx';
import { ExpeditionBook } from '#web/features/expedition/expedition-book.tsx';
import { Parcels } from '#web/features/expedition/parcels.tsx';
import { RegistryQueue } from '#web/features/expedition/registry-queue.tsx';
import { useSession } from '#web/features/identity/session.tsx';

// With the pages of drafts; of no use where the screen has no room for a sheet.
const QueueSheet = lazy(async () => ({ default: (await import('./queue-sheet.tsx')).QueueSheet }));

export function ExpeditionPage() {
  return <Parcels units={useSession().registryUnits} />;
}

export function RegistryQueuePage() {
  return <RegistryQueue units={useSession().registryUnits} sheet={(row) => <Suspense><QueueSheet row={row} /></Suspense>} />;
}

export function ExpeditionBookPage() {
  const { city, registryUnits } = useSession();
  return <ExpeditionBook units={registryUnits} paper={(title, place) => <><PageHeads text={`${city.name} · ${place} · ${title}`} /><PaperHead city={city} title={title} place={place} /></>} />;
}
