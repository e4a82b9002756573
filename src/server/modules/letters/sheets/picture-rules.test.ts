import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pointsOf } from './picture-rules.ts';

test.each([['png', 'png'], ['jpg', 'jpeg']] as const)('the points of a picture are read from its head alone: %s', async (kind, format) => {
  const bytes = await sharp({ create: { width: 37, height: 21, channels: 3, background: '#7a3' } })[format]().toBuffer();
  expect(pointsOf(kind, bytes)).toBe(37 * 21);
  expect(pointsOf(kind, bytes.subarray(0, 12))).toBeNull();
});

test('a head of bytes that are none says nothing', () => {
  expect(pointsOf('png', Buffer.alloc(40))).toBeNull();
  expect(pointsOf('jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0]))).toBeNull();
});
