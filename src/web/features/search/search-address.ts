import type { QueryInput } from '#shared/contracts/contract.ts';
import { searchLetters } from '#shared/contracts/search.contract.ts';

export type Asked = Omit<QueryInput<typeof searchLetters>, 'limit' | 'after'>;

/** What the address calls each filter: Indonesian, for it is sent to colleagues. */
export const names = {
  q: 'q', within: 'di', state: 'keadaan', urgency: 'urgensi', securityClass: 'keamanan', unitId: 'unit', addresseeId: 'tujuan', classification: 'klasifikasi',
  receivedFrom: 'diterima-dari', receivedTo: 'diterima-sampai', datedFrom: 'tanggal-dari', datedTo: 'tanggal-sampai',
} as const;
export type Name = keyof typeof names;

const shortest = 2;

/** The question an address asks; null when it asks for nothing yet, or for too little. An address typed by hand that is no question is none. */
export function readAsked(of: (name: string) => string): Asked | null {
  const entries = Object.entries(names).map(([field, name]) => [field, of(name).trim()] as const).filter(([, value]) => value !== '');
  const read = searchLetters.query.safeParse(Object.fromEntries(entries));
  if (!read.success) return null;
  const { limit: _limit, after: _after, ...asked } = read.data;
  if (asked.q.length > 0 && asked.q.length < shortest) return null;
  return entries.some(([field]) => field !== 'within') ? asked : null;
}

export function isNarrowed(of: (name: string) => string): boolean {
  return Object.entries(names).some(([field, name]) => field !== 'q' && of(name) !== '');
}
