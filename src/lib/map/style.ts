/** The map's style as a function of the palette: the same look as `figure/plate.ts`, for MapLibre. Pure. */
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { nameColours, type Ink, type Palette, type Texture } from '../scene/colours';

const INKS: Ink[] = ['soviet', 'british', 'neutral', 'aim', 'silent', 'context', 'ussr', 'uk'];
/** Inks that can be merely inferred, each with dots of its own colour. */
export const DOTTED: Ink[] = ['soviet', 'british', 'neutral', 'aim'];

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
const ink: ExpressionSpecification = ['coalesce', ['feature-state', 'ink'], 'context'];
const texture: ExpressionSpecification = ['coalesce', ['feature-state', 'texture'], 'solid'];

/** A colour for each ink. */
function byInk(colourOf: (ink: Ink) => string): ExpressionSpecification {
  return [
    'match',
    ink,
    ...INKS.flatMap((each) => [each, colourOf(each)]),
    colourOf('context')
  ] as unknown as ExpressionSpecification;
}

/** 1 where the texture is drawn, 0 elsewhere. */
function whereTexture(wanted: string, of?: Ink): ExpressionSpecification {
  const isTexture: ExpressionSpecification = ['==', texture, wanted];
  return ['case', of ? ['all', isTexture, ['==', ink, of]] : isTexture, 1, 0];
}

/** Sizes in pixels at the starting zoom, growing gently beyond it. */
function growing(home: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], home, ['get', 'size'], home + 3, ['*', 1.5, ['get', 'size']]];
}

/**
 * @param home starting zoom, to which text sizes refer
 * @param font family that the page has loaded
 * @param scale of lines, 1 on a large screen: the plate's grow finer on a small one
 */
export function mapStyle(palette: Palette, home: number, font: string, scale: number): StyleSpecification {
  const nameExpression = (part: 'colour' | 'halo'): ExpressionSpecification => {
    const of = (texture: Texture) => byInk((each) => nameColours({ ink: each, texture }, palette)[part]);
    return ['case', ['==', texture, 'inferred'], of('inferred'), of('solid')];
  };
  const dots = DOTTED.map((each) => ({
    id: `inferred-${each}`,
    type: 'fill' as const,
    source: 'states',
    paint: { 'fill-pattern': `dots-${each}`, 'fill-opacity': whereTexture('inferred', each) }
  }));
  return {
    version: 8,
    sources: {
      states: { type: 'geojson', data: EMPTY, promoteId: 'state' },
      coast: { type: 'geojson', data: EMPTY },
      frontiers: { type: 'geojson', data: EMPTY },
      reserves: { type: 'geojson', data: EMPTY },
      names: { type: 'geojson', data: EMPTY, promoteId: 'country' },
      also: { type: 'geojson', data: EMPTY },
      spot: { type: 'geojson', data: EMPTY },
      leaders: { type: 'geojson', data: EMPTY },
      waters: { type: 'geojson', data: EMPTY }
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
      ...[
        [13, 0.16],
        [8, 0.24],
        [3.5, 0.4]
      ].map(([width = 0, opacity = 0]) => ({
        id: `water-line-${width}`,
        type: 'line' as const,
        source: 'coast',
        layout: { 'line-join': 'round' as const },
        paint: { 'line-color': palette.waterLine, 'line-width': width * scale, 'line-opacity': opacity }
      })),
      {
        id: 'states',
        type: 'fill',
        source: 'states',
        paint: { 'fill-color': byInk((each) => palette[each]), 'fill-antialias': false }
      },
      {
        id: 'tint',
        type: 'fill',
        source: 'states',
        paint: {
          'fill-color': palette.paper,
          'fill-opacity': ['case', ['==', texture, 'inferred'], 0.58, 0],
          'fill-antialias': false
        }
      },
      ...dots,
      {
        id: 'bargaining',
        type: 'fill',
        source: 'states',
        paint: { 'fill-pattern': 'stripes', 'fill-opacity': whereTexture('bargaining') }
      },
      {
        id: 'casing',
        type: 'line',
        source: 'frontiers',
        paint: { 'line-color': palette.paper, 'line-width': 2.4 * scale, 'line-opacity': 0.75 }
      },
      {
        id: 'frontier',
        type: 'line',
        source: 'frontiers',
        paint: { 'line-color': palette.ink, 'line-width': 0.9 * scale, 'line-dasharray': [6, 2, 1.2, 2] }
      },
      {
        id: 'also-casing',
        type: 'line',
        source: 'also',
        paint: { 'line-color': palette.paper, 'line-width': 2.4 * scale, 'line-opacity': 0.75 }
      },
      {
        id: 'also',
        type: 'line',
        source: 'also',
        paint: {
          'line-color': palette.ink,
          'line-width': 1.4 * scale,
          'line-opacity': 0.85,
          'line-dasharray': [3.2, 2.2]
        }
      },
      {
        id: 'reserve',
        type: 'line',
        source: 'reserves',
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': palette.paper, 'line-width': 1.1 * scale, 'line-dasharray': [1, 2.7] }
      },
      {
        id: 'shore',
        type: 'line',
        source: 'coast',
        paint: { 'line-color': palette.waterText, 'line-width': 0.5 * scale, 'line-opacity': 0.7 }
      },
      {
        id: 'chosen',
        type: 'line',
        source: 'states',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.ink,
          'line-width': 2.6 * scale,
          'line-opacity': ['case', ['boolean', ['feature-state', 'chosen'], false], 1, 0]
        }
      },
      {
        id: 'waters',
        type: 'symbol',
        source: 'waters',
        layout: {
          'text-field': ['get', 'text'],
          'text-font': [`${font} Italic`],
          'text-size': growing(home),
          'text-letter-spacing': 0.1,
          'text-rotate': ['get', 'turn'],
          'text-max-width': 40
        },
        paint: { 'text-color': palette.waterText }
      },
      {
        id: 'leaders',
        type: 'line',
        source: 'leaders',
        maxzoom: home + 0.6,
        paint: { 'line-color': palette.ink, 'line-width': 0.7 }
      },
      {
        id: 'names-beside',
        type: 'symbol',
        source: 'names',
        maxzoom: home + 0.6,
        filter: ['get', 'beside'],
        layout: nameLayout(font, growing(home)),
        paint: { 'text-color': palette.ink, 'text-halo-color': palette.water, 'text-halo-width': 1.2 }
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        filter: ['!', ['get', 'beside']],
        layout: nameLayout(font, growing(home)),
        paint: {
          'text-color': nameExpression('colour'),
          'text-halo-color': nameExpression('halo'),
          'text-halo-width': 1.2
        }
      },
      {
        id: 'spot',
        type: 'circle',
        source: 'spot',
        paint: {
          'circle-radius': 4.5,
          'circle-color': palette.paper,
          'circle-stroke-color': palette.ink,
          'circle-stroke-width': 1.5
        }
      }
    ]
  };
}

function nameLayout(font: string, size: ExpressionSpecification) {
  return {
    'text-field': ['get', 'text'] as ExpressionSpecification,
    'text-font': [font],
    'text-size': size,
    'text-letter-spacing': 0.12,
    'text-max-width': 40,
    'text-allow-overlap': true
  };
}
