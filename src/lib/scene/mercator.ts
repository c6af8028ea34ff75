/** Where the map looks: Web Mercator arithmetic that the drawn plate and the live map share. */
import type { Point } from '../atlas/borders/polylines';

export type { Point };

/**
 * Web Mercator in map units: x = (lon + 180) · UNITS, y downwards from the equator. One unit is a fortieth of a
 * degree of longitude, about a quarter of a pixel on a large screen, so whole numbers are fine enough.
 */
export const UNITS = 40;

/** Projects [lon, lat] in degrees to map units. */
export function project([lon = 0, lat = 0]: number[]): Point {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [(lon + 180) * UNITS, (-y * 180 * UNITS) / Math.PI];
}

/** The way back, [lon, lat] in degrees. */
export function unproject([x = 0, y = 0]: number[]): Point {
  const lat = (2 * Math.atan(Math.exp((-y * Math.PI) / (180 * UNITS))) - Math.PI / 2) * (180 / Math.PI);
  return [x / UNITS - 180, lat];
}

/** CSS pixels to a map unit that names are set for, on a wide and on a narrow screen. */
export const LAYOUT_SCALES = { wide: 0.275, narrow: 0.178 };

/** What is in view at the start, degrees: from Portugal to the Volga, from Crete to the North Cape. */
export const HOME = { west: -11, south: 34.2, east: 43.5, north: 71.4 };

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Box in map units of a frame in degrees. */
export function boxOf(frame: { west: number; south: number; east: number; north: number }): Box {
  const [x, y] = project([frame.west, frame.north]);
  const [right, bottom] = project([frame.east, frame.south]);
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * MapLibre's camera for a box shown as `preserveAspectRatio="xMidYMid meet"` shows it.
 * @param width height of the container in CSS pixels
 */
export function cameraFor(
  box: Box,
  width: number,
  height: number
): { center: Point; zoom: number; pixelsPerUnit: number } {
  const pixelsPerUnit = Math.min(width / box.width, height / box.height);
  return {
    pixelsPerUnit,
    center: unproject([box.x + box.width / 2, box.y + box.height / 2]),
    // At zoom 0 MapLibre's world is 512 pixels wide.
    zoom: Math.log2((pixelsPerUnit * 360 * UNITS) / 512)
  };
}
