/** Where maps that are drawn on one sheet look: always a part of the sheet, in its proportions. */
import type { Box } from './mercator';

type Size = Pick<Box, 'width' | 'height'>;

/** How close one can look, against the whole sheet. */
export const CLOSEST = 6;

export const wholeSheet = ({ width, height }: Size): Box => ({ x: 0, y: 0, width, height });

/** 1 for the whole sheet, 2 for half its width. */
export const zoomOf = (camera: Box, sheet: Size): number => sheet.width / camera.width;

/** Looks closer (a factor above 1) or from further off; what lies at a point of the sheet stays where it is. */
export function zoomBy(
  camera: Box,
  sheet: Size,
  factor: number,
  [x, y]: [number, number] = [camera.x + camera.width / 2, camera.y + camera.height / 2]
): Box {
  const zoom = between(1, zoomOf(camera, sheet) * factor, CLOSEST);
  const [width, height] = [sheet.width / zoom, sheet.height / zoom];
  const shrunk = width / camera.width;
  return clampTo(sheet, { x: x - (x - camera.x) * shrunk, y: y - (y - camera.y) * shrunk, width, height });
}

/** Looks elsewhere, by some units of the sheet. */
export function panBy(camera: Box, sheet: Size, dx: number, dy: number): Box {
  return clampTo(sheet, { ...camera, x: camera.x + dx, y: camera.y + dy });
}

function clampTo(sheet: Size, { x, y, width, height }: Box): Box {
  return { x: between(0, x, sheet.width - width), y: between(0, y, sheet.height - height), width, height };
}

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));
