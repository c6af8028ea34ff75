import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { AtlasTopology } from '../atlas/types';
import type { Point } from '../scene/mercator';

/** A ring of so few points is a small island or lake: fewer would make it nothing. */
const SMALL = 24;

/**
 * A topology with fewer points: those that bend its lines least go first, shared arcs stay shared, and small islands keep
 * their shape.
 * @param share of the points that stays, 0 to 1: weights are taken from the greatest down
 */
export function simplified(topology: AtlasTopology, share: number): AtlasTopology {
  const weighted = presimplify(topology as Topology<never>);
  const least = quantile(weighted, share);
  const isSmallRing = (arc: number[][]) =>
    arc.length <= SMALL && arc[0]?.slice(0, 2).join() === arc.at(-1)?.slice(0, 2).join();
  const arcs = weighted.arcs.map((arc) => (isSmallRing(arc) ? arc.map(([x = 0, y = 0]) => [x, y, Infinity]) : arc));
  return simplify({ ...weighted, arcs } as typeof weighted, least) as unknown as AtlasTopology;
}

/** A line with its points at least so far apart; its ends stay. */
export function thinned(line: Point[], apart: number): Point[] {
  let [lastX, lastY] = [Infinity, Infinity];
  return line.filter(([x, y], index) => {
    const stays = index === line.length - 1 || Math.hypot(x - lastX, y - lastY) >= apart;
    if (stays) [lastX, lastY] = [x, y];
    return stays;
  });
}
