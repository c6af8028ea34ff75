import { describe, expect, test } from 'vitest';
import { pathData } from '$lib/drawing/path';
import { UNITS, unproject } from '$lib/scene/mercator';
import { pointsOf } from '../../fixtures/path-points';

/** Positions on the globe of points in map units. */
const places = (points: number[][]) => points.map((point) => unproject(point));
const SQUARE = [
  [8000, -2000],
  [8100, -2000],
  [8100, -1900],
  [8000, -1900]
];
const ring = (points: number[][]) => places([...points, points[0] ?? []]);

test('a line decodes to its projected points', () => {
  const line = [
    [8000, -2000],
    [8003, -2010],
    [7990, -1990],
    [7990, -1980]
  ];
  expect(pointsOf(pathData([places(line)], false))).toEqual([line]);
});

test('points are written relative, as whole numbers, with no more signs than needed', () => {
  const line = [
    [8000, -2000],
    [8003, -2010],
    [7990, -2010],
    [7990, -1980]
  ];
  expect(pathData([places(line)], false)).toBe('m8000-2000l3-10-13 0 0 30');
});

test('a ring is closed and decodes to its corners', () => {
  const data = pathData([ring(SQUARE)], true);
  expect(data).toBe('m8000-2000l100 0 0 100-100 0z');
  expect(pointsOf(data)).toEqual([SQUARE]);
});

test('a second ring starts from where the pen is after closing the first', () => {
  const hole = [
    [8030, -1970],
    [8060, -1970],
    [8060, -1940]
  ];
  expect(pointsOf(pathData([ring(SQUARE), ring(hole)], true))).toEqual([SQUARE, hole]);
});

test('a second line starts from the end of the first', () => {
  const lines = [
    [
      [8000, -2000],
      [8010, -2000]
    ],
    [
      [7000, -3000],
      [7001, -3001]
    ]
  ];
  expect(pointsOf(pathData(lines.map(places), false))).toEqual(lines);
});

describe('what is too small to see', () => {
  test('a point that falls on the one before is left out', () => {
    const line = [
      [8000, -2000],
      [8000.3, -2000.2],
      [8010, -2000]
    ];
    expect(pointsOf(pathData([places(line)], false))).toEqual([
      [
        [8000, -2000],
        [8010, -2000]
      ]
    ]);
  });

  test('a line or ring without extent is left out and does not move the pen', () => {
    const dot = [
      [5000, -5000],
      [5000.1, -5000.1],
      [5000.2, -5000]
    ];
    expect(pathData([places(dot)], false)).toBe('');
    expect(pathData([ring(dot)], true)).toBe('');
    expect(pointsOf(pathData([ring(SQUARE), ring(dot), ring(SQUARE)], true))).toEqual([SQUARE, SQUARE]);
  });

  test('nothing gives nothing', () => {
    expect(pathData([], true)).toBe('');
    expect(pathData([[]], false)).toBe('');
  });
});

test('a point is never further than half a unit off', () => {
  const line = Array.from({ length: 200 }, (_, i) => [20 + i * 0.0517, 50 + Math.sin(i) * 3]);
  const [points = []] = pointsOf(pathData([line], false));
  expect(points).toHaveLength(line.length);
  for (const [index, [x = 0]] of points.entries())
    expect(Math.abs(x - ((line[index]?.[0] ?? NaN) + 180) * UNITS)).toBeLessThanOrEqual(0.5);
});
