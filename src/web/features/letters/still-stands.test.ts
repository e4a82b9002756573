import { expect, test } from 'vitest';
import { stillStands } from './still-stands.ts';

const related = { letterId: 'l', direction: 'incoming' as const, number: null, letterDate: null, subject: null, opens: true };

test('a received letter proposes its disposition first until its sender took it back or replaced it', () => {
  expect(stillStands({ takenBack: null, relations: [] })).toBe(true);
  expect(stillStands({ takenBack: null, relations: [{ ...related, kind: 'answers', side: 'in' }, { ...related, kind: 'replaces', side: 'out' }] })).toBe(true);
  expect(stillStands({ takenBack: { at: '2026-11-27T03:00:00Z', reason: 'Lampirannya keliru' }, relations: [] })).toBe(false);
  expect(stillStands({ takenBack: null, relations: [{ ...related, kind: 'replaces', side: 'in' }] })).toBe(false);
  expect(stillStands({ takenBack: null, relations: [{ ...related, kind: 'withdraws', side: 'in' }] })).toBe(false);
});
