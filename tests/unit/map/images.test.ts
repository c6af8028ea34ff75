import { describe, expect, test } from 'vitest';
import { SYMBOLS } from '$lib/atlas/types';
import { bands, dashes, dots, patternImages, stripes, symbolImage, symbolImages, type Pixels } from '$lib/map/images';
import { LIGHT } from '$lib/scene/colours';

const RED = '#a8483b';
const BLUE = '#7fa3c4';

const pixel = ({ data, width }: Pixels, x: number, y: number) => [
  ...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)
];
const opacities = ({ data }: Pixels) => [...data].filter((_, index) => index % 4 === 3);
/** Share of the area that is covered. */
const cover = (image: Pixels) => opacities(image).reduce((sum, each) => sum + each / 255, 0) / opacities(image).length;
/** An image as text: `#` where it is covered, `.` where it is clear. */
const drawn = (image: Pixels) =>
  Array.from({ length: image.height }, (_, y) =>
    Array.from({ length: image.width }, (_, x) => (pixel(image, x, y)[3]! > 127 ? '#' : '.')).join('')
  );

describe('every image', () => {
  const all = { ...patternImages(LIGHT, [10, 75]), ...symbolImages(LIGHT) };
  test.each(Object.entries(all))('%s is a square of whole pixels with something on it', (_, image) => {
    expect(image.width).toBe(image.height);
    expect(image.data).toHaveLength(4 * image.width * image.height);
    expect(cover(image)).toBeGreaterThan(0.03);
  });
});

describe('stripes', () => {
  test('cover a quarter in the colour asked for, the rest clear', () => {
    expect(cover(stripes(RED))).toBeCloseTo(0.25, 2);
    expect(pixel(stripes(RED), 0, 0)).toEqual([168, 72, 59, 255]);
    expect(pixel(stripes(RED), 12, 0)[3]).toBe(0);
  });

  test('run on from one repeat to the next', () => {
    const rows = drawn(stripes(RED));
    // A step down is a step to the left, round the edge.
    rows.slice(1).forEach((row, index) => expect(row).toBe(rows[index]!.slice(1) + rows[index]![0]!));
  });
});

describe('dashes', () => {
  test('are interrupted stripes', () => {
    expect(cover(dashes(RED))).toBeGreaterThan(0.03);
    expect(cover(dashes(RED))).toBeLessThan(0.1);
  });
});

describe('bands', () => {
  test.each([10, 50, 75, 90])('have %s per cent in the first colour', (share) => {
    const image = bands(RED, BLUE, share);
    const first = Array.from({ length: image.width }, (_, x) => pixel(image, x, 0)).filter(([red]) => red === 168);
    expect(first.length / image.width).toBeCloseTo(share / 100, 1);
    expect(opacities(image).every((each) => each === 255)).toBe(true);
  });

  test('stand upright, the first on the left', () => {
    const image = bands(RED, BLUE, 50);
    for (const y of [0, image.height - 1]) {
      expect(pixel(image, 0, y)).toEqual([168, 72, 59, 255]);
      expect(pixel(image, image.width - 1, y)).toEqual([127, 163, 196, 255]);
    }
  });
});

describe('dots', () => {
  test('stand in the middle and at the corners, so that they join', () => {
    const image = dots(RED);
    const { width } = image;
    for (const [x, y] of [
      [0, 0],
      [width - 1, 0],
      [0, width - 1],
      [width / 2, width / 2]
    ] as const)
      expect(pixel(image, x, y)[3]).toBeGreaterThan(127);
    expect(pixel(image, width / 2, 0)[3]).toBe(0);
  });

  test('are as large as is asked', () => {
    // Two dots to a repeat; the edge is soft.
    for (const share of [1 / 9, 1 / 6.5, 1 / 4])
      expect(cover(dots(RED, share))).toBeCloseTo(2 * Math.PI * share ** 2, 1);
  });
});

describe('symbols', () => {
  test.each(SYMBOLS)('a %s is ink inside a halo, the same left and right', (symbol) => {
    const image = symbolImage(symbol, '#000000', '#ffffff');
    const { width } = image;
    const across = Array.from({ length: width }, (_, x) => pixel(image, x, width / 2));
    const inked = across.flatMap(([red, , , opacity], x) => (opacity && red === 0 ? [x] : []));
    const halo = across.flatMap(([red, , , opacity], x) => (opacity && red === 255 ? [x] : []));
    expect(inked.length).toBeGreaterThan(4);
    expect(Math.min(...halo)).toBeLessThan(Math.min(...inked));
    expect(Math.max(...halo)).toBeGreaterThan(Math.max(...inked));
    for (const row of drawn(image)) expect([...row].reverse().join('')).toBe(row);
  });

  test('a ring has a hole, which is halo', () => {
    const image = symbolImage('ring', '#000000', '#ffffff');
    expect(pixel(image, image.width / 2, image.width / 2)).toEqual([255, 255, 255, 255]);
  });

  test('look different from each other', () => {
    expect(new Set(SYMBOLS.map((symbol) => drawn(symbolImage(symbol, '#000000', '#ffffff')).join())).size).toBe(4);
  });
});
