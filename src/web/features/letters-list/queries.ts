import { listIncomingLetters, LetterState, SecurityClass, Urgency } from '#shared/contracts/letters.contract.ts';
import type { QueryInput } from '#shared/contracts/contract.ts';
import { addDays } from '#shared/domain/office-dates.ts';
import { useAskPages } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useWays } from '#web/lib/ways.ts';

/** The filter as it stands in the address of the page. */
export type IncomingFilter = { state: string; urgency: string; securityClass: string; period: string; from: string; to: string; find: string };
export const filterNames = { state: 'keadaan', urgency: 'urgensi', securityClass: 'keamanan', period: 'waktu', from: 'dari', to: 'sampai', find: 'cari' } as const satisfies Record<keyof IncomingFilter, string>;

export function isFiltered(filter: IncomingFilter): boolean {
  return Object.values(filter).some((value) => value !== '');
}

/** An address typed by hand may carry anything; what is not a value of the contract asks nothing. */
export function askedOf(filter: IncomingFilter): QueryInput<typeof listIncomingLetters> {
  const state = LetterState.safeParse(filter.state);
  const urgency = Urgency.safeParse(filter.urgency);
  const securityClass = SecurityClass.safeParse(filter.securityClass);
  return {
    limit: 50,
    ...(state.success ? { state: state.data } : {}),
    ...(urgency.success ? { urgency: urgency.data } : {}),
    ...(securityClass.success ? { securityClass: securityClass.data } : {}),
    ...(filter.find.trim().length >= 2 ? { find: filter.find.trim() } : {}),
    ...daysOf(filter),
  };
}

function daysOf({ period, from, to }: IncomingFilter): { receivedFrom?: string; receivedTo?: string } {
  const today = officeToday();
  if (period === 'today') return { receivedFrom: today };
  if (period === 'week') return { receivedFrom: addDays(today, -6) };
  if (period === 'month') return { receivedFrom: `${today.slice(0, 8)}01` };
  if (period === 'year') return { receivedFrom: `${today.slice(0, 5)}01-01` };
  if (period === 'between') return { ...(from ? { receivedFrom: from } : {}), ...(to ? { receivedTo: to } : {}) };
  return {};
}

export function useIncoming(filter: IncomingFilter) {
  const asked = useAskPages(listIncomingLetters, { query: askedOf(filter) }, { keepOld: true });
  const pages = asked.data?.pages ?? [];
  const ways = useWays(pages.map((page) => page.rows.map((row) => row.id)));
  return { asked, rows: pages.flatMap((page) => page.rows), ways };
}
