import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState, type CSSProperties } from 'react';
import { Link } from 'react-router';
import { listAssignments, type Assignment } from '#shared/contracts/organization.contract.ts';
import { assignmentPrefix } from '#shared/domain/assignment-kind.ts';
import { addDays, weekdayOf } from '#shared/domain/office-dates.ts';
import { monthNames } from '#shared/domain/words.ts';
import { useAskPages } from '#web/lib/asking.ts';
import { officeDayOf, officeToday, sayDay, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { KindBox } from '#web/ui/form/chip.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { EndAssignmentDialog } from './end-assignment-dialog.tsx';
import { barOf, monthOf, shiftMonth } from './month.ts';
import css from './structure.module.css';
import { organizationWords } from './words.ts';

/** Who stands in for whom, as a calendar: absences are seen beside each other before they collide. */
export function Delegation() {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const url = useUrlState();
  const month = monthOf(url.of('bulan'), officeToday());
  const name = `${monthNames[language][Number(month.first.slice(5, 7)) - 1] ?? ''} ${month.first.slice(0, 4)}`;
  const asked = useAskPages(listAssignments, { query: { acting: 'true', fromOn: month.first, untilOn: month.last, limit: 100 } }, { keepOld: true });
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  // One taken back before its first day was over stays in sight, and counts for nobody stood in for.
  const served = rows.filter((row) => row.state !== 'revoked').length;
  const [ending, setEnding] = useState<Assignment | null>(null);
  useTitle(w.delegation);
  const move = (step: number) => url.set({ bulan: shiftMonth(month.first, step) });
  return (
    <Page>
      <PageHead over={<Link to="/struktur">{w.title}</Link>} title={served > 0 ? w.delegationAnswer(sayNumber(served), name) : `${w.delegation}, ${name}`}>
        <div className={css.month}>
          <Button square aria-label={w.before} icon={<IconChevronLeft size={20} stroke={1.75} />} onClick={() => move(-1)} />
          <Button square aria-label={w.after} icon={<IconChevronRight size={20} stroke={1.75} />} onClick={() => move(1)} />
        </div>
        <ButtonLink to="/struktur" icon={<IconArrowLeft size={18} stroke={1.75} />}>{w.back}</ButtonLink>
      </PageHead>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} rows={4} /> : null}
      {asked.data && rows.length === 0 ? <EmptyState title={w.delegationNone(name)}>{w.delegationNoneSay}</EmptyState> : null}
      {rows.length > 0 ? (
        <div className={css.cal}>
          <div className={css.calGrid} style={{ '--days': month.days } as CSSProperties}>
            <DaysHead month={month} />
            <ul aria-label={w.actingCaption}>{rows.map((row) => <AbsenceRow key={row.id} row={row} month={month} onEnd={() => setEnding(row)} />)}</ul>
          </div>
        </div>
      ) : null}
      {asked.hasNextPage ? <Button kind="quiet" busy={asked.isFetchingNextPage && w.loading} onClick={() => void asked.fetchNextPage()}>{w.more}</Button> : null}
      {ending ? <EndAssignmentDialog assignment={ending} onClose={() => setEnding(null)} /> : null}
    </Page>
  );
}

type Month = ReturnType<typeof monthOf>;

function DaysHead({ month }: { month: Month }) {
  const today = officeToday();
  return (
    <div className={css.calHead} aria-hidden="true"><span />
      <div className={css.days}>{Array.from({ length: month.days }, (_, index) => addDays(month.first, index)).map((day) => <i key={day} className={day === today ? css.today : weekdayOf(day) % 6 === 0 ? css.rest : ''}>{Number(day.slice(8))}</i>)}</div>
      <span />
    </div>
  );
}

function AbsenceRow({ row, month, onEnd }: { row: Assignment; month: Month; onEnd: () => void }) {
  const w = useWords(organizationWords);
  const bar = barOf({ fromOn: row.fromOn, untilOn: row.untilOn }, month);
  const look = { past: css.barPast, revoked: css.barRevoked, coming: css.barNext, current: '' }[row.state];
  const over = row.state === 'revoked' && row.revokedAt ? w.revokedOn(sayDay(officeDayOf(row.revokedAt))) : row.state === 'past' ? w.past : null;
  const span = row.untilOn ? w.span(sayDay(row.fromOn), sayDay(row.untilOn)) : w.since(sayDay(row.fromOn));
  return (
    <li className={css.calRow}>
      <span className={css.who}><b><KindBox>{assignmentPrefix(row.kind)}</KindBox> <Link to={`/struktur/jabatan/${row.position.id}`}>{row.position.title}</Link></b><small>{[row.employee.name, span, row.reason ? w[row.reason] : null, over].filter(Boolean).join(' · ')}</small></span>
      <div className={css.days} aria-hidden="true"><span className={`${css.bar} ${look}`} style={{ gridColumn: `${bar.start} / span ${bar.length}` }} /></div>
      {row.mayEnd ? <Button kind="quiet" size="sm" onClick={onEnd}>{w.end}<span className="sr"> {row.employee.name}</span></Button> : <span />}
    </li>
  );
}
