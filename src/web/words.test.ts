import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
// The style guide shows invented names of desks as samples; they are data, not words of the product.
const components = files.filter((file) => file.endsWith('.tsx') && !file.includes('styleguide'));
const wordFiles = files.filter((file) => /(^|[/-])words\.ts$/u.test(file));

test('no component carries a text of its own: all words stand in words files, in both languages', () => {
  const guilty = components.flatMap((file) => textsIn(readFileSync(join(folder, file), 'utf8')).map((text) => `${file}: ${text}`));
  expect(components.length).toBeGreaterThan(40);
  expect(guilty).toEqual([]);
});

test('every text stands beside its translation', () => {
  expect(wordFiles.length).toBeGreaterThan(8);
  for (const file of wordFiles) {
    const text = readFileSync(join(folder, file), 'utf8');
    const [indonesian, english] = [text.match(/\bid: /gu) ?? [], text.match(/\ben: /gu) ?? []];
    expect(english.length, file).toBe(indonesian.length);
  }
});

/** Words between tags or in attributes a person hears or reads. Names of keys and of the product are no texts. */
function textsIn(source: string): string[] {
  const between = [...source.matchAll(/>\s*([A-Za-z][A-Za-z ,.]{3,})\s*<\//gu)].map((found) => found[1] ?? '');
  const spoken = [...source.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="([A-Za-z][^"]{2,})"/gu)].map((found) => found[1] ?? '');
  return [...between, ...spoken].filter((text) => !/^(?:Lontar|Enter|Ctrl K|Nomor|Sifat|Lampiran|Hal)$/u.test(text.trim()));
}
