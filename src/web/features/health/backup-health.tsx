import { getBackupStatus } from '#shared/contracts/system.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayMoment, sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './health.module.css';
import { healthWords } from './words.ts';

const everyMs = 60_000;

/** The last backup and the last time somebody brought one back: the second is what the first is for. */
export function BackupHealth() {
  const w = useWords(healthWords);
  const asked = useAsk(getBackupStatus, {}, { everyMs });
  if (asked.error) return <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return null;
  const { kept, lastBaseAt, lastShippedAt, isLate, lastRestore, isTrialDue } = asked.data;
  const isOwn = kept === 'whole';
  const title = isOwn ? (lastBaseAt ? w.backupAt(sayMoment(lastBaseAt)) : w.backupNone) : w[`backup_${kept}`];
  const facts = [
    ...(lastShippedAt ? [{ name: w.backupReaches, value: sayMoment(lastShippedAt) }] : []),
    { name: w.backupTrial, value: lastRestore ? w.backupTried(sayMoment(lastRestore.at), sayNumber(Math.max(1, Math.round(lastRestore.seconds)))) : w.backupNeverTried },
  ];
  return (
    <section className={css.store} aria-label={w.backup}>
      <h2 className="h3">{title}</h2>
      <p><LeafMark kind={isLate || isTrialDue ? 'half' : 'done'}>{isLate || isTrialDue ? w.wrong : w.fine}</LeafMark></p>
      {isOwn ? (isLate ? <p>{w.backupLate}</p> : null) : <p>{w[`backupSay_${kept}`]}</p>}
      {isOwn ? <Facts facts={facts} /> : null}
      {isOwn && isTrialDue ? <p>{w.backupTrialDue}</p> : null}
    </section>
  );
}
