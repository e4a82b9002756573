import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { getCertificateOf, revokeCertificateOf, type Certificate } from '#shared/contracts/signing.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { officeDayOf, sayDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { revokeReasons, type RevokeReason } from './revoke-dialog.tsx';
import css from './signing.module.css';
import { signingWords } from './words.ts';

/** The certificate of somebody else, for who administers them: seen, and ended with a reason. Nobody makes one for another. */
export function CertificateOf({ employeeId, name }: { employeeId: string; name: string }) {
  const w = useWords(signingWords);
  const asked = useAsk(getCertificateOf, { params: { employeeId } });
  const certificate = asked.data?.certificate ?? null;
  if (asked.isPending) return null;
  return (
    <details className={css.fold}>
      <summary>{w.placeOf}</summary>
      <Trouble problem={asked.error} />
      {certificate ? <EndOther certificate={certificate} employeeId={employeeId} name={name} onDone={() => void asked.refetch()} /> : asked.error ? null : <p>{w.noneOf(name)}</p>}
    </details>
  );
}

const shortest = 5;
const sayDate = (instant: string) => sayDay(officeDayOf(instant));

function EndOther({ certificate, employeeId, name, onDone }: { certificate: Certificate; employeeId: string; name: string; onDone: () => void }) {
  const w = useWords(signingWords);
  const [reason, setReason] = useState<RevokeReason | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const revoke = useAct(revokeCertificateOf, { onDone: () => { toast(w.revoked); onDone(); } });
  const isShort = note.trim().length < shortest;
  const send = () => {
    setTried(true);
    if (reason && !isShort) revoke.mutate({ params: { employeeId }, body: { certificateId: certificate.id, reason, note: note.trim() } });
  };
  return (
    <>
      <Facts facts={[{ name: w.position, value: certificate.signerTitle }, { name: w.issued, value: sayDate(certificate.issuedAt) }, { name: w.until, value: sayDate(certificate.notAfter) }, { name: w.serial, value: <span className={css.mono}>{certificate.serial}</span> }]} />
      <p>{w.revokeOtherSay(name)}</p>
      <Trouble problem={revoke.error} />
      <Radio.Group label={w.why} value={reason} onChange={(value) => setReason(revokeReasons.find((each) => each === value) ?? null)} error={tried && !reason ? w.chooseWhy : undefined}>
        {revokeReasons.map((each) => <Radio key={each} value={each} label={each === 'lost' ? w.lostOf : w[each]} mt={8} />)}
      </Radio.Group>
      <Textarea label={w.noteOf} value={note} error={tried && isShort ? w.needNote : undefined} maxLength={300} onChange={(event) => setNote(event.currentTarget.value)} />
      <div><Button kind="strong" busy={revoke.isPending && w.revoking} onClick={send}>{w.revoke}</Button></div>
    </>
  );
}
