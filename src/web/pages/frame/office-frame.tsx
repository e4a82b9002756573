import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useMatches, useNavigate } from 'react-router';
import { listSeatCounts } from '#shared/contracts/desk.contract.ts';
import type { Session } from '#shared/contracts/identity.contract.ts';
import { countUnseenNotices } from '#shared/contracts/notifications.contract.ts';
import { leaveOffice } from '#web/features/identity/leave.ts';
import { seatWords } from '#web/features/identity/seat-words.ts';
import { SessionProvider, seatKey, useAskSession } from '#web/features/identity/session.tsx';
import { sit } from '#web/features/identity/sit.ts';
import { StepUpHost } from '#web/features/identity/step-up.tsx';
import { speakAs, whenStranger } from '#web/lib/api.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayDay, setOfficeZone } from '#web/lib/dates.ts';
import { useKeys } from '#web/lib/hooks.ts';
import { speak, useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import type { Seat } from '#web/ui/shell/name-plate.tsx';
import { Shell } from '#web/ui/shell/shell.tsx';
import type { Waits } from './registry-counts.tsx';
import { roomsOf } from './rooms.ts';
import { useLive } from './use-live.ts';
import { frameWords } from './words.ts';

const RegistryCounts = lazy(async () => ({ default: (await import('./registry-counts.tsx')).RegistryCounts }));
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

const zones: Record<string, 'WIB' | 'WITA' | 'WIT'> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** What a route tells the frame: `ground: 'desk'` when sheets lie on its left. */
export type FrameHandle = { ground?: 'ground' | 'desk' };

/** The office around every page behind sign-in. Without a session it leads to the sign-in page and back. */
export function OfficeFrame() {
  const w = useWords(frameWords);
  const k = useWords(kitWords);
  const navigate = useNavigate();
  const place = useLocation();
  const session = useAskSession();
  const here = `${place.pathname}${place.search}`;
  useEffect(
    () =>
      whenStranger(() => {
        // Every reading that fails at once would say the same; the first one is enough.
        if (location.pathname === '/masuk') return;
        void navigate(here === '/' ? '/masuk' : `/masuk?kembali=${encodeURIComponent(here)}`, { replace: true });
      }),
    [navigate, here],
  );
  const data = session.data;
  useEffect(() => {
    if (data?.firstDuties.length) void navigate(`/tugas-pertama?kembali=${encodeURIComponent(here)}`, { replace: true });
  }, [data, navigate, here]);
  if (session.error && session.error.status !== 401)
    return (
      <EmptyState
        title={w.failed}
        action={
          <Button kind="primary" onClick={() => void session.refetch()}>
            {k.tryAgain}
          </Button>
        }
      >
        {session.error.message}
      </EmptyState>
    );
  if (!data || data.firstDuties.length)
    return (
      <div style={{ padding: 32 }}>
        <SkeletonRows label={k.loading} />
      </div>
    );
  setOfficeZone(zones[data.city.timeZone] ?? 'WITA');
  speakAs(data.account.id);
  return (
    <SessionProvider value={data}>
      <Office key={data.account.id} session={data} />
    </SessionProvider>
  );
}

function Office({ session }: { session: Session }) {
  const w = useWords(frameWords);
  const navigate = useNavigate();
  // Fetched with the first press; kept afterwards, so that closing gives the focus back.
  const [finding, setFinding] = useState<boolean | null>(null);
  const counts = useAsk(listSeatCounts);
  const news = useAsk(countUnseenNotices);
  const seats = seatsOf(session, counts.data?.seats ?? []);
  const current = session.current ? seatKey(session.current) : null;
  const waiting = counts.data?.seats.find((seat) => seat.positionId === session.current?.positionId)?.waiting;
  const [registry, setRegistry] = useState<Waits>({ queue: 0, carry: 0 });
  const rooms = roomsOf(session, w, { desk: waiting, ...registry });
  const ground = (useMatches().at(-1)?.handle as FrameHandle | undefined)?.ground ?? 'ground';
  useLive(current);
  useFocusOnMove();
  useKeys({
    'Ctrl+k': () => setFinding(true),
    '/': () => {
      const filter = document.querySelector<HTMLInputElement>('[data-filter]');
      if (filter) filter.focus();
      else setFinding(true);
    },
  });
  return (
    <Shell
      cityName={session.city.name}
      seats={seats}
      seatId={current}
      personName={session.person.name}
      rooms={rooms}
      newsCount={news.data?.count ?? 0}
      ground={ground}
      onFind={() => setFinding(true)}
      onSignOut={() => void leaveOffice(navigate)}
      onSeat={(key) =>
        void sit(
          session.seats.find((seat) => seatKey(seat) === key),
          () => navigate('/'),
        )
      }
    >
      {session.rights.register ? <Suspense><RegistryCounts onCount={setRegistry} /></Suspense> : null}
      <Outlet />
      <StepUpHost />
      <Suspense>{finding === null ? null : <Palette open={finding} onClose={() => setFinding(false)} rooms={rooms} />}</Suspense>
    </Shell>
  );
}

/** A new page begins at its content: who listens instead of looking must not start in the rail again. */
function useFocusOnMove(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById('isi')?.focus({ preventScroll: true });
  }, [pathname]);
}

function seatsOf(session: Session, counts: { positionId: string; waiting: number }[]): Seat[] {
  const words = speak(seatWords);
  return session.seats.map((seat) => {
    const waiting = counts.find((count) => count.positionId === seat.positionId)?.waiting;
    return {
      id: seatKey(seat),
      position: seat.title,
      unit: seat.unitAbbreviation || seat.unitName,
      kind: words[seat.seat],
      until: seat.untilOn ? sayDay(seat.untilOn) : null,
      ...(waiting === undefined ? {} : { waiting }),
    };
  });
}
