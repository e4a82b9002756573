import { useState } from 'react';
import { useParams } from 'react-router';
import { getOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { getSending } from '#shared/contracts/sending.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { NextOne } from '#web/features/desk/next-one.tsx';
import { useSession } from '#web/features/identity/session.tsx';
import { SendingPage as Sending } from '#web/features/sending/sending.tsx';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Beside } from '#web/ui/beside.tsx';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { Page } from '#web/ui/page.tsx';
import { FileSheets } from '../file-sheets.tsx';
import { ClosedLetter } from '../letter/closed-letter.tsx';
import { closedWords } from '../letter/closed-words.ts';

export function SendingPage() {
  const w = useWords(closedWords);
  const letterId = useParams()['letterId'] ?? '';
  const keeps = useSession().registryUnits;
  const toList = <ButtonLink kind="primary" to="/naskah">{w.toList}</ButtonLink>;
  return (
    <Beside label={w.sheet} sheet={useSheet(letterId)}>
      <Sending key={letterId} letterId={letterId} keeps={keeps} closed={(problem) => <ClosedLetter letterId={letterId} problem={problem} otherwise={toList} />} />
      <AfterSending key={`after ${letterId}`} letterId={letterId} />
    </Beside>
  );
}

/** The letter beside what is decided of it; a secret one is opened for itself. */
function useSheet(letterId: string) {
  const { data: sending } = useAsk(getSending, { params: { letterId } });
  const isGone = sending?.state === 'sent' || sending?.state === 'withdrawn';
  const { data: letter } = useAsk(getOutgoing, { params: { letterId } }, { enabled: isGone });
  const fileId = sending?.summary?.files.find((file) => file.role === 'main')?.fileId ?? (isGone ? letter?.fileId : null);
  return sending && fileId && sending.subject !== null && !isSecret(sending.securityClass) ? <FileSheets key={fileId} fileId={fileId} label={sending.subject} /> : null;
}

/** It waited to be sent when the reader came, and is on its way: what waits next. */
function AfterSending({ letterId }: { letterId: string }) {
  const { current } = useSession();
  const { data } = useAsk(getSending, { params: { letterId } });
  const waits = data !== undefined && (data.state === 'signed' || data.state === 'to_release') && data.allowed.some((act) => act === 'send' || act === 'hand_over');
  const [waited, setWaited] = useState(waits);
  if (waits && !waited) setWaited(true);
  return waited && data && !waits && current ? <Page narrow><NextOne after={letterId} /></Page> : null;
}
