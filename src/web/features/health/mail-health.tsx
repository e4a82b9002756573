import { getMailHealth } from '#shared/contracts/notifications.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { healthWords } from './words.ts';

const everyMs = 15_000;

/** Whether notices leave the house by e-mail, and what the mail server said last when they do not. */
export function MailHealth() {
  const w = useWords(healthWords);
  const asked = useAsk(getMailHealth, {}, { everyMs });
  if (asked.error) return <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return null;
  const { isOn, sentToday, waiting, held, refusedAddresses, lastFault } = asked.data;
  return (
    <section aria-label={w.mail}>
      <h2 className="h3">{isOn ? (lastFault ? w.mailStuck : w.mailGoes) : w.mailOff}</h2>
      {isOn && lastFault ? <Notice title={w.mailSaid}>{lastFault}</Notice> : null}
      {isOn ? <Facts facts={[{ name: w.mailSent, value: sayNumber(sentToday) }, { name: w.mailWaiting, value: sayNumber(waiting) }, { name: w.mailHeld, value: sayNumber(held) }, { name: w.mailRefused, value: sayNumber(refusedAddresses) }]} /> : <p>{w.mailOffSay}</p>}
    </section>
  );
}
