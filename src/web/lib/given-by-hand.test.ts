import { expect, test } from 'vitest';
import { givenByHand } from './given-by-hand.ts';

const sentTo = (personName: string | null) => [{ id: '1', unitId: '1', unitName: 'Dinas', positions: [{ positionId: '1', title: 'Ketua Tim', kind: 'to' as const, personName, readAt: null }], state: 'received' as const, sentAt: '2026-11-28T00:00:00Z', receivedAt: null, readAt: null }];
const desk = { title: 'Ketua Tim', unitName: 'Dinas' };

test('who sits nowhere and was sent nothing stays named as given a print', () => {
  expect(givenByHand([{ name: 'Yusuf', desk }, { name: 'Mega', desk: null }], sentTo('Yusuf'))).toEqual(['Mega']);
});

test('who left the desk they got it at was given no print', () => {
  expect(givenByHand([{ name: 'Yusuf', desk: null }], sentTo('Yusuf'))).toEqual([]);
});
