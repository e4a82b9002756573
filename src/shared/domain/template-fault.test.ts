import { expect, test } from 'vitest';
import { readTemplateFault } from './template-fault.words.ts';

test.each([
  ['template.typ:3:7: unknown variable: kop, hints: if you meant to use subtraction, try adding spaces', { file: 'template.typ', line: 3, column: 7 }, /“kop” tidak dikenal/u],
  ['bagian.typ:12:1: unclosed delimiter', { file: 'bagian.typ', line: 12, column: 1 }, /tidak ditutup/u],
  ['template.typ:1:7: file not found (searched at lambang.png)', { file: 'template.typ', line: 1, column: 7 }, /tidak ada di dalam kemasan/u],
  ['template.typ:1:1: dictionary does not contain key "sheet" and no default value was specified', { file: 'template.typ', line: 1, column: 1 }, /sys\.inputs selalu kosong/u],
  ['template.typ:1:12: expected color, gradient, or tiling, found integer', { file: 'template.typ', line: 1, column: 12 }, /Jenis nilainya/u],
  ['template.typ:1:12: something no list knows', { file: 'template.typ', line: 1, column: 12 }, /tidak dapat disusun/u],
  ['unknown font family: comic', null, /tidak dibawa aplikasi/u],
])('a writer reads where a template fails and why before the compiler’s words: %s', (text, at, say) => {
  const fault = readTemplateFault(text);
  expect(fault.at).toEqual(at);
  expect(fault.say.id).toMatch(say);
  expect(text.endsWith(fault.compiler)).toBe(true);
});
