import { IconRoute, IconScan } from '@tabler/icons-react';
import { listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { emptyDeskWords } from '#web/features/desk/empty-words.ts';
import { SeatButton } from '#web/features/identity/seat-button.tsx';
import { seatKey, useSession } from '#web/features/identity/session.tsx';
import css from '#web/features/desk/desk.module.css';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';

/** Who keeps the house needs no desk; who lacks one is told whom to ask. */
export function NoSeat() {
  const w = useWords(emptyDeskWords);
  const { rights } = useSession();
  if (!rights.administerEverywhere) return <EmptyState title={w.noSeat}>{w.noSeatSay}</EmptyState>;
  const next = (
    <div className={css.next}>
      <ButtonLink kind="primary" to="/struktur">
        {w.toStructure}
      </ButtonLink>
      <ButtonLink to="/akun">{w.toAccounts}</ButtonLink>
    </div>
  );
  return (
    <EmptyState title={w.newOffice} action={next}>
      {w.newOfficeSay}
    </EmptyState>
  );
}

/** A clear desk still says what can be done: a clerk's work comes over the counter, not from the list. */
export function EmptyDesk() {
  const w = useWords(emptyDeskWords);
  const { rights, seats, current } = useSession();
  const counts = useAsk(listSeatCounts);
  // Who helps a leader, or sits in two chairs, must not take an empty desk for the whole truth.
  const elsewhere = seats.flatMap((seat) => {
    const waiting = counts.data?.seats.find((count) => count.positionId === seat.positionId)?.waiting ?? 0;
    return seat.positionId !== current?.positionId && waiting > 0 ? [{ seat, waiting }] : [];
  });
  const next = (
    <div className={css.next}>
      {elsewhere.map(({ seat, waiting }, at) => <SeatButton key={seatKey(seat)} seat={seat} waiting={waiting} isFirst={at === 0} />)}
      {rights.register ? (
        <ButtonLink kind={elsewhere.length > 0 ? 'second' : 'primary'} to="/agendakan" icon={<IconScan size={18} stroke={1.75} />}>{w.emptyRegister}</ButtonLink>
      ) : elsewhere.length > 0 ? null : (
        <ButtonLink to="/cari" icon={<IconRoute size={18} stroke={1.75} />}>{w.emptyAct}</ButtonLink>
      )}
    </div>
  );
  // That nothing waits stands in the title of the page.
  return <EmptyState title={elsewhere.length > 0 ? w.elsewhere : w.emptySay} action={next} />;
}
