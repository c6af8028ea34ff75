/** The projections that maps are drawn in, by name; their formulas come with `projection.ts`. */
export const PROJECTIONS = {
  laea: 'Lambert azimuthal equal-area (EPSG:3035)',
  lcc: 'Lambert conformal conic (EPSG:3034)',
  mercator: 'Mercator'
} as const;
export type ProjectionId = keyof typeof PROJECTIONS;

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];
