import { expect, test } from 'vitest';
import { keptScroll, nextZoom, pinchedZoom } from './zoom.ts';

test('a press leads to the next size, also from where a pinch ended, and stops at the ends', () => {
  expect(nextZoom(1, 'in')).toBe(1.5);
  expect(nextZoom(1.7, 'in')).toBe(2);
  expect(nextZoom(1.7, 'out')).toBe(1.5);
  expect(nextZoom(4, 'in')).toBe(4);
  expect(nextZoom(1, 'out')).toBe(1);
});

test('two fingers enlarge as far as they part, never beyond the ends', () => {
  expect(pinchedZoom({ zoom: 1, apart: 100 }, 250)).toBe(2.5);
  expect(pinchedZoom({ zoom: 2, apart: 100 }, 10)).toBe(1);
  expect(pinchedZoom({ zoom: 2, apart: 10 }, 1000)).toBe(4);
  expect(pinchedZoom({ zoom: 2, apart: 0 }, 100)).toBe(2);
});

test('what was in the middle of the view is still there once it is twice as large', () => {
  expect(keptScroll(0, 200, 2)).toBe(200);
  expect(keptScroll(300, 200, 2)).toBe(800);
  expect(keptScroll(100, 200, 0.5)).toBe(0);
});
