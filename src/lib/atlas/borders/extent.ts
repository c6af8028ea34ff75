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
