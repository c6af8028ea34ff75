/** The world in an equal-area projection, made once while prerendering: coasts, Europe's countries, and where marks stand. */
import { geoEqualEarth, geoGraticule, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { landFeature, mergeStates, onDate } from '../atlas/merge';
import { borderDate } from '../atlas/owner';
import type { FigureTables, AtlasTopology } from '../atlas/types';
import type { Box } from '../scene/frame';
import { DEFAULT_DATE } from '../scene/view';
import { coarsened } from './coarse';
import { mapNames } from './map-names';
import type { WorldShape } from './world';

/** Width of the whole world in drawing units. */
const WIDTH = 4000;

/**
 * @param land Natural Earth's coasts at 1:110 million, from the package world-atlas
 * @param window as much of the drawing as is wanted, in drawing units; all of it where null
 * @param topology overview; what the frame of the atlas cuts is left out, since half a country is no country
 */
export function worldShape(
  land: Topology,
  topology: AtlasTopology,
  tables: FigureTables,
  window: Box | null = null
): WorldShape {
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, { type: 'Sphere' });
  const path = geoPath(projection).digits(0);
  const [[, top], [, bottom]] = path.bounds({ type: 'Sphere' });
  if (window)
    projection.clipExtent([
      [window.x, window.y],
      [window.x + window.width, window.y + window.height]
    ]);
  const place = (at: [number, number]) => (projection(at) ?? [0, 0]).map(Math.round) as [number, number];
  // A Europe a few hundred units wide needs few points.
  const coarse = coarsened(topology, 0.85);
  const dated = onDate(coarse, tables.ownership, borderDate(tables.dates, DEFAULT_DATE));
  const clipped = new Set(tables.states.filter((s) => s.clipped).map((s) => s.id));
  const states = mergeStates(dated).filter(({ state }) => !clipped.has(state));
  const named = mapNames(dated, tables).wide.countries;
  return {
    width: WIDTH,
    height: Math.round(bottom - top),
    sphere: path({ type: 'Sphere' }) ?? '',
    graticule: path(geoGraticule().step([30, 30])()) ?? '',
    land: path(feature(land, land.objects.land!)) ?? '',
    states: Object.fromEntries(
      states.flatMap((state): [string, string][] => {
        const drawn = path(landFeature(coarse, state) as Feature<MultiPolygon>);
        return drawn ? [[state.state, drawn]] : [];
      })
    ),
    at: Object.fromEntries([
      ...named.map(({ id, at }) => [id, place(at)] as const),
      ...tables.states.flatMap(({ id, label }) => (label ? [[id, place(label)] as const] : [])),
      ...tables.parts.map(({ id, at }) => [id, place(at)] as const)
    ])
  };
}
