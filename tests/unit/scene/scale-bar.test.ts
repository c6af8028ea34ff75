import { expect, test } from 'vitest';
import { barOf, kmOf } from '$lib/scene/scale-bar';
import { project } from '$lib/scene/mercator';

test('a bar is as long as its distance: a degree of longitude on the equator is 111.3 km, half that at 60° N', () => {
  // A map unit is a fortieth of a degree: at one pixel to a unit, a degree is forty pixels.
  const { km, pixels } = barOf({ middle: project([0, 0]) }, 1);
  expect(km / pixels).toBeCloseTo(111.3 / 40, 1);
  const north = barOf({ middle: project([20, 60]) }, 1);
  expect(north.km / north.pixels).toBeCloseTo(111.3 / 80, 1);
});

test('it has a round length that fits, however near one looks', () => {
  for (const scale of [0.2, 1, 3, 13]) {
    const { km, pixels } = barOf({ middle: project([20, 52]) }, scale);
    expect([1, 2, 5]).toContain(km / 10 ** Math.floor(Math.log10(km)));
    expect(pixels).toBeGreaterThan(40);
    expect(pixels).toBeLessThanOrEqual(140);
  }
});

test('nearer, a pixel stands for less', () => {
  expect(kmOf(6, 52, 1) / kmOf(6, 52, 8)).toBeCloseTo(8);
});
