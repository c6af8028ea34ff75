/** Units of a figure: the page is in points, the maps on it in tenths of a point, so that their paths are whole numbers. */

/** Points to a millimetre. */
export const POINTS = 72 / 25.4;

/** Units of a map to a point. */
export const UNITS = 10;

/** Lengths in points as units of a drawing. @param unit points to one */
export const unitsOf =
  (unit: number) =>
  (points: number): number =>
    decimal(points / unit);

/** Two decimals of a point are finer than any printer. */
export const decimal = (value: number) => Math.round(value * 100) / 100;
