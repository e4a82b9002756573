import { useParams } from 'react-router';
import { useSession } from '#web/features/identity/session.tsx';
import { SendingPage as Sending } from '#web/features/sending/sending.tsx';
import { useWords } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { ClosedLetter } from '../letter/closed-letter.tsx';
import { closedWords } from '../letter/closed-words.ts';

export function SendingPage() {
  const w = useWords(closedWords);
  const letterId = useParams()['letterId'] ?? '';
  const toList = <ButtonLink kind="primary" to="/naskah">{w.toList}</ButtonLink>;
  return <Sending key={letterId} letterId={letterId} keeps={useSession().registryUnits} closed={(problem) => <ClosedLetter letterId={letterId} problem={problem} otherwise={toList} />} />;
}
