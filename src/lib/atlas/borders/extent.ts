/** Parts of Europe that maps are opened on and figures made of, [west, south, east, north] in degrees. */
export const EXTENT_BOXES = {
  europe: [-10, 34.6, 42.5, 71.3],
  central: [8, 43.5, 33, 57.5],
  zones: [5, 46, 24, 55.5],
  balkans: [12.5, 34.6, 31, 48.5],
  scandinavia: [3, 54, 33, 71.4]
} as const satisfies Record<string, readonly [number, number, number, number]>;
export type ExtentId = keyof typeof EXTENT_BOXES;
export const EXTENT_IDS = Object.keys(EXTENT_BOXES) as [ExtentId, ...ExtentId[]];

/** The frame of the atlas, degrees: what the geometry is cut to. */
export const FRAME = { west: -32, south: 25, east: 70, north: 81.8 };

/**
 * Boxes within it, [west, south, east, north], where the land of the atlas ends and the world's goes on: towards
 * Mauritania, Pakistan and Afghanistan. No coast lies in them, and no frontier that is drawn.
 */
export const INLAND: [number, number, number, number][] = [
  [-13.2, 25, -4, 27.2],
  [60.5, 25.9, 70, 35.5],
  [61.3, 35.4, 70, 41.5]
];
