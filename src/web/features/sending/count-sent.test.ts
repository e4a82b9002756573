import { expect, test } from 'vitest';
import { countSent } from './count-sent.ts';

const unit = (state: 'waiting' | 'received' | 'read' | 'void') => ({ state });
const carried = (state: 'waiting' | 'received' | 'undelivered') => ({ way: 'courier' as const, state });
const mailed = (state: 'waiting' | 'handing' | 'sent' | 'bounced' | 'cancelled') => ({ way: 'mail' as const, state });
const said = (of: Parameters<typeof countSent>[0]) => countSent(of).map(({ part, count }) => `${count} ${part}`);

test('of a letter that still lies to be carried nobody reads that it was sent there', () => {
  expect(said({ dispatches: [unit('read')], consignments: [carried('waiting'), carried('waiting')] })).toEqual(['1 units', '2 toCarry']);
});

test('who has it stands before who waits, and what did not arrive last', () => {
  expect(said({ dispatches: [unit('waiting'), unit('received')], consignments: [mailed('bounced'), carried('undelivered'), mailed('handing'), mailed('sent'), carried('received')] }))
    .toEqual(['1 units', '1 received', '1 mailed', '1 entering', '1 toMail', '2 failed']);
});

test('what was called off is counted nowhere', () => {
  expect(said({ dispatches: [unit('void')], consignments: [mailed('cancelled')] })).toEqual([]);
});
