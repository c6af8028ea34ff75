import {
  expression,
  latest,
  validateStyleMin,
  type StylePropertySpecification
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { sharesOf } from '$lib/drawing/patterns';
import { SYMBOLS } from '$lib/atlas/types';
import { patternImages, symbolImages } from '$lib/map/images';
import { mapStyle } from '$lib/map/style';
import { DARK, INKS, LIGHT, nameColours, TEXTURES, type Palette } from '$lib/scene/colours';
import { realTables } from '../../fixtures/atlas';

const SHARES = sharesOf(realTables().plans);
const HOME = 3.2;
const styleOf = (palette: Palette) => mapStyle(palette, HOME, 'EB Garamond', 0.8, SHARES);

const PALETTES = [
  ['light', LIGHT],
  ['dark', DARK]
] as const;

/** Every paint and layout property of a style with its layer, its own specification and its value. */
function propertiesOf({ layers }: ReturnType<typeof styleOf>) {
  return layers.flatMap((layer) =>
    (['paint', 'layout'] as const).flatMap((kind) =>
      Object.entries(layer[kind] ?? {}).map(([name, value]) => ({
        layer: layer.id,
        name,
        value: value as unknown,
        specification: (latest as unknown as Record<string, Record<string, StylePropertySpecification>>)[
          `${kind}_${layer.type}`
        ]![name]!
      }))
    )
  );
}

/** What a property is for a feature with a state. */
function evaluated(
  style: ReturnType<typeof styleOf>,
  layer: string,
  name: string,
  state: Record<string, unknown>
): unknown {
  const { value, specification } = propertiesOf(style).find((each) => each.layer === layer && each.name === name)!;
  const parsed = expression.createPropertyExpression(value, name, specification);
  if (parsed.result === 'error') throw new Error(parsed.value.map(({ message }) => message).join());
  return parsed.value.evaluate({ zoom: HOME }, { type: 'Polygon', properties: {} }, state);
}

/** `#a8483b`, of a colour as the validator has it: shares of one. */
const hex = (colour: unknown): string => {
  const { r, g, b } = colour as { r: number; g: number; b: number };
  return `#${[r, g, b]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0')
    )
    .join('')}`;
};

describe.each(PALETTES)('the style of the map, %s', (_, palette) => {
  const style = styleOf(palette);

  test('is what the specification calls a style', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  test('would not be one with a slip in an expression', () => {
    const slip = structuredClone(style);
    slip.layers[slip.layers.length - 1]!.paint = { 'circle-color': ['match', ['get', 'ink'], 'soviet'] } as never;
    expect(validateStyleMin(slip)).not.toEqual([]);
  });

  test('asks no other host', () => {
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  test('has a source for every layer and a layer for every source', () => {
    const used = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(new Set(used)).toEqual(new Set(Object.keys(style.sources)));
  });

  test('names every layer once', () => {
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('fills with images that are made, and with each of them', () => {
    const filled = style.layers.flatMap((layer) =>
      layer.type === 'fill' && layer.paint?.['fill-pattern'] ? [layer.paint['fill-pattern']] : []
    );
    expect(new Set(filled)).toEqual(new Set(Object.keys(patternImages(palette, SHARES))));
  });

  test('has an image for every symbol', () => {
    expect(Object.keys(symbolImages(palette)).sort()).toEqual(SYMBOLS.map((symbol) => `symbol-${symbol}`).sort());
    const { value, specification } = propertiesOf(style).find(({ name }) => name === 'icon-image')!;
    const parsed = expression.createPropertyExpression(value, 'icon-image', specification);
    if (parsed.result === 'error') throw new Error('no icon');
    for (const symbol of SYMBOLS)
      expect(
        String(
          parsed.value.evaluate({ zoom: HOME }, { type: 'Point', properties: { symbol } }, {}, undefined, [
            `symbol-${symbol}`
          ])
        )
      ).toBe(`symbol-${symbol}`);
  });

  test('looks at the state of features only where it may, and in sources whose features have names', () => {
    const stateful = propertiesOf(style).filter(({ value }) => JSON.stringify(value).includes('"feature-state"'));
    expect(stateful.length).toBeGreaterThan(20);
    for (const { layer, value, name, specification } of stateful) {
      const parsed = expression.createPropertyExpression(value, name, specification);
      expect(parsed.result, `${layer} ${name}`).toBe('success');
      expect(specification.expression?.parameters, `${layer} ${name}`).toContain('feature-state');
      const found = style.layers.find(({ id }) => id === layer)!;
      const source = 'source' in found ? style.sources[found.source as string] : undefined;
      expect(source, layer).toMatchObject({ promoteId: expect.any(String) as string });
    }
  });

  test('fills every ink in its colour, and what has no state as context', () => {
    for (const ink of INKS) {
      expect(hex(evaluated(style, 'states', 'fill-color', { ink })), ink).toBe(palette[ink]);
      expect(hex(evaluated(style, 'preview', 'fill-color', { previewed: ink })), ink).toBe(palette[ink]);
    }
    expect(hex(evaluated(style, 'states', 'fill-color', {}))).toBe(palette.context);
  });

  test('writes every name in the colour that goes with its paint', () => {
    for (const ink of INKS)
      for (const texture of TEXTURES)
        for (const share of [null, 75]) {
          const { colour, halo } = nameColours({ ink, texture, share }, palette);
          const state = { ink, texture, share: share ?? -1 };
          const words = `${ink} ${texture} ${share}`;
          expect(hex(evaluated(style, 'names', 'text-color', state)), words).toBe(colour);
          expect(hex(evaluated(style, 'names', 'text-halo-color', state)), words).toBe(halo);
        }
  });

  test('draws parts only once they are painted', () => {
    expect(evaluated(style, 'parts-states', 'fill-opacity', {})).toBe(0);
    expect(evaluated(style, 'parts-states', 'fill-opacity', { ink: '' })).toBe(0);
    expect(evaluated(style, 'parts-states', 'fill-opacity', { ink: 'soviet' })).toBe(1);
    expect(evaluated(style, 'parts-outline', 'line-opacity', {})).toBe(0);
    expect(evaluated(style, 'parts-outline', 'line-opacity', { outlined: true })).toBe(1);
  });
});

describe('textures of the map', () => {
  const style = styleOf(LIGHT);
  const shown = (state: Record<string, unknown>) =>
    style.layers.flatMap(({ id, type }) =>
      type === 'fill' && !id.startsWith('parts-') && !['states', 'preview'].includes(id)
        ? evaluated(style, id, 'fill-opacity', state)
          ? [id]
          : []
        : []
    );

  test('lie over what is painted so, and over nothing else', () => {
    expect(shown({})).toEqual([]);
    expect(shown({ ink: 'soviet', texture: 'solid', bargaining: false, share: -1 })).toEqual([]);
    expect(shown({ ink: 'soviet', texture: 'inferred' })).toEqual(['inferred-soviet']);
    expect(shown({ ink: 'soviet', texture: 'tint' })).toEqual([]);
    expect(shown({ ink: 'british', texture: 'class', bargaining: true })).toEqual(['class', 'bargaining']);
    expect(shown({ ink: 'neutral', texture: 'carried' })).toEqual(['carried']);
    for (const share of SHARES) expect(shown({ ink: 'aim', share })).toEqual([`share-${share}`]);
  });
});
