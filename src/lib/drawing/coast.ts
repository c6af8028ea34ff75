/** The coast as a plate draws it. */
import type { Position } from 'geojson';
import { project, type Point } from '../scene/mercator';
import { drawnData } from './path';

/** A stretch of coast has so many points at most: a continent's is one line. */
const STRETCH = 40;
/** Columns and rows of regions that it is sorted into. */
const GRID = [5, 4] as const;

/**
 * Path data of coasts, region by region: a browser draws in tiles and leaves out what does not reach a tile, but of one path
 * it widens the whole line for each.
 * @param lines on the globe, [lon, lat] in degrees
 * @param parts see `drawnData`
 */
export function coastData(lines: Position[][], parts = 1): string[] {
  const stretches = lines.flatMap((line) => inStretches(line.map(project)));
  const middles = stretches.map((stretch) => stretch[stretch.length >> 1]!);
  const [columnOf, rowOf] = [0, 1].map((axis) => {
    const values = middles.map((point) => point[axis as 0 | 1]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const count = GRID[axis as 0 | 1];
    return (value: number) => Math.min(count - 1, Math.floor(((value - least) / (most - least || 1)) * count));
  });
  const regions = new Map<string, Point[][]>();
  stretches.forEach((stretch, index) => {
    const [x, y] = middles[index]!;
    const region = `${columnOf!(x)} ${rowOf!(y)}`;
    regions.set(region, [...(regions.get(region) ?? []), stretch]);
  });
  return [...regions.values()].map((region) => drawnData(region, false, parts)).filter(Boolean);
}

/** A line in stretches; each begins where the one before ends. */
function inStretches(line: Point[]): Point[][] {
  const stretches: Point[][] = [];
  for (let at = 0; at < line.length - 1; at += STRETCH - 1) stretches.push(line.slice(at, at + STRETCH));
  return stretches;
}
