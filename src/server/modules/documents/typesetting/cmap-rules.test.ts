import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCoverage } from './cmap-rules.ts';
import { coverageOf, faces, readFaces } from './faces.ts';

test('each face has the letters, figures and marks an Indonesian letter needs, in all four cuts', () => {
  const needed = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:!?()[]/\\&%@#"\'+-=*–—“”‘’…§°±×½²³€•éèêâñöü '];
  for (const face of ['arial', 'bookman'] as const) {
    const covers = coverageOf(face);
    expect([face, needed.filter((sign) => !covers.has(sign.codePointAt(0) ?? 0))]).toEqual([face, []]);
    for (const sign of ['😀', 'ꦲ', '漢', '\u0007']) expect(covers.has(sign.codePointAt(0) ?? 0)).toBe(false);
  }
});

test('a face that is missing or altered stops the letter and names the file', () => {
  expect(readFaces()).toHaveLength(8);
  expect(() => readFaces(new URL('../', import.meta.url))).toThrow(expect.objectContaining({ code: 'typeset.face_missing', details: { file: faces.arial.files[0]?.file } }) as Error);
});

test('a file that is no font has no coverage', () => {
  expect(() => readCoverage(readFileSync(new URL('./cmap-rules.ts', import.meta.url)))).toThrow();
});
