import { useSearchParams } from 'react-router';
import { titleAs } from '#shared/domain/assignment-kind.ts';
import { NextOne } from '#web/features/desk/next-one.tsx';
import { useSession } from '#web/features/identity/session.tsx';
import { ToSign } from '#web/features/signing/to-sign.tsx';

/** `?surat=` names one letter, as the page where it is checked does, or those picked on the desk: they stand first, and all others that wait below. */
export function ToSignPage() {
  const [query] = useSearchParams();
  const { current } = useSession();
  const actingAs = current && current.seat !== 'assistant' ? titleAs(current.title, current.seat) : null;
  return <ToSign positionId={current?.positionId ?? null} actingAs={actingAs} cameFor={query.get('surat')?.split(',') ?? []} done={<NextOne after={null} isSaid />} />;
}
