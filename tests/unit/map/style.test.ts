import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { edgeWidth, mapStyle, weaveLayer } from '$lib/map/style';
import { tileOf } from '$lib/map/weave';
import { DARK, LIGHT } from '$lib/scene/colours';

const HOME = { zoom: 3.2, pixelsPerUnit: 0.27 };

test.each([LIGHT, DARK])('the style is one that the library takes, its textures too', (palette) => {
  const style = mapStyle(palette, HOME);
  const layers = (['woven', 'parts'] as const).map((source) => weaveLayer(source, 'dots'));
  expect(validateStyleMin({ ...style, layers: [...style.layers, ...layers.map(([layer]) => layer)] })).toEqual([]);
  for (const [, before] of layers) expect(style.layers.map(({ id }) => id)).toContain(before);
});

test('edges of parts are as wide as on the plate, and grow far less than the land', () => {
  const [, , , zoom, width, , wider] = edgeWidth(HOME) as number[];
  expect(zoom).toBe(HOME.zoom);
  expect(wider! / width!).toBeCloseTo(2 ** (8 * 0.15));
});

test('a texture is the pattern of the plate in the colours of the day, whole along both axes', () => {
  const markup =
    '<pattern id="dots" width="22" height="22" patternTransform="rotate(45)"><rect fill="var(--soviet)"/>' +
    '<circle fill="color-mix(in srgb, var(--soviet) 42%, var(--paper))"/></pattern>';
  const tile = tileOf({ id: 'dots', markup, width: 22, height: 22, turned: true }, DARK);
  expect(tile.width).toBeCloseTo(22 * Math.SQRT2);
  expect(tile.svg).toContain('fill="url(#dots)"');
  expect(tile.svg).toContain(`<rect fill="${DARK.soviet}"/>`);
  expect(tile.svg).not.toContain('var(');
});
