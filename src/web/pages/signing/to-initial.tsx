import { useSearchParams } from 'react-router';
import { NextOne } from '#web/features/desk/next-one.tsx';
import { ToInitial } from '#web/features/signing/to-initial.tsx';

/** `?surat=` names those picked on the desk: they stand first, and all others that wait below. */
export function ToInitialPage() {
  const [query] = useSearchParams();
  return <ToInitial cameFor={query.get('surat')?.split(',') ?? []} done={<NextOne after={null} isSaid />} />;
}
