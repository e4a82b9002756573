import { useSearchParams } from 'react-router';
import { useSession } from '#web/features/identity/session.tsx';
import { ToSign } from '#web/features/signing/to-sign.tsx';

/** `?surat=` names one letter, as the page where it is checked does, or those picked on the desk. */
export function ToSignPage() {
  const [query] = useSearchParams();
  return <ToSign positionId={useSession().current?.positionId ?? null} only={query.get('surat')?.split(',') ?? null} />;
}
