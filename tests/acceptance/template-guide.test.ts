import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const lib = new URL('../../templates/_lib/', import.meta.url);
const defined = new Set(readdirSync(lib).filter((name) => name.endsWith('.typ')).flatMap((name) => [...readFileSync(new URL(name, lib), 'utf8').matchAll(/^#let ([\w-]+)/gmu)].map((found) => found[1] ?? '')));
const guide = readFileSync(new URL('../../docs/panduan/isi-templat-kota.md', import.meta.url), 'utf8');

test('what the guide says a template of the city may call is there to be called', () => {
  const called = guide.split('\n').filter((line) => line.startsWith('| `')).flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)/gu)].map((found) => found[1] ?? ''));
  expect(called.length).toBeGreaterThan(20);
  expect(called.filter((name) => !defined.has(name))).toEqual([]);
});
