import fc from 'fast-check';
import { expect, test } from 'vitest';
import holidays from '#presets/national/holidays.json' with { type: 'json' };
import { workCalendar } from '#shared/domain/working-days.ts';
import { workingHours } from './working-hours.ts';

const office = { timeZone: 'Asia/Makassar', work: workCalendar(holidays) };

test('the office is open eight hours on a working day, and not on a holiday', () => {
  expect(workingHours(new Date('2026-11-26T00:00:00Z'), new Date('2026-11-26T08:00:00Z'), office)).toBe(8);
  expect(workingHours(new Date('2026-11-26T02:00:00Z'), new Date('2026-11-27T02:00:00Z'), office)).toBe(8);
  expect(workingHours(new Date('2026-12-24T00:00:00Z'), new Date('2026-12-26T00:00:00Z'), office)).toBe(0);
});

test('hours of a long wait are those of its parts together', () => {
  const at = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map((minutes) => new Date(Date.parse('2025-01-01T00:00:00Z') + minutes * 60_000));
  fc.assert(fc.property(at, at, at, (...times) => {
    const [first, middle, last] = times.toSorted((a, b) => a.getTime() - b.getTime()) as [Date, Date, Date];
    expect(workingHours(first, last, office)).toBeCloseTo(workingHours(first, middle, office) + workingHours(middle, last, office), 0);
  }), { seed: 20261126, numRuns: 300 });
});
