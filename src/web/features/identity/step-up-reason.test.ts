import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stepUpReason } from './step-up-reason.ts';

const folder = new URL('../../../shared/contracts/', import.meta.url);

test('every act that asks once more who one is says what it is about', async () => {
  const modules = await Promise.all(readdirSync(folder).filter((name) => name.endsWith('.contract.ts')).map(async (name) => Object.values((await import(new URL(name, folder).href)) as Record<string, unknown>)));
  const paths = modules.flat().flatMap((each) => (typeof each === 'object' && each !== null && 'stepUp' in each && each.stepUp === true && 'path' in each ? [String(each.path)] : []));
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => stepUpReason(path) === null)).toEqual([]);
  expect(stepUpReason('/api/own-templates/use')).toBe('stepUpPages');
});
