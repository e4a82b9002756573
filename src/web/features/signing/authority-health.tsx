import { getAuthority } from '#shared/contracts/signing.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { officeDayOf, sayDay, sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './signing.module.css';
import { authorityWords } from './words.ts';

/** Whether letters can be signed, and until when the authority behind it lasts. */
export function AuthorityHealth() {
  const w = useWords(authorityWords);
  const asked = useAsk(getAuthority);
  if (asked.error) return <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return null;
  const { authority, certificates } = asked.data;
  const day = (instant: string) => sayDay(officeDayOf(instant));
  return (
    <section aria-label={w.title}>
      <h2 className="h3">{authority ? (authority.opens ? w.good : w.title) : w.title}</h2>
      {authority ? null : <p>{w.none}</p>}
      {authority && !authority.opens ? <Notice>{w.closed}</Notice> : null}
      {authority ? (
        <Facts
          facts={[
            { name: w.issuing, value: day(authority.issuingNotAfter) }, { name: w.root, value: day(authority.rootNotAfter) },
            { name: w.inUse, value: sayNumber(certificates.inUse) }, { name: w.endSoon, value: sayNumber(certificates.endSoon) }, { name: w.revoked, value: sayNumber(certificates.revoked) },
            { name: w.fingerprint, value: <span className={css.mono}>{authority.rootFingerprint}</span> },
          ]}
        />
      ) : null}
    </section>
  );
}
