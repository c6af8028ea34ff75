import type { GeoContext } from 'd3-geo';

/** A point of a plane, or [lon, lat] in degrees. */
export type Point = [number, number];

/** What d3 draws, as lines; rings come closed. */
export function toPolylines(draw: (context: GeoContext) => void): Point[][] {
  const lines: Point[][] = [];
  draw({
    beginPath: () => {},
    moveTo: (x, y) => void lines.push([[x, y]]),
    lineTo: (x, y) => void lines.at(-1)?.push([x, y]),
    arc: () => {},
    closePath: () => {
      const [first] = lines.at(-1) ?? [];
      if (first) lines.at(-1)?.push(first);
    }
  });
  return lines;
}
