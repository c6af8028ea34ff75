import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLOSEST, panBy, wholeSheet, zoomBy, zoomOf } from '$lib/scene/camera';

const SHEET = { width: 2000, height: 1000 };
const WHOLE = wholeSheet(SHEET);

test('looking closer halves what is seen, around a point that stays where it is', () => {
  expect(zoomBy(WHOLE, SHEET, 2)).toEqual({ x: 500, y: 250, width: 1000, height: 500 });
  expect(zoomBy(WHOLE, SHEET, 2, [0, 0])).toEqual({ x: 0, y: 0, width: 1000, height: 500 });
  expect(zoomBy(WHOLE, SHEET, 4, [400, 800])).toEqual({ x: 300, y: 600, width: 500, height: 250 });
});

test('one looks no further off than the whole sheet and no closer than the closest', () => {
  expect(zoomBy(WHOLE, SHEET, 0.5)).toEqual(WHOLE);
  expect(zoomOf(zoomBy(WHOLE, SHEET, 1000), SHEET)).toBe(CLOSEST);
});

test('one looks elsewhere, but not beyond the edge', () => {
  const close = zoomBy(WHOLE, SHEET, 2);
  expect(panBy(close, SHEET, 100, -50)).toEqual({ ...close, x: 600, y: 200 });
  expect(panBy(close, SHEET, 9999, -9999)).toEqual({ ...close, x: 1000, y: 0 });
});

test('wherever one goes, what is seen is a part of the sheet in its proportions', () => {
  const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const step = fc.oneof(
    fc
      .tuple(finite(0.1, 10), finite(0, 2000), finite(0, 1000))
      .map(([factor, x, y]) => ({ factor, at: [x, y] as [number, number] })),
    fc.tuple(finite(-3000, 3000), finite(-3000, 3000)).map(([dx, dy]) => ({ dx, dy }))
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let camera = WHOLE;
      for (const step of steps)
        camera =
          'factor' in step ? zoomBy(camera, SHEET, step.factor, step.at) : panBy(camera, SHEET, step.dx, step.dy);
      const { x, y, width, height } = camera;
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(SHEET.width + 1e-6);
      expect(y + height).toBeLessThanOrEqual(SHEET.height + 1e-6);
      expect(width / height).toBeCloseTo(2);
    })
  );
});
