/** Which line runs by a spot, and what it rests on. */
import type { Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { AtlasTopology, LineRecord } from '../types';

/** A spot by which a line runs. */
export interface Edge {
  /** The territories on either hand. */
  beside: [string, string];
  /** How far away it is. */
  km: number;
}

const KM_A_DEGREE = 111.195;

/**
 * A function that tells the nearest edge of two territories.
 * @param topology the level decides how exact the answer is
 */
export function edgeFinder(topology: AtlasTopology) {
  const sides = new Map<number, string[]>();
  for (const geometry of topology.objects.territories.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    for (const arc of (geometry.arcs as (number[] | number[][])[]).flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      sides.set(index, [...(sides.get(index) ?? []), String(geometry.id)]);
    }
  }
  const edges = [...sides].flatMap(([arc, [one, other]]) => {
    if (one === undefined || other === undefined || one === other) return [];
    const { geometry } = feature(topology, { type: 'LineString', arcs: [arc] }) as { geometry: Geometry };
    return geometry.type === 'LineString'
      ? [{ beside: [one, other] as [string, string], line: geometry.coordinates }]
      : [];
  });
  /**
   * @param within kilometres that it may be away
   * @param counts whether an edge of two territories is asked about
   */
  return (spot: [lon: number, lat: number], within: number, counts: (one: string, other: string) => boolean) => {
    let nearest: Edge | null = null;
    let least = within;
    for (const { beside, line } of edges) {
      if (!counts(...beside)) continue;
      for (let i = 1; i < line.length; i++) {
        const km = kmTo(spot, line[i - 1]!, line[i]!);
        if (km <= least) [nearest, least] = [{ beside, km }, km];
      }
    }
    return nearest as Edge | null;
  };
}

/** From a spot to a straight stretch, on the plane that touches the globe there. */
function kmTo([lon, lat]: [number, number], a: Position, b: Position): number {
  const shrunk = Math.cos((lat * Math.PI) / 180);
  const flat = ([x = 0, y = 0]: Position): [number, number] => [
    (x - lon) * shrunk * KM_A_DEGREE,
    (y - lat) * KM_A_DEGREE
  ];
  const [ax, ay] = flat(a);
  const [bx, by] = flat(b);
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Lines drawn by hand that part two territories; none where an edge of the base does. */
export const linesBeside = (lines: LineRecord[], [one, other]: [string, string]): LineRecord[] =>
  lines.filter(
    ({ left, right }) => (left.includes(one) && right.includes(other)) || (left.includes(other) && right.includes(one))
  );
