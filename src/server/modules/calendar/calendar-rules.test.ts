import { expect, test } from 'vitest';
import { conflictsOf, isTooLong, stands, type Span } from './calendar-rules.ts';

const span = (letterId: string, [startsAt, endsAt]: [string, string | null], change: Partial<Span> = {}): Span => ({ letterId, eventOn: '2026-11-23', endsOn: null, startsAt, endsAt, delegated: false, ...change });

test('two events at one time are a conflict for both; one after the other are none', () => {
  const found = conflictsOf([span('a', ['09:00', '10:00']), span('b', ['09:30', '11:00']), span('c', ['11:00', '12:00']), span('d', ['09:00', '10:00'], { eventOn: '2026-11-24' })]);
  expect([...found]).toEqual([['a', ['b']], ['b', ['a']], ['c', []], ['d', []]]);
});
test('an event until it is over keeps two hours', () => {
  expect(conflictsOf([span('a', ['09:00', null]), span('b', ['10:59', '12:00'])]).get('a')).toEqual(['b']);
  expect(conflictsOf([span('a', ['09:00', null]), span('b', ['11:00', '12:00'])]).get('a')).toEqual([]);
});
test('an event of several days takes the time from its first hour to its last, and nothing after', () => {
  const days = span('rakor', ['13:00', '12:00'], { endsOn: '2026-11-25' });
  const at = (letterId: string, eventOn: string, hours: [string, string | null]) => span(letterId, hours, { eventOn });
  const all = [days, at('pagi', '2026-11-23', ['09:00', '12:00']), at('tengah', '2026-11-24', ['08:00', null]), at('penutup', '2026-11-25', ['11:30', '13:00']), at('sesudah', '2026-11-25', ['12:00', '13:00'])];
  expect(conflictsOf(all).get('rakor')).toEqual(['tengah', 'penutup']);
  expect(conflictsOf([span('terbuka', ['13:00', null], { endsOn: '2026-11-24' }), at('malam', '2026-11-24', ['20:00', '21:00']), at('esok', '2026-11-25', ['00:00', '09:00'])]).get('terbuka')).toEqual(['malam']);
});
test('who sent somebody else is free', () => {
  expect(conflictsOf([span('a', ['09:00', '10:00'], { delegated: true }), span('b', ['09:30', '11:00'])]).get('b')).toEqual([]);
});
test('nobody keeps the hour of a letter that was taken back or replaced', () => {
  expect([null, 'withdrawn', 'replaced'].map((ended) => stands({ ended }))).toEqual([true, false, false]);
});
test('ten weeks are read at once, not more', () => {
  expect(isTooLong('2026-11-01', '2027-01-10')).toBe(false);
  expect(isTooLong('2026-11-01', '2027-01-11')).toBe(true);
});
