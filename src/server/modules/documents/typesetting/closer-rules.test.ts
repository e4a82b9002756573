import { describe, expect, test } from 'vitest';
import { defaultProfile } from '../layouts/profile-rules.ts';
import { closerThan, isWorthCloser, setCloser, type Closer } from './closer-rules.ts';

const of = (pages: number, fullness: number[] = []) => ({ pages, fullness });
const steps: Closer[] = [{ spacing: 1.15, gaps: 0.5 }, { spacing: 1, gaps: 0.5 }];

describe('how close a letter may be set', () => {
  test('first the air between its blocks, then one spacing of the lines after another, never below single lines', () => {
    expect(closerThan({ spacing: 1.5, leastSpacing: 1 }).map(({ spacing }) => spacing)).toEqual([1.5, 1.15, 1]);
    expect(closerThan({ spacing: 1.15, leastSpacing: 1 }).map(({ spacing }) => spacing)).toEqual([1.15, 1]);
    expect(closerThan({ spacing: 1, leastSpacing: 1 }).map(({ spacing }) => spacing)).toEqual([1]);
  });

  test('a city that names its closest spacing keeps it', () => {
    expect(closerThan({ spacing: 1.5, leastSpacing: 1.15 }).map(({ spacing }) => spacing)).toEqual([1.5, 1.15]);
    expect(closerThan({ spacing: 1.15, leastSpacing: 2 }).map(({ spacing }) => spacing)).toEqual([1.15]);
  });
});

test('a page kept or frozen before there was this rule stays as it was initialled, printed and scanned', () => {
  expect(closerThan({ spacing: 1.5 })).toEqual([]);
  expect(closerThan(defaultProfile('permendagri_1_2023', 'wet'))).not.toEqual([]);
});

describe('when it is set closer', () => {
  test('where less than a quarter of its last page is text, and of a letter of two or three pages only', () => {
    expect([isWorthCloser(2, [0.24]), isWorthCloser(2, [0.25]), isWorthCloser(3, [0.6, 0.1]), isWorthCloser(4, [0.1]), isWorthCloser(2, [])]).toEqual([true, false, true, false, false]);
  });

  test('the least close setting that saves a page is taken, and none that saves nothing', () => {
    const tried: Closer[] = [];
    const saving = (from: number) => (closer: Closer) => { tried.push(closer); return of(closer.spacing <= from ? 1 : 2); };
    expect(setCloser(of(2, [0.1]), steps, saving(1.15))).toEqual(of(1));
    expect(tried).toEqual([steps[1], steps[0]]);
    expect(setCloser(of(2, [0.1]), steps, saving(1))).toEqual(of(1));
    expect(setCloser(of(2, [0.1]), steps, () => of(2, [0.05]))).toEqual(of(2, [0.1]));
    expect(setCloser(of(2, [0.5]), steps, () => { throw new Error('not tried'); })).toEqual(of(2, [0.5]));
  });
});
