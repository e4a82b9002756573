import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const text = readFileSync(path.join(root, 'docs/security-checklist.md'), 'utf8');

test('the security checklist answers all thirteen areas of BSSN 4/2021, each line by something that exists or by "not yet"', () => {
  expect([...text.matchAll(/^## ([a-m]) · /gmu)].map((match) => match[1]).join('')).toBe('abcdefghijklm');
  const lines = text.split('\n').filter((line) => line.startsWith('|') && !/^\|(?: asked |---)/u.test(line));
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    const paths = [...line.matchAll(/`([\w./-]+\/[\w./-]+|package-lock\.json)`/gu)].map((match) => match[1] ?? '');
    expect(paths.length > 0 || /\*\*not yet\*\*|content security policy/u.test(line), line).toBe(true);
    expect(paths.filter((each) => !existsSync(path.join(root, each))), line).toEqual([]);
  }
});
