/** The map's style as a function of the palette: the same look as `plate/plate.ts`, for MapLibre. Pure. */
import type { ExpressionSpecification, FillLayerSpecification, StyleSpecification } from 'maplibre-gl';
import { inPixels, lineLook, type LineLook, type LineOn } from '../drawing/line-looks';
import { INKS, nameColours, SAID, type Ink, type Palette, type Paint } from '../scene/colours';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
const ink: ExpressionSpecification = ['coalesce', ['feature-state', 'ink'], 'context'];
const texture: ExpressionSpecification = ['coalesce', ['feature-state', 'texture'], 'solid'];
const share: ExpressionSpecification = ['coalesce', ['feature-state', 'share'], -1];

/** A colour for each ink that features have in a state. */
function byInk(colourOf: (ink: Ink) => string, state = 'ink'): ExpressionSpecification {
  return [
    'match',
    ['coalesce', ['feature-state', state], 'context'],
    ...INKS.flatMap((each) => [each, colourOf(each)]),
    colourOf('context')
  ] as unknown as ExpressionSpecification;
}

/** 1 where it holds, 0 elsewhere. */
const where = (condition: ExpressionSpecification): ExpressionSpecification => ['case', condition, 1, 0];

/**
 * Fills of a source, ink first, then what its textures add. What has no state yet is drawn as context in the source of
 * states, and not at all in that of parts.
 */
function fillLayers(source: 'states' | 'parts', palette: Palette, shares: number[]): FillLayerSpecification[] {
  const layer = (id: string, paint: FillLayerSpecification['paint']): FillLayerSpecification => ({
    id: source === 'states' ? id : `${source}-${id}`,
    type: 'fill',
    source,
    paint: { 'fill-antialias': false, ...paint }
  });
  const isTexture = (wanted: string): ExpressionSpecification => ['==', texture, wanted];
  const shown: ExpressionSpecification = ['!=', ['coalesce', ['feature-state', 'ink'], ''], ''];
  return [
    layer('states', {
      'fill-color': byInk((each) => palette[each]),
      // The edge, in the colour of the fill, closes the seam between pieces of one country.
      'fill-antialias': true,
      ...(source === 'parts' && { 'fill-opacity': where(shown) })
    }),
    layer('tint', {
      'fill-color': palette.paper,
      'fill-opacity': ['case', ['any', isTexture('inferred'), isTexture('tint')], 0.58, 0]
    }),
    ...SAID.map((each) =>
      layer(`inferred-${each}`, {
        'fill-pattern': `dots-${each}`,
        'fill-opacity': where(['all', isTexture('inferred'), ['==', ink, each]])
      })
    ),
    layer('class', { 'fill-pattern': 'dots-paper', 'fill-opacity': where(isTexture('class')) }),
    layer('carried', { 'fill-pattern': 'dashes', 'fill-opacity': where(isTexture('carried')) }),
    layer('bargaining', {
      'fill-pattern': 'stripes',
      'fill-opacity': where(['boolean', ['feature-state', 'bargaining'], false])
    }),
    ...shares.map((each) =>
      layer(`share-${each}`, { 'fill-pattern': `share-${each}`, 'fill-opacity': where(['==', share, each]) })
    )
  ];
}

/** A line as the library has it: dashes in widths of the line. */
function linePaint({ width, colour, dash, opacity }: LineLook, palette: Palette, scale: number) {
  return {
    'line-color': palette[colour],
    'line-width': inPixels(width) * scale,
    ...(opacity !== undefined && { 'line-opacity': opacity }),
    ...(dash && { 'line-dasharray': dash.map((length) => length / width) })
  };
}

/** Sizes in pixels at the starting zoom, growing gently beyond it. */
function growing(home: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], home, ['get', 'size'], home + 3, ['*', 1.5, ['get', 'size']]];
}

/**
 * @param home starting zoom, to which text sizes refer
 * @param font family that the page has loaded
 * @param scale of lines, 1 on a large screen: the plate's grow finer on a small one
 * @param shares Soviet shares in per cent that any plan has
 */
