import type { LetterDispatch } from '#shared/contracts/outgoing.contract.ts';
import type { Consignment } from '#shared/contracts/sending.contract.ts';
import type { ConsignmentState } from '#shared/domain/sending.ts';

type Sent = { dispatches: readonly Pick<LetterDispatch, 'state'>[]; consignments: readonly Pick<Consignment, 'way' | 'state'>[] };
type SentPart = 'units' | 'entering' | 'received' | 'mailed' | 'toMail' | 'toCarry' | 'failed';

const order: readonly SentPart[] = ['units', 'received', 'mailed', 'entering', 'toMail', 'toCarry', 'failed'];
const ofState: Record<ConsignmentState, SentPart | null> = { waiting: 'toMail', handing: 'toMail', sent: 'mailed', received: 'received', refused: 'failed', unknown: 'failed', bounced: 'failed', undelivered: 'failed', cancelled: null };

/** What became of a letter with all who get it: who has it first, then who waits. "Sent" alone would say of a parcel on the table that it arrived. Pure. */
export function countSent({ dispatches, consignments }: Sent): { part: SentPart; count: number }[] {
  const parts = [
    ...dispatches.map(({ state }): SentPart | null => (state === 'waiting' ? 'entering' : state === 'void' ? null : 'units')),
    ...consignments.map(({ way, state }) => (way === 'courier' && state === 'waiting' ? 'toCarry' : ofState[state])),
  ];
  return order.map((part) => ({ part, count: parts.filter((each) => each === part).length })).filter(({ count }) => count > 0);
}

type Waits = Exclude<SentPart, 'units' | 'received' | 'mailed'>;
const isWaiting = (line: { part: SentPart; count: number }): line is { part: Waits; count: number } => line.part === 'entering' || line.part === 'toMail' || line.part === 'toCarry' || line.part === 'failed';

/** The same in short: how many have it, how many of the house read it (null: nobody of the house has it; of those outside nobody knows), and who waits. Pure. */
export function sumSent(of: { dispatches: readonly Pick<LetterDispatch, 'state' | 'readAt'>[]; consignments: Sent['consignments'] }): { reached: number; read: number | null; waits: { part: Waits; count: number }[] } {
  const counted = countSent(of);
  const waits = counted.filter(isWaiting);
  const reached = counted.filter((line) => !isWaiting(line)).reduce((sum, { count }) => sum + count, 0);
  return { reached, read: counted.some(({ part }) => part === 'units') ? of.dispatches.filter((each) => each.readAt !== null).length : null, waits };
}

type Stand = 'failed' | 'toMail' | 'toCarry' | 'reached' | 'cancelled';

/** How far one consignment came, in the order of a list that is read for what is still to do. */
export const stands: readonly Stand[] = ['failed', 'toMail', 'toCarry', 'reached', 'cancelled'];

/** Pure. */
export function standOf({ way, state }: Sent['consignments'][number]): Stand {
  if (way === 'courier' && state === 'waiting') return 'toCarry';
  const part = ofState[state];
  return part === null ? 'cancelled' : part === 'toMail' || part === 'failed' ? part : 'reached';
}
