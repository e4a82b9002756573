import { expect, it } from 'vitest';
import { csvOf } from './agenda-csv.ts';

it('a subject cannot become a formula, nor break its row', () => {
  expect(csvOf(['No', 'Hal'], [[1, '=HYPERLINK("x")'], [2, 'satu; dua\nbaris'], [3, null]])).toBe('\uFEFFNo;Hal\r\n1;"\'=HYPERLINK(""x"")"\r\n2;"satu; dua\nbaris"\r\n3;\r\n');
});

it('a negative number stays a number', () => {
  expect(csvOf(['No'], [[-1], ['-1']])).toBe("\uFEFFNo\r\n-1\r\n'-1\r\n");
});
