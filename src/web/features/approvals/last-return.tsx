import { Link } from 'react-router';
import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Notice } from '#web/ui/say/say.tsx';
import css from './approvals.module.css';
import { titleOf } from './say-route.ts';
import { approvalWords } from './words.ts';

/** Who gave it back and why, for who mends it; the whole route is one press away where it does not stand beside it. */
export function LastReturn({ route, letterId }: { route: ApprovalRoute; letterId?: string }) {
  const w = useWords(approvalWords);
  const last = route.returns.at(-1);
  if (!last) return null;
  const by = [titleOf(last.by), last.by.employeeName].filter(Boolean).join(' · ');
  return (
    <Notice>
      <span className={css.back}>
        <b>{w.returnedTitle}</b>
        <span>{last.reason ?? w.returnHidden}</span>
        <small>{by}, {sayMoment(last.at)}{letterId === undefined ? null : <> · <Link to={`/periksa/${letterId}`}>{w.seeRoute}</Link></>}</small>
      </span>
    </Notice>
  );
}
