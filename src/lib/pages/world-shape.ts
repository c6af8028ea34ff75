/** The world in an equal-area projection, made once while prerendering: coasts, Europe's countries, and where marks stand. */
import { geoEqualEarth, geoGraticule, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { landNamed } from '../atlas/borders/land';
import { landTable } from '../atlas/borders/land-table';
import { inLand, landFeature, mergeStates } from '../atlas/borders/merge';
import type { FigureTables, AtlasTopology } from '../atlas/types';
import { FRAME } from '../atlas/borders/extent';
import { boxOf, unproject, type Box, type Point } from '../scene/mercator';
import { simplified } from '../drawing/simplify';
import { bestSpot } from '../drawing/label-spots';
import { namingLands } from '../plate/plate-names';
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
  const place = (at: Point) => (projection(at) ?? [0, 0]).map(Math.round) as Point;
  // A Europe a few hundred units wide needs few points.
  const coarse = simplified(topology, 0.85);
  const clipped = new Set(tables.states.filter((s) => s.clipped).map((s) => s.id));
  const table = landTable(tables);
  const paths: string[] = [];
  const indexOf = (drawn: string): number => {
    if (!paths.includes(drawn)) paths.push(drawn);
    return paths.indexOf(drawn);
  };
  const states = table.lands.map(({ key }): [string, Record<string, number>] => {
    const dated = inLand(coarse, tables.ownership, landNamed(tables.plans, table, key));
    const drawn = mergeStates(dated)
      .filter(({ state }) => !clipped.has(state))
      .map((land): [string, string] => [land.state, path(landFeature(coarse, land) as Feature<MultiPolygon>) ?? '']);
    return [key, Object.fromEntries(drawn.flatMap(([state, d]) => (d ? [[state, indexOf(d)]] : [])))];
  });
  const frame = boxOf(FRAME);
  const middles = namingLands(coarse, tables).flatMap((land): [string, Point][] => {
    const spot = bestSpot(land, 1, frame);
    return spot ? [[land.id, place(unproject(spot.at))]] : [];
  });
  return {
    width: WIDTH,
    height: Math.round(bottom - top),
    sphere: path({ type: 'Sphere' }) ?? '',
    graticule: path(geoGraticule().step([30, 30])()) ?? '',
    land: path(feature(land, land.objects.land!)) ?? '',
    states: Object.fromEntries(states),
    paths,
    at: Object.fromEntries([
      ...middles,
      ...tables.states.flatMap(({ id, label }) => (label ? [[id, place(label)] as const] : [])),
      ...tables.parts.map(({ id, at }) => [id, place(at)] as const)
    ])
  };
}
