import { expect, test } from 'vitest';
import { countSent, standOf, stands, sumSent } from './count-sent.ts';

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

test('one who has it and two parcels that wait are not three it was sent to', () => {
  expect(sumSent({ dispatches: [{ state: 'read', readAt: '2026-11-20T03:00:00Z' }, { state: 'waiting', readAt: null }], consignments: [carried('waiting'), carried('waiting'), carried('undelivered')] }))
    .toEqual({ reached: 1, read: 1, waits: [{ part: 'entering', count: 1 }, { part: 'toCarry', count: 2 }, { part: 'failed', count: 1 }] });
});

test('of addressees outside nobody says that they have not read it', () => {
  expect(sumSent({ dispatches: [], consignments: [carried('received'), carried('waiting')] })).toEqual({ reached: 1, read: null, waits: [{ part: 'toCarry', count: 1 }] });
});

test('who follows many reads first what came back, then what still waits, then what arrived', () => {
  const standing = [carried('received'), mailed('sent'), carried('waiting'), mailed('waiting'), mailed('bounced'), carried('undelivered'), mailed('cancelled')].map(standOf);
  expect(stands.map((stand) => [stand, standing.filter((each) => each === stand).length])).toEqual([['failed', 2], ['toMail', 1], ['toCarry', 1], ['reached', 2], ['cancelled', 1]]);
});
