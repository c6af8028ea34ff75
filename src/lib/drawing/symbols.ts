import type { Symbol } from '../atlas/types';
import type { Point } from '../scene/mercator';
import type { Ink } from '../scene/colours';
import type { Mark } from '../scene/scene';

/** Outlines of the symbols within a square from −1 to 1, as SVG path data; a ring is a circle with a hole. */
export const SYMBOL_PATHS: Record<Symbol, string> = {
  triangle: 'M0-1L1 .8H-1Z',
  square: 'M-.8-.8H.8V.8H-.8Z',
  diamond: 'M0-1.1L1 0L0 1.1L-1 0Z',
  ring: 'M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0ZM-.5 0A.5 .5 0 1 0 .5 0A.5 .5 0 1 0-.5 0Z'
};

/** Half the width of a symbol in CSS pixels. */
export const SYMBOL_SIZE = 5;
/** How far a symbol stands from the middle of its country's name, in CSS pixels. */
const APART = 14;
/** How far to the right the next symbol of the same country stands, in CSS pixels. */
const STEP = 2.6 * SYMBOL_SIZE;

/** A name on a drawing; lengths in its unit. */
export interface NameOn {
  id: string;
  text: string;
  /** Centre of the text. */
  at: Point;
  size: number;
}

/** A symbol and where it stands; lengths in the unit of the drawing. */
export interface PlacedSymbol {
  country: string;
  symbol: Symbol;
  ink: Ink | null;
  /** Place of its country: the middle of the name, or a place of its own. */
  at: Point;
  /** From there to the symbol. */
  offset: Point;
}

/**
 * Where the symbols of a scene stand: under their country's name, or at a place of its own, those of one country in a row.
 * @param scale CSS pixels to the unit of the drawing
 * @param placeOf place of a country or part that has no name there; null or undefined where it is not on the drawing
 */
export function placeSymbols(
  marks: Mark[],
  names: NameOn[],
  scale: number,
  placeOf: (id: string) => Point | null | undefined
): PlacedSymbol[] {
  return marks.flatMap(({ country, symbol, ink }, index): PlacedSymbol[] => {
    const name = names.find(({ id }) => id === country);
    const at = name?.at ?? placeOf(country);
    if (!at) return [];
    const before = marks.slice(0, index).filter((mark) => mark.country === country).length;
    const drop = name ? dropFrom(name, names, scale) : 0;
    return [{ country, symbol, ink, at, offset: [(before * STEP) / scale, drop] }];
  });
}

/** How far below its country's name a symbol stands; above it (negative) where another name is in the way. */
function dropFrom({ id, at: [x, y] }: NameOn, names: NameOn[], scale: number): number {
  const [apart, half] = [APART / scale, SYMBOL_SIZE / scale];
  // A capital is about 0.8 of the size wide, its spacing included.
  const blocked = names.some(
    ({ id: other, text, at: [otherX, otherY], size }) =>
      other !== id &&
      Math.abs(otherY - (y + apart)) < size / 2 + half &&
      Math.abs(otherX - x) < text.length * size * 0.4 + half
  );
  return blocked ? -apart : apart;
}

/** Where a placed symbol is drawn, in whole units. */
export const symbolSpot = ({ at, offset }: PlacedSymbol): Point => [
  Math.round(at[0] + offset[0]),
  Math.round(at[1] + offset[1])
];
