import { useEffect } from 'react';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { countUnseenNotices, listNotices, live } from '#shared/contracts/notifications.contract.ts';
import { queryClient } from '#web/lib/asking.ts';
import { officeLine } from '#web/lib/office-line.ts';

const renew = (contracts: { path: string }[]) => contracts.forEach((contract) => void queryClient.invalidateQueries({ queryKey: [contract.path] }));

/** Hears what happens at the desk while the page is open; the browser reconnects by itself. */
export function useLive(seat: string | null): void {
  useEffect(() => {
    if (!seat) return;
    const source = new EventSource(live.path);
    source.addEventListener('notice', () => renew([countUnseenNotices, listNotices, getDesk, listSeatCounts]));
    source.addEventListener('desk', () => renew([getDesk, listSeatCounts]));
    // The stream breaks with the server, before anybody presses a key.
    source.addEventListener('error', () => void officeLine.doubt());
    source.addEventListener('end', () => {
      source.close();
      void queryClient.invalidateQueries();
    });
    return () => source.close();
  }, [seat]);
}
