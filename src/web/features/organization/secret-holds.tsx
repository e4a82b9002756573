import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { decideSecretHold, listSecretHolds, type SecretHold } from '#shared/contracts/organization.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { sayDay, sayMoment } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { KindBox } from '#web/ui/form/chip.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState, Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { afterSeating } from './queries.ts';
import { seatMark } from './seat-mark.ts';
import { secretHoldWords } from './secret-hold-words.ts';
import { organizationWords } from './words.ts';
import css from './structure.module.css';

/** What waits for a second person before it opens secret letters. */
export function SecretHolds({ mayName }: { /** may make a second administrator */ mayName: boolean }) {
  const w = useWords(secretHoldWords);
  const asked = useAsk(listSecretHolds);
  const rows = asked.data?.rows ?? [];
  const heads: ReactNode[] = [w.who, w.position, w.what, w.asked, w.mayConfirm, <span key="act" className="sr">{w.act}</span>];
  useTitle(w.title);
  return (
    <Page>
      <PageHead over={<Link to="/struktur">{w.structure}</Link>} title={rows.length > 0 ? w.answer(rows.length) : w.title} under={w.say}>
        <ButtonLink to="/struktur" icon={<IconArrowLeft size={18} stroke={1.75} />}>{w.back}</ButtonLink>
      </PageHead>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} rows={3} /> : null}
      {asked.data && rows.length === 0 ? <EmptyState title={w.none}>{w.noneSay}</EmptyState> : null}
      {rows.length > 0 ? <PlainTable caption={w.title} heads={heads}>{rows.map((row) => <HoldRow key={row.id} hold={row} heads={heads} isBeingFounded={asked.data?.isBeingFounded ?? false} mayName={mayName} />)}</PlainTable> : null}
    </Page>
  );
}

type RowProps = { hold: SecretHold; heads: ReactNode[]; isBeingFounded: boolean; mayName: boolean };

function HoldRow({ hold, heads, isBeingFounded, mayName }: RowProps) {
  const w = useWords(secretHoldWords);
  const o = useWords(organizationWords);
  const renews = afterSeating;
  const confirm = useAct(decideSecretHold, { renews, onDone: () => { toast(w.confirmed(hold.employee.name)); } });
  const decline = useAct(decideSecretHold, { renews, onDone: () => { toast(w.declined(hold.employee.name)); } });
  const params = { holdId: hold.id };
  const span = hold.untilOn ? o.span(sayDay(hold.fromOn), sayDay(hold.untilOn)) : o.since(sayDay(hold.fromOn));
  const acts = hold.mayDecide ? (
    <div className={css.acts}>
      <Button size="sm" kind="primary" busy={confirm.isPending && w.confirming} onClick={() => confirm.mutate({ params, body: { confirm: true } })}>{w.confirm}<span className="sr"> {hold.employee.name}</span></Button>
      {hold.kind !== 'account' ? <Button size="sm" busy={decline.isPending && w.declining} onClick={() => decline.mutate({ params, body: { confirm: false } })}>{w.decline}<span className="sr"> {hold.employee.name}</span></Button> : null}
      <Trouble problem={confirm.error ?? decline.error} />
    </div>
  ) : <span className="muted">{w[hold.whyNot ?? 'no_right']}</span>;
  return <PlainRow heads={heads} cells={[
    hold.employee.name,
    <HoldPlace key="position" hold={hold} />,
    <div key="what">{w[hold.kind]}<small>{[span, hold.basis?.number].filter(Boolean).join(' · ')}</small></div>,
    w.by(hold.askedBy?.name ?? w.program, sayMoment(hold.askedAt)), <Confirmers key="confirmers" hold={hold} isBeingFounded={isBeingFounded} mayName={mayName} />, <div key="act">{acts}</div>,
  ]} />;
}

/** By name, so that whoever waits knows whom to ask; or how to get somebody. */
function Confirmers({ hold, isBeingFounded, mayName }: Omit<RowProps, 'heads'>) {
  const w = useWords(secretHoldWords);
  const ready = hold.mayConfirm.some((person) => person.hasSignedIn);
  const opensItself = isBeingFounded && hold.kind === 'account' && !ready;
  return (
    <div>
      {hold.mayConfirm.map((person) => <div key={person.id}>{person.name}<small>{[person.title ?? w.administrator, person.hasSignedIn ? null : w.notSignedIn].filter(Boolean).join(' · ')}</small></div>)}
      {hold.mayConfirm.length === 0 || opensItself ? <span className="muted">{opensItself ? w.nobodyFounding : w.nobody}</span> : null}
      {hold.mayConfirm.length === 0 && mayName ? <div><ButtonLink size="sm" kind="quiet" to="/akun?bagian=peran">{w.makeSecond}</ButtonLink></div> : null}
    </div>
  );
}

function HoldPlace({ hold: { position, seat, unitName } }: { hold: SecretHold }) {
  const w = useWords(secretHoldWords);
  const mark = seat === null ? '' : seatMark(seat);
  if (!position) return <div>{w.asExaminer}<small>{unitName ?? w.wholeCity}</small></div>;
  return <div>{mark ? <><KindBox>{mark}</KindBox> </> : null}<Link to={`/struktur/jabatan/${position.id}`}>{position.title}</Link><small>{position.unitName}</small></div>;
}

/** Said where the second person looks anyway: on the desk and above the chart. */
export function SecretHoldsNote() {
  const w = useWords(secretHoldWords);
  const { data } = useAsk(listSecretHolds);
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  const mine = rows.filter((row) => row.mayDecide).length;
  return <Notice title={mine > 0 ? w.noteTitle(mine) : w.noteOther(rows.length)} action={<ButtonLink size="sm" to="/struktur/konfirmasi">{w.open}</ButtonLink>} />;
}
