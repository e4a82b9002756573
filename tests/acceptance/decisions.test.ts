import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const folder = new URL('../../docs/adr/', import.meta.url);
const decisions = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

test('every part the product runs on is named in a decision, with its reason', () => {
  const all = decisions.map((decision) => decision.text).join('\n');
  expect(Object.keys(manifest.dependencies).filter((name) => !all.includes(name))).toEqual([]);
});

test('decisions are numbered without a double, dated, and short', () => {
  const numbers = decisions.map((decision) => decision.name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { name, text } of decisions) {
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/u);
    expect(text, name).toMatch(/^# \d+\. .+\n\nDate: \d{4}-\d{2}-\d{2} · Status: (?:accepted|rejected|replaced)/u);
    expect(text.split('\n').length, name).toBeLessThanOrEqual(60);
  }
});
