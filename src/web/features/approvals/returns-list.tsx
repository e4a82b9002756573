import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import css from './approvals.module.css';
import { titleOf } from './say-route.ts';
import { approvalWords } from './words.ts';

/** Who gave it back, when and with which words, the newest first. */
export function ReturnsList({ returns }: { returns: ApprovalRoute['returns'] }) {
  const w = useWords(approvalWords);
  return (
    <ul className={css.returns}>
      {returns.toReversed().map((one) => (
        <li key={one.at}>
          <p>{one.reason ?? w.returnHidden}</p>
          <small>
            {[titleOf(one.by), one.by.employeeName, sayMoment(one.at), w.round(one.round)].filter(Boolean).join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
