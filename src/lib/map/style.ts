/** The style of the land: its colours are told piece by piece, its textures are those of the plate. Pure. */
import type { ExpressionSpecification, FillLayerSpecification, StyleSpecification } from 'maplibre-gl';
import { lineLook } from '../drawing/line-looks';
import type { Palette } from '../scene/colours';
import { LINES_GROW } from '../scene/look';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
/** Zooms beyond the whole map that lines are given widths for. */
const REACH = 8;

/** The map's camera and scale where the whole of Europe is in view. */
export interface Home {
  zoom: number;
  /** CSS pixels to a map unit. */
  pixelsPerUnit: number;
}

/** Width of a part's edge in pixels: it grows with the land as lines of the plate do. */
export function edgeWidth({ zoom, pixelsPerUnit }: Home): ExpressionSpecification {
  const width = lineLook('part', 'explorer').width * pixelsPerUnit;
  const grown = 2 ** LINES_GROW;
  return ['interpolate', ['exponential', grown], ['zoom'], zoom, width, zoom + REACH, width * grown ** REACH];
}

/** The sea shines through from beneath. */
export const mapStyle = (palette: Palette, home: Home): StyleSpecification => ({
  version: 8,
  sources: {
    states: { type: 'geojson', data: EMPTY, promoteId: 'state' },
    woven: { type: 'geojson', data: EMPTY },
    parts: { type: 'geojson', data: EMPTY }
  },
  layers: [
    {
      id: 'states',
      type: 'fill',
      source: 'states',
      // The edge, in the colour of the fill, closes the seam between pieces of one country.
      paint: { 'fill-color': ['to-color', ['feature-state', 'colour'], palette.context] }
    },
    { id: 'parts', type: 'fill', source: 'parts', paint: { 'fill-color': ['get', 'colour'] } },
    {
      id: 'part-edges',
      type: 'line',
      source: 'parts',
      paint: { 'line-color': palette[lineLook('part', 'explorer').colour], 'line-width': edgeWidth(home) }
    }
  ]
});

/** Over which layer the textures of a source lie, by the one that comes next. */
const BEFORE = { woven: 'parts', parts: 'part-edges' } as const;
export type Woven = keyof typeof BEFORE;

/**
 * What draws a texture. Each has a layer of its own, since a layer with several would round their sizes to whole pixels,
 * and then they would not lie as on the plate.
 */
export function weaveLayer(source: Woven, look: string): [layer: FillLayerSpecification, before: string] {
  return [
    {
      id: `${source} ${look}`,
      type: 'fill',
      source,
      filter: ['==', ['get', 'look'], look],
      paint: { 'fill-pattern': look }
    },
    BEFORE[source]
  ];
}
