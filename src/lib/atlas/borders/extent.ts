/** The frame of the atlas, degrees: what the geometry is cut to. */
export const FRAME = { west: -32, south: 25, east: 70, north: 81.8 };
