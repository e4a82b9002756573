import { expect, test } from 'vitest';
import { lastWords } from './reports.ts';

const failing = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `duty ${index}.`, error: `what \u001B[31mwent\u001B[39m wrong in ${index}.\n\n${'and more\n'.repeat(60)}` }));

test.each([[1, 28], [7, 15], [70, 0]])('of %i failures the last two hundred lines of a run hold each title with its error, and %i lines more', (count, more) => {
  const said = lastWords(failing(count));
  expect(said.split('\n').length).toBeLessThan(180);
  for (let index = 0; index < count; index++) expect(said).toContain(`FAIL duty ${index}.\n     what went wrong in ${index}.\n`.trimEnd());
  expect(said.split('and more').length - 1).toBeGreaterThanOrEqual(count * more);
});

test('of more failures than have room the rest is counted', () => {
  const said = lastWords(failing(500));
  expect(said.split('\n').length).toBeLessThan(180);
  expect(said).toMatch(/… and 425 more$/u);
});
