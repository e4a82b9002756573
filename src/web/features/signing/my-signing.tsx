import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { changePassphrase, getMySigning, getRootCertificate, makeCertificate, type Certificate, type MySigning as Mine } from '#shared/contracts/signing.contract.ts';
import { addressOf, call, newCommandId } from '#web/lib/api.ts';
import { queryClient, useAsk } from '#web/lib/asking.ts';
import { officeDayOf, sayDay } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Seal } from '#web/ui/leaf/seal.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { MySignatures } from './my-signatures.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import css from './signing.module.css';
import { signingWords } from './words.ts';

const sayDate = (instant: string) => sayDay(officeDayOf(instant));
const renew = () => queryClient.invalidateQueries({ queryKey: [getMySigning.path] });

/** My certificate: make it, change its passphrase, end it, and see what was signed with it. */
export function MySigning() {
  const w = useWords(signingWords);
  const asked = useAsk(getMySigning);
  const mine = asked.data;
  useTitle(w.place);
  return (
    <Page narrow>
      <PageHead over={w.place} title={mine ? titleOf(mine, w) : w.place}>
        <ButtonLink to="/tanda-tangani">{w.toSign}</ButtonLink>
      </PageHead>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending ? <TableSkeleton label={w.loading} rows={4} /> : null}
      {mine ? (
        <>
          {mine.isCertified ? null : <Notice title={w.notCertified}>{w.notCertifiedSay}</Notice>}
          {mine.certificate ? <InUse mine={mine} certificate={mine.certificate} /> : null}
          {mine.state === 'good' ? null : <Make mine={mine} />}
          <MySignatures />
          {mine.earlier.length > 0 ? <Earlier certificates={mine.earlier} /> : null}
        </>
      ) : null}
    </Page>
  );
}

function titleOf(mine: Mine, w: Spoken<typeof signingWords>): string {
  const until = mine.certificate ? sayDate(mine.certificate.notAfter) : '';
  return { none: w.titleNone, good: w.titleGood(until), ends_soon: w.titleSoon(until), ended: w.titleEnded(until), other_position: w.titleOther }[mine.state];
}

const keyNames = { 'p-256': 'ECDSA P-256', 'rsa-3072': 'RSA 3072' };

function InUse({ mine, certificate }: { mine: Mine; certificate: Certificate }) {
  const w = useWords(signingWords);
  const [open, setOpen] = useState<'change' | 'revoke' | null>(null);
  const close = () => setOpen(null);
  return (
    <section className={css.card} aria-label={w.place}>
      <Seal size={88} />
      <div className={css.cardBody}>
        <div>
          <p className={css.who}>{certificate.signerName}</p>
          <p className={css.title}>{certificate.signerTitle}</p>
        </div>
        <Facts
          facts={[
            { name: w.issuer, value: mine.isCertified ? '' : w.issuerBuiltIn },
            { name: w.issued, value: sayDate(certificate.issuedAt) },
            { name: w.until, value: sayDate(certificate.notAfter) },
            { name: w.key, value: keyNames[certificate.keyKind] },
            { name: w.serial, value: <span className={css.mono}>{certificate.serial}</span> },
          ]}
        />
        <div className={css.acts}>
          <Button onClick={() => setOpen('change')}>{w.change}</Button>
          <Button onClick={() => setOpen('revoke')}>{w.revoke}</Button>
          <ButtonLink kind="quiet" outside to={addressOf(getRootCertificate, {})} icon={<IconDownload size={20} stroke={1.75} />}>{w.root}</ButtonLink>
        </div>
      </div>
      {open === 'revoke' ? <RevokeDialog certificate={certificate} onClose={close} /> : null}
      {open === 'change' ? <ChangeDialog onClose={close} /> : null}
    </section>
  );
}

function ChangeDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(signingWords);
  const send = async ({ present, next }: { present: string; next: string }) => {
    await call(changePassphrase, { body: { commandId: newCommandId(), present, next } });
    toast(w.changed);
    onClose();
  };
  return (
    <Dialog open keeps onClose={onClose} title={w.change}>
      <PassphraseForm changes label={w.change} busy={w.changing} onSend={send} />
    </Dialog>
  );
}

/** Also where a certificate ends soon: the new one takes the place of the old. */
function Make({ mine }: { mine: Mine }) {
  const w = useWords(signingWords);
  const send = async ({ next }: { next: string }) => {
    await call(makeCertificate, { body: { commandId: newCommandId(), passphrase: next } });
    toast(w.made);
    await renew();
  };
  return (
    <section className={css.panel} aria-labelledby="make">
      <h2 className="h3" id="make">{mine.certificate ? w.makeAgain : w.makeTitle}</h2>
      {mine.maySign && mine.signerName && mine.signerTitle ? (
        <>
          <p>{w.makeSay(mine.signerName, mine.signerTitle)}</p>
          <PassphraseForm label={mine.certificate ? w.makeAgain : w.makeTitle} busy={w.making} onSend={send} />
        </>
      ) : (
        <p>{w.noSeat}</p>
      )}
    </section>
  );
}

function Earlier({ certificates }: { certificates: Certificate[] }) {
  const w = useWords(signingWords);
  const heads = [w.position, w.issued, w.ended, w.why];
  return (
    <section className={css.panel} aria-labelledby="earlier">
      <h2 className="h3" id="earlier">{w.earlier}</h2>
      <PlainTable caption={w.earlier} heads={heads}>
        {certificates.map((each) => (
          <PlainRow
            key={each.id}
            heads={heads}
            cells={[
              each.signerTitle, sayDate(each.issuedAt), each.revokedAt ? sayDate(each.revokedAt) : '',
              <LeafMark key="why" kind="void">{[each.revocationReason ? w[each.revocationReason] : '', each.revokedByName ? w.revokedBy(each.revokedByName) : null, each.revocationNote].filter(Boolean).join(': ')}</LeafMark>,
            ]}
          />
        ))}
      </PlainTable>
    </section>
  );
}
