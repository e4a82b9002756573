import { verifyAudit } from '#shared/contracts/audit-trail.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayMoment, sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Seal } from '#web/ui/leaf/seal.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './audit.module.css';
import { auditWords } from './words.ts';

/** Recomputes the chain only when somebody asks: it reads every record. */
export function useVerify() {
  return useAsk(verifyAudit, {}, { enabled: false });
}

/** One sentence anyone understands: whole, or where it breaks and what to do. */
export function ChainVerdict({ verdict }: { verdict: Reply<typeof verifyAudit> }) {
  const w = useWords(auditWords);
  const broken = verdict.firstBreak;
  if (broken) return <Refusal title={w.broken(sayNumber(broken.seq))}>{w[broken.reason]} {w.brokenSay}</Refusal>;
  return (
    <div className={css.verdict} role="status">
      <Seal size={64} />
      <div><p className="h3">{w.whole(sayNumber(verdict.rows))}</p><p className={css.print}>{w.wholeSay(sayMoment(verdict.checkedAt), verdict.headHash.slice(0, 16))}</p></div>
    </div>
  );
}
