/** Every stretch where two lands meet, by the two: what a plan draws of them, and how, is told of the pair alone. */
import { meshArcs } from 'topojson-client';
import type { MultiLineString as TopoLines } from 'topojson-specification';
import type { AtlasTopology } from '../types';

/** Where two lands meet, still topological. */
export interface FrontierPair {
  /** In alphabetical order; '' for what is nobody's. */
  beside: [string, string];
  lines: TopoLines;
}

/**
 * In alphabetical order of their lands.
 * @param landOf the land that a territory is of
 * @param parts whether there is a frontier between two territories: by itself, wherever two lands meet
 */
export function frontierPairs(
  topology: AtlasTopology,
  landOf: (territory: string) => string | undefined,
  parts: (one: string, other: string) => boolean = (one, other) => landOf(one) !== landOf(other)
): FrontierPair[] {
  const sides = new Map<number, string[]>();
  for (const geometry of topology.objects.territories.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    for (const arc of (geometry.arcs as (number | number[] | number[][])[]).flat(3) as number[]) {
      const index = arc < 0 ? ~arc : arc;
      sides.set(index, [...(sides.get(index) ?? []), String(geometry.id)]);
    }
  }
  const pairs = new Map<string, { beside: [string, string]; arcs: number[][] }>();
  for (const [arc, [one, other]] of sides) {
    if (one === undefined || other === undefined || one === other || !parts(one, other)) continue;
    const beside = [landOf(one) ?? '', landOf(other) ?? ''].sort() as [string, string];
    const key = beside.join(' ');
    const pair = pairs.get(key) ?? { beside, arcs: [] };
    pair.arcs.push([arc]);
    pairs.set(key, pair);
  }
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { beside, arcs }]) => ({
      beside,
      lines: meshArcs(topology, { type: 'MultiLineString', arcs })
    }));
}
