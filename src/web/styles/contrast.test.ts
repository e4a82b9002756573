import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

// WCAG 2.2 AA, 1.4.3: words stand out from what they stand on, also in the row that is chosen or lies under the pointer.
const [light = '', dark = ''] = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8').split("\n[data-mantine-color-scheme='dark']");
const declared = (css: string) => Object.fromEntries([...css.matchAll(/--l-(?<name>[\w-]+):\s*(?<value>[^;]+);/gu)].map(({ groups }) => [groups?.['name'] ?? '', groups?.['value']?.trim() ?? '']));
const schemes = { light: declared(light), dark: { ...declared(light), ...declared(dark) } };

type Colour = [number, number, number];

function colourOf(scheme: Record<string, string>, name: string): Colour {
  const value = scheme[name] ?? '';
  const other = /^var\(--l-(?<name>[\w-]+)\)$/u.exec(value)?.groups?.['name'];
  if (other) return colourOf(scheme, other);
  const hex = /^#(?<r>[\da-f]{2})(?<g>[\da-f]{2})(?<b>[\da-f]{2})$/u.exec(value)?.groups;
  if (!hex) throw new Error(`--l-${name} is no colour: ${value}`);
  return [hex['r'], hex['g'], hex['b']].map((part) => Number.parseInt(part ?? '', 16)) as Colour;
}

const mixed = (over: Colour, under: Colour, share: number) => over.map((part, index) => part * share + (under[index] ?? 0) * (1 - share)) as Colour;

function brightness(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [brightness(one), brightness(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const words = ['text', 'text-2', 'text-3', 'action-text', 'late', 'seal'];
const grounds = ['ground', 'surface', 'sunken', 'action-soft'];
/** The darkest hover of a row, as `color-mix` lays it over what lies below. */
const hover = 0.04;

describe.each(Object.entries(schemes))('in %s', (_, scheme) => {
  test.each(grounds)('every word can be read on %s, lit or not', (ground) => {
    const plain = colourOf(scheme, ground);
    for (const under of [plain, mixed(colourOf(scheme, 'text'), plain, hover)]) {
      for (const word of words) expect(contrast(colourOf(scheme, word), under), word).toBeGreaterThanOrEqual(4.5);
    }
  });
});
