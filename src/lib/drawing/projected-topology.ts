/** An atlas laid into a plane, every point weighed once for drawings of any size. */
import { transform } from 'topojson-client';
import { presimplify } from 'topojson-simplify';
import type { Position } from 'geojson';
import { densified } from '../atlas/borders/densify';
import { FRAME, INLAND } from '../atlas/borders/extent';
import type { AtlasTopology } from '../atlas/types';
import { project, type Box, type Point } from '../scene/mercator';

/** Plain numbers, so that it can be kept in a file and read at once. */
export interface ProjectedTopology {
  objects: AtlasTopology['objects'];
  /** x, y and weight of each point, arc after arc; the weight is the area, in the plane, that the drawing loses without it. */
  points: Float64Array;
  /** Points of each arc. */
  lengths: number[];
  /** x of the points at which land is cut off, on the frame of the atlas and where it has no neighbours. */
  frame: number[];
}

/** @param toPlane projects [lon, lat]; y downwards */
export function projectTopology(
  topology: AtlasTopology,
  toPlane: (place: Point) => Point = project
): ProjectedTopology {
  const degrees = topology.transform ? transform(topology.transform) : (point: Position) => point;
  const frame: number[] = [];
  const onPlane = (place: Point): Point => {
    const point = toPlane(place);
    if (isCutOff(place)) frame.push(point[0]);
    return point;
  };
  // The transform adds up steps along each arc, from its first point on.
  const arcs = topology.arcs.map((arc) =>
    densified(arc.map((point, index) => degrees(point, index > 0) as Point)).map(onPlane)
  );
  const weighed = presimplify({ type: 'Topology', objects: topology.objects, arcs } as AtlasTopology).arcs;
  return {
    objects: topology.objects,
    points: Float64Array.from(weighed.flat(2)),
    lengths: weighed.map(({ length }) => length),
    frame
  };
}

/** How near a point is to the frame of the atlas to lie on it, in degrees: coordinates are whole steps, so large as this. */
const ON_FRAME = 0.005;

const isCutOff = ([lon, lat]: Point): boolean =>
  Math.abs(lon - FRAME.west) < ON_FRAME ||
  Math.abs(lon - FRAME.east) < ON_FRAME ||
  Math.abs(lat - FRAME.south) < ON_FRAME ||
  Math.abs(lat - FRAME.north) < ON_FRAME ||
  INLAND.some(([west, south, east, north]) => lon > west && lon < east && lat > south && lat < north);

/**
 * A projected topology as a drawing has it: from the upper left corner of a box, without the points that would bend its lines least.
 * @param scale drawing units to a unit of the plane
 * @param least weight of the points that stay
 */
export function drawnFrom(
  { objects, points, lengths }: ProjectedTopology,
  box: Box,
  scale: number,
  least: number
): AtlasTopology {
  let at = 0;
  const arcs = lengths.map((length) => {
    const arc: Point[] = [];
    for (const end = at + 3 * length; at < end; at += 3)
      if (points[at + 2]! >= least) arc.push([(points[at]! - box.x) * scale, (points[at + 1]! - box.y) * scale]);
    return arc;
  });
  return { type: 'Topology', objects, arcs };
}

/** The whole topology in its plane, for what is not drawn from it but measured. */
export const unsimplified = (projected: ProjectedTopology): AtlasTopology =>
  drawnFrom(projected, { x: 0, y: 0, width: 0, height: 0 }, 1, 0);
