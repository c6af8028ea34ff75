import { expect, test } from 'vitest';
import { drawnWidth } from '$lib/figure/ground';
import { POINTS_PER_MM, UNITS } from '$lib/svg/units';
import { READY_WIDTHS } from '../../../src/tasks/widths.mjs';

test('a ground is drawn hardly larger or smaller than a panel shows it', () => {
  for (let points = 40; points < 3000; points *= 1.01) {
    const scale = points / (drawnWidth(points) / UNITS);
    expect(scale).toBeGreaterThan(0.9);
    expect(scale).toBeLessThan(1.12);
  }
});

test('panels of nearly one width share their ground', () => {
  expect(drawnWidth(180 * POINTS_PER_MM)).toBe(drawnWidth(183 * POINTS_PER_MM));
});

test('the build leaves a ground for every width of figure there is between a panel of a triptych and a poster', () => {
  // Without the frame of the map, half a line on either side.
  const ready = new Set(READY_WIDTHS.map((width) => drawnWidth(width * POINTS_PER_MM - 0.4)));
  for (let width = 40; width <= 420; width += 0.5) expect(ready).toContain(drawnWidth(width * POINTS_PER_MM - 0.4));
});
