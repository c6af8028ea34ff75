import { PROJECTION_WORDS } from '../words/field-words';

/** The projections that maps are drawn in, by name; their formulas come with `projection.ts`. */
export const PROJECTIONS = PROJECTION_WORDS;
export type ProjectionId = keyof typeof PROJECTIONS;

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];
