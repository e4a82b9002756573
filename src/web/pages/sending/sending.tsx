import { useParams } from 'react-router';
import { useSession } from '#web/features/identity/session.tsx';
import { SendingPage as Sending } from '#web/features/sending/sending.tsx';

export function SendingPage() {
  const letterId = useParams()['letterId'] ?? '';
  return <Sending key={letterId} letterId={letterId} keeps={useSession().registryUnits} />;
}
