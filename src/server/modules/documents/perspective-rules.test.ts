import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatten, projectionOf, projectPoint, sheetSize, whiten, type Corners, type Raster } from './perspective-rules.ts';

const near = (value: number, wanted: number) => expect(Math.abs(value - wanted)).toBeLessThan(1e-9);

test('the corners of a sheet go where the clerk laid them, whatever they are', () => {
  const around = (x: number, y: number) => fc.record({ x: fc.double({ min: x - 0.2, max: x + 0.2, noNaN: true }), y: fc.double({ min: y - 0.2, max: y + 0.2, noNaN: true }) });
  fc.assert(fc.property(around(0.2, 0.2), around(0.8, 0.2), around(0.8, 0.8), around(0.2, 0.8), (...corners) => {
    const projection = projectionOf(corners);
    if (!projection) return;
    for (const [index, [x, y]] of ([[0, 0], [1, 0], [1, 1], [0, 1]] as const).entries()) {
      const at = projectPoint(projection, x, y);
      near(at.x, corners[index]?.x ?? 0);
      near(at.y, corners[index]?.y ?? 0);
    }
  }), { numRuns: 300, seed: 24 });
});

test('corners that cross or lie on a line are no sheet', () => {
  const crossed: Corners = [{ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 1, y: 0 }, { x: 0, y: 1 }];
  const flat: Corners = [{ x: 0, y: 0 }, { x: 0.5, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }];
  expect([projectionOf(crossed), projectionOf(flat)]).toEqual([null, null]);
});

test('a sheet photographed straight comes out as it is, and its size is that of its longest edges', () => {
  const photo: Raster = { width: 4, height: 2, data: Uint8Array.from({ length: 24 }, (_, index) => index * 10) };
  const whole: Corners = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }];
  const projection = projectionOf(whole);
  expect(projection && flatten(photo, projection, { width: 4, height: 2 }).data).toEqual(photo.data);
  expect(sheetSize([{ x: 0.25, y: 0 }, { x: 0.75, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }], { width: 1000, height: 800 })).toEqual({ width: 1000, height: 838 });
});

test('a shadow on paper becomes white, ink in it stays dark', () => {
  const light: Raster = { width: 2, height: 1, data: Uint8Array.from([120, 120, 120, 120, 120, 120]) };
  expect([...whiten({ width: 2, height: 1, data: Uint8Array.from([118, 118, 118, 24, 24, 24]) }, light).data]).toEqual([255, 255, 255, 0, 0, 0]);
});
