import { expect, test } from 'vitest';
import { A4_RATIO, ratioOfDrawing } from './page-ratio.ts';

test('a sheet has the shape of the page that is typeset, also on F4 and lying', () => {
  expect(ratioOfDrawing('<svg class="typst-doc" viewBox="0 0 595.276 841.89" width="595.276pt">')).toBeCloseTo(A4_RATIO, 3);
  expect(ratioOfDrawing('<svg viewBox="0 0 609.449 935.433" width="609.449pt">')).toBeCloseTo(330 / 215, 3);
  expect(ratioOfDrawing('<svg viewBox="0,0,841.89,595.276">')).toBeCloseTo(210 / 297, 3);
});

test('a drawing that names no size lies on A4', () => {
  expect(ratioOfDrawing('')).toBe(A4_RATIO);
  expect(ratioOfDrawing('<svg><g viewBox="0 0 1 9"/></svg>')).toBe(A4_RATIO);
  expect(ratioOfDrawing('<svg viewBox="0 0 0 0">')).toBe(A4_RATIO);
});
