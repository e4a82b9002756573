import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeOldest, placeSegments, type Segment } from './leaf-geometry.ts';

const segment = fc.record({
  state: fc.constantFrom('done', 'now', 'late', 'next', 'void'),
  hours: fc.integer({ min: 0, max: 400 }),
  leavesOffice: fc.boolean(),
}) as fc.Arbitrary<Segment>;
const ways = fc.array(segment, { minLength: 1, maxLength: 8 });

test('the leaf of a letter fills its width exactly, whatever its way', () => {
  fc.assert(
    fc.property(ways, (segments) => {
      const placed = placeSegments(segments, { width: 400 });
      const last = placed.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(400, 5);
    }),
    { seed: 20261120, numRuns: 500 },
  );
});

test('every desk on the way of a letter can be seen, also one where it stayed no hour', () => {
  fc.assert(
    fc.property(ways, (segments) => {
      for (const placed of placeSegments(segments, { width: 400, min: 6 })) expect(placed.width).toBeGreaterThanOrEqual(6);
    }),
    { seed: 20261120, numRuns: 500 },
  );
});

test('a desk that kept a letter longer is drawn longer', () => {
  const [short, long] = placeSegments(
    [
      { state: 'done', hours: 2 },
      { state: 'done', hours: 20 },
    ],
    { width: 96 },
  );
  expect(long?.width).toBeGreaterThan(short?.width ?? 0);
});

test('a way of more than eight desks keeps its newest seven and the sum of the older ones', () => {
  const merged = mergeOldest(Array.from({ length: 12 }, (_, index): Segment => ({ state: 'done', hours: index + 1 })));
  expect(merged).toHaveLength(8);
  expect(merged[0]?.hours).toBe(1 + 2 + 3 + 4 + 5);
  expect(merged.at(-1)?.hours).toBe(12);
});
