import { IconRoute, IconScan } from '@tabler/icons-react';
import { listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { emptyDeskWords } from '#web/features/desk/empty-words.ts';
import { useSession } from '#web/features/identity/session.tsx';
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
  const waiting = (counts.data?.seats ?? []).filter((count) => count.positionId !== current?.positionId && count.waiting > 0);
  const elsewhere = waiting.map((count) => w.waitsAt(count.waiting, seats.find((seat) => seat.positionId === count.positionId)?.title ?? ''));
  const register = (
    <ButtonLink kind="primary" to="/agendakan" icon={<IconScan size={18} stroke={1.75} />}>
      {w.emptyRegister}
    </ButtonLink>
  );
  const track = (
    <ButtonLink to="/cari" icon={<IconRoute size={18} stroke={1.75} />}>
      {w.emptyAct}
    </ButtonLink>
  );
  return (
    <EmptyState title={w.emptyTitle} action={rights.register ? register : track}>
      {elsewhere.length ? w.elsewhere(elsewhere.join(', ')) : w.emptySay}
    </EmptyState>
  );
}
