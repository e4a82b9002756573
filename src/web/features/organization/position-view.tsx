import { IconArrowLeft, IconCalendarUser, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { getPosition, listAssignments, type Assignment, type Position } from '#shared/contracts/organization.contract.ts';
import { sayEchelon } from '#shared/domain/echelon.ts';
import { positionKindWords } from '#shared/domain/unit-kind.ts';
import { assignmentKindWords } from '#shared/domain/words.ts';
import { useAsk, useAskPages } from '#web/lib/asking.ts';
import { sayDay } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { KindBox } from '#web/ui/form/chip.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { Block } from '#web/ui/page.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { Timeline, type TimelineItem } from '#web/ui/timeline.tsx';
import { AssignmentDialog } from './assignment-dialog.tsx';
import { Assistants } from './assistants.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { EndAssignmentDialog } from './end-assignment-dialog.tsx';
import { PositionDialog } from './position-dialog.tsx';
import { actName, seatAct } from './seat-act.ts';
import { seatMark } from './seat-mark.ts';
import css from './structure.module.css';
import { organizationWords } from './words.ts';

type Asking = 'edit' | 'plh' | 'seat' | 'close' | null;
type Words = Spoken<typeof organizationWords>;

/** One position: who sits there, until when, who stood in before. */
export function PositionView() {
  const w = useWords(organizationWords);
  const { positionId = '' } = useParams();
  const asked = useAsk(getPosition, { params: { positionId } });
  if (asked.error) return <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <TableSkeleton label={w.loading} />;
  return <PositionBody key={asked.data.id} position={asked.data} />;
}

function PositionBody({ position }: { position: Position }) {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const url = useUrlState();
  const mayChange = position.mayEdit && position.closedOn === null;
  // Nobody to stand in for: first somebody sits there, or a Plt. does.
  const isVacant = !position.holders.some((holder) => holder.seat !== 'assistant');
  const [asking, setAsking] = useState<Asking>(null);
  const wanted = url.of(actName) === seatAct && mayChange && isVacant ? 'seat' : null;
  const asked = asking ?? wanted;
  const close = () => {
    setAsking(null);
    if (url.of(actName)) url.set({ [actName]: null });
  };
  return (
    <>
      <div className={css.top}>
        <div className={css.back}><ButtonLink to={`/struktur/unit/${position.unitId}`} kind="quiet" size="sm" icon={<IconArrowLeft size={18} stroke={1.75} />}>{position.unitName}</ButtonLink></div>
        <p className="meta">{positionKindWords[language][position.kind]} · <Link to={`/struktur/unit/${position.unitId}`}>{position.unitName}</Link></p>
        <h2 className="h2">{position.title}</h2>
        {mayChange ? (
          <div className={css.acts}>
            {isVacant ? null : <Button kind="primary" size="sm" icon={<IconCalendarUser size={18} stroke={1.75} />} onClick={() => setAsking('plh')}>{w.appointPlh}</Button>}
            <Button kind={isVacant ? 'primary' : 'second'} size="sm" onClick={() => setAsking('seat')}>{w.seat}</Button>
            <Button size="sm" icon={<IconPencil size={18} stroke={1.75} />} onClick={() => setAsking('edit')}>{w.edit}</Button>
            <Button kind="quiet" size="sm" onClick={() => setAsking('close')}>{w.closePosition}</Button>
          </div>
        ) : null}
      </div>
      <Holders position={position} />
      <Facts facts={factsOf(position, w)} />
      <History positionId={position.id} />
      <Assistants positionId={position.id} mayName={mayChange} />
      {asking === 'edit' ? <PositionDialog position={position} unitId={position.unitId} onClose={close} /> : null}
      {asked === 'plh' || asked === 'seat' ? <AssignmentDialog position={position} asPlh={asked === 'plh'} onClose={close} /> : null}
      {asking === 'close' ? <CloseDialog what="position" id={position.id} name={position.title} version={position.version} onClose={close} /> : null}
    </>
  );
}

function factsOf(position: Position, w: Words) {
  const rights = [position.maySign ? w.maySign : null, position.mayDispose ? w.mayDispose : null, position.headsUnit ? w.headsUnit : null].filter(Boolean).join(', ');
  return [
    { name: w.superior, value: position.superiorId ? <Link to={`/struktur/jabatan/${position.superiorId}`}>{position.superiorTitle}</Link> : w.none },
    { name: w.echelon, value: sayEchelon(position.echelon) }, { name: w.alias, value: position.alias }, { name: w.rights, value: rights },
    { name: w.closedOn, value: position.closedOn ? sayDay(position.closedOn) : '' },
  ];
}

function Holders({ position }: { position: Position }) {
  const w = useWords(organizationWords);
  if (position.holders.length === 0) return <Notice title={w.nobody}>{w.nobodySay}</Notice>;
  return (
    <Block title={w.seatedNow}>
      <ul className={css.seats}>
        {position.holders.map((holder) => (
          <li key={`${holder.employeeId}/${holder.seat}`}>
            <span className={css.who}><b>{seatMark(holder.seat) ? <KindBox>{seatMark(holder.seat)}</KindBox> : null} {holder.name}</b><small>{[holder.seat === 'assistant' ? w.asAssistant : null, holder.untilOn ? w.span(sayDay(holder.fromOn), sayDay(holder.untilOn)) : w.since(sayDay(holder.fromOn)), holder.includesSecret ? w.secretToo : null].filter(Boolean).join(' · ')}</small></span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function History({ positionId }: { positionId: string }) {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const asked = useAskPages(listAssignments, { query: { positionId, limit: 20 } });
  const [ending, setEnding] = useState<Assignment | null>(null);
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const itemOf = (row: Assignment): TimelineItem => ({
    id: row.id, kind: row.state === 'coming' ? 'next' : row.state === 'current' ? 'now' : 'past', when: sayDay(row.fromOn),
    fact: <>{row.employee.name} {row.mayEnd ? <Button kind="quiet" size="sm" aria-label={w.endOf(row.employee.name)} onClick={() => setEnding(row)}>{w.end}</Button> : null}</>,
    detail: [assignmentKindWords[language][row.kind], row.untilOn ? w.until(sayDay(row.untilOn)) : null, row.reason ? w[row.reason] : null, row.basis?.number, row.secretWaits ? w.secretWaits : null, w[row.state]].filter(Boolean).join(' · '),
  });
  return (
    <Block title={w.history}>
      <Trouble problem={asked.error} />
      {asked.data && rows.length === 0 ? <p className={css.empty}>{w.noHistory}</p> : null}
      {rows.length > 0 ? <Timeline label={w.history} items={rows.map(itemOf)} /> : null}
      {asked.hasNextPage ? <Button kind="quiet" size="sm" busy={asked.isFetchingNextPage && w.loading} onClick={() => void asked.fetchNextPage()}>{w.more}</Button> : null}
      {ending ? <EndAssignmentDialog assignment={ending} onClose={() => setEnding(null)} /> : null}
    </Block>
  );
}