export function mapStyle(
  palette: Palette,
  home: number,
  font: string,
  scale: number,
  shares: number[]
): StyleSpecification {
  const line = (kind: LineOn<'explorer'>) => linePaint(lineLook(kind, 'explorer'), palette, scale);
  const nameExpression = (part: 'colour' | 'halo'): ExpressionSpecification => {
    const of = (paint: Pick<Paint, 'texture' | 'share'>) =>
      byInk((each) => nameColours({ ink: each, ...paint }, palette)[part]);
    const light: ExpressionSpecification = [
      'any',
      ['in', texture, ['literal', ['inferred', 'tint']]],
      ['>=', share, 0]
    ];
    return ['case', light, of({ texture: 'tint', share: null }), of({ texture: 'solid', share: null })];
  };
  return {
    version: 8,
    sources: {
      states: { type: 'geojson', data: EMPTY, promoteId: 'state' },
      parts: { type: 'geojson', data: EMPTY, promoteId: 'state' },
      marks: { type: 'geojson', data: EMPTY },
      outlines: { type: 'geojson', data: EMPTY },
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
      ...(['far', 'middle', 'near'] as const).map((kind) => ({
        id: `sea-${kind}`,
        type: 'line' as const,
        source: 'coast',
        layout: { 'line-join': 'round' as const },
        paint: line(kind)
      })),
      ...fillLayers('states', palette, shares),
      {
        id: 'preview',
        type: 'fill',
        source: 'states',
        paint: { 'fill-color': byInk((each) => palette[each], 'previewed'), 'fill-opacity': 0, 'fill-antialias': false }
      },
      ...fillLayers('parts', palette, []),
      {
        id: 'part-edges',
        type: 'line',
        source: 'parts',
        paint: {
          ...line('part'),
          'line-opacity': where(['!=', ['coalesce', ['feature-state', 'ink'], ''], ''])
        }
      },
      {
        id: 'casing',
        type: 'line',
        source: 'frontiers',
        paint: line('casing')
      },
      {
        id: 'frontier',
        type: 'line',
        source: 'frontiers',
        paint: line('frontier')
      },
      {
        id: 'also-casing',
        type: 'line',
        source: 'also',
        paint: line('casing')
      },
      {
        id: 'also',
        type: 'line',
        source: 'also',
        paint: line('also')
      },
      {
        id: 'reserve',
        type: 'line',
        source: 'reserves',
        layout: { 'line-cap': lineLook('reserve', 'explorer').cap ?? 'butt' },
        paint: line('reserve')
      },
      {
        id: 'shore',
        type: 'line',
        source: 'coast',
        paint: line('coast')
      },
      {
        id: 'parts-outline',
        type: 'line',
        source: 'parts',
        layout: { 'line-join': 'round' },
        paint: {
          ...line('outline'),
          'line-opacity': where(['boolean', ['feature-state', 'outlined'], false])
        }
      },
      {
        id: 'outlines',
        type: 'line',
        source: 'outlines',
        layout: { 'line-join': 'round' },
        paint: {
          ...line('outline'),
          'line-width': ['case', ['get', 'chosen'], line('chosen')['line-width'], line('outline')['line-width']]
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
        paint: line('leader')
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
        id: 'marks',
        type: 'symbol',
        source: 'marks',
        layout: {
          'icon-image': ['concat', 'symbol-', ['get', 'symbol']],
          'icon-offset': ['get', 'offset'],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true
        }
      },
      {
        id: 'spot',
        type: 'circle',
        source: 'spot',
        paint: {
          'circle-radius': 4.5,
          'circle-color': palette.paper,
          'circle-stroke-color': palette[lineLook('spot', 'explorer').colour],
          'circle-stroke-width': inPixels(lineLook('spot', 'explorer').width)
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
    'text-letter-spacing': ['get', 'spacing'] as ExpressionSpecification,
    'text-rotate': ['get', 'turn'] as ExpressionSpecification,
    'text-max-width': 40,
    'text-allow-overlap': true
  };
}
