import { expect, it } from 'vitest';
import { addPiece } from './add-piece.ts';

it('pieces pressed one after the other are parted by a slash', () => {
  const pressed = ['{urut}', '{unit}', '{tahun}'].reduce((pattern, piece) => addPiece(pattern, piece, [pattern.length, pattern.length]).pattern, '');
  expect(pressed).toBe('{urut}/{unit}/{tahun}');
});

it('a piece put between two is parted from both; what was typed between stays as it is', () => {
  expect(addPiece('{urut}{tahun}', '{unit}', [6, 6])).toEqual({ pattern: '{urut}/{unit}/{tahun}', behind: 13 });
  expect(addPiece('{urut}.', '{unit}', [7, 7]).pattern).toBe('{urut}.{unit}');
});
