/** Units of a figure: the page is in points, the maps on it in tenths of a point, so that their paths are whole numbers. */

const MM_PER_INCH = 25.4;

/** Points to a millimetre. */
export const POINTS_PER_MM = 72 / MM_PER_INCH;

/** CSS pixels to a millimetre. */
export const PIXELS_PER_MM = 96 / MM_PER_INCH;

/**
 * Dots along a length of a picture.
 * @param length in mm
 * @param dpi dots to the inch
 */
export const dotsAlong = (length: number, dpi: number): number => Math.round((length / MM_PER_INCH) * dpi);

/** Units of a map to a point. */
export const UNITS = 10;

/** Lengths in points as units of a drawing. @param unit points to one */
export const unitsOf =
  (unit: number) =>
  (points: number): number =>
    decimal(points / unit);

/** Two decimals of a point are finer than any printer. */
export const decimal = (value: number) => Math.round(value * 100) / 100;
