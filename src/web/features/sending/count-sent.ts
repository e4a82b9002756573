import type { LetterDispatch } from '#shared/contracts/outgoing.contract.ts';
import type { Consignment } from '#shared/contracts/sending.contract.ts';
import type { ConsignmentState } from '#shared/domain/sending.ts';

type Sent = { dispatches: readonly Pick<LetterDispatch, 'state'>[]; consignments: readonly Pick<Consignment, 'way' | 'state'>[] };
type Part = 'units' | 'entering' | 'received' | 'mailed' | 'toMail' | 'toCarry' | 'failed';

const order: readonly Part[] = ['units', 'received', 'mailed', 'entering', 'toMail', 'toCarry', 'failed'];
const ofState: Record<ConsignmentState, Part | null> = { waiting: 'toMail', handing: 'toMail', sent: 'mailed', received: 'received', refused: 'failed', unknown: 'failed', bounced: 'failed', undelivered: 'failed', cancelled: null };

/** What became of a letter with all who get it: who has it first, then who waits. "Sent" alone would say of a parcel on the table that it arrived. Pure. */
export function countSent({ dispatches, consignments }: Sent): { part: Part; count: number }[] {
  const parts = [
    ...dispatches.map(({ state }): Part | null => (state === 'waiting' ? 'entering' : state === 'void' ? null : 'units')),
    ...consignments.map(({ way, state }) => (way === 'courier' && state === 'waiting' ? 'toCarry' : ofState[state])),
  ];
  return order.map((part) => ({ part, count: parts.filter((each) => each === part).length })).filter(({ count }) => count > 0);
}
