import { createContext, useContext } from 'react';
import { getSession, type Seat, type Session } from '#shared/contracts/identity.contract.ts';
import { useAsk } from '#web/lib/asking.ts';

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** Who is signed in and from which seat. Only inside the office frame; outside it there is nobody. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside the office frame');
  return session;
}

export function useAskSession() {
  return useAsk(getSession);
}

/** One person may sit in one position twice, for himself and as an assistant: both together name a seat. */
export function seatKey(seat: Pick<Seat, 'positionId' | 'seat'>): string {
  return `${seat.positionId}/${seat.seat}`;
}
