/** A spot by which a territory is shown: its greatest town, else a place well inside its largest piece. */
import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { ringArea } from '$lib/atlas/borders/ring';
import type { AtlasTables, AtlasTopology } from '$lib/atlas/types';
import { roundSpot } from '$lib/address/view';

type Spot = [number, number];

/** @returns a function that gives a spot on some territories, or null where none is on the map */
export function spotFinder({ places }: Pick<AtlasTables, 'places'>, topology: AtlasTopology) {
  const rings = new Map<string, Position[]>();
  for (const geometry of topology.objects.territories.geometries) {
    const ring = largestRing((feature(topology, geometry as GeometryObject) as Feature<Geometry | null>).geometry);
    if (ring) rings.set(String(geometry.id), ring);
  }
  const sizeOf = (territory: string) => Math.abs(ringArea(rings.get(territory) ?? [[0, 0]]));
  return (territories: string[]): Spot | null => {
    const towns = places.filter(({ territory }) => territories.includes(territory)).sort((a, b) => a.rank - b.rank);
    if (towns[0]) return roundSpot(towns[0].at);
    const [largest] = territories.filter((id) => rings.has(id)).sort((a, b) => sizeOf(b) - sizeOf(a));
    return largest === undefined ? null : roundSpot(insideOf(rings.get(largest)!));
  };
}

function largestRing(land: Geometry | null): Position[] | null {
  const polygons =
    land?.type === 'Polygon' ? [land.coordinates] : land?.type === 'MultiPolygon' ? land.coordinates : [];
  const outer = polygons.flatMap(([ring]) => (ring ? [ring] : []));
  return outer.sort((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)))[0] ?? null;
}

/** The middle of the widest stretch of land half-way up a ring. */
function insideOf(ring: Position[]): Spot {
  const heights = ring.map(([, y = 0]) => y);
  const y = (Math.min(...heights) + Math.max(...heights)) / 2;
  const crossings = ring
    .flatMap(([bx = 0, by = 0], index) => {
      const [ax = 0, ay = 0] = ring[index ? index - 1 : ring.length - 1]!;
      return ay > y !== by > y ? [ax + ((bx - ax) * (y - ay)) / (by - ay)] : [];
    })
    .sort((a, b) => a - b);
  const stretches = crossings.flatMap((end, index) => (index % 2 ? [[crossings[index - 1]!, end] as const] : []));
  const [from, to] = stretches.sort(([a, b], [c, d]) => d - c - (b - a))[0] ?? [ring[0]![0]!, ring[0]![0]!];
  return [(from + to) / 2, y];
}
